using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FreedomPay.Contracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Tests.Support;

/// <summary>Runs the generator as the compiler does. Every run is done twice: the second must come from the cache.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private readonly ProjectProperties _properties;
    private readonly GeneratorDriver _driver;
    private readonly GeneratorDriver? _trackingDriver;
    private readonly Compilation _compilation;
    private readonly ImmutableArray<AdditionalText> _files;
    private readonly SpecSet? _set;

    // What is generated comes from a driver as the compiler has it, why it ran from one that tracks its steps: that one
    // loses items of a Combine in the run after a removal (Roslyn 4.8 to 5.12, with tracking only).
    private GeneratorRun(GeneratorDriver driver, GeneratorDriver? trackingDriver, Compilation compilation, ImmutableArray<AdditionalText> files, ProjectProperties properties)
    {
        _compilation = compilation;
        _files = files;
        _properties = properties;
        GeneratorDriver first = driver.RunGenerators(compilation);
        _driver = first.RunGenerators(compilation.Clone());
        Diagnostics = first.GetRunResult().Diagnostics;
        Sources = SourcesOf(first);
        Assert.Null(first.GetRunResult().Results.Single().Exception);
        Assert.Equal(Sources, SourcesOf(_driver));
        Assert.Equal(Diagnostics, _driver.GetRunResult().Diagnostics);
        _set = SpecSetOracle.Read(files, new Options(properties));
        if (_set is not null)
        {
            SpecSetOracle.AssertAgreement(_set, new Options(properties), Diagnostics, Sources.Keys);
        }

        if (trackingDriver?.RunGenerators(compilation) is GeneratorDriver firstTracked)
        {
            _trackingDriver = firstTracked.RunGenerators(compilation.Clone());
            Steps = firstTracked.GetRunResult().Results.Single();
            Assert.All(Reasons(_trackingDriver.GetRunResult().Results.Single()), reason => Assert.True(
                reason.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"Second run: {reason}"));
        }
    }

    /// <summary>Why the steps of the first run have run.</summary>
    public GeneratorRunResult Steps { get; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Text by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; }

    public static GeneratorRun Of(params Spec[] specs) => Of(new ProjectProperties(), specs);

    public static GeneratorRun Of(ProjectProperties properties, params Spec[] specs) => Of(properties, [.. specs.Select(spec => new SpecText(spec))]);

    /// <summary>Runs with additional files of the test's own making, all of them marked as specs.</summary>
    public static GeneratorRun Of(ProjectProperties properties, ImmutableArray<AdditionalText> files) => Of(properties, files, references: []);

    /// <summary>Runs in a project that references the package for ASP.NET Core.</summary>
    public static GeneratorRun WithAspNetCore(ProjectProperties properties, params Spec[] specs) => Of(
        properties, [.. specs.Select(spec => new SpecText(spec))], [CSharpCompilation.Create("FreedomPay.Contracts.AspNetCore").ToMetadataReference()]);

    /// <summary>Goes on without asking why steps run, as a test must behind a removal.</summary>
    public GeneratorRun WithoutTracking() => new(_driver, trackingDriver: null, _compilation, _files, _properties);

    /// <summary>The same driver after an edit of C#.</summary>
    public GeneratorRun AfterCSharpEdit(string source = "class D;") =>
        new(_driver, _trackingDriver, _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, ParseOptions)), _files, _properties);

    /// <summary>The same driver after an edit of one spec, found by its path.</summary>
    public GeneratorRun AfterEdit(Spec edited)
    {
        AdditionalText old = _files.Single(file => file.Path == edited.Path);
        SpecText replacement = new(edited);
        return Again(driver => driver.ReplaceAdditionalText(old, replacement), _files.Replace(old, replacement), _properties);
    }

    public GeneratorRun AfterAdding(Spec spec)
    {
        SpecText added = new(spec);
        return Again(driver => driver.AddAdditionalTexts([added]), _files.Add(added), _properties);
    }

    public GeneratorRun With(ProjectProperties properties) =>
        Again(driver => driver.WithUpdatedAnalyzerConfigOptions(new Options(properties)), _files, properties);

    /// <summary>Why each output of a step was there.</summary>
    public IReadOnlyList<IncrementalStepRunReason> ReasonsOf(string stepName) =>
        [.. Reasons(Steps).Where(reason => reason.Step == stepName).Select(reason => reason.Reason)];

    public IReadOnlyList<StepReason> AllReasons() => Reasons(Steps);

    /// <summary>The values that a step gave.</summary>
    public IEnumerable<object> OutputsOf(string stepName) =>
        Steps.TrackedSteps[stepName].SelectMany(step => step.Outputs).Select(output => output.Value);

    private GeneratorRun Again(Func<GeneratorDriver, GeneratorDriver> change, ImmutableArray<AdditionalText> files, ProjectProperties properties) =>
        new(change(_driver), _trackingDriver is null ? null : change(_trackingDriver), _compilation, files, properties);

    private static GeneratorRun Of(ProjectProperties properties, ImmutableArray<AdditionalText> files, MetadataReference[] references)
    {
        GeneratorRun run = new(
            Driver(properties, files, track: false),
            Driver(properties, files, track: true),
            CSharpCompilation.Create("Consumer", [CSharpSyntaxTree.ParseText("class C;", ParseOptions)], references),
            files,
            properties);
        if (run._set is SpecSet set)
        {
            SpecSetOracle.AssertUnits(set, run.Steps.TrackedSteps.ContainsKey(StepNames.ResolvedUnits) ? run.OutputsOf(StepNames.ResolvedUnits) : []);
        }

        return run;
    }

    private static CSharpGeneratorDriver Driver(ProjectProperties properties, ImmutableArray<AdditionalText> files, bool track) => CSharpGeneratorDriver.Create(
        [new ContractsGenerator().AsSourceGenerator()],
        files,
        ParseOptions,
        new Options(properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: track));

    private static IReadOnlyList<StepReason> Reasons(GeneratorRunResult result) =>
    [
        .. result.TrackedSteps
            .Where(step => typeof(StepNames).GetFields().Any(name => (string)name.GetValue(null)! == step.Key))
            .Concat(result.TrackedOutputSteps)
            .SelectMany(step => step.Value.SelectMany(run => run.Outputs.Select(output => new StepReason(step.Key, output.Reason)))),
    ];

    private static SortedDictionary<string, string> SourcesOf(GeneratorDriver driver) =>
        new(driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString()), StringComparer.Ordinal);

    internal sealed record StepReason(string Step, IncrementalStepRunReason Reason);

    private sealed class SpecText(Spec spec) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(spec.Text, spec.Encoding);

        public Spec Spec { get; } = spec;

        public override string Path => Spec.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options(ProjectProperties properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties.ToDictionary());

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
        {
            Spec? spec = (textFile as SpecText)?.Spec;
            return new Values(new Dictionary<string, string>
            {
                [BuildNames.IsContract] = spec switch
                {
                    { IsMarked: false } => "",
                    { IsReference: true } => BuildNames.Reference,
                    _ => "true",
                },
                [BuildNames.ContractName] = spec?.Name ?? "",
            });
        }
    }

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static Values None { get; } = new(new Dictionary<string, string>());

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}

/// <summary>The project's properties that the generator knows.</summary>
internal sealed record ProjectProperties(string? Roles = null, string? Accessibility = null)
{
    public Dictionary<string, string> ToDictionary()
    {
        Dictionary<string, string> values = [];
        if (Roles is not null)
        {
            values.Add(BuildNames.Property(BuildNames.Roles), Roles);
        }

        if (Accessibility is not null)
        {
            values.Add(BuildNames.Property(BuildNames.Accessibility), Accessibility);
        }

        return values;
    }
}
