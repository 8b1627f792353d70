using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A request that your code signs and the payer's browser sends to the gateway. Implemented by generated records.</summary>
public interface IBrowserRequest : IWritableMessage
{
    /// <summary>Where the request goes and how it is signed.</summary>
    GatewayEndpoint Endpoint { get; }

    /// <summary>Returns the path of this request, with its parameters filled in.</summary>
    /// <param name="credentials">The merchant's credentials.</param>
    /// <returns>The path, starting with its first slash.</returns>
    string GetPath(MerchantCredentials credentials) => Endpoint.Path;
}
