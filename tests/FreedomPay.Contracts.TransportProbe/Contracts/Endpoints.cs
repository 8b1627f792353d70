namespace FreedomPay.Contracts.TransportProbe.Contracts;

/// <summary>Endpoints of each effect.</summary>
public static class Endpoints
{
    public static readonly MerchantCredentials Merchant = new("12345", "probe_payment_key");

    public static readonly GatewayEndpoint Moving = Of(Effect.Moves);

    public static readonly GatewayEndpoint Preparing = Of(Effect.Prepares);

    public static readonly GatewayEndpoint Reading = Of(Effect.Reads);

    public static readonly GatewayEndpoint Idempotent = Of(Effect.Moves, idempotencyHeader: "X-Request-Id");

    /// <summary>A signed answer of these endpoints without fields of its own.</summary>
    public static string SignedOk { get; } = System.Text.Encoding.UTF8.GetString(new ProbeResponse().Sign(Merchant).ToXml());

    private static GatewayEndpoint Of(Effect effect, string? idempotencyHeader = null) => new()
    {
        Name = "Test.Probe",
        Title = "Probe",
        Method = "POST",
        Path = "/probe/pay.php",
        Host = "https://gateway.test",
        Encoding = RequestEncoding.Form,
        Effect = effect,
        IdempotencyHeader = idempotencyHeader,
    };
}
