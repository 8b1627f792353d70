using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Tests.Catalog;

/// <summary>A file of the catalog as its page shows it.</summary>
internal sealed record CatalogSection(
    string Name, string Title, string Namespace, IReadOnlyList<EndpointModel> Endpoints, IReadOnlyList<TypeModel> Types, IReadOnlyList<string> TitleOnly)
{
    public static CatalogSection Read(Spec spec)
    {
        SourceText text = SourceText.From(spec.Text);
        ParsedSpec reading = SpecParser.Read(spec.Path, spec.Name!, text, CancellationToken.None);
        Assert.Empty(reading.Problems);
        YamlMapping file = (YamlMapping)YamlTreeParser.Read(spec.Text, new SpecProblems(spec.Path, text), CancellationToken.None)!;
        return new CatalogSection(
            spec.Name!.Replace(".yaml", "", StringComparison.Ordinal),
            TextOf(file, "section"),
            TextOf(file, "namespace"),
            [.. reading.Endpoints],
            [.. reading.Units.OfType<SharedTypeModel>().SelectMany(static unit => unit.Types)],
            [.. file.Entries.Where(static entry => entry.Key.Text == "titleOnly").SelectMany(static entry => entry.Value is YamlSequence list ? list.Items : [entry.Value]).Cast<YamlScalar>().Select(static title => title.Text)]);
    }

    private static string TextOf(YamlMapping file, string key) => ((YamlScalar)file.Entries.Single(entry => entry.Key.Text == key).Value).Text;
}
