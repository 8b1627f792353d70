using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A regular expression that a text must match, as the specification names it. On generated members; read by analyzers.</summary>
/// <param name="pattern">The expression.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldPatternAttribute(string pattern) : Attribute
{
    /// <summary>The expression.</summary>
    public string Pattern { get; } = pattern;
}
