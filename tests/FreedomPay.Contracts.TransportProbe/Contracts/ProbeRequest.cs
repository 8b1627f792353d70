using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.TransportProbe.Contracts;

/// <summary>A request with a field that must stay secret.</summary>
public sealed class ProbeRequest : IGatewayRequest<ProbeResponse>, IGatewayTextRequest
{
    public const string Secret = "4405PROBE7777SECRET";

    public GatewayEndpoint Endpoint { get; init; } = ProbeResponse.Endpoint;

    public MessageFields ExtraFields { get; init; } = MessageFields.Empty;

    /// <summary>The question that tells what became of the request.</summary>
    public Func<ProbeResponse?, OutcomeQuestion?> Question { get; init; } = static _ => null;

    public void WriteTo(ref FieldWriter writer)
    {
        writer.MerchantId();
        WireType.SensitiveText.Write(ref writer, "pg_pan", Secret);
        writer.Salt();
    }

    public OutcomeQuestion? AskOutcome(ProbeResponse? response) => Question(response);

    string IGatewayRequest<ProbeResponse>.GetPath(MerchantCredentials credentials) => Endpoint.Path;

    string IGatewayTextRequest.GetPath(MerchantCredentials credentials) => Endpoint.Path;
}
