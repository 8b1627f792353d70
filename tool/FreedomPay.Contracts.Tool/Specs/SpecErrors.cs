using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Tool.Specs;

/// <summary>Refuses specs with mistakes, for commands that need whole ones.</summary>
internal static class SpecErrors
{
    private const int MostShown = 20;

    /// <exception cref="ToolException">One of the specs that were asked for does not compile.</exception>
    public static void Refuse(LoadedSpecs specs)
    {
        Diagnostic[] errors = [.. specs.Problems.Where(static problem => problem.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > 0)
        {
            string rest = errors.Length > MostShown ? $"{Environment.NewLine}… and {(errors.Length - MostShown).ToString(CultureInfo.InvariantCulture)} more" : "";
            throw new ToolException($"A spec has mistakes. Mend them first ('freedompay lint' shows them all):{Environment.NewLine}{string.Join(Environment.NewLine, errors.Take(MostShown).Select(Line))}{rest}");
        }
    }

    private static string Line(Diagnostic error)
    {
        FileLinePositionSpan place = error.Location.GetLineSpan();
        LinePosition start = place.StartLinePosition;
        return string.Create(CultureInfo.InvariantCulture, $"{place.Path}({start.Line + 1},{start.Character + 1}): error {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}");
    }
}
