using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Specifies a regular expression that a text must match according to the spec. On generated members; read by analyzers.</summary>
/// <param name="pattern">The expression.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldPatternAttribute(string pattern) : Attribute
{
    /// <summary>Gets the expression.</summary>
    public string Pattern { get; } = pattern;
}
