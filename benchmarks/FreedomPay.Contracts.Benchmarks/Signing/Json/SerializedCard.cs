namespace FreedomPay.Contracts.Benchmarks.Signing.Json;

/// <summary>A card.</summary>
public sealed record SerializedCard(string Name, string Pan, string Cvc, int Year, int Month);
