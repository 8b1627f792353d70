namespace ShopWithGateway.Tests.Support;

/// <summary>The clock of the machine, which a test puts forward. Timers are those of the machine.</summary>
internal sealed class JumpingTime : TimeProvider
{
    private long _ticks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + new TimeSpan(Volatile.Read(ref _ticks));

    public void Jump(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
