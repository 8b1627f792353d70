namespace FreedomPay.Contracts.Tests.Client;

/// <summary>A clock that does not wait: each timer is over at once, and the time is as if it had been waited for.</summary>
internal sealed class QuickTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 7, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The waits so far.</summary>
    public List<TimeSpan> Waits { get; } = [];

    /// <summary>Called at each wait with its number from 1 on; <see langword="false"/> lets it last for ever.</summary>
    public Func<int, bool> OnWait { get; init; } = static _ => true;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public void Advance(TimeSpan time) => _now += time;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Add(dueTime);
        Advance(dueTime);
        if (OnWait(Waits.Count))
        {
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new Timer();
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
