namespace FreedomPay.Contracts.Tool.Signatures.Signing;

/// <summary>A field of a signed form.</summary>
internal sealed record SignedPair(string Name, string Value);
