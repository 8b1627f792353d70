using System.Text.Json;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>A document in JSON as lines, one for each value, that two documents share if they say the same.</summary>
internal static class JsonLines
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Returns the path, the type and the text of each value, in ordinal order of the names. Numbers are compared as they are written.</summary>
    public static IReadOnlyList<string> Of(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json, Strict);
        return [.. Lines("", document.RootElement)];
    }

    private static IEnumerable<string> Lines(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .OrderBy(static member => member.Name, StringComparer.Ordinal)
            .SelectMany(member => Lines($"{path}/{member.Name}", member.Value))
            .Prepend($"{path}: object"),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Lines($"{path}/{index}", item)).Prepend($"{path}: list"),
        JsonValueKind.String => [$"{path}: string {element.GetString()}"],
        _ => [$"{path}: {element.ValueKind} {element.GetRawText()}"],
    };
}
