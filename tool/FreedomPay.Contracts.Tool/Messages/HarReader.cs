using System.Text;
using System.Text.Json;

namespace FreedomPay.Contracts.Tool.Messages;

/// <summary>Reads what browsers and proxies record, an HTTP archive.</summary>
internal static class HarReader
{
    public static IEnumerable<RecordedExchange> Read(string path, string text)
    {
        using JsonDocument document = Parse(path, text);
        if (!document.RootElement.TryGetProperty("log", out JsonElement log) || !log.TryGetProperty("entries", out JsonElement entries) || entries.ValueKind != JsonValueKind.Array)
        {
            throw new ToolException($"{path} is not an HTTP archive: it has no log.entries.");
        }

        int number = 0;
        foreach (JsonElement entry in entries.EnumerateArray())
        {
            number++;
            if (entry.TryGetProperty("request", out JsonElement request) && RecordingReader.TextOf(request, "url") is string url)
            {
                yield return new RecordedExchange($"{path}[{number}]")
                {
                    Url = url,
                    Method = RecordingReader.TextOf(request, "method"),
                    Request = Request(request),
                    Response = entry.TryGetProperty("response", out JsonElement response) ? Response(response) : null,
                };
            }
        }
    }

    private static JsonDocument Parse(string path, string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException exception)
        {
            throw new ToolException($"{path}({exception.LineNumber + 1}): the HTTP archive is not JSON.");
        }
    }

    private static RecordedBody? Request(JsonElement request)
    {
        if (!request.TryGetProperty("postData", out JsonElement body) || body.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        // A multipart body is taken apart by what has recorded it.
        if (body.TryGetProperty("params", out JsonElement fields) && fields.ValueKind == JsonValueKind.Array && fields.GetArrayLength() > 0)
        {
            IEnumerable<KeyValuePair<string, string>> sent = fields.EnumerateArray()
                .Where(static field => RecordingReader.TextOf(field, "name") is not null)
                .Select(static field => KeyValuePair.Create(RecordingReader.TextOf(field, "name")!, RecordingReader.TextOf(field, "value") ?? string.Empty));
            return BodyReader.Read(sent) with { Headers = Headers(request) };
        }

        return RecordingReader.TextOf(body, "text") is { Length: > 0 } text ? BodyReader.Read(text) with { Headers = Headers(request) } : null;
    }

    private static RecordedBody? Response(JsonElement response)
    {
        if (!response.TryGetProperty("content", out JsonElement content) || RecordingReader.TextOf(content, "text") is not { Length: > 0 } text)
        {
            return null;
        }

        if (RecordingReader.TextOf(content, "encoding") == "base64")
        {
            byte[] bytes = new byte[text.Length];
            text = Convert.TryFromBase64String(text, bytes, out int length) ? Encoding.UTF8.GetString(bytes, 0, length) : string.Empty;
        }

        return BodyReader.Read(text) with
        {
            Status = response.TryGetProperty("status", out JsonElement status) && status.ValueKind == JsonValueKind.Number && status.TryGetInt32(out int code) ? code : null,
            Headers = Headers(response),
        };
    }

    private static Dictionary<string, string> Headers(JsonElement message)
    {
        Dictionary<string, string> found = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonElement header in message.TryGetProperty("headers", out JsonElement headers) && headers.ValueKind == JsonValueKind.Array ? headers.EnumerateArray().ToArray() : [])
        {
            if (RecordingReader.TextOf(header, "name") is string name)
            {
                found[name] = RecordingReader.TextOf(header, "value") ?? string.Empty;
            }
        }

        return found;
    }
}
