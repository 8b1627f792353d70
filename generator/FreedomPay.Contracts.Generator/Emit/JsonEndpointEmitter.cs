using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes what only the endpoints of JSON families have.</summary>
internal static class JsonEndpointEmitter
{
    /// <summary>What a test of the HTTP status is called in generated code.</summary>
    public const string AnswerStatus = ":status";

    /// <summary>Writes the properties of the endpoint.</summary>
    public static void Write(SourceWriter writer, EndpointModel endpoint, JsonProtocol json)
    {
        writer.Line("IsJson = true,");
        if (json.Jws is JwsModel jws)
        {
            string kind = jws.IsIdNumber ? $", {RuntimeNames.JwsIdKind}.Number" : "";
            writer.Line($"Jws = new({RuntimeNames.JwsAlgorithm}.{jws.Algorithm}, {Literals.Quote(jws.IdMember)}, {Literals.Quote(jws.PathMember)}{kind}),");
        }

        if (json.Authorization != Authorization.None)
        {
            writer.Line($"Authorization = {RuntimeNames.Authorization}.{json.Authorization},");
        }

        if (endpoint.Headers.Count > 0)
        {
            writer.Line($"Headers = {Literals.Array("global::System.Collections.Generic.KeyValuePair<string, string>", endpoint.Headers.Select(static header => $"new({Literals.Quote(header.Name)}, {Literals.Quote(header.Value)})"))},");
        }

        string[] requestHeaders = [.. endpoint.Request.Fields.Where(static field => field.IsInHeader).Select(static field => field.WireName)];
        if (requestHeaders.Length > 0)
        {
            writer.Line($"RequestHeaders = {Literals.Array("string", requestHeaders.Select(Literals.Quote))},");
        }

        string[] answerHeaders = [.. AnswerHeaders(endpoint).Distinct(StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal)];
        if (answerHeaders.Length > 0)
        {
            writer.Line($"AnswerHeaders = {Literals.Array("string", answerHeaders.Select(Literals.Quote))},");
        }

        string[] statuses = [.. Tests(endpoint).Where(static test => test.WireName == AnswerStatus).SelectMany(static test => test.Texts).Distinct(StringComparer.Ordinal)];
        if (statuses.Length > 0)
        {
            writer.Line($"AnswerStatuses = {Literals.Array("int", statuses.OrderBy(static status => status, StringComparer.Ordinal))},");
        }

        if (endpoint.Response?.Shapes.All(static shape => shape.Message.Fields.Count == 0 && shape.When.Count == 0) == true)
        {
            writer.Line("HasEmptyAnswer = true,");
        }

        if (json.Errors is JsonErrorModel errors)
        {
            WriteErrors(writer, errors);
        }
    }

    /// <summary>Writes the method that reads a request in the role of the gateway.</summary>
    public static void WriteReadRequest(SourceWriter writer, EndpointModel endpoint, JsonProtocol json)
    {
        string type = endpoint.RequestType;
        string options = endpoint.Path is { Parameters.Count: > 0 } ? "options" : "options = null";
        string optional = options.Contains("=") ? "?" : "";
        string pathDocumentation = optional.Length > 0 ? "Limits, or null for the defaults." : "The path that was called, and limits.";
        if (json.Jws is null)
        {
            writer.Lines($"""

                /// <summary>Reads the request. It is not signed: whether to trust it is for your own check of its <c>Authorization</c>.</summary>
                /// <param name="body">The body of the HTTP request, unchanged.</param>
                /// <param name="options">{pathDocumentation}</param>
                /// <returns>The message, if it is usable, and its problems.</returns>
                public static {RuntimeNames.UnsignedMessage}<{type}> Read(
                    global::System.ReadOnlyMemory<byte> body,
                    {RuntimeNames.ReadOptions}{optional} {options}) =>
                    {RuntimeNames.MessageReading}.ReadUnsignedJson<{type}>(body, options);
                """);
            return;
        }

        writer.Lines($"""

            /// <summary>Reads the request and verifies its signature.</summary>
            /// <param name="body">The body of the HTTP request, unchanged.</param>
            /// <param name="headers">The headers of the HTTP request, with X-JWS-Signature among them.</param>
            /// <param name="credentials">The credentials of the merchant whose key signed the request.</param>
            /// <param name="options">{pathDocumentation}</param>
            /// <returns>A verified, an untrusted or a malformed request.</returns>
            public static {RuntimeNames.ReceivedRequest}<{type}> Read(
                global::System.ReadOnlyMemory<byte> body,
                global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, string>> headers,
                {RuntimeNames.MerchantCredentials} credentials,
                {RuntimeNames.ReadOptions}{optional} {options}) =>
                {RuntimeNames.MessageReading}.ReadJsonRequest<{type}>(body, headers, credentials, options);
            """);
    }

    /// <summary>Writes the method that reads a response.</summary>
    public static void WriteReadResponse(SourceWriter writer, EndpointModel endpoint) => writer.Lines($"""

        /// <summary>Reads a response. It is not signed: pass only what came from the gateway over a connection that you trust.</summary>
        /// <param name="body">The body of the HTTP response, unchanged.</param>
        /// <param name="status">The HTTP status, or null if it is not known.</param>
        /// <param name="options">Limits, or null for the defaults.</param>
        /// <returns>A success, an error of the gateway, or a malformed response.</returns>
        public static {RuntimeNames.Answer}<{endpoint.ResponseType}> Read(
            global::System.ReadOnlyMemory<byte> body,
            global::System.Net.HttpStatusCode? status = null,
            {RuntimeNames.ReadOptions}? options = null) =>
            {RuntimeNames.MessageReading}.ReadJsonAnswer<{endpoint.ResponseType}>(body, status, options);
        """);

    private static IEnumerable<string> AnswerHeaders(EndpointModel endpoint) =>
        (endpoint.Response?.Shapes.SelectMany(static shape => shape.Message.Fields).Where(static field => field.IsInHeader).Select(static field => field.WireName) ?? [])
            .Concat(Tests(endpoint).Select(static test => test.WireName).Where(static name => name.Contains('-')));

    private static IEnumerable<ShapeTest> Tests(EndpointModel endpoint) => endpoint.Response?.Shapes.SelectMany(static shape => shape.When) ?? [];

    private static void WriteErrors(SourceWriter writer, JsonErrorModel errors)
    {
        writer.Line("Errors = new()");
        writer.Open();
        writer.Line($"Tests = {Tests(errors.Tests)},");
        if (errors.Code is string code)
        {
            writer.Line($"Code = {Literals.Quote(code)},");
        }

        if (errors.Description is string description)
        {
            writer.Line($"Description = {Literals.Quote(description)},");
        }

        if (errors.NotDone.Count > 0)
        {
            writer.Line($"NotDone = {Tests(errors.NotDone)},");
        }

        writer.Close("},");
    }

    private static string Tests(EquatableArray<ShapeTest> tests)
    {
        IEnumerable<string> items = tests.Select(static test => $"new({string.Join(", ", new[] { test.WireName }.Concat(test.Texts).Select(Literals.Quote))})");
        return $"{RuntimeNames.ValueList}.From({Literals.Array(RuntimeNames.JsonErrorTest, items)})";
    }
}
