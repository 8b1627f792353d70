using System.Globalization;
using System.Text.Json.Nodes;

namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>
/// The endpoints in one OpenAPI document, as well as OpenAPI can. The schema of a form is inline, because NSwag would write a class for a named
/// one which nothing uses; a body in JSON has a name.
/// </summary>
internal static class OpenApiDocument
{
    public static void Write(string file, EndpointSet set, int endpoints)
    {
        JsonObject paths = [];
        JsonObject schemas = JsonNode.Parse(set.SharedSchemas)!.AsObject();
        for (int endpoint = 0; endpoint < endpoints; endpoint++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"peration{endpoint:D5}");
            paths[$"/g2g/o{name}"] = new JsonObject { ["post"] = Operation(set, endpoint, $"O{name}", schemas) };
        }

        JsonObject document = new()
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "Measurement", ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://api.example.com" }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
        File.WriteAllText(file, document.ToJsonString());
    }

    private static JsonObject Operation(EndpointSet set, int endpoint, string name, JsonObject schemas)
    {
        JsonObject request = Schema(set, [.. Protocol(set.ProtocolOfRequests), .. set.RequestFields(endpoint)]);
        JsonObject response = Schema(set, [.. Protocol(set.ProtocolOfResponses), .. set.ResponseFields(endpoint)]);
        if (set.IsForm)
        {
            response["xml"] = new JsonObject { ["name"] = "response" };
        }

        JsonObject responses = new() { ["200"] = Response("The answer.", set, Named($"{name}Response", response, schemas)) };
        if (set.ErrorSchema is { } error)
        {
            responses["422"] = Response("Wrong input.", set, Reference(error));
        }

        return new JsonObject
        {
            ["operationId"] = name,
            ["summary"] = $"Does what operation {endpoint} does.",
            ["parameters"] = new JsonArray([.. set.ProtocolOfHeaders.Select(static header => Header(header))]),
            ["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = Content(set.RequestMediaType, set.IsForm ? request : Named($"{name}Request", request, schemas)),
            },
            ["responses"] = responses,
        };
    }

    private static JsonObject Header(FieldKind header) => new()
    {
        ["in"] = "header",
        ["name"] = header.Name,
        ["required"] = header.IsRequired,
        ["description"] = header.Summary,
        ["schema"] = JsonNode.Parse(header.OpenApi),
    };

    private static JsonObject Response(string description, EndpointSet set, JsonObject schema) =>
        new() { ["description"] = description, ["content"] = Content(set.ResponseMediaType, schema) };

    private static JsonObject Named(string name, JsonObject schema, JsonObject schemas)
    {
        schemas[name] = schema;
        return Reference(name);
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private static JsonObject Content(string mediaType, JsonObject schema) => new() { [mediaType] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Schema(EndpointSet set, IReadOnlyList<(FieldKind Kind, int Number)> fields)
    {
        JsonObject properties = [];
        foreach ((FieldKind kind, int number) in fields)
        {
            JsonObject schema = JsonNode.Parse(kind.OpenApi)!.AsObject();
            if (!schema.ContainsKey("$ref"))
            {
                schema["description"] = kind.SummaryFor(number);
            }

            if (!kind.IsRequired && set.IsForm)
            {
                // Without it NSwag's client throws where an optional field of a form is left out.
                schema["nullable"] = true;
            }

            properties[kind.NameFor(number)] = schema;
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray([.. fields.Where(static field => field.Kind.IsRequired).Select(static field => (JsonNode)field.Kind.NameFor(field.Number))]),
            ["properties"] = properties,
        };
    }

    private static IEnumerable<(FieldKind Kind, int Number)> Protocol(FieldKind[] fields) => fields.Select(static field => (field, 0));
}
