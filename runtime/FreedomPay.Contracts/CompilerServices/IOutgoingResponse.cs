namespace FreedomPay.Contracts.CompilerServices;

/// <summary>An answer that this side sends. Implemented by generated records and by <see cref="ErrorResponse"/>.</summary>
public interface IOutgoingResponse : IWritableMessage
{
    /// <summary>The endpoint that answers.</summary>
    GatewayEndpoint Endpoint { get; }
}
