using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.Redis;

/// <summary>What is logged. No line has the key of a message or a decision.</summary>
internal static partial class RedisLog
{
    public const string Category = "FreedomPay.Contracts.Redis";

    [LoggerMessage(1, LogLevel.Error, "Redis cannot be used: messages are refused until it can, and the gateway repeats them.")]
    public static partial void Away(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Information, "Redis can be used again.")]
    public static partial void Back(ILogger logger);

    [LoggerMessage(3, LogLevel.Warning, "The lease of a message was not renewed. Its handler goes on, and renewing is tried again.")]
    public static partial void NotRenewed(ILogger logger, Exception exception);

    [LoggerMessage(4, LogLevel.Error, "The lease of a message was lost while its handler runs: another machine may handle the message too.")]
    public static partial void Lost(ILogger logger);

    [LoggerMessage(5, LogLevel.Warning, "The decision about a message was not kept at the first attempt. It is tried again for {Seconds} seconds.")]
    public static partial void KeepingAgain(ILogger logger, Exception exception, double seconds);

    [LoggerMessage(6, LogLevel.Error, "A message is refused because its value in Redis is not understood: a newer version of this library has written it, or something else.")]
    public static partial void NotUnderstood(ILogger logger);

    [LoggerMessage(7, LogLevel.Warning, "A handler has run for {Seconds} seconds. Repeats of its message are refused after {WaitSeconds} seconds.")]
    public static partial void Slow(ILogger logger, double seconds, double waitSeconds);

    [LoggerMessage(8, LogLevel.Warning, "Redis forgets decisions when its memory is full: its maxmemory-policy is {Policy}. A message that is forgotten and repeated is handled twice. Set noeviction.")]
    public static partial void Evicts(ILogger logger, string policy);

    [LoggerMessage(9, LogLevel.Debug, "Redis does not say whether it forgets decisions when its memory is full. Its maxmemory-policy must be noeviction.")]
    public static partial void PolicyNotKnown(ILogger logger, Exception? exception);

    [LoggerMessage(10, LogLevel.Warning, "Redis had forgotten the lease of a message whose handler runs, and nobody had begun it anew: the lease is taken again. Does Redis keep its data when it restarts?")]
    public static partial void TakenAgain(ILogger logger);
}
