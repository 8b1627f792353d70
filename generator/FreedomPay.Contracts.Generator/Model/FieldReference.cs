namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A sibling field that a condition names.</summary>
internal sealed record FieldReference(string WireName, string PropertyName);
