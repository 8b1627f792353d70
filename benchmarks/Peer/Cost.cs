namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>What processes took: by the clock, and of the processors, which other load disturbs less.</summary>
internal sealed record Cost(TimeSpan Time, TimeSpan ProcessorTime)
{
    public static Cost None { get; } = new(TimeSpan.Zero, TimeSpan.Zero);

    public static Cost operator +(Cost left, Cost right) => new(left.Time + right.Time, left.ProcessorTime + right.ProcessorTime);

    public static Cost Median(IReadOnlyCollection<Cost> costs) =>
        new(Median(costs.Select(static cost => cost.Time)), Median(costs.Select(static cost => cost.ProcessorTime)));

    public static TimeSpan Median(IEnumerable<TimeSpan> times)
    {
        TimeSpan[] ordered = [.. times.Order()];
        int middle = ordered.Length / 2;
        return ordered.Length % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
    }
}
