namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A header that every request of an endpoint has.</summary>
internal sealed record ConstantHeader(string Name, string Value);
