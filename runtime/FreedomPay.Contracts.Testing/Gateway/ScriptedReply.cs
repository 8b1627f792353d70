using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.Testing;

/// <summary>A response record of a merchant, which only reads such records, as the reply of the gateway.</summary>
internal sealed class ScriptedReply(IWritableMessage message, GatewayEndpoint endpoint) : IReply
{
    public GatewayEndpoint Endpoint => endpoint;

    public MessageFields ExtraFields => message.ExtraFields;

    public void WriteTo(ref FieldWriter writer) => message.WriteTo(ref writer);
}
