using System.Text.RegularExpressions;
using FreedomPay.Contracts.Tool.Compare;

namespace FreedomPay.Contracts.Tool.Tests.Compare;

/// <summary>docs/diff.md has the rules as the code has them.</summary>
public sealed partial class RuleTableTests
{
    [Fact]
    public void Table_and_rules_agree()
    {
        string[] rows = [.. Row().Matches(File.ReadAllText(Repository.PathOf("docs", "diff.md"))).Select(static row => row.Value.TrimEnd())];

        Assert.Equal(CompareRules.All.Select(Line), rows);
    }

    [Fact]
    public void Ids_are_distinct() => Assert.Equal(CompareRules.All.Count, CompareRules.All.Select(static rule => rule.Id).Distinct().Count());

    private static string Line(CompareRule rule)
    {
        bool isOtherwise = rule.Writer == Breaks.None || rule.Reader == Breaks.None;
        return $"| {rule.Id} | {rule.What} | {Cell(rule.Writer)} | {Cell(rule.Reader)} | {(isOtherwise ? rule.Otherwise.ToString().ToLowerInvariant() : "–")} |";
    }

    private static string Cell(Breaks breaks) => breaks == Breaks.None ? "–" : string.Join(", ", ChangeWords.Of(breaks));

    [GeneratedRegex(@"^\| FPD[0-9]+ .*$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
