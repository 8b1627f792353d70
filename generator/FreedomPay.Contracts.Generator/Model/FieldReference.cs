namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A sibling that a condition names.</summary>
internal sealed record FieldReference(string WireName, string PropertyName);
