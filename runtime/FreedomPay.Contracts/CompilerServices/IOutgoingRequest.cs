namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A request that this side sends. Implemented by generated records.</summary>
/// <typeparam name="TResponse">The record of its answer.</typeparam>
public interface IOutgoingRequest<TResponse> : IWritableMessage
    where TResponse : IIncomingResponse<TResponse>
{
    /// <summary>Where the request goes and how it is signed.</summary>
    GatewayEndpoint Endpoint { get; }
}
