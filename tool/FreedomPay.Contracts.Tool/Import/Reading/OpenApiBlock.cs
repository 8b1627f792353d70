using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Tool.Import.Model;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace FreedomPay.Contracts.Tool.Import.Reading;

/// <summary>Reads a block as an OpenAPI document.</summary>
internal static partial class OpenApiBlock
{
    private static readonly Uri Nowhere = new("https://page.invalid/");

    /// <summary>Reads the document. Nothing is loaded from elsewhere.</summary>
    /// <exception cref="UnreadableBlockException">It is neither YAML nor JSON, or no OpenAPI 3.</exception>
    public static OpenApiDocument Read(string text, List<Doubt> doubts)
    {
        JsonNode root = ReadRoot(text, doubts);
        if (root is not JsonObject document || VersionOf(document) is not string version)
        {
            throw new UnreadableBlockException("It is not an OpenAPI document: the key 'openapi' is missing.");
        }

        if (!version.StartsWith("3.", StringComparison.Ordinal))
        {
            throw new UnreadableBlockException($"It is OpenAPI {version}; only OpenAPI 3 is read.");
        }

        document["openapi"] = version;
        document["info"] ??= new JsonObject();
        BeginPaths(document);
        RenameFurtherAnswers(document);
        ReferenceChains.Break(document, doubts);
        try
        {
            ReadResult result = new OpenApiJsonReader().Read(document, Nowhere, new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetEmptyRuleSet(), LoadExternalRefs = false });
            return result.Document ?? throw new UnreadableBlockException($"It is not an OpenAPI document: {result.Diagnostic?.Errors.FirstOrDefault()?.Message}");
        }
        catch (Exception exception) when (exception is OpenApiException or InvalidOperationException or ArgumentException or FormatException or NullReferenceException or InvalidCastException or JsonException or KeyNotFoundException or NotSupportedException or OverflowException)
        {
            // What the library throws on documents whose parts have other kinds than they should.
            throw new UnreadableBlockException($"It is not an OpenAPI document: {exception.Message}", exception);
        }
    }

    private static JsonNode ReadRoot(string text, List<Doubt> doubts)
    {
        if (text.TrimStart('\uFEFF', ' ', '\n', '\r', '\t').StartsWith('{'))
        {
            try
            {
                return JsonNode.Parse(text, null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }) ?? throw new UnreadableBlockException("It is empty.");
            }
            catch (Exception exception) when (exception is JsonException or ArgumentException)
            {
                throw new UnreadableBlockException($"This is not JSON: {exception.Message}", exception is JsonException { LineNumber: long line } ? (int)line + 1 : 1);
            }
        }

        ReadYaml yaml = YamlToJson.Read(text, keepsLines: true);
        doubts.AddRange(yaml.Repeated.Select(static repeated => new Doubt(ImportRules.RepeatedKey, $"The key '{repeated.Key.Trim()}' stands twice in one mapping; the first one was taken.", repeated.Line)));
        return yaml.Root ?? throw new UnreadableBlockException("It is empty.");
    }

    private static string? VersionOf(JsonObject document) => document["openapi"] is JsonValue value ? value.ToString() : document["swagger"] is JsonValue old ? old.ToString() : null;

    /// <summary>The library leaves out paths that do not begin with a slash, and says nothing.</summary>
    private static void BeginPaths(JsonObject document)
    {
        foreach ((string key, JsonNode? item) in (document["paths"] as JsonObject ?? []).ToArray())
        {
            if (item is JsonObject && !key.StartsWith('/') && !key.StartsWith("x-", StringComparison.Ordinal) && document["paths"] is JsonObject paths && !paths.ContainsKey($"/{key}"))
            {
                paths.Remove(key);
                paths[$"/{key}"] = item;
            }
        }
    }

    /// <summary>
    /// Renames the further answers of a documentation site: <c>x-200:Process</c> is an extension for the library, and as <c>200:Process</c> it is read as an
    /// answer.
    /// </summary>
    private static void RenameFurtherAnswers(JsonObject document)
    {
        if (document["paths"] is not JsonObject paths)
        {
            return;
        }

        foreach (JsonObject responses in paths.Select(static path => path.Value).OfType<JsonObject>().SelectMany(static path => path).Select(static operation => operation.Value).OfType<JsonObject>().Select(static operation => operation["responses"]).OfType<JsonObject>())
        {
            foreach (string key in responses.Select(static response => response.Key).Where(static key => FurtherAnswer().IsMatch(key)).ToArray())
            {
                JsonNode? answer = responses[key];
                if (answer is JsonObject && !responses.ContainsKey(key[2..]))
                {
                    responses.Remove(key);
                    responses[key[2..]] = answer;
                }
            }
        }
    }

    [GeneratedRegex("^x-[1-5][0-9]{2}:", RegexOptions.CultureInvariant)]
    private static partial Regex FurtherAnswer();
}
