namespace FreedomPay.Contracts.Tool.Lint;

/// <summary>What of the findings counts.</summary>
/// <param name="LeastSeverity">What is less severe is not told.</param>
/// <param name="FailOn">What makes the answer of the command a no: this, and what is more severe.</param>
/// <param name="Disabled">Rules that are not looked at.</param>
internal sealed record LintOptions(LintSeverity LeastSeverity, LintSeverity FailOn, IReadOnlySet<string> Disabled)
{
    public static LintOptions Default { get; } = new(LintSeverity.Style, LintSeverity.Error, new HashSet<string>(StringComparer.Ordinal));

    public bool Tells(LintFinding finding) => finding.Severity <= LeastSeverity && (finding.Severity == LintSeverity.Error || !Disabled.Contains(finding.Rule));

    public bool Fails(LintFinding finding) => finding.Severity <= FailOn;
}
