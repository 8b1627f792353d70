using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>At least one of several properties is required. On generated types; read by analyzers.</summary>
/// <param name="properties">The properties.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AnyOfAttribute(params string[] properties) : Attribute
{
    /// <summary>The properties.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;
}
