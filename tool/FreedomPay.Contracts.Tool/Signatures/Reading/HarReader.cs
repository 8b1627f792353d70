using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>Reads the messages of a <c>.har</c> file, which browsers and proxies export: requests and answers.</summary>
internal static class HarReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Returns whether a text that begins with a brace is such a file.</summary>
    public static bool IsHar(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> start = text[..Math.Min(text.Length, 4096)];
        return start.IndexOf("\"log\""u8) >= 0 && text.IndexOf("\"entries\""u8) >= 0;
    }

    /// <summary>Reads the messages.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="entry">The number of one entry, counted from 1; null for all that are signed.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ToolException">The file is broken, or has no such entry.</exception>
    public static List<CapturedMessage> Read(byte[] bytes, int? entry, CancellationToken cancellationToken)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes, Options);
            JsonElement[] entries = [.. document.RootElement.GetProperty("log").GetProperty("entries").EnumerateArray()];
            if (entry is { } number && (number < 1 || number > entries.Length))
            {
                throw new ToolException($"The file has {entries.Length} entries: there is no entry {number}.");
            }

            List<CapturedMessage> messages = [];
            for (int index = 0; index < entries.Length; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (entry is null || entry == index + 1)
                {
                    messages.AddRange(Messages(entries[index], string.Create(CultureInfo.InvariantCulture, $"entry {index + 1}"), isAsked: entry is not null));
                }
            }

            return messages;
        }
        catch (JsonException exception)
        {
            throw new ToolException($"The file is no .har file: it is not JSON from line {exception.LineNumber + 1} on.", exception);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException)
        {
            throw new ToolException("The file is no .har file: it does not have the members that such a file has (log, entries, request, url).", exception);
        }
    }

    private static IEnumerable<CapturedMessage> Messages(JsonElement entry, string place, bool isAsked)
    {
        JsonElement request = entry.GetProperty("request");
        CapturedMessage known = new()
        {
            Kind = MessageKind.Form,
            Place = $"{place}, request",
            Url = request.GetProperty("url").GetString(),
            Method = Text(request, "method"),
            Jws = Header(request, JwsSignature.HeaderName),
        };
        if (Of(() => Request(request, known), isAsked) is { } message)
        {
            yield return message;
        }

        CapturedMessage answer = known with { Place = $"{place}, answer", IsAnswer = true, Jws = null };
        if (entry.TryGetProperty("response", out JsonElement response) && Of(() => BodyReader.Read(Content(response), isUtf8: true, answer), isAsked) is { } answered)
        {
            yield return answered;
        }
    }

    /// <summary>Of all entries, those that cannot be read are not the gateway's.</summary>
    private static CapturedMessage? Of(Func<CapturedMessage?> read, bool isAsked)
    {
        try
        {
            return read() is { } message && BodyReader.IsSigned(message) ? message : null;
        }
        catch (ToolException) when (!isAsked)
        {
            return null;
        }
    }

    private static CapturedMessage? Request(JsonElement request, CapturedMessage known)
    {
        if (!request.TryGetProperty("postData", out JsonElement data) || data.ValueKind != JsonValueKind.Object)
        {
            return BodyReader.Read(string.Empty, isUtf8: true, known);
        }

        if (Text(data, "text") is { Length: > 0 } text)
        {
            return BodyReader.Read(text, isUtf8: true, known);
        }

        // A multipart body is mostly in parts, and without its text.
        List<CapturedField> fields = [];
        if (data.TryGetProperty("params", out JsonElement parameters) && parameters.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement parameter in parameters.EnumerateArray().Where(static one => !one.TryGetProperty("fileName", out _)))
            {
                FormReader.Add(fields, FormReader.Plain(Text(parameter, "name") ?? string.Empty, Text(parameter, "value") ?? string.Empty));
            }
        }

        return BodyReader.WithFields(known, fields);
    }

    private static string Content(JsonElement response)
    {
        if (!response.TryGetProperty("content", out JsonElement content) || Text(content, "text") is not { } text)
        {
            return string.Empty;
        }

        byte[] decoded = new byte[text.Length];
        return Text(content, "encoding") == "base64" && Convert.TryFromBase64String(text, decoded, out int length)
            ? Encoding.UTF8.GetString(decoded.AsSpan(0, length))
            : text;
    }

    private static string? Header(JsonElement request, string name) => request.TryGetProperty("headers", out JsonElement headers) && headers.ValueKind == JsonValueKind.Array
        ? headers.EnumerateArray().Where(header => string.Equals(Text(header, "name"), name, StringComparison.OrdinalIgnoreCase)).Select(static header => Text(header, "value")).FirstOrDefault()
        : null;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
