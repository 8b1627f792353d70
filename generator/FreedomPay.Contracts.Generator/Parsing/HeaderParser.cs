using System.Globalization;
using System.Text;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Doubts;
using FreedomPay.Contracts.Generator.Parsing.Json;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses what a file says for all its endpoints and types.</summary>
internal static class HeaderParser
{
    /// <summary>The compiler takes names of up to 1,023 bytes, and some generated ones have two full names of types in them.</summary>
    private const int MostNamespaceBytes = 300;

    private const int ShownOfLongNamespace = 40;

    /// <summary>Determines whether the file is a description of another kind, which is reported: none of its keys would be known.</summary>
    public static bool IsOfAnotherFormat(YamlNode root, string specName, SpecProblems problems)
    {
        if (root is not YamlMapping mapping || Array.Exists(mapping.Entries, static entry => entry.Key.Text is "contracts" or "endpoints" or "overlays"))
        {
            return false;
        }

        foreach (YamlEntry entry in mapping.Entries)
        {
            if (SpecKeywords.OtherFormats.TryGetValue(entry.Key.Text, out string? format))
            {
                problems.Report(SpecDescriptors.WrongKind, entry.Key.Span, specName, $"a spec that begins with 'contracts: {SpecKeywords.Version}'", $"{format}, which this generator does not read");
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether the file has this version. If not, nothing else is reported, because its keys may mean something else.</summary>
    public static bool HasThisVersion(YamlNode root, string specName, SpecProblems problems)
    {
        YamlEntry[] versions = root is YamlMapping mapping ? [.. mapping.Entries.Where(static entry => entry.Key.Text == "contracts")] : [];
        if (versions.Length == 0 || versions[0].Value is YamlScalar { Text: SpecKeywords.Version })
        {
            return true;
        }

        YamlNode version = versions[0].Value;
        string path = KeyPath.Root(specName).Key("contracts").ToString();
        problems.Report(SpecDescriptors.UnsupportedVersion, version.Span, path, SpecKeywords.Version, version is YamlScalar scalar ? scalar.Text : version.Description);
        return false;
    }

    public static SpecHeader? Read(MappingParser file, string specName, TextRules texts)
    {
        // For readers of the spec; only their form is checked.
        file.Texts("notes");
        file.Texts("titleOnly");

        int problemsBefore = file.Problems.Count;
        texts.CheckHeader(file);
        ValueWarnings.OfTexts(file);
        string section = file.RequireText("section") ?? "";
        string ns = ReadNamespace(file) ?? "";
        string? host = ReadHost(file);
        Protocol protocol = ReadProtocol(file);
        JsonProtocol? json = JsonProtocolParser.Read(file, protocol);
        file.Require("contracts");
        return file.Problems.Count == problemsBefore ? new SpecHeader(specName, section, ns, host, protocol, json) : null;
    }

    /// <summary>
    /// Returns the protocol, or the one that the other keys speak of if it is missing or misspelt: what is wrong with it is said once, and not again at
    /// each key that depends on it.
    /// </summary>
    public static Protocol MeantProtocol(MappingParser file) =>
        file.Find("protocol")?.Value is YamlScalar scalar && SpecKeywords.Protocols.TryGetValue(scalar.Text, out Protocol protocol) ? protocol
        : file.Find("signature") is not null ? Protocol.SignedJson
        : file.Find("auth") is not null || file.Find("errors") is not null ? Protocol.Json
        : Protocol.SignedForm;

    private static string? ReadNamespace(MappingParser file)
    {
        if (file.RequireScalar("namespace") is not YamlScalar scalar)
        {
            return null;
        }

        if (Encoding.UTF8.GetByteCount(scalar.Text) > MostNamespaceBytes)
        {
            file.Report(SpecDescriptors.BadName, "namespace", scalar, $"{scalar.Text.Substring(0, ShownOfLongNamespace)}…", "a namespace", "", $"it has at most {MostNamespaceBytes} bytes of UTF-8");
            return null;
        }

        if (CSharpNames.IsNamespace(scalar.Text))
        {
            if (CSharpNames.NamespaceTakenBy(scalar.Text) is string owner)
            {
                file.Report(SpecDescriptors.TakenName, "namespace", scalar, scalar.Text, owner, "choose one of your own, for example 'Shop.Payments'");
            }

            return scalar.Text;
        }

        file.Report(SpecDescriptors.BadName, "namespace", scalar, scalar.Text, "a namespace", Lookalikes.In(scalar.Text), "it is identifiers joined by dots, none of them a keyword of C#");
        return null;
    }

    /// <summary>Reads the host. Types have none; nor do messages that come in at the merchant's own.</summary>
    private static string? ReadHost(MappingParser file)
    {
        YamlEntry? entry = NamesAPath(file) ? file.Require("host") : file.Find("host");
        if (entry is null || file.Scalar("host") is not YamlScalar scalar)
        {
            return null;
        }

        if (scalar.Text.Any(static character => character > '~'))
        {
            file.Report(SpecDescriptors.Malformed, "host", scalar, scalar.Text, $"is not a host in ASCII{Lookalikes.In(scalar.Text)}: another letter is another server");
            return null;
        }

        if (!Uri.TryCreate(scalar.Text, UriKind.Absolute, out Uri? host)
            || host.UserInfo.Length > 0
            || host.Scheme is not ("https" or "http")
            || host.Port == 0
            || host.Host.Split('.').Any(static label => label.Length == 0 || label[0] == '-' || label[label.Length - 1] == '-')
            || !string.Equals(host.GetLeftPart(UriPartial.Authority), scalar.Text, StringComparison.OrdinalIgnoreCase))
        {
            file.Report(SpecDescriptors.Malformed, "host", scalar, SecretValues.WithoutUser(scalar.Text), HostAdvice(host));
            return null;
        }

        if (host.Scheme == "http" && host.Host.ToLowerInvariant() is not ("localhost" or "127.0.0.1" or "[::1]"))
        {
            file.Report(SpecDescriptors.Malformed, "host", scalar, scalar.Text, "would let card data travel in clear: write https://; http:// is for localhost, 127.0.0.1 and [::1] alone");
            return null;
        }

        if ((host.Scheme, host.Port) is ("https", 80) or ("http", 443))
        {
            string other = host.Scheme == "https" ? "http" : "https";
            file.Report(SpecDescriptors.Malformed, "host", scalar, scalar.Text, $"has the port of {other}, where {host.Scheme} cannot work; write {host.Scheme}://{host.Host}");
            return null;
        }

        HostDoubts.Warn(scalar, file.Path.Key("host"), file.Problems);
        return scalar.Text;
    }

    private static string HostAdvice(Uri? host) => host is { IsDefaultPort: true, AbsolutePath: "/", UserInfo.Length: 0, Scheme: "https" or "http" } && host.OriginalString.EndsWith($":{host.Port.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal)
        ? $"includes the default port of {host.Scheme}; write {host.GetLeftPart(UriPartial.Authority)}"
        : "is not a host: write scheme and host alone, for example https://api.example.com";

    private static Protocol ReadProtocol(MappingParser file)
    {
        bool isNeeded = file.Find("endpoints") is not null || file.Find("types") is null;
        Protocol? protocol = isNeeded ? file.RequireChoice("protocol", SpecKeywords.Protocols) : file.Choice("protocol", SpecKeywords.Protocols);
        return protocol ?? MeantProtocol(file);
    }

    private static bool NamesAPath(MappingParser file) => file.Find("endpoints")?.Value is YamlMapping endpoints
        ? endpoints.Entries.Length == 0 || endpoints.Entries.Any(static endpoint =>
            endpoint.Value is not YamlMapping mapping || mapping.Entries.Any(static entry => TargetParser.IsMethod(entry.Key.Text)))
        : file.Find("types") is null;
}
