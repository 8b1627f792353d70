using System.Text.RegularExpressions;
using FreedomPay.Contracts.Tool.Messages;

namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>Finds the messages in what the user gave, and tells by itself what that is.</summary>
internal static class MessageReader
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <summary>Reads messages.</summary>
    /// <param name="bytes">A body, an HTTP message, a curl command line, a .har file, or lines of a log.</param>
    /// <param name="hints">What the user says beside it.</param>
    /// <param name="number">The number of one of several messages, or of an entry of a .har file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ToolException">There is no message.</exception>
    public static List<CapturedMessage> Read(byte[] bytes, ReadingHints hints, int? number, CancellationToken cancellationToken)
    {
        string text = WireText.Of(bytes, out bool isUtf8);
        string start = text.TrimStart();
        if (start.StartsWith('{') && HttpArchive.IsArchive(bytes))
        {
            List<CapturedMessage> entries = HarReader.Read(bytes, number, cancellationToken);
            return entries.Count > 0 ? entries : throw new ToolException("No entry of the .har file has a pg_sig or an X-JWS-Signature.");
        }

        List<CapturedMessage> messages;
        try
        {
            messages = Read(text, start, isUtf8, hints, cancellationToken);
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new ToolException("The text takes too long to search for a message: cut out the message.", exception);
        }

        if (messages.Count == 0)
        {
            throw new ToolException(WhatIsMissing(text));
        }

        return number is not { } wanted ? messages
            : wanted >= 1 && wanted <= messages.Count ? [messages[wanted - 1]]
            : throw new ToolException($"There {(messages.Count == 1 ? "is 1 message" : $"are {messages.Count} messages")}: there is no message {wanted}.");
    }

    /// <summary>Says what is not there: the signature, or a message around it.</summary>
    private static string WhatIsMissing(string text)
    {
        const string Forms = "Messages are a form, XML, fields in lines or as PHP, Java, Python or JavaScript print them, a curl command, an HTTP message with its headers, a .har file or lines of a log.";
        return text.Contains(ProtocolNames.Signature, StringComparison.Ordinal) ? $"There is a pg_sig, and nothing around it that could be read as a message. {Forms}"
            : text.Contains("pg_", StringComparison.Ordinal) ? $"There are names with pg_, and no pg_sig: a message without a signature cannot be verified. {Forms}"
            : $"There is no message with a pg_sig, and none in JSON with an X-JWS-Signature. {Forms}";
    }

    private static List<CapturedMessage> Read(string text, string start, bool isUtf8, ReadingHints hints, CancellationToken cancellationToken)
    {
        CapturedMessage known = new() { Kind = MessageKind.Form, Url = hints.Url, Method = hints.Method, Jws = hints.Jws };
        if (CurlReader.IsCurl(start))
        {
            return ListOf(BodyReader.Read(CurlReader.Read(start), isUtf8, known));
        }

        if (HttpTextReader.IsHttp(start))
        {
            return ListOf(BodyReader.Read(HttpTextReader.Read(start), isUtf8, known));
        }

        if (known.Jws is not null)
        {
            return ListOf(BodyReader.Read(text, isUtf8, known));
        }

        if (IsUrl(start))
        {
            string url = start.TrimEnd(LineEnds);
            return ListOf(BodyReader.WithFields(known with { Url = BodyReader.WithQuery(hints.Url, url), Method = known.Method ?? "GET" }, []));
        }

        // A whole text that is one message; otherwise messages are looked for in its lines.
        bool isWhole = IsDocument(start) || MultipartReader.IsMultipart(start) || !start.TrimEnd(LineEnds).AsSpan().ContainsAny([' ', '\n']);
        if (isWhole && BodyReader.Read(text, isUtf8, known) is { } whole && (BodyReader.IsSigned(whole) || whole.Kind == MessageKind.Xml || whole.Fields.Count > 1))
        {
            return [whole];
        }

        if (FieldLines.Read(start, isUtf8) is { Count: > 1 } fields && BodyReader.WithFields(known, fields) is { } listed && BodyReader.IsSigned(listed))
        {
            return [listed];
        }

        List<CapturedMessage> messages = start.StartsWith('{') && BodyReader.Read(text, isUtf8, known) is { } json ? [json] : LogReader.Read(text, isUtf8, known, cancellationToken);
        return messages.Count > 0 || PrintedFields.Read(start, isUtf8) is not { Count: > 0 } printed ? messages : [BodyReader.WithFields(known, printed)];
    }

    /// <summary>Lines of syslog begin with a bracket too, and a number in it.</summary>
    private static bool IsDocument(string text) => text.Length > 1 && text[0] == '<' && !char.IsAsciiDigit(text[1]) && text.TrimEnd().EndsWith('>');

    private static bool IsUrl(string text) => (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal))
        && !text.TrimEnd(LineEnds).AsSpan().ContainsAny([' ', '\n']) && text.Contains('?', StringComparison.Ordinal);

    private static List<CapturedMessage> ListOf(CapturedMessage? message) => message is null ? [] : [message];
}
