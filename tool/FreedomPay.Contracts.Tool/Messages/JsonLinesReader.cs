using System.Text.Json;
using FreedomPay.Contracts.Tool.Import.Reading;

namespace FreedomPay.Contracts.Tool.Messages;

/// <summary>
/// Reads one exchange a line: <c>{"url": "…", "method": "POST", "request": "pg_order_id=…", "status": 200, "headers": {…}, "response": "&lt;response&gt;…"}</c>. A body is a text, or JSON as it is.
/// A line without <c>request</c> and <c>response</c> is itself a response in JSON.
/// </summary>
internal static class JsonLinesReader
{
    private const int LongestLine = 16 * 1024 * 1024;

    public static IEnumerable<RecordedExchange> Read(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path).Split('.')[0];
        using StreamReader file = File.OpenText(path);
        BoundedLineReader lines = new(file, LongestLine);
        while (lines.Read() is string line)
        {
            string place = $"{path}({lines.Line})";
            if (lines.IsCut)
            {
                throw new ToolException($"{place}: the line has more than {LongestLine / 1024 / 1024} million characters. One line is one message.");
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return OfLine(line, place, name);
            }
        }
    }

    private static RecordedExchange OfLine(string line, string place, string fileName)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement json = document.RootElement;
            RecordedBody? request = Body(json, "request", "requestHeaders");
            RecordedBody? response = Body(json, "response", "headers");
            bool isExchange = request is not null || response is not null;
            return new RecordedExchange(place)
            {
                Endpoint = (isExchange ? RecordingReader.TextOf(json, "endpoint") : null) ?? (RecordingReader.TextOf(json, "url") is null ? fileName : null),
                Method = RecordingReader.TextOf(json, "method"),
                Url = isExchange ? RecordingReader.TextOf(json, "url") : null,
                Request = request,
                Response = isExchange ? response : RecordedBody.Read(line),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new ToolException($"{place}: the line is not JSON. One line is one message.");
        }
    }

    private static RecordedBody? Body(JsonElement json, string name, string headers)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out JsonElement body) || body.ValueKind is not (JsonValueKind.String or JsonValueKind.Object or JsonValueKind.Array))
        {
            return null;
        }

        return RecordedBody.Read(body.ValueKind == JsonValueKind.String ? JsonTexts.Of(body) ?? string.Empty : body.GetRawText()) with
        {
            Status = name == "response" && json.TryGetProperty("status", out JsonElement status) && status.ValueKind == JsonValueKind.Number && status.TryGetInt32(out int code) ? code : null,
            Headers = Headers(json, headers),
        };
    }

    private static Dictionary<string, string> Headers(JsonElement json, string name)
    {
        Dictionary<string, string> found = new(StringComparer.OrdinalIgnoreCase);
        if (json.TryGetProperty(name, out JsonElement headers) && headers.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty header in headers.EnumerateObject())
            {
                found[header.Name] = header.Value.ToString();
            }
        }

        return found;
    }
}
