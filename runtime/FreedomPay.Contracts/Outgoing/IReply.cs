using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>An answer that this side sends. Implemented by generated records and by <see cref="ErrorReply"/>.</summary>
public interface IReply : IWritableMessage
{
    /// <summary>The endpoint that answers.</summary>
    GatewayEndpoint Endpoint { get; }
}
