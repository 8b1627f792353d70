using System.Text.RegularExpressions;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Specs;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Finds out where a request goes: the host, and the path with its parameters.</summary>
internal static partial class TargetImporter
{
    /// <summary>Stands for a host that the page does not name: the format requires one, and nobody can call this one.</summary>
    private const string Unknown = "https://host.invalid";

    /// <summary>Returns the host and the path; the path is null for a message that comes to the merchant.</summary>
    public static (string Host, string? Path) Read(string key, IList<OpenApiServer>?[] servers, ImportOptions options, bool isJson, List<Doubt> doubts)
    {
        string path = key.Trim();
        if (Inbound().IsMatch(path))
        {
            doubts.Add(new Doubt(ImportRules.Path, $"The path is the variable {path.Trim('/')}: the message comes to the merchant's own URL. Check 'direction', and which of its messages the gateway repeats ('repeat')."));
            return (options.Host ?? "", null);
        }

        string[] named = [.. servers.OfType<IList<OpenApiServer>>().SelectMany(static list => list).Select(static server => server.Url).Where(static url => IsHost(url)).OfType<string>()];
        string? address = named.OrderBy(static url => url.Contains("test", StringComparison.OrdinalIgnoreCase)).FirstOrDefault();
        if (path.TrimStart('/') is ['h', 't', 't', 'p', ..] full && Uri.TryCreate(full, UriKind.Absolute, out Uri? whole) && IsHost(full))
        {
            address = whole.GetLeftPart(UriPartial.Authority);
            path = full[(full.IndexOf("://", StringComparison.Ordinal) + 3)..];
            path = path.Contains('/', StringComparison.Ordinal) ? path[path.IndexOf('/', StringComparison.Ordinal)..] : "/";
        }

        string host = Unknown;
        if (address is not null && Uri.TryCreate(address, UriKind.Absolute, out Uri? server))
        {
            host = server.GetLeftPart(UriPartial.Authority);
            path = $"{server.AbsolutePath.TrimEnd('/')}{(path.StartsWith('/') ? "" : "/")}{path}";
        }

        host = options.Host ?? host;
        if (host == Unknown)
        {
            doubts.Add(new Doubt(ImportRules.Host, "The page names no server with https. Decide: write the host, or import again with --host."));
        }
        else if (options.Host is null && !GatewayHosts.Has(host))
        {
            doubts.Add(new Doubt(ImportRules.Host, $"Requests go to '{host}', which is no host of the gateway that is known. Check it before you send anything there: whoever has it would get payments and cards."));
        }
        else if (options.Host is null && Array.Find(named, url => !GatewayHosts.Has(new Uri(url).GetLeftPart(UriPartial.Authority))) is string other)
        {
            doubts.Add(new Doubt(ImportRules.Host, $"The page also names '{new Uri(other).Host}', which is no host of the gateway that is known; '{host}' was taken."));
        }

        return (host, Path(path, isJson, doubts));
    }

    private static string Path(string written, bool isJson, List<Doubt> doubts)
    {
        string path = written.StartsWith('/') ? written : $"/{written}";
        int query = path.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0)
        {
            doubts.Add(new Doubt(ImportRules.Path, "The page's path has a query, which was left out: its fields are listed as parameters, or are missing."));
            path = path[..query];
        }

        // OpenAPI has each path once: documents tell operations of one path apart by a fragment, which no client sends.
        path = path.Split('#')[0];
        path = DoubleBraces().Replace(path, "{$1}");
        path = MerchantId().Replace(path, "{merchant_id}");
        if (path.EndsWith('/') && path.Length > 1)
        {
            doubts.Add(new Doubt(ImportRules.Path, isJson
                ? "The path ends with a slash. Check that the gateway is called like that: without it, it is another path."
                : "The path ends with a slash, so that the script name of a signature would be empty. Decide: write 'script' if clients are known that sign with another name."));
        }

        if (path.Contains("//", StringComparison.Ordinal))
        {
            doubts.Add(new Doubt(ImportRules.Path, "The path has an empty segment, probably a misprint; it is called as the page prints it."));
        }

        return path;
    }

    private static bool IsHost(string? url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? host) && host.Scheme == "https" && host.UserInfo.Length == 0 && !url!.Contains('{', StringComparison.Ordinal);

    [GeneratedRegex(@"^/?\{\{?[A-Za-z_][A-Za-z0-9_]*\}?\}$", RegexOptions.CultureInvariant)]
    private static partial Regex Inbound();

    [GeneratedRegex(@"\{\{([^{}/]*)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex DoubleBraces();

    [GeneratedRegex(@"\{(?:merchantId|MerchantId|merchant|pg_merchant_id|mid)\}", RegexOptions.CultureInvariant)]
    private static partial Regex MerchantId();
}
