using FreedomPay.Contracts.Tool.Lint;

namespace FreedomPay.Contracts.Tool.Tests.Lint;

/// <summary>docs/lint.md and the rules say the same.</summary>
public sealed class LintDocumentationTests
{
    [Fact]
    public void Every_rule_has_a_section_with_cause_example_and_fix()
    {
        string[] sections = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "lint.md")).Split("\n## ")[1..];

        Assert.Equal(
            [.. StyleRules.All.Select(static rule => $"{rule.Id}: {rule.Title}"), $"{Allowances.Rule}: {Allowances.RuleTitle}", $"{OpenDoubts.Rule}: {OpenDoubts.RuleTitle}"],
            sections.Select(static section => section.Split('\n')[0]));
        Assert.All(sections, static section => Assert.Equal(
            ["**Cause.**", "**Example.**", "**Fix.**"],
            section.Split('\n').Where(static line => line.StartsWith("**", StringComparison.Ordinal)).Select(static line => line.Split(' ')[0])));
    }
}
