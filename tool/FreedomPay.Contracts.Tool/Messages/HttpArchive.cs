using System.Text;
using System.Text.Json;

namespace FreedomPay.Contracts.Tool.Messages;

/// <summary>Reads <c>.har</c> files, HTTP archives, which browsers and proxies export.</summary>
internal static class HttpArchive
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Determines whether a text that begins with a brace is an archive.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> text) => text[..Math.Min(text.Length, 4096)].IndexOf("\"log\""u8) >= 0 && text.IndexOf("\"entries\""u8) >= 0;

    /// <summary>Reads the entries one by one. Those without the URL of a request are left out, and counted.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="name">What the file is called when it is complained of.</param>
    /// <exception cref="ToolException">It is no archive.</exception>
    public static IEnumerable<HttpArchiveEntry> Read(ReadOnlyMemory<byte> utf8, string name)
    {
        using JsonDocument document = Parse(utf8, name);
        if (Member(document.RootElement, "log") is not JsonElement log || Member(log, "entries") is not { ValueKind: JsonValueKind.Array } entries)
        {
            throw new ToolException($"{name} is not a .har file: it has no log.entries.");
        }

        int number = 0;
        foreach (JsonElement entry in entries.EnumerateArray())
        {
            number++;
            if (Member(entry, "request") is JsonElement request && Text(request, "url") is string url)
            {
                JsonElement? body = Member(request, "postData");
                JsonElement? answer = Member(entry, "response");
                yield return new HttpArchiveEntry(number, url)
                {
                    Method = Text(request, "method"),
                    RequestHeaders = Headers(request),
                    RequestText = body is JsonElement sent && Text(sent, "text") is { Length: > 0 } text ? text : null,
                    RequestParts = body is JsonElement parts ? [.. Parts(parts)] : [],
                    HasAnswer = answer is not null,
                    Status = answer is JsonElement told && Member(told, "status") is { ValueKind: JsonValueKind.Number } status && status.TryGetInt32(out int code) ? code : null,
                    AnswerHeaders = answer is JsonElement received ? Headers(received) : new Dictionary<string, string>(),
                    AnswerText = answer is JsonElement shown && Member(shown, "content") is JsonElement content ? Content(content) : string.Empty,
                };
            }
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> utf8, string name)
    {
        try
        {
            return JsonDocument.Parse(utf8, Options);
        }
        catch (JsonException exception)
        {
            throw new ToolException($"{name} is not a .har file: its JSON is invalid at line {exception.LineNumber + 1}.", exception);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Parts(JsonElement body) => Items(body, "params")
        .Where(static part => Member(part, "fileName") is null && Text(part, "name") is not null)
        .Select(static part => KeyValuePair.Create(Text(part, "name")!, Text(part, "value") ?? string.Empty));

    private static Dictionary<string, string> Headers(JsonElement message)
    {
        Dictionary<string, string> found = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonElement header in Items(message, "headers"))
        {
            if (Text(header, "name") is string name)
            {
                found.TryAdd(name, Text(header, "value") ?? string.Empty);
            }
        }

        return found;
    }

    private static string Content(JsonElement content)
    {
        if (Text(content, "text") is not string text)
        {
            return string.Empty;
        }

        byte[] decoded = new byte[text.Length];
        return Text(content, "encoding") == "base64" && Convert.TryFromBase64String(text, decoded, out int length)
            ? Encoding.UTF8.GetString(decoded.AsSpan(0, length))
            : text;
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;

    private static JsonElement? Member(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement member) ? member : null;

    private static string? Text(JsonElement element, string name) => Member(element, name) is JsonElement text ? JsonTexts.Of(text) : null;
}
