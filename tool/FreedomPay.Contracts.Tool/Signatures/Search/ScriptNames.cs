using System.Net;

namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>The script names that people sign with instead of the right one.</summary>
internal static class ScriptNames
{
    private const string Php = ".php";

    /// <summary>A path of a stranger may have any number of segments, and each of them makes the names longer.</summary>
    private const int MostSegments = 20;
    private static readonly string[] Usual = ["payment.php", "init_payment.php", "payment_page", "index.php", "index", "result", "result.php", "check", "check.php", "notify", "callback", "callback.php"];

    /// <summary>Returns the names, the likelier ones first: those of the URL, those near it, those of the catalog.</summary>
    public static IReadOnlyList<string> Of(string? url, string expected, CatalogView catalog)
    {
        List<string> names = [expected];
        if (url is not null)
        {
            string path = CatalogView.PathOf(url);
            string[] all = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
            string[] segments = all[^Math.Min(all.Length, MostSegments)..];
            names.AddRange(segments.Reverse());
            names.Add(string.Empty);
            names.AddRange(segments.Select(static segment => segment.EndsWith(Php, StringComparison.Ordinal) ? segment[..^Php.Length] : segment + Php));
            names.AddRange([path, path.Trim('/'), path.TrimEnd('/'), path.TrimStart('/'), url, url.Split('?')[0]]);
            string host = HostOf(url);
            names.AddRange([host, host.Split(':')[0], host + path]);
            int query = url.IndexOf('?', StringComparison.Ordinal);
            if (query >= 0)
            {
                names.AddRange([ScriptName.FromUrl(path).Value + url[query..], path + url[query..]]);
            }

            for (int count = 2; count < segments.Length; count++)
            {
                names.Add(string.Join('/', segments[^count..]));
            }
        }

        names.Add(string.Empty);
        names.AddRange([expected.Split('.')[0], expected + Php, "/" + expected, expected + "/"]);
        string[] near = [.. names];
        names.AddRange(near.SelectMany(static name => new[] { name.ToLowerInvariant(), name.ToUpperInvariant(), Capital(name), WebUtility.UrlDecode(name), Uri.UnescapeDataString(name), WebUtility.UrlEncode(name) }));
        names.AddRange(catalog.ScriptNames);
        names.AddRange(Usual);
        names.AddRange(catalog.ScriptNames.Select(static name => name.EndsWith(Php, StringComparison.Ordinal) ? name[..^Php.Length] : name + Php));
        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    private static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    private static string HostOf(string url)
    {
        int host = url.IndexOf("://", StringComparison.Ordinal);
        return host < 0 ? string.Empty : url[(host + 3)..].Split('/', '?', '#')[0];
    }
}
