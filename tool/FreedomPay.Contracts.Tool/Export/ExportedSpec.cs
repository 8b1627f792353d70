using System.Text.Json;
using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Tool.Import.Reading;
using FreedomPay.Contracts.Tool.Import.Writing;

namespace FreedomPay.Contracts.Tool.Export;

/// <summary>Reads documents that <c>freedompay export</c> has written, so that the same spec comes out again.</summary>
internal static class ExportedSpec
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    /// <summary>Returns the document that a text is, if it is an exported spec.</summary>
    public static JsonObject? Find(string text)
    {
        if (!text.Contains(Extensions.Version, StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            JsonNode? root = text.AsSpan().TrimStart("\uFEFF \r\n\t").StartsWith("{") ? JsonNode.Parse(text) : YamlToJson.Read(text, keepsLines: false).Root;
            return root is JsonObject document && document.ContainsKey(Extensions.Version) ? document : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or UnreadableBlockException)
        {
            return null;
        }
    }

    /// <summary>Returns the spec of a document, as YAML.</summary>
    /// <exception cref="ToolException">Something that every exported document has is missing, or is something else there.</exception>
    public static string Restore(JsonObject document)
    {
        try
        {
            return SpecYamlWriter.Write((SpecMap)SpecNode.OfJson(SpecOf(document)));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or InvalidCastException)
        {
            // A list where every exported document has a mapping, a name twice in one mapping, half of a surrogate pair.
            throw new ToolException($"The document has the mark of 'freedompay export' ({Extensions.Version}), and is not what that writes. Export the spec again, or remove the mark to import it like any other.", exception);
        }
    }

    /// <summary>Returns the hosts that a document names.</summary>
    public static IReadOnlyList<string> HostsOf(JsonObject document) =>
        [.. (document["servers"] as JsonArray ?? []).OfType<JsonObject>().Select(static server => SchemaRestorer.TextOf(server["url"])).OfType<string>()];

    private static JsonObject SpecOf(JsonObject document)
    {
        if (document[Extensions.Version]?.ToString() != SpecKeywords.Version)
        {
            throw new ToolException($"The document has version {document[Extensions.Version]?.ToString()} of the format; this tool reads version {SpecKeywords.Version}.");
        }

        JsonObject schemas = document["components"]?["schemas"] as JsonObject ?? [];
        SchemaRestorer types = new(schemas);
        JsonObject spec = new() { ["contracts"] = JsonNode.Parse(SpecKeywords.Version), ["section"] = SchemaRestorer.TextOf(document["info"]?["title"]), ["namespace"] = SchemaRestorer.TextOf(document[Extensions.Namespace]) };
        if (document["servers"] is JsonArray { Count: > 0 } servers && SchemaRestorer.TextOf(servers[0]?["url"]) is string host)
        {
            spec["host"] = host;
        }

        document.CopyTo(spec, ["protocol", "signature", "errors"]);
        JsonObject declared = new(schemas
            .Where(static schema => schema.Value is JsonObject type && SchemaRestorer.IsDeclared(type))
            .Select(schema => KeyValuePair.Create<string, JsonNode?>(schema.Key, types.Shared((JsonObject)schema.Value!))));
        Add(spec, "types", declared);
        Add(spec, "endpoints", Endpoints(document, new OperationRestorer(types)));
        return spec;
    }

    private static JsonObject Endpoints(JsonObject document, OperationRestorer operations)
    {
        JsonObject endpoints = [];
        (JsonNode? Items, bool HasPath, bool IsInbound)[] places =
        [
            (document["paths"], true, false),
            (document["webhooks"], false, true),
            (document["components"]?["pathItems"], false, false),
        ];
        foreach ((JsonNode? items, bool hasPath, bool isInbound) in places)
        {
            foreach ((string key, JsonNode? item) in items as JsonObject ?? [])
            {
                foreach (string method in Methods.Where(method => item?[method] is JsonObject))
                {
                    JsonObject operation = (JsonObject)item![method]!;
                    string name = SchemaRestorer.TextOf(operation["operationId"]) ?? throw new ToolException($"An operation of {key} has no operationId.");
                    endpoints[name] = operations.Restore(operation, method, hasPath ? key : null, isInbound);
                }
            }
        }

        return endpoints;
    }

    private static void Add(JsonObject spec, string key, JsonObject value)
    {
        if (value.Count > 0)
        {
            spec[key] = value;
        }
    }
}
