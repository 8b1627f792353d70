using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tool.Lint;

/// <summary>The comments of <c>freedompay import</c> that are still in a spec: <c># FPI007: …</c>.</summary>
internal static partial class OpenDoubts
{
    /// <summary>The rule that looks at them.</summary>
    public const string Rule = "FPL0014";

    public const string RuleTitle = "A doubt of import is open";

    private const string Mark = "# FPI";

    /// <summary>Finds them in a spec.</summary>
    public static IEnumerable<LintFinding> In(string text, string file)
    {
        if (!text.Contains(Mark, StringComparison.Ordinal))
        {
            yield break;
        }

        int line = 0;
        foreach (string read in text.Split('\n'))
        {
            line++;
            if (Comment().Match(read) is { Success: true } match)
            {
                string id = match.Groups["id"].Value;
                yield return new LintFinding(Rule, LintSeverity.Style, file, line, match.Groups["id"].Index - 1, $"{id} is not decided; decide it, and remove the comment ('freedompay explain {id}' says more)");
            }
        }
    }

    [GeneratedRegex("^\\s*# (?<id>FPI[0-9]{3}): ", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();
}
