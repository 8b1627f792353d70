using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>Asks whether the reply to a message of the gateway can say that it was accepted.</summary>
internal static class ReplyDoubts
{
    public static void Warn(MappingParser endpoint, EndpointModel model)
    {
        if (model.Direction != Direction.Inbound || !model.IsSigned || endpoint.Find("response") is not YamlEntry response)
        {
            return;
        }

        KeyPath path = endpoint.Path.Key("response");
        if (model.Response?.Single?.Message.Fields.FirstOrDefault(static field => field.WireName == ProtocolFields.Status) is not FieldModel status)
        {
            if (model.Request.Fields.Any(static field => field.WireName == ProtocolFields.Status && field.Type is EnumType status && status.Has(ProtocolFields.StatusOk)))
            {
                Doubt.Warn(endpoint.Problems, response.Key.Span, path, "'request' is what comes in, and 'response' what the merchant replies, and here 'pg_status', by which a reply says that it accepts, is in the request; the two seem to be swapped: rename each to the other");
                return;
            }

            Doubt.Warn(endpoint.Problems, response.Key.Span, path, "the reply has no 'pg_status', by which the gateway knows whether the message was accepted; add it: { type: enum, values: [ok, rejected, error], required: true }");
            return;
        }

        YamlEntry field = Doubt.Entries(response.Value).First(static entry => entry.Key.Text == ProtocolFields.Status);
        string? doubt = status.Constant is string constant ? (constant == ProtocolFields.StatusOk ? null : $"the reply would always say '{constant}', and never 'ok'; list the values instead: {{ type: enum, values: [ok, rejected, error], required: true }}")
            : status.Type is EnumType known && !known.Has(ProtocolFields.StatusOk) ? "none of the values is 'ok', which alone says that the message was accepted; the gateway knows ok, rejected and error"
            : status.Type is BooleanType or IntegerType or DecimalType ? "the gateway knows ok, rejected and error here, and no number; write { type: enum, values: [ok, rejected, error], required: true }"
            : !status.Required && status.Default is null ? "a reply without 'pg_status' does not say whether the message was accepted; write 'required: true'"
            : null;
        if (doubt is not null)
        {
            Doubt.Warn(endpoint.Problems, field.Key.Span, path.Key(ProtocolFields.Status), doubt);
        }
    }
}
