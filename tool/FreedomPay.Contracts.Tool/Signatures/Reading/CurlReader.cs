using System.Text;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>Reads the request of a <c>curl</c> command line. Nothing is run, and no file that it names is read.</summary>
internal static partial class CurlReader
{
    private static readonly HashSet<string> WithValue = new(StringComparer.Ordinal)
    {
        "-A", "--user-agent", "-b", "--cookie", "-c", "--cookie-jar", "-e", "--referer", "-o", "--output", "-u", "--user", "-x", "--proxy", "-m", "--max-time",
        "--connect-timeout", "--cacert", "--cert", "-E", "--resolve", "-w", "--write-out", "--retry", "--interface", "--limit-rate", "-D", "--dump-header",
    };

    public static bool IsCurl(string text) => Start().IsMatch(text);

    /// <summary>Reads the request.</summary>
    /// <exception cref="ToolException">The command names no URL, or its body is in a file.</exception>
    public static HttpText Read(string text)
    {
        List<string> words = ShellWords.Split(text[Start().Match(text).Length..]);
        HttpText request = new();
        List<string> data = [];
        bool isGet = false;
        for (int index = 0; index < words.Count; index++)
        {
            string word = words[index];
            string? attached = null;
            int equals = word.IndexOf('=', StringComparison.Ordinal);
            if (word.StartsWith("--", StringComparison.Ordinal) && equals > 0)
            {
                (word, attached) = (word[..equals], word[(equals + 1)..]);
            }
            else if (word.Length > 2 && word[0] == '-' && "XHdFAbeou".Contains(word[1], StringComparison.Ordinal))
            {
                (word, attached) = (word[..2], word[2..]);
            }

            string Value() => attached ?? (++index < words.Count ? words[index] : string.Empty);
            switch (word)
            {
                case "-X" or "--request":
                    request.Method = Value();
                    break;
                case "-H" or "--header":
                    request.AddHeader(Value());
                    break;
                case "-d" or "--data" or "--data-ascii" or "--data-binary" or "--data-raw":
                    string raw = Value();
                    data.Add(word == "--data-raw" ? raw : Inline(raw));
                    break;
                case "--data-urlencode":
                    data.Add(UrlEncoded(Value()));
                    break;
                case "--json":
                    data.Add(Inline(Value()));
                    break;
                case "-F" or "--form" or "--form-string":
                    request.AddPart(Value());
                    break;
                case "-G" or "--get":
                    isGet = true;
                    break;
                case "--url":
                    request.Url = Value();
                    break;
                case "-I" or "--head":
                    request.Method ??= "HEAD";
                    break;
                default:
                    if (WithValue.Contains(word))
                    {
                        _ = Value();
                    }
                    else if (word.Length > 0 && word[0] != '-')
                    {
                        request.Url ??= word;
                    }

                    break;
            }
        }

        if (request.Url is null)
        {
            throw new ToolException("The curl command names no URL.");
        }

        Complete(request, string.Join('&', data), isGet);
        return request;
    }

    private static void Complete(HttpText request, string body, bool isGet)
    {
        if (isGet && body.Length > 0)
        {
            request.Url += (request.Url!.Contains('?', StringComparison.Ordinal) ? '&' : '?') + body;
            request.Method ??= "GET";
        }
        else
        {
            request.Body = body;
        }

        request.Method ??= body.Length > 0 || request.Parts.Count > 0 ? "POST" : "GET";
    }

    private static string Inline(string value) => value.StartsWith('@')
        ? throw new ToolException("The body of the curl command is in a file, which is not read: give that file, with --url.")
        : value;

    /// <summary>The forms of <c>--data-urlencode</c>: <c>content</c>, <c>=content</c>, <c>name=content</c> and, with a file that is not read, <c>@file</c> and <c>name@file</c>. curl encodes a blank as %20 or as +, by its version.</summary>
    private static string UrlEncoded(string value)
    {
        int equals = value.IndexOf('=', StringComparison.Ordinal);
        int file = value.IndexOf('@', StringComparison.Ordinal);
        if (file >= 0 && (equals < 0 || file < equals))
        {
            return Inline(value[file..]);
        }

        return equals < 0 ? Uri.EscapeDataString(value) : new StringBuilder(value[..equals]).Append(equals > 0 ? "=" : string.Empty).Append(Uri.EscapeDataString(value[(equals + 1)..])).ToString();
    }

    [GeneratedRegex(@"^\s*(?:[$>#]\s*)?curl(?:\.exe)?\s", RegexOptions.None, 1000)]
    private static partial Regex Start();
}
