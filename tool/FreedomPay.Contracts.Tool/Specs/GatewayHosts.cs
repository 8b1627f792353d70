namespace FreedomPay.Contracts.Tool.Specs;

/// <summary>The hosts of the gateway, as its documentation names them: the same ones below the domain of each country.</summary>
internal static class GatewayHosts
{
    /// <summary>The domains: whoever registers the same name below another ending is somebody else.</summary>
    private static readonly string[] Domains = ["freedompay.kz", "freedompay.kg", "freedompay.uz", "freedompay.money"];

    /// <summary>Determines whether a host, such as <c>https://api.freedompay.kz</c>, is one of the gateway.</summary>
    public static bool Has(string host) => NameOf(host) is not null;

    /// <summary>Determines whether two hosts are one, perhaps that of another country.</summary>
    public static bool AreSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase) || (NameOf(one) is string name && string.Equals(name, NameOf(other), StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns what stands before the domain of a country; null if the host is none of the gateway's.</summary>
    private static string? NameOf(string host)
    {
        if (!Uri.TryCreate(host, UriKind.Absolute, out Uri? url) || url.Scheme != Uri.UriSchemeHttps || !url.IsDefaultPort || url.UserInfo.Length > 0)
        {
            return null;
        }

        string? domain = Array.Find(Domains, domain => url.Host == domain || url.Host.EndsWith($".{domain}", StringComparison.Ordinal));
        return domain is null ? null : url.Host[..^domain.Length];
    }
}
