using System.Diagnostics.CodeAnalysis;

namespace FreedomPay.Contracts.Hosting;

/// <summary>The hosts of the gateway that its documentation names.</summary>
/// <remarks>
/// The production hosts are those of docs.freedompay.kz. The test system is named by older pages only; the newest documentation names none, and
/// has test payments (<c>pg_testing_mode</c>) and test cards on the production hosts.
/// </remarks>
public static class FreedomPayHosts
{
    private static readonly Dictionary<string, Uri> Gateways = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Kazakhstan"] = new("https://api.freedompay.kz"),
        ["KZ"] = new("https://api.freedompay.kz"),
        ["Kyrgyzstan"] = new("https://api.freedompay.kg"),
        ["KG"] = new("https://api.freedompay.kg"),
        ["Uzbekistan"] = new("https://api.freedompay.uz"),
        ["UZ"] = new("https://api.freedompay.uz"),
        ["Test"] = new("https://test-api.freedompay.kz"),
    };

    private static readonly Dictionary<string, Uri> FreedomIds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Kazakhstan"] = new(FreedomIdTokens.Host),
        ["KZ"] = new(FreedomIdTokens.Host),
    };

    /// <summary>Gets the gateway of Kazakhstan.</summary>
    public static Uri Kazakhstan => Gateways["KZ"];

    /// <summary>Gets the gateway of Kyrgyzstan.</summary>
    public static Uri Kyrgyzstan => Gateways["KG"];

    /// <summary>Gets the gateway of Uzbekistan.</summary>
    public static Uri Uzbekistan => Gateways["UZ"];

    /// <summary>Gets the test system of Kazakhstan, as older pages of the documentation name it.</summary>
    public static Uri Test => Gateways["Test"];

    /// <summary>Finds the host that an option names.</summary>
    /// <param name="host">A name such as <c>Kazakhstan</c> or <c>KZ</c>, of any case, or a URL: https, or http on this machine, without query and fragment.</param>
    /// <param name="address">The host.</param>
    /// <returns><see langword="true"/> if the name is known or the URL can be called.</returns>
    public static bool TryFind(string? host, [NotNullWhen(true)] out Uri? address) => TryFind(Gateways, host, out address);

    /// <summary>Finds the host of Freedom ID that an option names: Kazakhstan's, or a URL.</summary>
    internal static bool TryFindFreedomId(string? host, [NotNullWhen(true)] out Uri? address) => TryFind(FreedomIds, host, out address);

    private static bool TryFind(Dictionary<string, Uri> names, string? host, [NotNullWhen(true)] out Uri? address)
    {
        if (host is null)
        {
            address = null;
            return false;
        }

        return names.TryGetValue(host, out address) || PublicAddress.TryParse(host, out address);
    }
}
