using System.Diagnostics;

namespace FreedomPay.Contracts.Benchmarks.Generation;

/// <summary>How long the same work took, several times.</summary>
internal sealed class Timings
{
    private readonly List<TimeSpan> _times = [];
    private readonly List<TimeSpan> _processorTimes = [];
    private readonly List<TimeSpan> _pauses = [];

    /// <summary>The median by the clock.</summary>
    public TimeSpan Time => Median(_times);

    /// <summary>The median of the whole process's processor time: other programs disturb it less than the clock's.</summary>
    public TimeSpan ProcessorTime => Median(_processorTimes);

    /// <summary>The median of the time for which garbage collections stopped the work.</summary>
    public TimeSpan Pauses => Median(_pauses);

    /// <summary>Times the work on an emptied heap, so that no run pays for the garbage of another.</summary>
    public T Measure<T>(Func<T> work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        TimeSpan pausesBefore = GC.GetTotalPauseDuration();
        TimeSpan processorTimeBefore = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        T result = work();
        _times.Add(Stopwatch.GetElapsedTime(start));
        _processorTimes.Add(Environment.CpuUsage.TotalTime - processorTimeBefore);
        _pauses.Add(GC.GetTotalPauseDuration() - pausesBefore);
        return result;
    }

    private static TimeSpan Median(List<TimeSpan> times)
    {
        TimeSpan[] ordered = [.. times.Order()];
        int middle = ordered.Length / 2;
        return ordered.Length % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
    }
}
