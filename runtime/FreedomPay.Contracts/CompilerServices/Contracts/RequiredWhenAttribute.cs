using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Specifies that the property is required if another one has a value, or one of certain values. Several on one property must all apply.</summary>
/// <param name="property">The name of the other property.</param>
/// <param name="values">The texts on the wire, one of which the other property must have; empty for any value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class RequiredWhenAttribute(string property, params string[] values) : Attribute
{
    /// <summary>Gets the name of the other property.</summary>
    public string Property { get; } = property;

    /// <summary>Gets the texts on the wire, one of which the other property must have; empty for any value.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
