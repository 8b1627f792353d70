using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.Testing;

/// <summary>A message to the merchant, with the parameters of the merchant's own URL, which the gateway repeats among the fields and signs.</summary>
internal sealed class NotificationRecord(IWritableMessage message, MessageFields ownParameters) : IWritableMessage
{
    public MessageFields ExtraFields { get; } = [.. message.ExtraFields, .. ownParameters];

    public void WriteTo(ref FieldWriter writer) => message.WriteTo(ref writer);
}
