using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A reply that your code sends. Implemented by generated records and by <see cref="ErrorReply"/>.</summary>
public interface IReply : IWritableMessage
{
    /// <summary>The endpoint that replies.</summary>
    GatewayEndpoint Endpoint { get; }
}
