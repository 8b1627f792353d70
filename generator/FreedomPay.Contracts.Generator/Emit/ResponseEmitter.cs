using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes the record of an answer: merchants read it, gateways write it.</summary>
internal static class ResponseEmitter
{
    private const string SuccessStatus = "ok";

    public static void Write(SourceWriter writer, EndpointModel endpoint, EmitOptions options)
    {
        string type = endpoint.Name.ResponseType;
        string incoming = $"{RuntimeNames.IncomingResponse}<{type}>";
        bool reads = options.Roles.HasFlag(Roles.Merchant);
        bool writes = options.Roles.HasFlag(Roles.Gateway);

        List<string> interfaces = [];
        if (reads)
        {
            interfaces.Add(incoming);
        }

        if (writes)
        {
            interfaces.Add(RuntimeNames.OutgoingResponse);
        }

        WriteDocumentation(writer, endpoint);
        MessageParts.Declaration(writer, endpoint, type, interfaces, options);

        foreach (FieldModel field in endpoint.Response.Fields)
        {
            MessageParts.Property(writer, field, required: false, field.Required ? ", documented as always there" : "");
        }

        MessageParts.ExtraFields(writer, "Fields beyond the spec: kept when an answer is read, because the signature covers them too.");
        if (reads)
        {
            WriteRead(writer, type);
            MessageParts.Endpoint(writer, "static ", incoming, $"{endpoint.Name.RequestType}.Endpoint");
        }

        if (writes)
        {
            MessageParts.Endpoint(writer, "", RuntimeNames.OutgoingResponse, $"{endpoint.Name.RequestType}.Endpoint");
            MessageParts.WriteTo(writer,
            [
                (ProtocolFields.Salt, "writer.Salt();"),
                (ProtocolFields.Status, $"writer.Status(\"{SuccessStatus}\");"),
                .. endpoint.Response.Fields.Select(static field => (field.WireName, FieldCode.Write(field, required: false))),
            ]);
        }

        if (reads)
        {
            MessageParts.ReadFrom(writer, type, endpoint.Response.Fields.Select(static field =>
                (field.PropertyName, FieldCode.ReadOptional(field, expected: field.Required))));
        }

        MessageParts.PrintMembers(writer, endpoint.Response);
        writer.Close();
    }

    private static void WriteDocumentation(SourceWriter writer, EndpointModel endpoint)
    {
        XmlDocs.Summary(writer, $"Answer to <see cref=\"{endpoint.Name.RequestType}\"/> with <c>pg_status</c> = <c>{SuccessStatus}</c>.");
        if (endpoint.Response.Fields.Count > 0)
        {
            XmlDocs.Remarks(writer,
            [
                "Any property may be null: an answer whose signature fits stays a success even where a field is missing or " +
                "unreadable. What was wrong is listed beside the answer.",
            ]);
        }
    }

    private static void WriteRead(SourceWriter writer, string type) => writer.Lines($"""

        /// <summary>Reads an answer and verifies its signature.</summary>
        /// <param name="body">The body of the HTTP answer, as it came.</param>
        /// <param name="credentials">The merchant's, whose key has signed the answer.</param>
        /// <param name="options">What differs from the documented rules.</param>
        /// <returns>One of four cases, to be told apart: success, error of the gateway, untrusted, malformed.</returns>
        public static {RuntimeNames.Answer}<{type}> Read(
            global::System.ReadOnlyMemory<byte> body,
            {RuntimeNames.MerchantCredentials} credentials,
            {RuntimeNames.ReadOptions}? options = null) =>
            {RuntimeNames.MessageReading}.ReadAnswer<{type}>(body, credentials, options);
        """);
}
