using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes the comparison of a response with the request: fields that must come back as they were sent.</summary>
internal static class EchoEmitter
{
    public static void Write(SourceWriter writer, EndpointModel endpoint, string outgoing)
    {
        ResponseModel response = endpoint.Response!;
        if (!response.Shapes.SelectMany(Echoes).Any())
        {
            return;
        }

        writer.Lines($"""

            string? {outgoing}.FindForeignField(
                {endpoint.ResponseType} response,
                {RuntimeNames.MerchantCredentials} credentials) =>
            """);
        writer.Indent();
        if (response.Single is ShapeModel single)
        {
            WriteTests(writer, endpoint.Request, single);
        }
        else
        {
            WriteShapes(writer, endpoint, response);
        }

        writer.Unindent();
    }

    private static void WriteTests(SourceWriter writer, MessageModel request, ShapeModel single)
    {
        foreach (FieldModel known in Echoes(single))
        {
            writer.Line($"{IsForeign(request, known, "response")} ? \"{known.WireName}\" :");
        }

        writer.Line("null;");
    }

    private static void WriteShapes(SourceWriter writer, EndpointModel endpoint, ResponseModel response)
    {
        writer.Line("response switch");
        writer.Open();
        foreach (ShapeModel shape in response.Shapes)
        {
            foreach (FieldModel known in Echoes(shape))
            {
                writer.Line($"{endpoint.ResponseType}.{shape.Name} shape when {IsForeign(endpoint.Request, known, "shape")} => \"{known.WireName}\",");
            }
        }

        writer.Line("_ => null,");
        writer.Close("};");
    }

    private static IEnumerable<FieldModel> Echoes(ShapeModel shape) => shape.Message.Fields.Where(static known => known.Echoes is not null);

    /// <summary>Returns the test that a field differs from the request. A field that was not sent need not come back.</summary>
    private static string IsForeign(MessageModel request, FieldModel known, string answered)
    {
        string value = $"{answered}.{known.PropertyName}";
        if (known.Echoes == ProtocolFields.MerchantId)
        {
            return known.Type is IntegerType
                ? $"{value}?.ToString(global::System.Globalization.CultureInfo.InvariantCulture) != credentials.MerchantId"
                : $"{value} != credentials.MerchantId";
        }

        FieldModel sent = request.Fields.First(candidate => candidate.WireName == known.Echoes);
        string property = sent.PropertyName;
        bool isAlwaysSent = sent.Constant is not null || (sent.Required && !sent.AllowEmpty);
        string isSent = isAlwaysSent ? ""
            : sent.Type is StringType ? $"!string.IsNullOrEmpty({property}) && "
            : $"{property} is not null && ";
        return $"{isSent}{value} != {property}";
    }
}
