namespace FreedomPay.Contracts.Benchmarks.Alternation;

/// <summary>What the rounds came to for a candidate.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Times">Microseconds a call, a round each.</param>
/// <param name="Allocated">Bytes a call.</param>
internal sealed record Measured(Candidate Candidate, IReadOnlyList<double> Times, double Allocated)
{
    public double Fastest => Times.Min();

    public double Median => MedianOf(Times);

    /// <summary>The median of the rounds' own ratios to the time of the others in the same round.</summary>
    public double RatioTo(params IReadOnlyList<Measured> others) =>
        MedianOf(Times.Select((time, round) => time / others.Sum(other => other.Times[round])));

    private static double MedianOf(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        int middle = ordered.Length / 2;
        return ordered.Length % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
    }
}
