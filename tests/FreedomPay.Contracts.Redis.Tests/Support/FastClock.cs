using System.Diagnostics;

namespace FreedomPay.Contracts.Redis.Tests.Support;

/// <summary>A clock for which a second is hours.</summary>
internal sealed class FastClock(int factor) : TimeProvider
{
    public override long TimestampFrequency => Stopwatch.Frequency / factor;
}
