using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>Finds messages in the lines of a log: an XML document, a form, or fields as JSON, and the URL beside them.</summary>
internal static partial class LogReader
{
    /// <summary>A log may hold a message in a text in a JSON object in a text, and not much more.</summary>
    private const int MostLevels = 3;

    /// <summary>A line has a context or two beside its message: <c>{"order":17} []</c>.</summary>
    private const int MostObjects = 16;

    private const int MostMessages = 10_000;

    /// <summary>How far before a document its URL is looked for, on the same line.</summary>
    private const int MostBefore = 4096;

    private static readonly string[] UrlMembers = ["url", "uri", "path", "request_uri", "requesturi", "requestpath", "endpoint"];

    public static List<CapturedMessage> Read(string text, bool isUtf8, CapturedMessage known, CancellationToken cancellationToken)
    {
        List<CapturedMessage> messages = [];
        string rest = Documents(text, isUtf8, known, messages, cancellationToken);
        int number = 0;
        foreach (Range range in rest.AsSpan().Split('\n'))
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            ReadOnlySpan<char> line = rest.AsSpan()[range].TrimEnd('\r');
            if (IsOfInterest(line) && ReadLine(line.ToString(), isUtf8, known, MostLevels) is { } message)
            {
                messages.Add(message with { Place = string.Create(CultureInfo.InvariantCulture, $"line {number}") });
            }

            RefuseMany(messages);
        }

        return messages;
    }

    private static void RefuseMany(List<CapturedMessage> messages)
    {
        if (messages.Count > MostMessages)
        {
            throw new ToolException($"The text has more than {MostMessages} messages: cut out those that matter.");
        }
    }

    private static bool IsOfInterest(ReadOnlySpan<char> line) =>
        line.Contains(ProtocolNames.Signature, StringComparison.Ordinal) || line.Contains(JwsSignature.HeaderName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes the XML documents out of a text, which may go over several lines. The lines stay in number.</summary>
    private static string Documents(string text, bool isUtf8, CapturedMessage known, List<CapturedMessage> messages, CancellationToken cancellationToken)
    {
        int position = 0;
        int line = 1;
        int counted = 0;
        System.Text.StringBuilder rest = new(text.Length);
        DocumentEnds ends = new(text);
        foreach (Match start in DocumentStart().Matches(text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            int end = start.Index < position ? -1 : ends.EndOf(start.Groups["root"].Value, start.Index);
            if (end < 0)
            {
                continue;
            }

            string document = text[start.Index..end];
            int earliest = Math.Max(position, start.Index - MostBefore);
            rest.Append(text, position, start.Index - position).Append('\n', document.Count('\n'));
            position = end;
            RefuseMany(messages);
            line += text.AsSpan(counted, start.Index - counted).Count('\n');
            counted = start.Index;
            if (document.Contains(ProtocolNames.Signature, StringComparison.Ordinal))
            {
                string before = text[earliest..start.Index];
                before = before[(before.LastIndexOf('\n') + 1)..];
                bool isEscaped = before.Contains('"', StringComparison.Ordinal) && (document.Contains("\\\"", StringComparison.Ordinal) || document.Contains("\\n", StringComparison.Ordinal));
                string unescaped = isEscaped ? Unescape(document) : document;
                messages.Add(known with
                {
                    Kind = MessageKind.Xml,
                    Place = string.Create(CultureInfo.InvariantCulture, $"line {line}"),
                    Document = WireText.BytesOf(unescaped, isUtf8),
                    Url = known.Url ?? UrlIn(before),
                });
            }
        }

        return rest.Append(text, position, text.Length - position).ToString();
    }

    private static CapturedMessage? ReadLine(string line, bool isUtf8, CapturedMessage known, int levels)
    {
        string? jws = JwsValue().Match(line) is { Success: true } match ? match.Groups["value"].Value : null;
        int brace = -1;
        for (int objects = 0; objects < MostObjects && (brace = line.IndexOf('{', brace + 1)) >= 0; objects++)
        {
            if (JsonFields.TryParse(WireText.BytesOf(line[brace..], isUtf8), out int length) is { } json)
            {
                CapturedMessage beside = known with { Url = known.Url ?? UrlIn(json) ?? UrlIn(line[..brace]), Jws = known.Jws };
                CapturedMessage? found = InJson(json, beside, levels) ?? (jws is null ? null : beside with { Kind = MessageKind.Json, Jws = known.Jws ?? jws, Document = WireText.BytesOf(line[brace..], isUtf8).AsMemory(0, length) });
                if (found is not null)
                {
                    return found;
                }
            }
        }

        return Form(line, isUtf8, known);
    }

    private static CapturedMessage? InJson(JsonElement json, CapturedMessage beside, int levels)
    {
        if (JsonFields.FindMessage(json) is { } fields)
        {
            return BodyReader.WithFields(beside, JsonFields.Fields(fields));
        }

        foreach ((_, string text) in JsonFields.Texts(json).Where(static one => one.Text.Contains(ProtocolNames.Signature, StringComparison.Ordinal)))
        {
            CapturedMessage? inner = text.TrimStart().StartsWith('<') ? BodyReader.Read(text, isUtf8: true, beside)
                : levels > 0 ? ReadLine(text, isUtf8: true, beside, levels - 1) : null;
            if (inner is not null)
            {
                return inner;
            }
        }

        return null;
    }

    /// <summary>Finds <c>a=1&amp;b=2</c> around the signature, with what stands in front of it taken off: quotes, <c>body=</c>, a URL.</summary>
    private static CapturedMessage? Form(string line, bool isUtf8, CapturedMessage known)
    {
        Match run = FormRun().Match(line);
        if (!run.Value.Contains('&', StringComparison.Ordinal))
        {
            // A signature alone is no message.
            return PrintedFields.Read(line, isUtf8) is { Count: > 0 } printed ? BodyReader.WithFields(known with { Url = known.Url ?? UrlIn(line) }, printed) : null;
        }

        string form = run.Value;
        string before = line[..run.Index];
        int query = form.IndexOf('?', StringComparison.Ordinal);
        int firstPair = form.IndexOf('=', StringComparison.Ordinal);
        if (query >= 0 && query < firstPair)
        {
            return BodyReader.WithFields(known with { Url = BodyReader.WithQuery(known.Url, form), Method = known.Method ?? "GET" }, []);
        }

        if (form.IndexOf("=pg_", StringComparison.Ordinal) is > 0 and int label && label == firstPair && form.IndexOf('=', label + 1) is > 0)
        {
            form = form[(label + 1)..];
        }

        return BodyReader.WithFields(known with { Url = known.Url ?? UrlIn(before) ?? UrlIn(line[(run.Index + run.Length)..]) }, FormReader.UrlEncoded(form, isUtf8, FieldOrigin.Body));
    }

    private static string? UrlIn(JsonElement json) => JsonFields.Texts(json)
        .Where(static one => UrlMembers.Contains(one.Name, StringComparer.OrdinalIgnoreCase) && (one.Text.StartsWith('/') || one.Text.StartsWith("http", StringComparison.Ordinal)))
        .Select(static one => one.Text)
        .FirstOrDefault();

    private static string? UrlIn(string line) => Url().Match(line) is { Success: true } match ? match.Groups["url"].Value : null;

    private static string Unescape(string text) => text
        .Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\r", "\r", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal)
        .Replace("\\/", "/", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:<\?xml[^<>]{0,200}\?>\s*(?:\\[rn])*)?<(?<root>response|request|[A-Za-z_][\w.-]{0,60})(?=\s*(?:\\[rn])*\s*>\s*(?:\\[rnt]|\s)*<pg_|\s*/?>\s*(?:\\[rnt]|\s)*<[A-Za-z_])[^<>]{0,200}>", RegexOptions.None, 10_000)]
    private static partial Regex DocumentStart();

    [GeneratedRegex("""[^\s"'<>,;(){}]*pg_sig=[^\s"'<>(){}]*""", RegexOptions.None, 10_000)]
    private static partial Regex FormRun();

    [GeneratedRegex("""(?<url>https?://[^\s"'<>,;]+)|(?:GET|POST|PUT)\s+(?<url>/[^\s"'<>]*)""", RegexOptions.None, 10_000)]
    private static partial Regex Url();

    [GeneratedRegex("""X-JWS-Signature["']?\s*[:=]\s*\[?["']?(?<value>[A-Za-z0-9_+/=-]+\.[A-Za-z0-9_+/=-]*\.[A-Za-z0-9_+/=-]+)""", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex JwsValue();
}
