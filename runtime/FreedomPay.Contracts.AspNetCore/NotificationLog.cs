using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>What is logged. The gateway learns the status alone.</summary>
internal static partial class NotificationLog
{
    public const string Category = "FreedomPay.Contracts.AspNetCore.Notifications";

    [LoggerMessage(1, LogLevel.Warning, "{Endpoint} for {Merchant}: answered with status {Status}. {Reason}")]
    public static partial void Refused(ILogger logger, string endpoint, string merchant, int status, string reason);

    [LoggerMessage(2, LogLevel.Error, "{Endpoint} for {Merchant}: not decided, answered with status {Status}; the gateway repeats the message. {Reason}")]
    public static partial void NotDecided(ILogger logger, Exception? exception, string endpoint, string merchant, int status, string reason);

    [LoggerMessage(3, LogLevel.Error, "{Endpoint} for {Merchant}: decided, and the decision was not kept; the message may be decided again.")]
    public static partial void NotKept(ILogger logger, Exception exception, string endpoint, string merchant);

    [LoggerMessage(4, LogLevel.Information, "{Endpoint} for {Merchant}: a repeat of a message that was decided before; it gets the same reply.")]
    public static partial void Repeated(ILogger logger, string endpoint, string merchant);

    [LoggerMessage(5, LogLevel.Debug, "{Endpoint} for {Merchant}: the caller left before the message had arrived.")]
    public static partial void CallerLeft(ILogger logger, Exception exception, string endpoint, string merchant);

    [LoggerMessage(6, LogLevel.Debug, "{Endpoint} for {Merchant}: the caller left before the message's turn came.")]
    public static partial void CallerStoppedWaiting(ILogger logger, Exception exception, string endpoint, string merchant);

    [LoggerMessage(7, LogLevel.Information, "{Merchant} receives {Endpoint} at {Url}.")]
    public static partial void Receives(ILogger logger, string endpoint, string merchant, string url);

    [LoggerMessage(8, LogLevel.Warning, "{Merchant} receives {Endpoint} at {Url}, which is an address of this machine: the gateway cannot reach it.")]
    public static partial void Unreachable(ILogger logger, string endpoint, string merchant, string url);
}
