using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>Asks about a host that looks like one of the gateway's and is none: what is sent there, card data too, would reach strangers.</summary>
internal static class HostDoubts
{
    private static readonly string[] Names = ["freedompay", "paybox"];

    /// <summary>With the prefix of fields, whose typing mistakes are known.</summary>
    private static readonly string[] Mistyped = ["pg_freedompay", "pg_paybox"];

    /// <summary>The domains under which hosts of the gateway are known, old ones too.</summary>
    private static readonly string[] Domains = ["freedompay.kz", "freedompay.kg", "freedompay.uz", "freedompay.money", "paybox.money", "paybox.kz", "paybox.ru"];

    /// <summary>Hosts of the gateway's domains that people open in a browser.</summary>
    private static readonly HashSet<string> Pages = new(StringComparer.Ordinal)
    {
        "", "www", "docs", "doc", "documentation", "developer", "developers", "dev-docs", "help", "support", "faq", "blog", "wiki", "status", "customer", "cabinet", "lk", "my", "dashboard", "admin", "panel",
    };

    /// <summary>Services that show documentation, under whose names nobody's API is.</summary>
    private static readonly string[] Readers =
    [
        "apidog.io", "apidog.com", "apiary.io", "postman.com", "getpostman.com", "postman.co", "swaggerhub.com", "swagger.io", "readme.io", "readme.com", "gitbook.io", "gitbook.com", "stoplight.io", "redocly.app", "github.com", "github.io", "readthedocs.io",
    ];

    private static readonly HashSet<string> Placeholders = new(StringComparer.Ordinal)
    {
        "host", "hostname", "domain", "server", "server-name", "servername", "api-host", "apihost", "base-url", "baseurl", "my-host", "myhost", "my-domain", "mydomain", "some-host", "somehost", "placeholder", "changeme", "change-me", "todo", "xxx",
    };

    public static void Warn(YamlScalar host, KeyPath path, SpecProblems problems)
    {
        if (!Uri.TryCreate(host.Text, UriKind.Absolute, out Uri? url))
        {
            return;
        }

        string name = url.Host.ToLowerInvariant();
        bool isKnown = Array.Exists(Domains, domain => name == domain || name.EndsWith($".{domain}", StringComparison.Ordinal));
        string? doubt = !isKnown && LooksAlike(name) ? $"'{name}' looks like a host of the gateway and is none that is known; those end in {string.Join(", ", Domains)}"
            : (isKnown && BeforeDomain(name) is string before && (Pages.Contains(before) || before.Split('-', '.').Contains("docs"))) || Array.Exists(Readers, reader => name == reader || name.EndsWith($".{reader}", StringComparison.Ordinal))
                ? $"'{name}' has pages for people, documentation for example, and not the API; write the host of the API, for example https://api.freedompay.kz"
            : name.Split('.').Any(IsPlaceholder) ? $"'{name}' is a name that was to be replaced; write the host of the API, for example https://api.freedompay.kz"
            : null;
        if (doubt is not null)
        {
            Doubt.Warn(problems, host.Span, path, doubt);
        }
    }

    /// <summary>Returns what is before the gateway's domain: <c>docs</c> of <c>docs.freedompay.kz</c>.</summary>
    private static string BeforeDomain(string host)
    {
        string domain = Array.Find(Domains, known => host == known || host.EndsWith($".{known}", StringComparison.Ordinal))!;
        return host.Substring(0, host.Length - domain.Length).TrimEnd('.');
    }

    private static bool IsPlaceholder(string label) => Placeholders.Contains(label) || label == "your" || label.StartsWith("your-", StringComparison.Ordinal) || label is "yourhost" or "yourdomain" or "yourserver" or "yourcompany" or "yoursite" or "yourshop";

    /// <summary>
    /// Determines whether a host has the gateway's name with a typing mistake, in another domain, or before somebody's own domain
    /// (<c>freedompay.kz.shop.com</c>). A merchant's own <c>freedompay.shop.kz</c> is none of these.
    /// </summary>
    private static bool LooksAlike(string host)
    {
        string[] labels = host.Split('.');
        bool isInOtherDomain = labels.Length > 1 && Names.Contains(labels[labels.Length - 2]) && TestHosts.WhyUnreachable(host) is null;
        return isInOtherDomain
            || Array.Exists(Domains, domain => $".{host}".Contains($".{domain}."))
            || labels.Any(static label => !Names.Contains(label) && (Names.Contains(label.Replace("-", "")) || Suggestions.MistypedField($"pg_{label}", Mistyped) is not null));
    }
}
