namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A case of a union.</summary>
/// <param name="Text">The value of the member that tells the cases apart.</param>
/// <param name="Name">The record of the case.</param>
internal sealed record UnionCase(string Text, TypeName Name);
