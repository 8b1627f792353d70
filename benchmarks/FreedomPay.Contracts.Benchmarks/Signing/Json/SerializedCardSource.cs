namespace FreedomPay.Contracts.Benchmarks.Signing.Json;

/// <summary>Where the money comes from.</summary>
public sealed record SerializedCardSource(string Type, SerializedCard Card, bool Save, SerializedProfileStart Recurrent);
