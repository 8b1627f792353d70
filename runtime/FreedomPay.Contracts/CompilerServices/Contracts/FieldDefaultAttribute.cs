using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Specifies the initial value of the property according to the spec. On generated members; read by analyzers.</summary>
/// <param name="value">The text on the wire.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldDefaultAttribute(string value) : Attribute
{
    /// <summary>Gets the text on the wire.</summary>
    public string Value { get; } = value;
}
