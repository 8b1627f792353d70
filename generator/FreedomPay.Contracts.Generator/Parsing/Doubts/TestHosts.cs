using System.Globalization;

namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>Hosts that the gateway cannot reach, that belong to nobody or to somebody else: left over from a test or from an example.</summary>
internal static class TestHosts
{
    private static readonly string[] Examples = ["example.com", "example.org", "example.net", "example", "test", "invalid", "localhost", "local", "localdomain", "internal", "lan"];

    private static readonly string[] Tunnels =
    [
        "ngrok.io", "ngrok.app", "ngrok.dev", "ngrok-free.app", "ngrok-free.dev", "loca.lt", "localtunnel.me", "serveo.net", "trycloudflare.com", "lhr.life", "webhook.site", "requestbin.com",
        "requestbin.net", "pipedream.net", "hookbin.com", "beeceptor.com", "requestcatcher.com", "mockbin.org", "httpbin.org", "localhost.run", "devtunnels.ms", "hookdeck.com", "postb.in",
    ];

    /// <summary>Returns why a message to the host does not reach the merchant, or null if nothing says so.</summary>
    public static string? WhyUnreachable(string host)
    {
        string name = host.Trim('[', ']').ToLowerInvariant();
        if (Array.Exists(Tunnels, known => IsWithin(name, known)))
        {
            return "is a service for tests, where strangers may read what comes";
        }

        return Array.Exists(Examples, known => IsWithin(name, known)) ? "is a name for examples and tests, which the gateway does not reach"
            : IsPrivate(name) ? "is an address within one network, which the gateway does not reach"
            : name.IndexOfAny(['.', ':']) < 0 ? "has no dot: it is a name within one network, which the gateway does not reach"
            : null;
    }

    private static bool IsWithin(string name, string domain) =>
        name == domain || (name.EndsWith(domain, StringComparison.Ordinal) && name[name.Length - domain.Length - 1] == '.');

    private static bool IsPrivate(string name)
    {
        if (name is "::1" or "::")
        {
            return true;
        }

        string[] parts = name.Split('.');
        int[] numbers = [.. parts.Select(static part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1)];
        return numbers.Length == 4 && !numbers.Contains(-1) && (numbers[0], numbers[1]) is (0 or 10 or 127, _) or (192, 168) or (169, 254) or (172, >= 16 and <= 31);
    }
}
