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
        if (!response.Shapes.Any(static shape => shape.Message.Fields.Any(static known => known.Echoes is not null)))
        {
            return;
        }

        writer.Lines($"""

            string? {outgoing}.FindForeignField(
                {endpoint.ResponseType} response,
                {RuntimeNames.MerchantCredentials} credentials) => response switch
            """);
        writer.Open();
        foreach (ShapeModel shape in response.Shapes)
        {
            foreach (FieldModel known in shape.Message.Fields.Where(static known => known.Echoes is not null))
            {
                string pattern = shape.Name is null ? "_" : $"{endpoint.ResponseType}.{shape.Name} shape";
                string answered = shape.Name is null ? "response" : "shape";
                writer.Line($"{pattern} when {IsForeign(endpoint.Request, known, answered)} => \"{known.WireName}\",");
            }
        }

        writer.Line("_ => null,");
        writer.Close("};");
    }

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
