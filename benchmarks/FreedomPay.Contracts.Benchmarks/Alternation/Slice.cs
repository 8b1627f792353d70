using System.Diagnostics;

namespace FreedomPay.Contracts.Benchmarks.Alternation;

/// <summary>A candidate's part of a round: as many calls as take about a quarter of a millisecond.</summary>
/// <remarks>Short beside the portions in which an operating system shares out a processor, long beside the two readings of the clock.</remarks>
internal sealed class Slice
{
    private const int CalibrationCalls = 200;
    private const int Calibrations = 20;

    private static readonly TimeSpan Length = TimeSpan.FromMicroseconds(250);

    private readonly CallLoop _loop;
    private readonly int _calls;

    public Slice(Candidate candidate)
    {
        _loop = candidate.Calls;
        _calls = CalibrationCalls;

        // The fastest: the others were disturbed.
        double microseconds = Enumerable.Range(0, Calibrations).Min(_ => Time());
        _calls = Math.Max(1, (int)(Length.TotalMicroseconds / microseconds));
    }

    /// <summary>Runs it.</summary>
    /// <returns>Microseconds a call.</returns>
    public double Time()
    {
        long start = Stopwatch.GetTimestamp();
        _loop.Run(_calls);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / _calls;
    }

    /// <summary>Runs it, and counts what it allocates.</summary>
    /// <returns>Bytes a call.</returns>
    public double Allocate()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        _loop.Run(_calls);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / _calls;
    }
}
