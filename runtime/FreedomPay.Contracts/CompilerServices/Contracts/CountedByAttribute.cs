using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Another property counts the items of this list. On generated members; read by analyzers.</summary>
/// <param name="countProperty">The property that counts.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountedByAttribute(string countProperty) : Attribute
{
    /// <summary>The property that counts.</summary>
    public string CountProperty { get; } = countProperty;
}
