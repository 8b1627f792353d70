using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Documentation;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes the record of a response, which one side reads and the other writes.</summary>
internal static class ResponseEmitter
{
    public static void Write(SourceWriter writer, EndpointModel endpoint, ResponseModel response, EmitOptions options)
    {
        if (response.Single is ShapeModel single)
        {
            WriteSingle(writer, endpoint, single, options);
        }
        else
        {
            ShapesEmitter.Write(writer, endpoint, response, options);
        }
    }

    public static IReadOnlyList<string> Interfaces(EndpointModel endpoint, MessageSides sides, bool validates) =>
        TypeDeclaration.Interfaces((sides.Reads, Incoming(endpoint)), (sides.Writes, RuntimeNames.Reply), (validates, RuntimeNames.Validatable), (StateEmitter.IsIn(endpoint, Direction.Outbound), RuntimeNames.PaymentReport));

    /// <summary>
    /// Writes the members that concern only the endpoint: the static method that reads, and the endpoint as the runtime asks for it.
    /// </summary>
    public static void WriteEndpointMembers(SourceWriter writer, EndpointModel endpoint, MessageSides sides)
    {
        if (sides.Reads)
        {
            WriteRead(writer, endpoint);
            MessageMembersEmitter.Endpoint(writer, "static ", Incoming(endpoint), $"{endpoint.RequestType}.Endpoint");
            MeansEmitter.Write(writer, endpoint, Incoming(endpoint));
        }

        if (sides.Writes)
        {
            MessageMembersEmitter.Endpoint(writer, "", RuntimeNames.Reply, $"{endpoint.RequestType}.Endpoint");
        }
    }

    /// <summary>Returns the calls for the protocol's own fields and those that identify the shape.</summary>
    public static IEnumerable<FieldWriteCall> ProtocolWrites(ShapeModel shape, bool isJson) =>
    [
        .. isJson ? (FieldWriteCall[])[] : [new(ProtocolFields.Salt, "writer.Salt()")],
        .. shape.Constants.Select(test => new FieldWriteCall(
            test.WireName,
            test.WireName == ProtocolFields.Status && !isJson
                ? $"writer.Status({Literals.Quote(test.Texts[0])})"
                : $"writer.Text(\"{test.WireName}\", {Literals.Quote(test.Texts[0])})")),
    ];

    /// <summary>Adds the conditions of the shape, in words.</summary>
    public static void AddTests(XmlDocBuilder documentation, ShapeModel shape)
    {
        string between = "";
        foreach (ShapeTest test in shape.When)
        {
            documentation.Xml(between);
            documentation = test.WireName == JsonEndpointEmitter.AnswerStatus ? documentation.Xml("HTTP status") : documentation.Code(test.WireName);
            documentation.Xml(" = ").Codes(test.Texts, " or ");
            between = " and ";
        }
    }

    private static string Incoming(EndpointModel endpoint) => $"{RuntimeNames.GatewayResponse}<{endpoint.ResponseType}>";

    private static void WriteSingle(SourceWriter writer, EndpointModel endpoint, ShapeModel shape, EmitOptions options)
    {
        string type = endpoint.ResponseType;
        FieldEmitter[] fields = FieldEmitter.Of(shape.Message, endpoint.Name.Namespace);
        MessageSides sides = MessageSides.OfResponse(endpoint, options);
        bool isSent = endpoint.Direction == Direction.Inbound;
        bool validates = sides.Writes && ValidationEmitter.IsNeeded(shape.Message);

        WriteDocumentation(writer, endpoint, shape);
        TypeDeclaration.Open(writer, "sealed partial record", type, endpoint.Deprecated, Interfaces(endpoint, sides, validates), options);
        PropertyEmitter.Write(writer, fields, isSent);
        PropertyEmitter.ExtraFields(writer, endpoint.Json is not null ? KeptFields
            : isSent ? "Fields outside the spec: sent and signed like the others, and kept when a response is read."
            : "Fields outside the spec. They are kept because the signature covers them too.");
        if (StateEmitter.IsIn(endpoint, Direction.Outbound))
        {
            StateEmitter.Write(writer, endpoint, sides.Reads);
        }

        WriteEndpointMembers(writer, endpoint, sides);
        if (validates)
        {
            ValidationEmitter.Write(writer, shape.Message);
        }

        // What is only received can be written too, so that tests can play the gateway.
        MessageMembersEmitter.WriteTo(writer, $"void {RuntimeNames.WritableMessage}.WriteTo",
            MessageMembersEmitter.Writes(ProtocolWrites(shape, endpoint.Json is not null), fields, isSent), isSigned: endpoint.Json is null);
        if (sides.Reads)
        {
            string[] tests = [.. shape.When.Select(static test => MessageMembersEmitter.Is(test.WireName, test.Texts))];
            MessageMembersEmitter.ReadFrom(
                writer, $"static {type}{(tests.Length > 0 ? "?" : "")} {RuntimeNames.ReadableMessage}<{type}>.ReadFrom", fields, isSent, tests, constants: [],
                last: StateEmitter.IsIn(endpoint, Direction.Outbound) ? StateEmitter.Unreadable(endpoint) : null);
        }

        MessageMembersEmitter.PrintMembers(writer, shape.Message);
        writer.Close();
    }

    private static void WriteDocumentation(SourceWriter writer, EndpointModel endpoint, ShapeModel shape)
    {
        XmlDocBuilder documentation = writer.Documentation.Xml($"Response to <see cref=\"{endpoint.RequestType}\"/>");
        if (shape.When.Count > 0)
        {
            documentation.Xml(" with ");
            AddTests(documentation, shape);
        }

        documentation.Xml(".").WriteSummary(writer);
        if (shape.Message.Fields.Count > 0 && endpoint.Direction == Direction.Outbound)
        {
            documentation.Paragraph(endpoint.Json is null ? AnyMayBeNull : AnyOfJsonMayBeNull);
            documentation.WriteRemarks(writer);
        }
    }

    public const string KeptFields = "Fields outside the spec, kept as they came.";

    public const string AnyOfJsonMayBeNull =
        "Any property may be null: a response is a success even if a field is missing or cannot be read. The answer lists such problems.";

    public const string AnyMayBeNull =
        "Any property may be null: a response with a valid signature is a success even if a field is missing or " +
        "cannot be read. The answer lists such problems.";

    private static void WriteRead(SourceWriter writer, EndpointModel endpoint)
    {
        if (endpoint.Json is not null)
        {
            JsonEndpointEmitter.WriteReadResponse(writer, endpoint);
            return;
        }

        // The script name of the merchant's own URL, or of a path with values, is in no spec.
        bool asksScript = endpoint is { Path: null, Script: null };
        bool asksOptions = endpoint is { Path.EndsWithParameter: true, Script: null };
        string type = endpoint.ResponseType;
        writer.Lines($"""

            /// <summary>Reads a response and verifies its signature.</summary>
            /// <param name="body">The body of the HTTP response, unchanged.</param>
            /// <param name="credentials">The credentials of the merchant whose key signed the response.</param>
            """);
        if (asksScript)
        {
            writer.Line("/// <param name=\"scriptName\">The last part of the path of the merchant's URL that was called.</param>");
        }

        writer.Lines($"""
            /// <param name="options">{(asksOptions ? "The path that was called: the script name is its last part." : "Options that differ from the documented rules, or null.")}</param>
            /// <returns>A success, an error of the gateway, or an untrusted or malformed response.</returns>
            public static {RuntimeNames.Answer}<{type}> Read(
                global::System.ReadOnlyMemory<byte> body,
                {RuntimeNames.MerchantCredentials} credentials,
            """);
        MessageMembersEmitter.EndRead(writer, $"ReadAnswer<{type}>", "body", asksScript, asksOptions ? "options" : "options = null");
    }
}
