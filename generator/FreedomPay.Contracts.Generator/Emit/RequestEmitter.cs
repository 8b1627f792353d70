using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Documentation;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes the record of a request, which one side writes and the other reads.</summary>
internal static class RequestEmitter
{
    public static void Write(SourceWriter writer, EndpointModel endpoint, EmitOptions options)
    {
        string type = endpoint.RequestType;
        MessageModel request = endpoint.Request;
        FieldEmitter[] fields = FieldEmitter.Of(request, endpoint.Name.Namespace);
        MessageSides sides = MessageSides.OfRequest(endpoint, options);
        string outgoing = Outgoing(endpoint);
        string incoming = $"{(endpoint.IsSigned ? RuntimeNames.ReceivableRequest : RuntimeNames.ReadableMessage)}<{type}>";
        bool validates = sides.Writes && ValidationEmitter.IsNeeded(request);

        writer.Documentation.Text(endpoint.Summary).WriteSummary(writer);
        EndpointDocumentation.AddRemarks(writer.Documentation, endpoint);
        writer.Documentation.WriteRemarks(writer);
        ValidationEmitter.Attributes(writer, request);
        TypeDeclaration.Open(writer, "sealed partial record", type, endpoint.Deprecated,
            TypeDeclaration.Interfaces(
                (sides.Writes, outgoing),
                (sides.Reads, incoming),
                (!endpoint.IsSigned && !sides.Writes, RuntimeNames.WritableMessage),
                (validates, RuntimeNames.Validatable),
                (StateEmitter.IsIn(endpoint, Direction.Inbound), RuntimeNames.PaymentReport)),
            options);

        if (endpoint.IsSigned)
        {
            WriteEndpoint(writer, endpoint);
        }

        PropertyEmitter.Write(writer, fields, isSent: true);
        PropertyEmitter.ExtraFields(writer, endpoint.Json is not null ? "Fields outside the spec: sent like the others, and kept when a request is read."
            : endpoint.IsSigned ? "Fields outside the spec: sent and signed like the others, and kept when a request is read."
            : "Fields outside the spec: sent like the others, and kept when a form is read.");
        if (StateEmitter.IsIn(endpoint, Direction.Inbound))
        {
            StateEmitter.Write(writer, endpoint, sides.Reads);
        }

        if (sides.Reads)
        {
            WriteRead(writer, endpoint);
        }

        if (endpoint.IsSigned && sides.Writes)
        {
            MessageMembersEmitter.Endpoint(writer, "", outgoing, "Endpoint");
        }

        if (endpoint.IsSigned && sides.Reads)
        {
            MessageMembersEmitter.Endpoint(writer, "static ", incoming, "Endpoint");
        }

        if (endpoint.Path is { Parameters.Count: > 0 } path && sides.Writes)
        {
            WritePath(writer, path, request, outgoing);
        }

        if (endpoint.Response is not null && sides.Writes)
        {
            EchoEmitter.Write(writer, endpoint, outgoing);
            QuestionEmitter.Write(writer, endpoint, outgoing);
        }

        if (validates)
        {
            ValidationEmitter.Write(writer, request);
        }

        // What is only received can be written too, so that tests can play the side that sends it.
        MessageMembersEmitter.WriteTo(writer, $"void {RuntimeNames.WritableMessage}.WriteTo",
            MessageMembersEmitter.Writes([.. ProtocolWrites(endpoint), .. PathChecks(request)], fields, isSent: true), endpoint is { IsSigned: true, Json: null });

        if (sides.Reads)
        {
            FieldModel[] constants = [.. request.Fields.Where(static field => field.Constant is not null)];
            MessageMembersEmitter.ReadFrom(
                writer,
                $"static {type}{(constants.Length > 0 ? "?" : "")} {RuntimeNames.ReadableMessage}<{type}>.ReadFrom",
                fields,
                isSent: true,
                [.. constants.Select(static field => MessageMembersEmitter.Is(field.WireName, [field.Constant!]))],
                [.. constants.Select(static field => field.WireName)],
                endpoint.Path,
                StateEmitter.IsIn(endpoint, Direction.Inbound) ? StateEmitter.Unreadable(endpoint) : null);
        }

        MessageMembersEmitter.PrintMembers(writer, request);
        writer.Close();
    }

    /// <summary>
    /// Returns the interface of an outgoing request: with a response that can be read, with text as the response, carried by the browser, or
    /// just a form.
    /// </summary>
    private static string Outgoing(EndpointModel endpoint) =>
        !endpoint.IsSigned ? RuntimeNames.UnsignedMessageInterface
        : endpoint.IsCarriedByBrowser ? RuntimeNames.BrowserRequest
        : endpoint.Response is null ? RuntimeNames.GatewayTextRequest
        : $"{RuntimeNames.GatewayRequest}<{endpoint.ResponseType}>";

    private static IEnumerable<FieldWriteCall> ProtocolWrites(EndpointModel endpoint) => endpoint is { IsSigned: true, Json: null }
        ? [new(ProtocolFields.MerchantId, "writer.MerchantId()"), new(ProtocolFields.Salt, "writer.Salt()")]
        : [];

    /// <summary>
    /// Returns the checks of path values. GetPath writes strings into the path; what no path can carry is reported along with other problems.
    /// </summary>
    private static IEnumerable<FieldWriteCall> PathChecks(MessageModel request) => request.Fields
        .Where(static field => field is { IsInPath: true, Type: not IntegerType })
        .Select(static field => new FieldWriteCall(field.WireName, $"writer.PathParameter(\"{field.WireName}\", {field.PropertyName})"));

    private static void WriteEndpoint(SourceWriter writer, EndpointModel endpoint)
    {
        writer.Documentation.Xml(endpoint.Json is JsonProtocol { Jws: null } ? "Where the request goes." : "Where the request goes and how it is signed.").WriteSummary(writer);
        writer.Line($"public static {RuntimeNames.Endpoint} Endpoint {{ get; }} = new()");
        writer.Open();
        writer.Lines($"""
            Name = "{endpoint.Name.FullName}",
            Title = {Literals.Quote(endpoint.Title)},
            Method = "{EndpointDocumentation.Method(endpoint)}",
            Path = {Literals.Quote(endpoint.Path?.Text ?? "")},
            """);
        if (endpoint.Host is string host)
        {
            writer.Line($"Host = {Literals.Quote(host)},");
        }

        if (endpoint.Script is string script)
        {
            writer.Line($"ScriptName = {Literals.Quote(script)},");
        }

        if (endpoint.Direction == Direction.Inbound)
        {
            writer.Line("IsInbound = true,");
        }

        if (endpoint.RepeatFields.Count > 0)
        {
            writer.Line($"RepeatFields = {Literals.Array("string", endpoint.RepeatFields.Select(Literals.Quote))},");
        }

        writer.Line($"Encoding = {RuntimeNames.RequestEncoding}.{endpoint.Encoding},");
        if (endpoint.Json is not JsonProtocol { Jws: null })
        {
            writer.Line($"Key = {RuntimeNames.KeyKind}.{endpoint.Key},");
        }

        if (endpoint.Json is JsonProtocol json)
        {
            JsonEndpointEmitter.Write(writer, endpoint, json);
        }

        if (endpoint.Effect != Effect.Moves)
        {
            writer.Line($"Effect = {RuntimeNames.Effect}.{endpoint.Effect},");
        }

        if (endpoint.IdempotencyHeader is string header)
        {
            writer.Line($"IdempotencyHeader = {Literals.Quote(header)},");
        }

        writer.Close("};");
        writer.Line();
    }

    private static void WriteRead(SourceWriter writer, EndpointModel endpoint)
    {
        string type = endpoint.RequestType;
        if (!endpoint.IsSigned)
        {
            writer.Lines($"""

                /// <summary>Reads the form. Nothing proves who wrote it: the payer's browser sends it.</summary>
                /// <param name="fields">The fields, in message order.</param>
                /// <returns>The message, if it is usable, and its problems.</returns>
                public static {RuntimeNames.UnsignedMessage}<{type}> Read(
                    {RuntimeNames.MessageFields} fields) =>
                    {RuntimeNames.MessageReading}.ReadUnsigned<{type}>(fields);
                """);
            return;
        }

        if (endpoint.Json is JsonProtocol json)
        {
            JsonEndpointEmitter.WriteReadRequest(writer, endpoint, json);
            return;
        }

        // What no spec can know must be passed: the script name of the merchant's own URL, or a path with its values.
        bool asksScript = endpoint is { Path: null, Script: null };
        (string options, string documentation) = endpoint switch
        {
            { Path.HasFields: true } => ("options", "The path that was called: some fields are read from it."),
            { Path.EndsWithParameter: true, Script: null } => ("options", "The path that was called: the script name is its last part."),
            _ => ("options = null", "Options that differ from the documented rules, or null."),
        };
        writer.Lines($"""

            /// <summary>Reads the request from the fields of a {(endpoint.Encoding == RequestEncoding.Query ? "query" : "form")} and verifies its signature.</summary>
            /// <param name="fields">The fields, in message order.</param>
            /// <param name="credentials">The credentials of the merchant whose key signed the request.</param>
            """);
        if (asksScript)
        {
            writer.Line("/// <param name=\"scriptName\">The last part of the path of the callback URL that you registered with the gateway. Each kind of message needs one of its own.</param>");
        }

        writer.Lines($"""
            /// <param name="options">{documentation}</param>
            /// <returns>A verified, an untrusted or a malformed request.</returns>
            public static {RuntimeNames.ReceivedRequest}<{type}> Read(
                {RuntimeNames.MessageFields} fields,
                {RuntimeNames.MerchantCredentials} credentials,
            """);
        MessageMembersEmitter.EndRead(writer, $"ReadRequest<{type}>", "fields", asksScript, options);
    }

    /// <summary>Writes the method that puts the values into the path: <c>"/v1/card/" + PathSegment.Of(CardId) + "/remove"</c>.</summary>
    private static void WritePath(SourceWriter writer, RequestPath path, MessageModel request, string outgoing)
    {
        List<string> parts = [];
        string rest = path.Text;
        foreach (string parameter in path.Parameters)
        {
            int at = rest.IndexOf($"{{{parameter}}}", StringComparison.Ordinal);
            string value = parameter == RequestPath.MerchantId
                ? "credentials.MerchantId"
                : request.Fields.First(field => field.IsInPath && field.WireName == parameter).PropertyName;
            parts.Add(Literals.Quote(rest.Substring(0, at)));
            parts.Add($"{RuntimeNames.PathSegment}.Of({value})");
            rest = rest.Substring(at + parameter.Length + 2);
        }

        if (rest.Length > 0)
        {
            parts.Add(Literals.Quote(rest));
        }

        writer.Line();
        writer.Line($"string {outgoing}.GetPath(");
        writer.Indent();
        writer.Line($"{RuntimeNames.MerchantCredentials} credentials) =>");
        writer.Lines(string.Join(" +\n", parts) + ";");
        writer.Unindent();
    }
}
