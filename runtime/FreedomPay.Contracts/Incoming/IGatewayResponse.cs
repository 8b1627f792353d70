using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A response that this side receives. Implemented by generated records.</summary>
/// <remarks>It can be written too: a test plays the gateway with it. What this side sends is an <see cref="IReply"/>.</remarks>
/// <typeparam name="TSelf">The record.</typeparam>
public interface IGatewayResponse<TSelf> : IReadableMessage<TSelf>, IWritableMessage
    where TSelf : IGatewayResponse<TSelf>
{
    /// <summary>Gets the endpoint that responds.</summary>
    static abstract GatewayEndpoint Endpoint { get; }

    /// <summary>Gets what this response means according to the spec; <see langword="null"/> if the spec does not say.</summary>
    Outcome? Means => null;
}
