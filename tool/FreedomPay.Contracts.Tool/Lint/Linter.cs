using System.Globalization;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using FreedomPay.Contracts.Tool.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Tool.Lint;

/// <summary>Finds what is wrong with specs, and what could be better.</summary>
internal static class Linter
{
    /// <summary>Returns all findings, in the order of the texts.</summary>
    public static IEnumerable<LintFinding> Findings(LoadedSpecs specs) => specs.Problems
        .Select(Finding)
        .Concat(OfStyle(specs))
        .OrderBy(static finding => finding.File, StringComparer.Ordinal)
        .ThenBy(static finding => finding.Line)
        .ThenBy(static finding => finding.Column)
        .ThenBy(static finding => finding.Rule, StringComparer.Ordinal);

    private static IEnumerable<LintFinding> OfStyle(LoadedSpecs specs)
    {
        FieldHabits habits = new(specs.Trees.Values);
        Dictionary<TypeName, SourceUnit> units = specs.Units.ToDictionary(static unit => unit.Name);
        foreach ((string path, ParsedSpec spec) in specs.Asked)
        {
            string text = specs.Texts[path];
            SourceText source = SourceText.From(text);
            List<LintFinding> found = [];
            if (specs.Trees.TryGetValue(path, out YamlMapping? root))
            {
                SpecUnderReview review = new(root, [.. spec.Declarations.Select(declaration => units.GetValueOrDefault(declaration.Name)).OfType<SourceUnit>()], habits);
                found.AddRange(StyleRules.All.SelectMany(rule => rule.Check(review).Select(remark => Finding(rule, remark, path, source))));
            }

            foreach (LintFinding finding in Allowances.Apply(found, Allowances.In(text), path))
            {
                yield return finding;
            }
        }
    }

    private static LintFinding Finding(StyleRule rule, StyleRemark remark, string path, SourceText text)
    {
        LinePosition start = text.Lines.GetLinePosition(Math.Min(remark.Place.Span.Start, text.Length));
        return new LintFinding(rule.Id, LintSeverity.Style, path, start.Line + 1, start.Character + 1, remark.Message);
    }

    private static LintFinding Finding(Diagnostic problem)
    {
        FileLinePositionSpan place = problem.Location.GetLineSpan();
        LinePosition start = place.StartLinePosition;
        LintSeverity severity = problem.Severity == DiagnosticSeverity.Error ? LintSeverity.Error : LintSeverity.Warning;
        return new LintFinding(problem.Id, severity, place.Path, start.Line + 1, start.Character + 1, problem.GetMessage(CultureInfo.InvariantCulture));
    }
}
