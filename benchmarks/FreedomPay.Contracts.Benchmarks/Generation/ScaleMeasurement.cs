using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Benchmarks.Generation;

/// <summary>Full runs over 100, 1,000 and 10,000 endpoints, each with a fresh driver: from the specs' texts to generated C#, which the compiler parses later.</summary>
internal static class ScaleMeasurement
{
    private const int Baseline = 1_000;

    private static readonly int[] Sizes = [100, Baseline, 10_000];

    public static void Run(int repetitions)
    {
        Dictionary<int, IReadOnlyList<SpecText>> specs = Sizes.ToDictionary(static size => size, SpecSet.Of);
        WarmUp(specs[Baseline]);

        // One size after the other in each round, so that load from outside meets all of them.
        Dictionary<int, Timings> times = Sizes.ToDictionary(static size => size, static _ => new Timings());
        for (int i = 0; i < repetitions; i++)
        {
            foreach (int size in Sizes)
            {
                Project.Check(times[size].Measure(() => FullRun(specs[size])), size);
            }
        }

        Console.WriteLine();
        Console.WriteLine("| endpoints | run | per endpoint | against 1,000 | processor time per endpoint | against 1,000 | paused for garbage | allocated per endpoint | peak of the heap | kept by the driver |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (int size in Sizes)
        {
            Console.WriteLine(Row(size, times[size], times[Baseline], MemoryUse.Of(() => FullRun(specs[size]))));
        }
    }

    private static string Row(int size, Timings times, Timings baseline, MemoryUse memory)
    {
        double smaller = (double)Baseline / size;
        return $"| {size:N0} | {times.Time.TotalMilliseconds:N0} ms "
            + $"| {times.Time.TotalMicroseconds / size:N0} µs | {times.Time / baseline.Time * smaller:F2} "
            + $"| {times.ProcessorTime.TotalMicroseconds / size:N0} µs | {times.ProcessorTime / baseline.ProcessorTime * smaller:F2} "
            + $"| {times.Pauses / times.Time:P0} | {memory.Allocated / 1024.0 / size:N0} KB "
            + $"| {memory.Peak / 1024.0 / 1024:N0} MB | {memory.Kept / 1024.0 / 1024:N0} MB |";
    }

    private static GeneratorDriver FullRun(IReadOnlyList<SpecText> specs) => Project.Driver(specs).RunGenerators(Project.Compilation);

    /// <summary>Until the runtime has compiled everything that is called often with all its optimizations.</summary>
    private static void WarmUp(IReadOnlyList<SpecText> specs)
    {
        for (int i = 0; i < 10; i++)
        {
            FullRun(specs);
            Thread.Sleep(200);
        }
    }
}
