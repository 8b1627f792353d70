using System.Collections.Immutable;
using FreedomPay.Contracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FreedomPay.Contracts.Benchmarks.Generation;

/// <summary>A project with specs, and the generator as the compiler drives it.</summary>
internal static class Project
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    public static readonly CSharpCompilation Compilation =
        CSharpCompilation.Create("Consumer", [CSharpSyntaxTree.ParseText("class C;", ParseOptions)]);

    public static readonly CSharpCompilation EditedCompilation =
        Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class D;", ParseOptions));

    /// <summary>A driver that has run nothing yet.</summary>
    public static GeneratorDriver Driver(IEnumerable<SpecText> specs, bool tracksSteps = false) => CSharpGeneratorDriver.Create(
        [new ContractsGenerator().AsSourceGenerator()],
        specs.ToImmutableArray<AdditionalText>(),
        ParseOptions,
        new SpecOptions(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));

    /// <summary>A run must have generated a source for each endpoint, and reported nothing: otherwise something else was measured.</summary>
    public static void Check(GeneratorDriver driver, int endpoints)
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        if (result.Exception is not null || !result.Diagnostics.IsEmpty || result.GeneratedSources.Length != endpoints)
        {
            throw new InvalidOperationException(
                $"{result.GeneratedSources.Length} sources of {endpoints}. {result.Exception} {string.Join('\n', result.Diagnostics.Take(5))}");
        }
    }
}
