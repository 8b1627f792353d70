using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A request that this side receives. Implemented by generated records.</summary>
/// <remarks>It can be written too: a test plays the sender with it.</remarks>
/// <typeparam name="TSelf">The record.</typeparam>
public interface IReceivableRequest<TSelf> : IReadableMessage<TSelf>, IWritableMessage
    where TSelf : IReceivableRequest<TSelf>
{
    /// <summary>Gets the endpoint that is called.</summary>
    static abstract GatewayEndpoint Endpoint { get; }
}
