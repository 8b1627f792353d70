namespace FreedomPay.Contracts.Tool.Lint;

/// <summary>A comment in a spec that allows what a rule of style would remark on.</summary>
/// <param name="Line">The line of the comment, counted from 1.</param>
/// <param name="Column">Its column, counted from 1.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Target">The line that is excepted; null for the whole file.</param>
/// <param name="Mistake">What is wrong with the comment; null if it can be understood.</param>
internal sealed record Allowance(int Line, int Column, IReadOnlyList<string> Rules, int? Target, string? Mistake)
{
    /// <summary>Gets the rules that have remarked on something here.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    public bool Covers(LintFinding finding) => Mistake is null && (Target is null || Target == finding.Line) && Rules.Contains(finding.Rule);
}
