using FreedomPay.Contracts.Simulator.Http;

namespace FreedomPay.Contracts.Simulator.Catalog;

/// <summary>An endpoint of the gateway, as a spec describes it.</summary>
internal abstract class SimulatedEndpoint(GatewayEndpoint contract, Type requestType, Type? responseType)
{
    public GatewayEndpoint Contract => contract;

    public Type RequestType => requestType;

    /// <summary>Gets the record of the response; null if a request is answered with a text.</summary>
    public Type? ResponseType => responseType;

    /// <summary>Gets whether a request proves who has sent it.</summary>
    public bool IsSigned => !Contract.IsJson || (Contract.Jws is not null && Contract.Encoding != RequestEncoding.Query);

    /// <summary>Creates a valid response of this endpoint, about what the request is about; null if it is a text.</summary>
    public abstract IReply? Example(object request, string merchantId, string? idempotencyKey);

    /// <summary>Reads a request, and verifies it with the keys of the merchant that it names.</summary>
    public abstract ReadCall Read(IncomingRequest request, MerchantCredentials credentials);

    public override string ToString() => Contract.Title;
}
