using System.Text.Json.Nodes;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Import.Rules;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Reads the answers of an operation, one by one.</summary>
internal static class AnswerReader
{
    private const string NameOfSite = "x-apidog-name";
    private const int MostAnswers = 40;

    /// <summary>Elements that only wrap the fields of an answer.</summary>
    private static readonly HashSet<string> Roots = new(StringComparer.Ordinal) { "response", "root" };

    /// <summary>Returns the answers in the order of the page.</summary>
    public static IReadOnlyList<ImportedAnswer> Read(OpenApiOperation operation, bool isJson, List<Doubt> doubts)
    {
        if (operation.Responses is { Count: > MostAnswers })
        {
            doubts.Add(new Doubt(ImportRules.TooLarge, $"The page has more than {MostAnswers} answers; the others were left out."));
        }

        // One for all: a schema of a few lines can be that of every answer.
        MessageScope scope = new(isJson, isRequest: false);
        return [.. (operation.Responses ?? []).Take(MostAnswers).Select(response => ReadAt(response.Key, response.Value, scope, doubts))];
    }

    /// <summary>Reads an answer; what is doubtful about it is in its line.</summary>
    private static ImportedAnswer ReadAt(string key, IOpenApiResponse response, MessageScope scope, List<Doubt> doubts)
    {
        int line = FieldImporter.LineOf(response.Extensions);
        List<Doubt> own = [];
        ImportedAnswer answer = Read(key, response, scope, own) with { Line = line };
        doubts.AddRange(own.Select(doubt => doubt.Line > 0 ? doubt : doubt with { Line = line }));
        return answer;
    }

    private static ImportedAnswer Read(string key, IOpenApiResponse response, MessageScope scope, List<Doubt> doubts)
    {
        bool isJson = scope.IsJson;
        string status = key.Split(':')[0];
        string name = NameOf(key, response);
        if (BodyReader.Content(response.Content, isAnswer: true, doubts) is not (string type, IOpenApiMediaType media))
        {
            return new ImportedAnswer(name, status, [], [], IsText: false);
        }

        bool isText = !type.Contains("json", StringComparison.OrdinalIgnoreCase) && !type.Contains("xml", StringComparison.OrdinalIgnoreCase) && media.Schema is not { Properties.Count: > 0 };
        bool isExpected = type.Contains(isJson ? "json" : "xml", StringComparison.OrdinalIgnoreCase);
        if (!isText && !isExpected)
        {
            doubts.Add(new Doubt(ImportRules.ContentType, $"The content type of the answer '{name}' is '{Shown(type)}'; this family answers in {(isJson ? "JSON" : "XML")}, and it was read as that."));
        }

        IReadOnlyList<JsonNode> examples = [.. BodyReader.Examples(media, $"the answer '{name}'", doubts).Select(Unwrap)];
        List<Doubt> ofAnswer = [];
        IOpenApiSchema? schema = Unwrap(media.Schema);
        if (isJson && SchemaTypes.Of(schema) == "array")
        {
            doubts.Add(new Doubt(ImportRules.SchemaNotRepresentable, $"The answer '{name}' is a list, and answers of a spec are objects; its fields were left out."));
            return new ImportedAnswer(name, status, [], [], IsText: false);
        }

        FieldImporter importer = new(scope);
        List<ImportedField> fields = [.. Headers(response, importer, isJson, ofAnswer), .. importer.Fields(schema, examples, ofAnswer)];
        doubts.AddRange(ofAnswer);
        MarkMissing(fields, examples);
        return new ImportedAnswer(name, status, fields, examples, isText);
    }

    /// <summary>A field that an example lacks does not always come, whatever the list of required fields says.</summary>
    private static void MarkMissing(IReadOnlyList<ImportedField> fields, IReadOnlyList<JsonNode> examples)
    {
        JsonObject[] objects = [.. examples.OfType<JsonObject>().Where(static example => example.Count > 0)];
        foreach (ImportedField field in fields.Where(static field => field.In is null))
        {
            bool isMissing = objects.Any(example => example[field.Name] is null && !example.Any(member => member.Key.Trim() == field.Name && member.Value is not null));
            if (field.Required && isMissing)
            {
                field.Required = false;
                field.Report(ImportRules.MissingInExample, "The page requires the field, and an example lacks it; it is not required here.");
            }

            JsonNode[] inner = [.. objects.Select(example => example[field.Name]).OfType<JsonNode>()];
            MarkMissing(field.Items?.Fields ?? field.Fields, [.. inner.SelectMany(node => Items(node, field.ItemName))]);
        }
    }

    private static IEnumerable<JsonNode> Items(JsonNode node, string? itemName) => node switch
    {
        JsonArray list => list.OfType<JsonNode>(),
        JsonObject wrapper when itemName is not null && wrapper[itemName] is JsonNode items => Items(items, null),
        _ => [node],
    };

    private static IEnumerable<ImportedField> Headers(IOpenApiResponse response, FieldImporter importer, bool isJson, List<Doubt> doubts)
    {
        if (!isJson)
        {
            yield break;
        }

        foreach ((string name, IOpenApiHeader header) in response.Headers ?? new Dictionary<string, IOpenApiHeader>())
        {
            if (HeaderNames.IsOfMessages(name) && importer.Field(new FieldSource(name, header.Schema, header.Required, header.Example is JsonNode example ? [example] : []), [], doubts, 0, "header") is ImportedField field)
            {
                field.Summary ??= PageTexts.Summary(header.Description);
                yield return field;
            }
        }
    }

    private static JsonNode Unwrap(JsonNode example) => example is JsonObject { Count: 1 } only && Roots.Contains(only.First().Key) && only.First().Value is JsonObject inner ? inner : example;

    private static IOpenApiSchema? Unwrap(IOpenApiSchema? schema) =>
        schema?.Properties is { Count: 1 } only && Roots.Contains(only.First().Key) && SchemaTypes.Of(only.First().Value) == "object" ? only.First().Value : schema;

    private static string NameOf(string key, IOpenApiResponse response)
    {
        string? named = response.Extensions is { } extensions && extensions.TryGetValue(NameOfSite, out IOpenApiExtension? value) && value is JsonNodeExtension { Node: JsonValue text } ? SchemaTypes.TextOf(text) : null;
        string[] parts = key.Split(':', 2);
        return named is { Length: > 0 } ? named : parts.Length > 1 ? parts[1] : response.Description is { Length: > 0 and < 60 } description ? description : key;
    }

    private static string Shown(string type) => type.Length > 60 ? type[..60] : type;
}
