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

    public static void Warn(YamlScalar host, KeyPath path, SpecProblems problems)
    {
        if (!Uri.TryCreate(host.Text, UriKind.Absolute, out Uri? url))
        {
            return;
        }

        string name = url.Host.ToLowerInvariant();
        bool isKnown = Array.Exists(Domains, domain => name == domain || name.EndsWith($".{domain}", StringComparison.Ordinal));
        if (!isKnown && LooksAlike(name))
        {
            Doubt.Warn(problems, host.Span, path, $"'{name}' looks like a host of the gateway and is none that is known; those end in {string.Join(", ", Domains)}");
        }
    }

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
