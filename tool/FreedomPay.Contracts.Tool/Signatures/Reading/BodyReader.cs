namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>Makes a message of a body, and of what is known of the request that it came with.</summary>
internal static class BodyReader
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <summary>Returns the message; null if the body is none.</summary>
    /// <exception cref="ToolException">It is a message, and cannot be read.</exception>
    public static CapturedMessage? Read(string body, bool isUtf8, CapturedMessage known)
    {
        string start = body.TrimStart();
        if (known.Jws is not null)
        {
            return known with { Kind = MessageKind.Json, Document = WireText.BytesOf(body, isUtf8) };
        }

        if (start.StartsWith('<'))
        {
            return known with { Kind = MessageKind.Xml, Document = WireText.BytesOf(start, isUtf8) };
        }

        if (start.StartsWith('{'))
        {
            return JsonFields.TryParse(WireText.BytesOf(start, isUtf8), out _) is { } json && json.TryGetProperty(ProtocolNames.Signature, out _)
                ? WithFields(known, JsonFields.Fields(json))
                : null;
        }

        List<CapturedField> fields = MultipartReader.IsMultipart(start) ? MultipartReader.Read(start, isUtf8)
            : IsUrlEncoded(start) ? FormReader.UrlEncoded(start.TrimEnd(LineEnds), isUtf8, FieldOrigin.Body)
            : FieldLines.Read(start, isUtf8);
        return fields.Count > 0 || FormReader.Query(known.Url).Count > 0 ? WithFields(known, fields) : null;
    }

    /// <summary>Returns the message with fields of a body, and those of the URL's query.</summary>
    public static CapturedMessage WithFields(CapturedMessage known, List<CapturedField> fields) =>
        known with { Kind = MessageKind.Form, Fields = [.. fields, .. known.IsAnswer ? [] : FormReader.Query(known.Url)] };

    /// <summary>Returns whether a message has a signature: others are not the gateway's.</summary>
    public static bool IsSigned(CapturedMessage message) => message.Kind switch
    {
        MessageKind.Form => message.Fields.Any(static field => field.Name is ProtocolNames.Signature or ProtocolNames.Xml),
        MessageKind.Xml => message.Document.Span.IndexOf("pg_sig"u8) >= 0,
        _ => message.Jws is not null,
    };

    private static bool IsUrlEncoded(string text)
    {
        string line = text.TrimEnd(LineEnds);
        return line.Contains('=', StringComparison.Ordinal) && !line.AsSpan().ContainsAny(LineEnds)
            && (line.Contains('&', StringComparison.Ordinal) || !line.Contains(' ', StringComparison.Ordinal));
    }

    /// <summary>Returns the message of an HTTP text.</summary>
    public static CapturedMessage? Read(HttpText text, bool isUtf8, CapturedMessage known)
    {
        CapturedMessage request = known with { Url = WithQuery(known.Url, text.Url), Method = known.Method ?? text.Method, Jws = known.Jws ?? text.Jws, IsAnswer = text.IsAnswer };
        return text.Parts.Count > 0 ? WithFields(request, text.Parts) : Read(text.Body, isUtf8, request);
    }

    /// <summary>Returns the URL that the user says, with the query that the message has, where fields are.</summary>
    public static string? WithQuery(string? said, string? url) => said is null ? url
        : url?.IndexOf('?', StringComparison.Ordinal) is >= 0 and int query && !said.Contains('?', StringComparison.Ordinal) ? said + url[query..]
        : said;
}
