using System.Text.Json.Nodes;

namespace FreedomPay.Contracts.Tool.Export;

/// <summary>Makes endpoints of a spec of the operations of an exported document.</summary>
internal sealed class OperationRestorer(SchemaRestorer schemas)
{
    private static readonly string[] Words =
    [
        "confidence", "sources", "notes", "signed", "key", "script", "answer", "effect", "idempotent", "carriedBy", "means", "outcome", "repeat", "state", "errors", "auth",
    ];

    /// <param name="operation">The operation.</param>
    /// <param name="method">Its method.</param>
    /// <param name="path">Its path; null for a message that has none.</param>
    /// <param name="isInbound">Whether it comes to the merchant.</param>
    public JsonObject Restore(JsonObject operation, string method, string? path, bool isInbound)
    {
        JsonObject endpoint = new() { ["title"] = SchemaRestorer.TextOf(operation["summary"]) };
        SchemaRestorer.Describe(operation, endpoint);
        if (path is not null)
        {
            string called = SchemaRestorer.TextOf(operation[Extensions.Path]) ?? path;
            endpoint[method] = called;
            if (called.Contains("//", StringComparison.Ordinal))
            {
                endpoint["asPrinted"] = true;
            }
        }

        if (isInbound)
        {
            endpoint["direction"] = "inbound";
        }

        operation.CopyTo(endpoint, Words);
        RestoreRequest(operation, endpoint);
        RestoreResponse(operation, endpoint);
        return endpoint;
    }

    private void RestoreRequest(JsonObject operation, JsonObject endpoint)
    {
        Dictionary<string, JsonObject> others = [];
        JsonObject headers = [];
        foreach (JsonObject parameter in (operation["parameters"] as JsonArray ?? []).OfType<JsonObject>().Where(static parameter => parameter[Extensions.OfProtocol] is null))
        {
            string name = SchemaRestorer.TextOf(parameter["name"]) ?? "";
            JsonObject schema = parameter["schema"] as JsonObject ?? [];
            if (parameter[Extensions.Constant] is not null)
            {
                headers[name] = SchemaRestorer.TextOf(schema["const"]);
                continue;
            }

            JsonObject field = schemas.Field(schema, isRequired: parameter["required"]?.ToJsonString() == "true");
            if (SchemaRestorer.TextOf(parameter["in"]) is string place and not "query")
            {
                field["in"] = place;
            }

            others[name] = field;
        }

        if (headers.Count > 0)
        {
            endpoint["headers"] = headers;
        }

        (JsonObject? body, string encoding) = Body(operation);
        endpoint["encoding"] = encoding;
        JsonObject fields = schemas.Fields(body ?? [], others, operation[Extensions.Order] as JsonArray);
        if (fields.Count > 0)
        {
            endpoint["request"] = fields;
        }

        (body ?? operation).CopyTo(endpoint, ["anyOf"]);
    }

    /// <summary>Returns the schema of the body, and how the fields are sent.</summary>
    private (JsonObject? Schema, string Encoding) Body(JsonObject operation)
    {
        if (operation["requestBody"]?["content"] is not JsonObject { Count: > 0 } content)
        {
            return (null, SchemaRestorer.TextOf(operation[Extensions.Of("encoding")]) ?? "query");
        }

        (string type, JsonNode? media) = content.First();
        JsonObject schema = schemas.Resolve(media?["schema"]);
        return type switch
        {
            "application/json" => (schema, "json"),
            "multipart/form-data" => (schema, "multipart"),
            _ when schema["properties"]?["pg_xml"]?["contentSchema"] is JsonObject document => (document, "pg_xml"),
            _ => (schema, "form"),
        };
    }

    private void RestoreResponse(JsonObject operation, JsonObject endpoint)
    {
        if (operation["responses"]?[Extensions.Shapes] is JsonArray shapes)
        {
            JsonObject read = [];
            foreach (JsonObject schema in shapes.Select(schemas.Resolve))
            {
                read[SchemaRestorer.TextOf(schema[Extensions.Shape]) ?? ""] = Shape(schema);
            }

            endpoint["responses"] = read;
            return;
        }

        if (operation["responses"]?["200"]?["content"] is JsonObject { Count: > 0 } content && content.First().Value?["schema"] is JsonObject found && SchemaRestorer.TextOf(found["type"]) != "string")
        {
            JsonObject single = found["oneOf"] is JsonArray several ? several.OfType<JsonObject>().FirstOrDefault(static schema => schema["$ref"] is null) ?? [] : found;
            endpoint["response"] = Fields(single);
        }
    }

    private JsonObject Shape(JsonObject schema)
    {
        JsonObject shape = [];
        schema.CopyTo(shape, ["when", "without", "mayBeEmpty", "means", "notes"]);
        SchemaRestorer.Describe(schema, shape);
        JsonObject fields = Fields(schema);
        if (fields.Count > 0)
        {
            shape["fields"] = fields;
        }

        return shape;
    }

    private JsonObject Fields(JsonObject schema)
    {
        HashSet<string> required = [.. SchemaRestorer.Texts(schema[Extensions.Of("requiredHeaders")])];
        Dictionary<string, JsonObject> headers = [];
        foreach ((string name, JsonNode? node) in schema[Extensions.Headers] as JsonObject ?? [])
        {
            headers[name] = schemas.Field(node as JsonObject ?? [], required.Contains(name));
            headers[name]["in"] = "header";
        }

        return schemas.Fields(schema, headers, schema[Extensions.Order] as JsonArray);
    }
}
