using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tool.Lint;

/// <summary>The exceptions that a spec makes for itself: <c># freedompay-lint: allow FPL0005 because no page describes a question</c>.</summary>
internal static partial class Allowances
{
    /// <summary>The rule that looks at the exceptions themselves.</summary>
    public const string Rule = "FPL0013";

    public const string RuleTitle = "The exception is not needed, or not understood";

    private const string Mark = "freedompay-lint:";

    /// <summary>Finds the exceptions in a spec.</summary>
    public static IReadOnlyList<Allowance> In(string text)
    {
        // Nearly every spec has none.
        if (!text.Contains(Mark, StringComparison.Ordinal))
        {
            return [];
        }

        List<Allowance> found = [];
        string[] lines = text.Split('\n');
        for (int index = 0; index < lines.Length; index++)
        {
            string line = lines[index].TrimEnd('\r');
            if (line.TrimStart().StartsWith('#') && line.Contains(Mark, StringComparison.Ordinal))
            {
                found.Add(Read(line, index, lines));
            }
        }

        return found;
    }

    /// <summary>Leaves out what is allowed, and remarks on exceptions that nothing needs.</summary>
    public static IEnumerable<LintFinding> Apply(IReadOnlyList<LintFinding> findings, IReadOnlyList<Allowance> allowances, string file)
    {
        foreach (LintFinding finding in findings)
        {
            Allowance[] covering = [.. allowances.Where(allowance => allowance.Covers(finding))];
            Array.ForEach(covering, allowance => allowance.Used.Add(finding.Rule));
            if (covering.Length == 0)
            {
                yield return finding;
            }
        }

        foreach (Allowance allowance in allowances)
        {
            string[] unused = [.. allowance.Rules.Where(rule => !allowance.Used.Contains(rule))];
            if (allowance.Mistake is not null || unused.Length > 0)
            {
                string where = allowance.Target is null ? "in this file" : "in the line below";
                yield return new LintFinding(Rule, LintSeverity.Style, file, allowance.Line, allowance.Column, allowance.Mistake ?? $"{string.Join(" and ", unused)} finds nothing {where}; remove the exception");
            }
        }
    }

    private static Allowance Read(string line, int index, string[] lines)
    {
        int column = line.IndexOf('#', StringComparison.Ordinal) + 1;
        Match match = Comment().Match(line);
        if (!match.Success)
        {
            return new Allowance(index + 1, column, [], Target: null, $"the exception is not understood; write '# {Mark} allow FPL0005 because', and the reason");
        }

        string[] rules = match.Groups["rules"].Value.Split(',', StringSplitOptions.TrimEntries);
        string? mistake = Array.Find(rules, static rule => !StyleRules.All.Any(known => known.Id == rule)) is string unknown ? $"there is no rule {unknown} that can be allowed; docs/lint.md lists them" : null;
        int target = index + 1;
        while (target < lines.Length && lines[target].TrimStart().StartsWith('#'))
        {
            target++;
        }

        return new Allowance(index + 1, column, rules, match.Groups["file"].Success ? null : target + 1, mistake);
    }

    [GeneratedRegex(@"^\s*#\s*freedompay-lint:\s*allow\s+(?<rules>\w+(\s*,\s*\w+)*)(\s+(?<file>in this file))?,?\s+because\s+\S.*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();
}
