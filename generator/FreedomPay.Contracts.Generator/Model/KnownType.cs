namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A type in a reference file, as other files see it.</summary>
internal sealed record KnownType(string Name, FieldType Type);
