using System.Globalization;
using System.Text.Json.Nodes;

namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>
/// The endpoints in one OpenAPI document, as well as OpenAPI can: multipart requests, answers in XML. The protocol's own fields have to be
/// listed with each endpoint. Schemas of requests stand inline, because NSwag would write classes for named ones which nothing uses.
/// </summary>
internal static class OpenApiDocument
{
    private const string SharedSchemas = """
        {
          "ReceiptPosition": {
            "type": "object",
            "description": "A line of the fiscal receipt.",
            "properties": {
              "count": { "type": "integer", "format": "int64", "minimum": 1, "description": "Quantity." },
              "name": { "type": "string", "minLength": 1, "description": "Name of the product." },
              "price": { "type": "number", "format": "decimal", "minimum": 0.01, "maximum": 99999999, "description": "Price of one unit." },
              "tax_type": { "type": "string", "enum": ["0", "3", "7", "11"], "description": "Kind of tax." },
              "UnitCode": { "type": "integer", "format": "int64", "description": "Code of the unit of measurement." },
              "GTIN": { "type": "string", "description": "Barcode (Global Trade Item Number)." },
              "NTIN": { "type": "string", "description": "Code in Kazakhstan's National Goods Catalogue." },
              "mark_list": { "type": "array", "items": { "type": "string" }, "description": "Marking codes of labelled goods." }
            }
          }
        }
        """;

    private static readonly FieldKind[] ProtocolOfRequests =
    [
        new("pg_merchant_id", "", """{ "type": "string" }""", "Merchant.", IsRequired: true),
        new("pg_salt", "", """{ "type": "string" }""", "Salt.", IsRequired: true),
        new("pg_sig", "", """{ "type": "string" }""", "Signature.", IsRequired: true),
    ];

    private static readonly FieldKind[] ProtocolOfResponses =
    [
        new("pg_status", "", """{ "type": "string" }""", "Status.", IsRequired: true),
        new("pg_error_code", "", """{ "type": "string" }""", "Code of the error."),
        new("pg_error_description", "", """{ "type": "string" }""", "Text of the error."),
        new("pg_salt", "", """{ "type": "string" }""", "Salt.", IsRequired: true),
        new("pg_sig", "", """{ "type": "string" }""", "Signature.", IsRequired: true),
    ];

    public static void Write(string file, int endpoints)
    {
        JsonObject paths = [];
        JsonObject schemas = JsonNode.Parse(SharedSchemas)!.AsObject();
        for (int endpoint = 0; endpoint < endpoints; endpoint++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"peration{endpoint:D5}");
            paths[$"/g2g/o{name}"] = new JsonObject { ["post"] = Operation(endpoint, $"O{name}") };
            schemas[$"O{name}Response"] = Response(endpoint);
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

    private static JsonObject Operation(int endpoint, string name) => new()
    {
        ["operationId"] = name,
        ["summary"] = $"Does what operation {endpoint} does.",
        ["requestBody"] = new JsonObject
        {
            ["required"] = true,
            ["content"] = Content("multipart/form-data", Schema([.. Protocol(ProtocolOfRequests), .. EndpointSet.RequestFields(endpoint)])),
        },
        ["responses"] = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = "The answer.",
                ["content"] = Content("application/xml", new JsonObject { ["$ref"] = $"#/components/schemas/{name}Response" }),
            },
        },
    };

    private static JsonObject Response(int endpoint)
    {
        JsonObject schema = Schema([.. Protocol(ProtocolOfResponses), .. EndpointSet.ResponseFields(endpoint)]);
        schema["xml"] = new JsonObject { ["name"] = "response" };
        return schema;
    }

    private static JsonObject Content(string mediaType, JsonObject schema) => new() { [mediaType] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Schema(IReadOnlyList<(FieldKind Kind, int Number)> fields)
    {
        JsonObject properties = [];
        foreach ((FieldKind kind, int number) in fields)
        {
            JsonObject schema = JsonNode.Parse(kind.OpenApi)!.AsObject();
            schema["description"] = kind.SummaryFor(number);
            if (!kind.IsRequired)
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
