using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>What the consumer does with a message.</summary>
internal readonly record struct MessageSides(bool Writes, bool Reads)
{
    /// <summary>
    /// Returns what the consumer does with a request: merchants write those of outbound endpoints and read those of inbound ones; gateways do
    /// the reverse.
    /// </summary>
    public static MessageSides OfRequest(EndpointModel endpoint, EmitOptions options)
    {
        Roles sender = endpoint.Direction == Direction.Outbound ? Roles.Merchant : Roles.Gateway;
        Roles receiver = endpoint.Direction == Direction.Outbound ? Roles.Gateway : Roles.Merchant;
        return new(options.Roles.HasFlag(sender), options.Roles.HasFlag(receiver));
    }

    public static MessageSides OfResponse(EndpointModel endpoint, EmitOptions options)
    {
        MessageSides request = OfRequest(endpoint, options);
        return new(Writes: request.Reads, Reads: request.Writes);
    }
}
