using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.Hosting;

/// <summary>What is logged about requests: which endpoint, and how it ended. No value of a field.</summary>
internal static partial class RequestLog
{
    public const string Category = "FreedomPay.Contracts.Hosting.Requests";

    [LoggerMessage(101, LogLevel.Information, "{Endpoint} for {Merchant}: {Outcome}. {Answer}")]
    public static partial void Sent(ILogger logger, string endpoint, string merchant, Outcome outcome, string answer);

    [LoggerMessage(102, LogLevel.Warning, "{Endpoint} for {Merchant}: it is not known whether it was carried out; ask before you send another. {Answer}")]
    public static partial void NotKnown(ILogger logger, string endpoint, string merchant, string answer);

    [LoggerMessage(103, LogLevel.Warning, "{Endpoint} for {Merchant}: the answer proves nothing. {Reason}")]
    public static partial void Untrusted(ILogger logger, string endpoint, string merchant, string reason);

    [LoggerMessage(104, LogLevel.Information, "{Endpoint} for {Merchant}: {Outcome}, after {Questions} questions to the gateway.")]
    public static partial void Settled(ILogger logger, string endpoint, string merchant, Outcome outcome, int questions);

    [LoggerMessage(105, LogLevel.Warning, "{Endpoint} for {Merchant}: still {Outcome} after {Questions} questions to the gateway; ask again later, or have a person look.")]
    public static partial void NotSettled(ILogger logger, string endpoint, string merchant, Outcome outcome, int questions);
}
