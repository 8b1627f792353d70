using System.Globalization;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Each mistake is an error at its place, and the output of other specs stays.</summary>
public class SpecErrorTests
{
    private static readonly Spec Sound = Specs.Of("sound.yaml", Specs.Endpoint("Sound"), ns: "Test.Sound");

    [Theory]
    [MemberData(nameof(SpecErrorCases.All), MemberType = typeof(SpecErrorCases))]
    public void A_mistake_is_reported_at_its_place(string name, string text)
    {
        SpecCase @case = SpecCase.Parse($"/specs/{name}.yaml", text);
        Assert.NotEmpty(@case.Marks);

        GeneratorRun run = GeneratorRun.Of(@case.Spec, Sound);

        string found = string.Join('\n', run.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.True(run.Diagnostics.Count == @case.Marks.Count, $"Expected {@case.Marks.Count} errors, found:\n{found}");
        foreach ((SpecCase.Mark mark, Diagnostic diagnostic) in InOrder(@case.Marks).Zip(InOrder(run.Diagnostics)))
        {
            FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
            Assert.Equal(@case.Spec.Path, span.Path);
            Assert.True(
                (mark.Line, mark.Column, mark.Id) == (span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, diagnostic.Id),
                $"Expected {mark}, found:\n{found}");
            Assert.Contains(mark.Message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
            if (mark.Length > 1)
            {
                Assert.Equal(mark.Length, span.EndLinePosition.Character - span.StartLinePosition.Character);
            }
        }

        Assert.Contains("Test.Sound.Sound.g.cs", run.Sources.Keys);
        Assert.DoesNotContain("Test.Api.Broken.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Cases_are_many()
    {
        Assert.InRange(SpecErrorCases.All.Count, 60, int.MaxValue);
    }

    private static IEnumerable<SpecCase.Mark> InOrder(IEnumerable<SpecCase.Mark> marks) => marks
        .OrderBy(mark => mark.Line)
        .ThenBy(mark => mark.Column)
        .ThenBy(mark => mark.Id, StringComparer.Ordinal);

    private static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition)
        .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal);
}
