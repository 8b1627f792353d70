using System.Globalization;
using FreedomPay.Contracts.Tool.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Tool.Lint;

/// <summary>Finds what is wrong with specs.</summary>
internal static class Linter
{
    public static IEnumerable<LintFinding> Findings(LoadedSpecs specs) => specs.Problems
        .Select(Finding)
        .OrderBy(static finding => finding.File, StringComparer.Ordinal)
        .ThenBy(static finding => finding.Line)
        .ThenBy(static finding => finding.Column);

    private static LintFinding Finding(Diagnostic problem)
    {
        FileLinePositionSpan place = problem.Location.GetLineSpan();
        LinePosition start = place.StartLinePosition;
        LintSeverity severity = problem.Severity == DiagnosticSeverity.Error ? LintSeverity.Error : LintSeverity.Warning;
        return new LintFinding(problem.Id, severity, place.Path, start.Line + 1, start.Character + 1, problem.GetMessage(CultureInfo.InvariantCulture));
    }
}
