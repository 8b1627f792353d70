using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace FreedomPay.Contracts.Tool.Tests.Export;

/// <summary>The schema that the OpenAPI Initiative publishes for 3.1 documents, and JSON Schema's own for the schemas within them: the first leaves those open.</summary>
internal static class OpenApiSchema
{
    // JsonSchema.Net looks for a pattern with a slash under another name than it keeps it, and throws: the same pattern without one.
    private static readonly JsonSchema Document = JsonSchema.FromText(
        File.ReadAllText(Repository.PathOf("tests", "FreedomPay.Contracts.Tool.Tests", "Export", "OpenApi", "schema-2022-10-07.json")).Replace("\"^/\"", "\"^\\\\x2F\"", StringComparison.Ordinal));

    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    /// <summary>Returns what is wrong with a document.</summary>
    public static IReadOnlyList<string> Violations(JsonNode document) =>
    [
        .. Violations(Document, document, "document"),
        .. Schemas(document, "").SelectMany(static schema => Violations(MetaSchemas.Draft202012, schema.Schema, schema.Path)),
    ];

    private static IEnumerable<string> Violations(JsonSchema schema, JsonNode node, string name)
    {
        EvaluationResults results = schema.Evaluate(JsonSerializer.SerializeToElement(node), Options);
        return results.IsValid ? [] : (results.Details ?? []).Where(static detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{name}{detail.InstanceLocation}: {error.Value}")).DefaultIfEmpty($"{name} is not valid");
    }

    /// <summary>Returns the outermost schemas of a document.</summary>
    private static IEnumerable<(JsonNode Schema, string Path)> Schemas(JsonNode? node, string path)
    {
        if (node is JsonObject members)
        {
            foreach ((string key, JsonNode? value) in members)
            {
                string place = $"{path}/{key}";
                if (value is not null && (key == "schema" || path == "/components/schemas"))
                {
                    yield return (value, place);
                    continue;
                }

                foreach ((JsonNode Schema, string Path) inner in Schemas(value, place))
                {
                    yield return inner;
                }
            }
        }
        else if (node is JsonArray items)
        {
            foreach ((JsonNode Schema, string Path) inner in items.SelectMany((item, index) => Schemas(item, $"{path}/{index}")))
            {
                yield return inner;
            }
        }
    }
}
