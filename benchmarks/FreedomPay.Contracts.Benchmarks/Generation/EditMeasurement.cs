using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Benchmarks.Generation;

/// <summary>What an edit costs in a project of 100 specs with 10 endpoints each, against the full run, and which steps it runs.</summary>
internal static class EditMeasurement
{
    private const int Endpoints = 1_000;
    private const int EditedFile = 50;

    public static void Run(int repetitions)
    {
        IReadOnlyList<SpecText> specs = SpecSet.Of(Endpoints);
        SpecText edited = specs[EditedFile];

        // The source output of an edited spec is that of its diagnostics, which have places; the other one is the endpoint's.
        Edit[] edits =
        [
            new Edit("C#", static driver => driver, Project.EditedCompilation, ExpectedSteps: ""),
            Replacing("a comment in one spec", edited, "# A comment.\n" + edited.Text, "AdditionalTexts 1, AskedEndpoints 1, ParsedSpecs 1, SourceOutput 1, SpecFiles 1, SpecInputs 1, Units 10"),
            Replacing("a field added in one spec", edited, WithOneMoreField(edited.Text), "AdditionalTexts 1, AskedEndpoints 1, Emissions 1, ParsedSpecs 1, ResolvedUnits 1, SourceOutput 2, SpecFiles 1, SpecInputs 1, Units 10"),
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
        Console.WriteLine("| 100 specs with 10 endpoints each | time | against the full run | what ran |");
        Console.WriteLine("|---|---:|---:|---|");
        Console.WriteLine($"| full run | {fullRun.Time.TotalMilliseconds:N1} ms | 1 | everything |");
        foreach (Edit edit in edits)
        {
            Console.WriteLine($"| {edit.Title} | {edit.Times.Time.TotalMilliseconds:N2} ms | {edit.Times.Time / fullRun.Time:F4} | {(edit.ExpectedSteps.Length == 0 ? "nothing" : edit.ExpectedSteps)} |");
        }
    }

    /// <summary>Asks a driver that tracks its steps what the edit has run: exactly what is expected.</summary>
    private static void Check(Edit edit, GeneratorDriver tracking)
    {
        GeneratorRunResult result = edit.Run(tracking).GetRunResult().Results.Single();
        string steps = string.Join(", ", result.TrackedSteps
            .Select(static step => (Name: step.Key, Count: CountRun(step.Value)))
            .Where(static step => step.Count > 0)
            .OrderBy(static step => step.Name, StringComparer.Ordinal)
            .Select(static step => $"{step.Name} {step.Count}"));
        if (steps != edit.ExpectedSteps)
        {
            throw new InvalidOperationException($"After the edit of {edit.Title} other steps ran than were expected: {steps}.");
        }
    }

    // What is unchanged has run, and came to what it had been before.
    private static int CountRun(IEnumerable<IncrementalGeneratorRunStep> runs) => runs
        .SelectMany(static run => run.Outputs)
        .Count(static output => output.Reason != IncrementalStepRunReason.Cached);

    private static string WithOneMoreField(string text)
    {
        const string response = "    response:\n";
        return text.Insert(text.IndexOf(response, StringComparison.Ordinal) + response.Length, "      pg_one_more: string\n");
    }

    private static Edit Replacing(string title, SpecText old, string text, string expected)
    {
        SpecText replacement = old.With(text);
        return new Edit(title, driver => driver.ReplaceAdditionalText(old, replacement), Project.Compilation, expected);
    }

    /// <summary>An edit, and the steps that it is to run, with the number of their outputs.</summary>
    private sealed record Edit(string Title, Func<GeneratorDriver, GeneratorDriver> Apply, Compilation Compilation, string ExpectedSteps)
    {
        public Timings Times { get; } = new();

        /// <summary>Drivers are immutable: the same edit can be done again and again.</summary>
        public GeneratorDriver Run(GeneratorDriver driver) => Apply(driver).RunGenerators(Compilation);
    }
}
