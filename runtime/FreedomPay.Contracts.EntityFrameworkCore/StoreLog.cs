using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.EntityFrameworkCore;

/// <summary>What is logged.</summary>
internal static partial class StoreLog
{
    public const string Category = "FreedomPay.Contracts.EntityFrameworkCore";

    [LoggerMessage(1, LogLevel.Warning, "Old decisions about messages of the gateway could not be removed from {Context}; it is tried again in an hour.")]
    public static partial void NotRemoved(ILogger logger, Exception exception, string context);
}
