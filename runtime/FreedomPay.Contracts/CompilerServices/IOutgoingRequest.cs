namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A request that this side sends. Implemented by generated records.</summary>
/// <typeparam name="TResponse">The record of its answer.</typeparam>
public interface IOutgoingRequest<TResponse> : IWritableMessage
    where TResponse : IIncomingResponse<TResponse>
{
    /// <summary>Where the request goes and how it is signed.</summary>
    GatewayEndpoint Endpoint { get; }

    /// <summary>The path of this request, its parameters filled in.</summary>
    /// <param name="credentials">The merchant.</param>
    /// <returns>The path from its first slash on.</returns>
    string GetPath(MerchantCredentials credentials) => Endpoint.Path;
}
