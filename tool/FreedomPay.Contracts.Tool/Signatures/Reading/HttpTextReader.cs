using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>Reads an HTTP message as text: an optional first line, headers, an empty line, the body.</summary>
internal static partial class HttpTextReader
{
    public static bool IsHttp(string text) => FirstLine().IsMatch(text) || Header().IsMatch(text);

    public static HttpText Read(string text)
    {
        HttpText message = new();
        int position = 0;
        Match first = FirstLine().Match(text);
        if (first.Success)
        {
            message.Method = first.Groups["method"].Success ? first.Groups["method"].Value : null;
            message.Url = first.Groups["url"].Success ? first.Groups["url"].Value : null;
            message.IsAnswer = !first.Groups["method"].Success;
            position = first.Length;
        }

        while (position < text.Length)
        {
            int end = text.IndexOf('\n', position);
            string line = (end < 0 ? text[position..] : text[position..end]).TrimEnd('\r');
            position = end < 0 ? text.Length : end + 1;
            if (line.Length == 0)
            {
                break;
            }

            message.AddHeader(line);
        }

        // The last line end is that of the file; a body of JSON that has one of its own is found by the search.
        message.Body = text[position..];
        if (message.Url?.StartsWith('/') == true && message.Header("Host") is { Length: > 0 } host)
        {
            message.Url = $"https://{host}{message.Url}";
        }

        return message;
    }

    [GeneratedRegex(@"^(?:(?<method>GET|POST|PUT|PATCH|DELETE|HEAD) (?<url>[^\s]+)(?: HTTP/[0-9.]+)?|HTTP/[0-9.]+ [0-9]{3}[^\r\n]*)\r?\n", RegexOptions.None, 1000)]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"^(?:X-JWS-Signature|Content-Type|Content-Length|Host|Accept|User-Agent|X-Request-Id|X-Action|Connection|Date|Server)\s*:", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Header();
}
