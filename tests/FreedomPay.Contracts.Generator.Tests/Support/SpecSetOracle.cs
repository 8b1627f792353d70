using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FreedomPay.Contracts.Generator.Tests.Support;

/// <summary>
/// <see cref="SpecSet"/> reads specs for programs that compile nothing, in a second sequence of the same steps. The driver of the generator is the oracle: every run of every test
/// holds the two against each other, and with them what they make of the whole catalog and of each mistake that a test knows.
/// </summary>
internal static class SpecSetOracle
{
    /// <summary>Longer texts are those of tests that measure time.</summary>
    private const int Longest = 150_000;

    /// <summary>Reads specs without the driver; null if they are too long to be read once more.</summary>
    public static SpecSet? Read(ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider options)
    {
        SpecFile[] specs = [.. files.Select(file => SpecFile.From(file, options)).OfType<SpecFile>()];
        return specs.All(static spec => LengthOf(spec) <= Longest) ? SpecSet.Read(specs, CancellationToken.None) : null;
    }

    /// <summary>Asserts that the same is reported, and that the same can be generated.</summary>
    public static void AssertAgreement(SpecSet set, AnalyzerConfigOptionsProvider options, IReadOnlyList<Diagnostic> diagnostics, IEnumerable<string> sources)
    {
        // Settings are those of a project, which a program that compiles nothing does not have.
        ProjectOptions project = ProjectOptions.Read(options.GlobalOptions);
        DiagnosticInfo[] ofProject = [.. project.Problems, .. project.ProblemsWith(hasSpecs: set.Specs.Length > 0)];
        Assert.Equal(InOrder(diagnostics), InOrder(set.Problems.Concat(ofProject).Select(static problem => problem.ToDiagnostic())));
        Assert.Equal(sources.Order(StringComparer.Ordinal), set.Units.Select(static unit => unit.Name.HintName).Order(StringComparer.Ordinal));
    }

    /// <summary>Asserts that types of other files and asked endpoints are resolved to the same.</summary>
    public static void AssertUnits(SpecSet set, IEnumerable<object> resolved) => Assert.Equal(resolved.Cast<SourceUnit>(), set.Units);

    private static string[] InOrder(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(static diagnostic => $"{diagnostic.Location.GetLineSpan()} {diagnostic}").Order(StringComparer.Ordinal)];

    private static int LengthOf(SpecFile spec)
    {
        try
        {
            return spec.File.GetText(CancellationToken.None)?.Length ?? 0;
        }
        catch (NotSupportedException)
        {
            // A test of files that cannot be read.
            return 0;
        }
    }
}
