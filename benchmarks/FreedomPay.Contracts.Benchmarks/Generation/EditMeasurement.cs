using FreedomPay.Contracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Benchmarks.Generation;

/// <summary>What an edit costs in a project of 100 specs with 10 endpoints each, against the full run, and which steps it runs.</summary>
internal static class EditMeasurement
{
    private const int Endpoints = 1_000;
    private const int EditedFile = 50;

    private static readonly string[] Steps = [StepNames.Readings, StepNames.Units, StepNames.ResolvedUnits, StepNames.Emissions];

    public static void Run(int repetitions)
    {
        IReadOnlyList<SpecText> specs = SpecSet.Of(Endpoints);
        SpecText edited = specs[EditedFile];
        Edit[] edits =
        [
            new Edit("C#", static driver => driver, Project.EditedCompilation, [0, 0, 0, 0]),
            Replacing("a comment in one spec", edited, "# A comment.\n" + edited.Text, [1, SpecSet.EndpointsPerFile, 0, 0]),
            Replacing("a field added in one spec", edited, WithOneMoreField(edited.Text), [1, SpecSet.EndpointsPerFile, 1, 1]),
        ];

        GeneratorDriver driver = Project.Driver(specs).RunGenerators(Project.Compilation);
        GeneratorDriver tracking = Project.Driver(specs, tracksSteps: true).RunGenerators(Project.Compilation);
        foreach (Edit edit in edits)
        {
            Check(edit, tracking);
            edit.Run(driver);
        }

        Timings fullRun = new();
        for (int i = 0; i < repetitions; i++)
        {
            Project.Check(fullRun.Measure(() => Project.Driver(specs).RunGenerators(Project.Compilation)), Endpoints);
            foreach (Edit edit in edits)
            {
                Project.Check(edit.Times.Measure(() => edit.Run(driver)), Endpoints);
            }
        }

        Console.WriteLine();
        Console.WriteLine("| 100 specs with 10 endpoints each | time | against the full run | specs read | endpoints compared | types resolved | endpoints emitted |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        Console.WriteLine($"| full run | {fullRun.Time.TotalMilliseconds:N1} ms | 1 | {specs.Count} | – | {Endpoints:N0} | {Endpoints:N0} |");
        foreach (Edit edit in edits)
        {
            Console.WriteLine(
                $"| {edit.Title} | {edit.Times.Time.TotalMilliseconds:N2} ms | {edit.Times.Time / fullRun.Time:F4} "
                + $"| {string.Join(" | ", edit.Expected)} |");
        }
    }

    /// <summary>Asks a driver that tracks its steps what the edit has run: nothing may run beyond what is expected, and no less.</summary>
    private static void Check(Edit edit, GeneratorDriver tracking)
    {
        GeneratorRunResult result = edit.Run(tracking).GetRunResult().Results.Single();
        int[] counts = [.. Steps.Select(step => RunOutputs(result, step))];
        if (!counts.SequenceEqual(edit.Expected))
        {
            throw new InvalidOperationException(
                $"After the edit of {edit.Title}: {string.Join(", ", Steps.Zip(counts, static (step, count) => $"{step} {count}"))}.");
        }
    }

    // Unchanged steps have run, and found what they had found before.
    private static int RunOutputs(GeneratorRunResult result, string step) => result.TrackedSteps[step]
        .SelectMany(static run => run.Outputs)
        .Count(static output => output.Reason != IncrementalStepRunReason.Cached);

    private static string WithOneMoreField(string text)
    {
        const string response = "    response:\n";
        return text.Insert(text.IndexOf(response, StringComparison.Ordinal) + response.Length, "      pg_one_more: string\n");
    }

    private static Edit Replacing(string title, SpecText old, string text, int[] expected)
    {
        SpecText replacement = old.With(text);
        return new Edit(title, driver => driver.ReplaceAdditionalText(old, replacement), Project.Compilation, expected);
    }

    /// <summary>An edit, and how many outputs of each of the steps it is to run.</summary>
    private sealed record Edit(string Title, Func<GeneratorDriver, GeneratorDriver> Apply, Compilation Compilation, int[] Expected)
    {
        public Timings Times { get; } = new();

        /// <summary>Drivers are immutable: the same edit can be done again and again.</summary>
        public GeneratorDriver Run(GeneratorDriver driver) => Apply(driver).RunGenerators(Compilation);
    }
}
