using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>Reads the fields of a <c>multipart/form-data</c> body. Files in it are not signed, and left out.</summary>
internal static partial class MultipartReader
{
    /// <summary>Returns whether a text begins as such a body does.</summary>
    public static bool IsMultipart(string text) => text.StartsWith("--", StringComparison.Ordinal) && text.Contains("Content-Disposition", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the fields. The first line is the boundary.</summary>
    /// <exception cref="ToolException">There are too many fields.</exception>
    public static List<CapturedField> Read(string text, bool isUtf8)
    {
        // A copy out of a log may have line feeds alone.
        string lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        int firstEnd = text.IndexOf(lineEnd, StringComparison.Ordinal);
        string boundary = firstEnd < 0 ? text : text[..firstEnd].TrimEnd();
        List<CapturedField> fields = [];
        int position = firstEnd < 0 ? text.Length : firstEnd + lineEnd.Length;
        while (position < text.Length)
        {
            int end = text.IndexOf(lineEnd + boundary, position, StringComparison.Ordinal);
            string part = end < 0 ? text[position..].TrimEnd('\r', '\n') : text[position..end];
            int blank = part.IndexOf(lineEnd + lineEnd, StringComparison.Ordinal);
            Match disposition = Disposition().Match(blank < 0 ? part : part[..blank]);
            if (disposition.Success && !disposition.Groups["rest"].Value.Contains("filename", StringComparison.OrdinalIgnoreCase))
            {
                string value = blank < 0 ? string.Empty : part[(blank + (2 * lineEnd.Length))..];
                FormReader.Add(fields, FormReader.Plain(disposition.Groups["name"].Value.Replace("%22", "\"", StringComparison.Ordinal), value, isUtf8));
            }

            if (end < 0)
            {
                break;
            }

            int next = text.IndexOf(lineEnd, end + lineEnd.Length + boundary.Length, StringComparison.Ordinal);
            position = next < 0 ? text.Length : next + lineEnd.Length;
        }

        return fields;
    }

    [GeneratedRegex("Content-Disposition:\\s*form-data;\\s*name=(?:\"(?<name>[^\"]*)\"|(?<name>[^;\\s]+))(?<rest>[^\\r\\n]*)", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Disposition();
}
