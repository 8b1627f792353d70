using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Specifies that at least one of several properties is required. On generated types; read by analyzers.</summary>
/// <param name="properties">The names of the properties.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AnyOfAttribute(params string[] properties) : Attribute
{
    /// <summary>Gets the names of the properties.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;
}
