using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>The property is required when another one has a value, or one of certain values. Several on one property must all hold.</summary>
/// <param name="property">The other property.</param>
/// <param name="values">The texts on the wire of which it must have one; none: any value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class RequiredWhenAttribute(string property, params string[] values) : Attribute
{
    /// <summary>The other property.</summary>
    public string Property { get; } = property;

    /// <summary>The texts on the wire of which it must have one; none: any value.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
