using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes the record of a request: merchants write it, gateways read it.</summary>
internal static class RequestEmitter
{
    public static void Write(SourceWriter writer, EndpointModel endpoint, EmitOptions options)
    {
        string type = endpoint.Name.RequestType;
        string outgoing = $"{RuntimeNames.OutgoingRequest}<{endpoint.Name.ResponseType}>";
        string incoming = $"{RuntimeNames.IncomingRequest}<{type}>";
        bool writes = options.Roles.HasFlag(Roles.Merchant);
        bool reads = options.Roles.HasFlag(Roles.Gateway);

        List<string> interfaces = [];
        if (writes)
        {
            interfaces.Add(outgoing);
        }

        if (reads)
        {
            interfaces.Add(incoming);
        }

        XmlDocs.Summary(writer, XmlDocs.Text(endpoint.Summary));
        XmlDocs.Remarks(writer, EndpointText.Remarks(endpoint));
        MessageParts.Declaration(writer, endpoint, type, interfaces, options);

        WriteEndpoint(writer, endpoint);
        foreach (FieldModel field in endpoint.Request.Fields)
        {
            MessageParts.Property(writer, field, field.Required, field.Required ? ", required" : "");
        }

        MessageParts.ExtraFields(writer, "Fields beyond the spec: sent and signed like the others, and kept when a request is read.");
        if (reads)
        {
            WriteRead(writer, type);
        }

        if (writes)
        {
            MessageParts.Endpoint(writer, "", outgoing, "Endpoint");
        }

        if (reads)
        {
            MessageParts.Endpoint(writer, "static ", incoming, "Endpoint");
        }

        if (writes)
        {
            MessageParts.WriteTo(writer,
            [
                (ProtocolFields.MerchantId, "writer.MerchantId();"),
                (ProtocolFields.Salt, "writer.Salt();"),
                .. endpoint.Request.Fields.Select(static field => (field.WireName, FieldCode.Write(field, field.Required))),
            ]);
        }

        if (reads)
        {
            MessageParts.ReadFrom(writer, type, endpoint.Request.Fields.Select(static field =>
                (field.PropertyName, field.Required ? FieldCode.ReadRequired(field) : FieldCode.ReadOptional(field, expected: false))));
        }

        MessageParts.PrintMembers(writer, endpoint.Request);
        writer.Close();
    }

    private static void WriteEndpoint(SourceWriter writer, EndpointModel endpoint)
    {
        XmlDocs.Summary(writer, "Where the request goes and how it is signed.");
        writer.Line($"public static {RuntimeNames.Endpoint} Endpoint {{ get; }} = new()");
        writer.Open();
        writer.Lines($"""
            Title = {Literals.Quote(endpoint.Title)},
            Method = "{EndpointText.Method(endpoint)}",
            Path = {Literals.Quote(endpoint.Path)},
            Host = {Literals.Quote(endpoint.Host)},
            """);
        if (endpoint.Script is string script)
        {
            writer.Line($"ScriptName = {Literals.Quote(script)},");
        }

        writer.Lines($"""
            Encoding = {RuntimeNames.RequestEncoding}.{endpoint.Encoding},
            Key = {RuntimeNames.KeyKind}.{endpoint.Key},
            """);
        writer.Close("};");
        writer.Line();
    }

    private static void WriteRead(SourceWriter writer, string type) => writer.Lines($"""

        /// <summary>Reads the request from the fields of a form and verifies its signature.</summary>
        /// <param name="fields">The fields in the order in which they came.</param>
        /// <param name="credentials">The merchant's, whose key has signed the request.</param>
        /// <param name="options">What differs from the documented rules.</param>
        /// <returns>One of three cases, to be told apart: verified, untrusted, malformed.</returns>
        public static {RuntimeNames.ReceivedRequest}<{type}> Read(
            {RuntimeNames.MessageFields} fields,
            {RuntimeNames.MerchantCredentials} credentials,
            {RuntimeNames.ReadOptions}? options = null) =>
            {RuntimeNames.MessageReading}.ReadRequest<{type}>(fields, credentials, options);
        """);
}
