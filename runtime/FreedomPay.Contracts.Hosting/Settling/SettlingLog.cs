using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.Hosting;

/// <summary>What is logged about open requests: the shop's own ids, outcomes and reasons, and no value of a request.</summary>
internal static partial class SettlingLog
{
    /// <summary>The category of its <see cref="ILogger{TCategoryName}"/>.</summary>
    public const string Category = "FreedomPay.Contracts.Hosting." + nameof(OpenRequestRunner);

    [LoggerMessage(201, LogLevel.Information, "Request {Id}: {Outcome} after {Questions} questions.")]
    public static partial void Ended(ILogger logger, string id, Outcome outcome, int questions);

    [LoggerMessage(202, LogLevel.Debug, "Request {Id}: {Outcome}; asked about again at {DueAt}.")]
    public static partial void Postponed(ILogger logger, string id, Outcome outcome, DateTimeOffset dueAt);

    [LoggerMessage(203, LogLevel.Error, "Request {Id}: handed over to a person. {Reason}")]
    public static partial void HandedOver(ILogger logger, string id, string reason);

    [LoggerMessage(204, LogLevel.Warning, "Request {Id}: could not be asked about.")]
    public static partial void Failed(ILogger logger, Exception exception, string id);

    [LoggerMessage(205, LogLevel.Error, "Request {Id}: no person could be told; tried again later.")]
    public static partial void NotHandedOver(ILogger logger, Exception exception, string id);

    [LoggerMessage(206, LogLevel.Warning, "Request {Id}: what was found out could not be kept; it is asked about again later.")]
    public static partial void NotKept(ILogger logger, Exception exception, string id);

    [LoggerMessage(207, LogLevel.Information, "Request {Id}: another runner has taken it over, or it was sent again; this result is discarded.")]
    public static partial void LeaseLost(ILogger logger, string id);

    [LoggerMessage(208, LogLevel.Warning, "Open requests could not be looked up; tried again in {Period}.")]
    public static partial void NothingTaken(ILogger logger, Exception exception, TimeSpan period);
}
