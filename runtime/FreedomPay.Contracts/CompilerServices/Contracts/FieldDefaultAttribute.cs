using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>What the property begins with, as the specification names it. On generated members; read by analyzers.</summary>
/// <param name="value">The text on the wire.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldDefaultAttribute(string value) : Attribute
{
    /// <summary>The text on the wire.</summary>
    public string Value { get; } = value;
}
