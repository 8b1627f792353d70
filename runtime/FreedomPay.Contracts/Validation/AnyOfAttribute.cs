namespace FreedomPay.Contracts;

/// <summary>At least one of several properties is required. On generated types; read by analyzers.</summary>
/// <param name="properties">The properties.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AnyOfAttribute(params string[] properties) : Attribute
{
    /// <summary>The properties.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;
}
