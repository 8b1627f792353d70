using System.Text.Json.Nodes;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Import.Reading;
using FreedomPay.Contracts.Tool.Import.Rules;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Reads the bodies of requests and responses: which content type, which schema, which examples.</summary>
internal static class BodyReader
{
    /// <summary>The content types of which one is taken, best first, by the words in them.</summary>
    private static readonly string[] Preferred = ["multipart/form-data", "json", "x-www-form-urlencoded", "xml"];

    private static readonly string[] PreferredForAnswers = ["json", "xml", "multipart/form-data", "x-www-form-urlencoded"];

    /// <summary>Returns the content that is read; null if there is none.</summary>
    public static (string Type, IOpenApiMediaType Media)? Content(IDictionary<string, IOpenApiMediaType>? content, bool isAnswer, List<Doubt> doubts)
    {
        // The library has null for what stands among the content types and is none.
        string[] types = [.. (content ?? new Dictionary<string, IOpenApiMediaType>()).Where(static pair => pair.Value is not null).Select(static pair => pair.Key)];
        if (types.Length == 0)
        {
            return null;
        }

        string? best = (isAnswer ? PreferredForAnswers : Preferred).Select(word => types.FirstOrDefault(type => type.Contains(word, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(static type => type is not null);
        string taken = best ?? types[0];
        if (types.Length > 1)
        {
            doubts.Add(new Doubt(ImportRules.ContentType, $"The page has several content types ({string.Join(", ", types.Take(6))}); '{taken}' was taken."));
        }

        return (taken, content![taken]);
    }

    /// <summary>Returns the examples of a content, read as JSON.</summary>
    public static IReadOnlyList<JsonNode> Examples(IOpenApiMediaType media, string where, List<Doubt> doubts)
    {
        List<JsonNode> examples = [];
        IEnumerable<JsonNode?> written = [media.Example, SchemaTypes.ExampleOf(media.Schema), .. media.Examples?.Values.Select(static example => example?.Value ?? example?.DataValue) ?? []];
        foreach (JsonNode? example in written)
        {
            if (!ExampleReader.TryRead(example, out JsonNode? read, out string problem))
            {
                doubts.Add(new Doubt(ImportRules.UnreadableExample, $"An example of {where} is neither JSON nor XML; it was not read. {PageTexts.Title(problem)}"));
            }
            else if (read is not null)
            {
                examples.Add(read);
            }
        }

        return examples;
    }
}
