using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A request that this side signs and that the payer's browser carries to the gateway. Implemented by generated records.</summary>
public interface IBrowserRequest : IWritableMessage
{
    /// <summary>Where the request goes and how it is signed.</summary>
    GatewayEndpoint Endpoint { get; }

    /// <summary>The path of this request, its parameters filled in.</summary>
    /// <param name="credentials">The merchant.</param>
    /// <returns>The path from its first slash on.</returns>
    string GetPath(MerchantCredentials credentials) => Endpoint.Path;
}
