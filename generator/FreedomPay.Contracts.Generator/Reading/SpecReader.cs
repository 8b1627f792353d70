using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Reading.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>Reads a spec: its text, its YAML, the keys of the file, then each endpoint.</summary>
internal static class SpecReader
{
    public static SpecReading Read(string filePath, string specName, SourceText text, CancellationToken cancellationToken)
    {
        SpecProblems problems = new(filePath, text);
        List<EndpointModel> endpoints = [];
        List<EndpointDeclaration> declarations = [];

        if (SpecText.IsReadable(text, specName, problems) && OpenFile(text, specName, problems, cancellationToken) is MappingReader file)
        {
            SpecHeader? header = ReadHeader(file, specName);
            foreach (YamlEntry entry in ReadEndpointEntries(file))
            {
                cancellationToken.ThrowIfCancellationRequested();
                KeyPath path = file.Path.Key("endpoints").Key(entry.Key.Text);
                if (!Names.IsMemberName(entry.Key.Text))
                {
                    problems.Report(Descriptors.BadName, entry.Key.Span, path.ToString(), entry.Key.Text, "the name of an endpoint",
                        "types are named by it: it begins with a capital letter, then letters, digits and underscores");
                    continue;
                }

                if (header is not null)
                {
                    declarations.Add(new EndpointDeclaration(new EndpointName(header.Namespace, entry.Key.Text), specName, problems.Place(entry.Key.Span)));
                }

                // Read without a header too: its mistakes are shown together with the header's.
                EndpointModel? endpoint = EndpointReader.Read(entry, path, header ?? SpecHeader.Unknown, problems);
                if (endpoint is not null && header is not null)
                {
                    endpoints.Add(endpoint);
                }
            }
        }

        return new SpecReading(endpoints.ToEquatableArray(), declarations.ToEquatableArray(), problems.Found.ToEquatableArray());
    }

    private static MappingReader? OpenFile(SourceText text, string specName, SpecProblems problems, CancellationToken cancellationToken)
    {
        int problemsBefore = problems.Count;
        YamlNode? root = YamlTreeReader.Read(text, problems, cancellationToken);
        if (root is null)
        {
            if (problems.Count == problemsBefore)
            {
                problems.Report(Descriptors.WrongKind, default, specName, $"a mapping that begins with 'contracts: {SpecKeywords.Version}'", "an empty file");
            }

            return null;
        }

        return IsSupported(root, specName, problems)
            ? MappingReader.Open(root, SpecKeywords.File, KeyPath.Root(specName), default, problems)
            : null;
    }

    /// <summary>Nothing more is said about a file of another version: its keys may mean something else.</summary>
    private static bool IsSupported(YamlNode root, string specName, SpecProblems problems)
    {
        YamlEntry[] versions = root is YamlMapping mapping ? [.. mapping.Entries.Where(static entry => entry.Key.Text == "contracts")] : [];
        if (versions.Length == 0 || versions[0].Value is YamlScalar { Text: SpecKeywords.Version })
        {
            return true;
        }

        YamlNode version = versions[0].Value;
        string path = KeyPath.Root(specName).Key("contracts").ToString();
        problems.Report(Descriptors.UnsupportedVersion, version.Span, path, SpecKeywords.Version, version is YamlScalar scalar ? scalar.Text : version.Description);
        return false;
    }

    private static SpecHeader? ReadHeader(MappingReader file, string specName)
    {
        file.Texts("notes"); // for readers of the spec; only their form is checked

        string? section = file.RequireText("section");
        string? ns = ReadNamespace(file);
        string? host = ReadHost(file);
        Protocol? protocol = file.RequireChoice("protocol", SpecKeywords.Protocols);
        bool hasVersion = file.Require("contracts") is not null;

        return section is not null && ns is not null && host is not null && protocol is Protocol known && hasVersion
            ? new SpecHeader(specName, section, ns, host, known)
            : null;
    }

    private static string? ReadNamespace(MappingReader file)
    {
        if (file.RequireScalar("namespace") is not YamlScalar scalar)
        {
            return null;
        }

        if (Names.IsNamespace(scalar.Text))
        {
            return scalar.Text;
        }

        file.Report(Descriptors.BadName, "namespace", scalar, scalar.Text, "a namespace", "it is identifiers joined by dots, none of them a keyword of C#");
        return null;
    }

    private static string? ReadHost(MappingReader file)
    {
        if (file.RequireScalar("host") is not YamlScalar scalar)
        {
            return null;
        }

        if (Uri.TryCreate(scalar.Text, UriKind.Absolute, out Uri? host)
            && host.Scheme is "https" or "http"
            && string.Equals(host.GetLeftPart(UriPartial.Authority), scalar.Text, StringComparison.OrdinalIgnoreCase))
        {
            return scalar.Text;
        }

        file.Report(Descriptors.Malformed, "host", scalar, scalar.Text, "is not a host: write scheme and host alone, for example https://api.example.com");
        return null;
    }

    private static IReadOnlyList<YamlEntry> ReadEndpointEntries(MappingReader file)
    {
        if (file.Require("endpoints") is not YamlEntry endpoints)
        {
            return [];
        }

        // An endpoint that stands twice is reported with those that differ in case, at each of its places.
        return MappingReader.Entries(endpoints.Value, file.Path.Key("endpoints"), file.Problems) ?? [];
    }
}

/// <summary>What the file says for all of its endpoints.</summary>
internal sealed record SpecHeader(string SpecName, string Section, string Namespace, string Host, Protocol Protocol)
{
    /// <summary>Stands in for a header that has mistakes, so that the endpoints' own are found too.</summary>
    public static SpecHeader Unknown { get; } = new("", "", "", "", Protocol.SignedForm);
}
