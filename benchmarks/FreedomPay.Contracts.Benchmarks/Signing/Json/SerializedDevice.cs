namespace FreedomPay.Contracts.Benchmarks.Signing.Json;

/// <summary>The payer's device.</summary>
public sealed record SerializedDevice(string UserIp);
