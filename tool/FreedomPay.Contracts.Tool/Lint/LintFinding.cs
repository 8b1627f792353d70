namespace FreedomPay.Contracts.Tool.Lint;

/// <summary>One thing that is wrong with a spec, or could be better.</summary>
/// <param name="Rule">The id of the rule: <c>FPC…</c> as in a build, <c>FPL…</c> for style.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="File">The path of the spec.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record LintFinding(string Rule, LintSeverity Severity, string File, int Line, int Column, string Message);
