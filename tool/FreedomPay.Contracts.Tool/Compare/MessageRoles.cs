using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>Who writes a message, or an object within messages. The other side reads it.</summary>
/// <param name="MerchantWrites">Whether merchants write it.</param>
/// <param name="GatewayWrites">Whether the gateway writes it.</param>
internal readonly record struct MessageRoles(bool MerchantWrites, bool GatewayWrites)
{
    /// <summary>Gets the roles of what both sides write, and of types that no message uses yet.</summary>
    public static MessageRoles Both { get; } = new(MerchantWrites: true, GatewayWrites: true);

    /// <summary>Gets the roles of the response to a message.</summary>
    public MessageRoles Reversed => new(GatewayWrites, MerchantWrites);

    public static MessageRoles OfRequest(EndpointModel endpoint) => new(endpoint.Direction == Direction.Outbound, endpoint.Direction == Direction.Inbound);

    public static MessageRoles operator |(MessageRoles left, MessageRoles right) =>
        new(left.MerchantWrites || right.MerchantWrites, left.GatewayWrites || right.GatewayWrites);

    /// <summary>Returns what a change breaks for merchants.</summary>
    public Breaks ForMerchant(CompareRule rule) => (MerchantWrites ? rule.Writer : Breaks.None) | (GatewayWrites ? rule.Reader : Breaks.None);

    /// <summary>Returns what a change breaks for who plays the gateway.</summary>
    public Breaks ForGateway(CompareRule rule) => Reversed.ForMerchant(rule);
}
