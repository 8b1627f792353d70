using System.Diagnostics;
using System.Globalization;

namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>Work in a process that has done it before, until the runtime optimizes no more.</summary>
internal static class WarmRuns
{
    private const int WarmUps = 4;

    /// <summary>In the child: writes the median of each work.</summary>
    public static void Measure(int repetitions, params IReadOnlyList<Action> works)
    {
        // NSwag talks.
        TextWriter output = Console.Out;
        Console.SetOut(TextWriter.Null);
        List<Cost>[] costs = [.. works.Select(static _ => new List<Cost>())];
        for (int i = 0; i < WarmUps + repetitions; i++)
        {
            for (int j = 0; j < works.Count; j++)
            {
                Cost cost = CostOf(works[j]);
                if (i >= WarmUps)
                {
                    costs[j].Add(cost);
                }
            }
        }

        Console.SetOut(output);
        foreach (List<Cost> ofWork in costs)
        {
            Cost median = Cost.Median(ofWork);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{median.Time.Ticks} {median.ProcessorTime.Ticks}"));
        }
    }

    /// <summary>In the parent: reads what the child wrote.</summary>
    public static IReadOnlyList<Cost> Parse(string output)
    {
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Cost)];

        static Cost Cost(string line)
        {
            long[] ticks = [.. line.Split(' ').Select(static text => long.Parse(text, CultureInfo.InvariantCulture))];
            return new Cost(new TimeSpan(ticks[0]), new TimeSpan(ticks[1]));
        }
    }

    private static Cost CostOf(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        TimeSpan processorTimeBefore = Environment.CpuUsage.TotalTime;
        long started = Stopwatch.GetTimestamp();
        work();
        return new Cost(Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - processorTimeBefore);
    }
}
