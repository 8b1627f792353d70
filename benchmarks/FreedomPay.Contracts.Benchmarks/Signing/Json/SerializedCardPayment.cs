namespace FreedomPay.Contracts.Benchmarks.Signing.Json;

/// <summary>The request as a client writes it for JsonSerializer.</summary>
public sealed record SerializedCardPayment(
    decimal Amount,
    string Currency,
    string Description,
    string OrderId,
    string UserId,
    bool AutoClearing,
    SerializedCardSource From,
    SerializedDevice Device);
