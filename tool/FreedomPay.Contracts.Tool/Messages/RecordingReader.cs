using System.Text;
using System.Text.Json;
using FreedomPay.Contracts.Tool.Files;

namespace FreedomPay.Contracts.Tool.Messages;

/// <summary>Reads recorded messages from files and folders: JSON lines, <c>.har</c>, and bodies in files of their own.</summary>
internal static class RecordingReader
{
    /// <summary>The longest file that is read at once. JSON lines are read one by one, and may be longer together.</summary>
    private const int MostBytes = 128 * 1024 * 1024;

    private static readonly string[] Bodies = [".xml", ".json", ".txt", ".form"];

    private static readonly string[] Lines = [".jsonl", ".ndjson"];

    private const string Har = ".har";

    /// <summary>Reads messages one after the other, so that a large recording needs no memory.</summary>
    /// <exception cref="ToolException">There is no such file, or it is not a recording.</exception>
    public static IEnumerable<RecordedExchange> Read(IEnumerable<string> paths) => paths.SelectMany(FilesOf).SelectMany(ReadFile);

    private static IEnumerable<string> FilesOf(string path)
    {
        if (Directory.Exists(path))
        {
            string[] files = [.. InputFiles.In(path).Where(static file => IsKnown(Path.GetExtension(file)))];
            return files.Length > 0 ? files : throw new ToolException($"The folder {path} has no recorded messages: {string.Join(", ", [.. Lines, Har, .. Bodies])}.");
        }

        return !File.Exists(path) ? throw new ToolException($"There is no file or folder {path}.")
            : IsKnown(Path.GetExtension(path)) ? [path]
            : throw new ToolException($"{path} is not one of {string.Join(", ", [.. Lines, Har, .. Bodies])}: rename it, so that its name says what it is.");
    }

    private static bool IsKnown(string extension) => Is(extension, Lines) || Is(extension, Bodies) || Is(extension, [Har]);

    private static bool Is(string extension, string[] known) => known.Contains(extension, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<RecordedExchange> ReadFile(string path)
    {
        string extension = Path.GetExtension(path);
        return Is(extension, Lines) ? JsonLinesReader.Read(path)
            : Is(extension, [Har]) ? HttpArchive.Read(Bytes(path), path).Select(entry => OfEntry(path, entry))
            : [OfBody(path, Encoding.UTF8.GetString(Bytes(path)))];
    }

    private static byte[] Bytes(string path)
    {
        byte[] bytes = InputFiles.Read(path, MostBytes) ?? throw new ToolException($"{path} is larger than {MostBytes / 1024 / 1024} MB. JSON lines may be of any size.");
        return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
    }

    private static RecordedExchange OfEntry(string path, HttpArchiveEntry entry)
    {
        RecordedBody? request = entry.RequestParts.Count > 0 ? RecordedBody.Read(entry.RequestParts) : entry.RequestText is string text ? RecordedBody.Read(text) : null;
        return new RecordedExchange($"{path}[{entry.Number}]")
        {
            Url = entry.Url,
            Method = entry.Method,
            Request = request is null ? null : request with { Headers = entry.RequestHeaders },
            Response = entry.AnswerText.Length == 0 ? null : RecordedBody.Read(entry.AnswerText) with { Status = entry.Status, Headers = entry.AnswerHeaders },
        };
    }

    /// <summary>Reads a body whose file is named by its endpoint: <c>CardPayment.xml</c>, <c>CardPayment.2.request.txt</c>. XML and JSON are responses unless the name says otherwise.</summary>
    private static RecordedExchange OfBody(string path, string text)
    {
        string[] words = Path.GetFileNameWithoutExtension(path).Split('.');
        RecordedBody body = RecordedBody.Read(text);
        bool isForm = text.AsSpan().TrimStart() is not ['<' or '{' or '[', ..];
        bool isRequest = words.Contains("request", StringComparer.OrdinalIgnoreCase) || (isForm && !words.Contains("response", StringComparer.OrdinalIgnoreCase));
        RecordedExchange exchange = new(path) { Endpoint = words[0] };
        return isRequest ? exchange with { Request = body } : exchange with { Response = body };
    }

    /// <summary>Returns the text of a member; null if it is none.</summary>
    public static string? TextOf(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement member) ? JsonTexts.Of(member) : null;
}
