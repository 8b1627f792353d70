namespace FreedomPay.Contracts.Benchmarks.Signing.Json;

/// <summary>The start of a recurring profile.</summary>
public sealed record SerializedProfileStart(int Lifetime);
