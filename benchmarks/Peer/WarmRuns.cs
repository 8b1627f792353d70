using System.Diagnostics;
using System.Globalization;

namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>In a child: work in a process that has done it before, until the runtime optimizes no more; then once for each line that comes in.</summary>
internal static class WarmRuns
{
    private const int WarmUps = 6;

    /// <summary>Answers each line with a line that says what each of the works cost.</summary>
    public static void Serve(params IReadOnlyList<Action> works)
    {
        // NSwag talks.
        TextWriter output = Console.Out;
        Console.SetOut(TextWriter.Null);
        for (int i = 0; i < WarmUps; i++)
        {
            _ = CostsOf(works);
        }

        do
        {
            // While it waited, the process gave memory back: once more for nothing.
            _ = CostsOf(works);
            output.WriteLine(CostsOf(works));
            output.Flush();
        }
        while (Console.In.ReadLine() is not null);
    }

    private static string CostsOf(IReadOnlyList<Action> works) => string.Join(';', works.Select(CostOf));

    private static string CostOf(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        TimeSpan processorTimeBefore = Environment.CpuUsage.TotalTime;
        long started = Stopwatch.GetTimestamp();
        work();
        TimeSpan time = Stopwatch.GetElapsedTime(started);
        return string.Create(CultureInfo.InvariantCulture, $"{time.Ticks} {(Environment.CpuUsage.TotalTime - processorTimeBefore).Ticks}");
    }
}
