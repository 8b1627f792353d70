using System.Globalization;

namespace FreedomPay.Contracts.Benchmarks.Analysis;

/// <summary>
/// <c>-- analyzers [repetitions]</c>: what the analyzers add to the compilation of a project of 500 files, one that only references the
/// package and one that uses a generated contract. The compiler reports the time of each analyzer (<c>ReportAnalyzer</c>).
/// </summary>
internal static class AnalyzerMeasurement
{
    private const int UsualRepetitions = 5;

    public static int Run(string[] options)
    {
        int repetitions = UsualRepetitions;
        if (options.Length > 1
            || (options.Length == 1 && (!int.TryParse(options[0], NumberStyles.None, CultureInfo.InvariantCulture, out repetitions) || repetitions == 0)))
        {
            Console.Error.WriteLine("Usage: analyzers [repetitions]");
            return 1;
        }

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.WriteLine($"{Environment.ProcessorCount} cores, medians of {repetitions} compilations of {ConsumerCode.Files} files");
        foreach (bool usesContract in new[] { false, true })
        {
            using ConsumerProject project = new(usesContract);
            Measure(project, repetitions);
        }

        return 0;
    }

    private static void Measure(ConsumerProject project, int repetitions)
    {
        List<CompilerReport> with = [];
        List<CompilerReport> without = [];
        project.Restore();
        project.Compile(analyzes: true);
        for (int repetition = 0; repetition < repetitions; repetition++)
        {
            // In turns, so that other load on the machine meets both.
            with.Add(project.Compile(analyzes: true));
            without.Add(project.Compile(analyzes: false));
        }

        double compile = Median(with.Select(static report => report.Compiler));
        double analyzers = Median(with.Select(static report => report.Analyzers.Values.Sum()));
        Console.WriteLine();
        Console.WriteLine($"{(project.UsesContract ? "With one generated contract in use" : "Without generated contracts")}: {project.Lines} lines");
        Console.WriteLine($"compiler {compile:F0} ms, without these analyzers {Median(without.Select(static report => report.Compiler)):F0} ms");
        Console.WriteLine($"these analyzers {analyzers:F0} ms: {Median(with.Select(static report => 100 * report.Analyzers.Values.Sum() / report.Compiler)):F2} %");
        foreach (string name in with[0].Analyzers.Keys)
        {
            Console.WriteLine($"  {name} {Median(with.Select(report => report.Analyzers.GetValueOrDefault(name))):F0} ms");
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered[ordered.Length / 2];
    }
}
