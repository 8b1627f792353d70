namespace FreedomPay.Contracts.Tool.Lint;

/// <summary>How bad a finding is.</summary>
internal enum LintSeverity
{
    /// <summary>The spec does not compile.</summary>
    Error,

    /// <summary>The build warns of it.</summary>
    Warning,

    /// <summary>It compiles, and could be better.</summary>
    Style,
}
