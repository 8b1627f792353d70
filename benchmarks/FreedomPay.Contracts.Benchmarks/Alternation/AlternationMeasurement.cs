using System.Globalization;

namespace FreedomPay.Contracts.Benchmarks.Alternation;

/// <summary>
/// <c>-- alternate [part of a class's name] [rounds]</c>: the candidates of a benchmark class in turn, a quarter of a millisecond each, and
/// compared within each round. BenchmarkDotNet measures them one after the other, minutes apart, and what else runs on a small shared
/// machine meanwhile falls on one of them; here it falls on all, or on a few rounds that do not move a median.
/// </summary>
internal static class AlternationMeasurement
{
    private const string UsualRounds = "400";

    public static int Run(string[] options)
    {
        string part = options.ElementAtOrDefault(0) ?? string.Empty;
        if (options.Length > 2
            || !int.TryParse(options.ElementAtOrDefault(1) ?? UsualRounds, NumberStyles.None, CultureInfo.InvariantCulture, out int rounds)
            || rounds == 0)
        {
            Console.Error.WriteLine("Usage: alternate [part of a class's name] [rounds]");
            return 1;
        }

        BenchmarkClass[] classes = [.. BenchmarkClass.All.Where(candidate => candidate.Name.Contains(part, StringComparison.OrdinalIgnoreCase))];
        if (classes.Length == 0)
        {
            Console.Error.WriteLine($"There is no class with {part} in its name, but {string.Join(", ", BenchmarkClass.All.Select(static known => known.Name))}.");
            return 1;
        }

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.WriteLine($".NET {Environment.Version}, {Environment.ProcessorCount} cores, {rounds} rounds");
        foreach (BenchmarkClass benchmarks in classes)
        {
            Table.Print(benchmarks.Name, Rounds.Measure(benchmarks.SetUp(), rounds));
        }

        return 0;
    }
}
