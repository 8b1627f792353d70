using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Specifies that another property counts the items of this list. On generated members; read by analyzers.</summary>
/// <param name="countProperty">The name of the property with the count.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountedByAttribute(string countProperty) : Attribute
{
    /// <summary>Gets the name of the property with the count.</summary>
    public string CountProperty { get; } = countProperty;
}
