using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A reply whose fields were decided earlier; only the salt is new.</summary>
internal sealed class DecidedReply(GatewayEndpoint endpoint, IReadOnlyList<DecidedField> fields) : IReply
{
    public GatewayEndpoint Endpoint => endpoint;

    public MessageFields ExtraFields => MessageFields.Empty;

    public void WriteTo(ref FieldWriter writer)
    {
        int depth = 0;
        bool isSalted = false;
        foreach (DecidedField field in fields)
        {
            if (!isSalted && depth == 0 && string.CompareOrdinal(field.Name, ProtocolFields.Salt) > 0)
            {
                writer.Salt();
                isSalted = true;
            }

            switch (field.Kind)
            {
                case WrittenFieldKind.Text:
                    writer.WriteText(field.Name, field.Value, field.IsSensitive, property: string.Empty);
                    break;
                case WrittenFieldKind.End:
                    writer.End(isList: false);
                    depth--;
                    break;
                default:
                    writer.TryBegin(field.Name, isList: false, property: string.Empty);
                    depth++;
                    break;
            }
        }

        if (!isSalted)
        {
            writer.Salt();
        }
    }
}
