namespace FreedomPay.Contracts.CompilerServices;

/// <summary>An answer that this side receives. Implemented by generated records.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
public interface IIncomingResponse<TSelf> : IReadableMessage<TSelf>
    where TSelf : IIncomingResponse<TSelf>
{
    /// <summary>The endpoint that answers.</summary>
    static abstract GatewayEndpoint Endpoint { get; }

    /// <summary>What the specification says that this answer means; <see langword="null"/> where it says nothing.</summary>
    Outcome? Means => null;
}
