namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A request that this side receives. Implemented by generated records.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
public interface IIncomingRequest<TSelf> : IReadableMessage<TSelf>
    where TSelf : IIncomingRequest<TSelf>
{
    /// <summary>The endpoint that is called.</summary>
    static abstract GatewayEndpoint Endpoint { get; }
}
