using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>An answer that this side receives. Implemented by generated records.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
public interface IGatewayResponse<TSelf> : IReadableMessage<TSelf>
    where TSelf : IGatewayResponse<TSelf>
{
    /// <summary>The endpoint that answers.</summary>
    static abstract GatewayEndpoint Endpoint { get; }

    /// <summary>What the specification says that this answer means; <see langword="null"/> where it says nothing.</summary>
    Outcome? Means => null;
}
