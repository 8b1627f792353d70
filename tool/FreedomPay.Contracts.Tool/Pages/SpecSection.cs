using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Tool.Pages;

/// <summary>A spec as pages show it.</summary>
/// <param name="Name">Its name: for the catalog, what a project writes into <c>FreedomPayCatalog</c>.</param>
/// <param name="Title">The section of the documentation.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="Endpoints">Its endpoints.</param>
/// <param name="Types">Its types.</param>
/// <param name="TitleOnly">The endpoints of which only the title is known.</param>
internal sealed record SpecSection(
    string Name, string Title, string Namespace, IReadOnlyList<EndpointModel> Endpoints, IReadOnlyList<TypeModel> Types, IReadOnlyList<string> TitleOnly)
{
    private static readonly string[] Endings = [".freedompay.yaml", ".yaml", ".yml"];

    /// <summary>Reads a spec.</summary>
    /// <exception cref="ToolException">The spec has errors.</exception>
    public static SpecSection Read(string path, SourceText text, CancellationToken cancellationToken)
    {
        string name = NameOf(path);
        ParsedSpec spec = SpecParser.Read(path, name + ".yaml", text, cancellationToken);
        SpecProblems problems = new(path, text);
        if (spec.Namespace is null || YamlTreeParser.Read(text.ToString(), problems, cancellationToken) is not YamlMapping file)
        {
            throw new ToolException($"{path} has errors: freedompay lint {path} tells them.");
        }

        return new SpecSection(
            name,
            TextsOf(file, "section").FirstOrDefault(name),
            spec.Namespace.Name,
            [.. spec.Endpoints],
            [.. spec.Units.OfType<SharedTypeModel>().SelectMany(static unit => unit.Types)],
            [.. TextsOf(file, "titleOnly")]);
    }

    private static string NameOf(string path)
    {
        const string Catalog = "specs/";
        string name = path.Replace('\\', '/');
        name = name.StartsWith(Catalog, StringComparison.Ordinal) ? name[Catalog.Length..] : Path.GetFileName(name);
        string? ending = Array.Find(Endings, ending => name.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? name : name[..^ending.Length];
    }

    private static IEnumerable<string> TextsOf(YamlMapping file, string key) => file.Entries
        .Where(entry => entry.Key.Text == key)
        .SelectMany(static entry => entry.Value is YamlSequence list ? list.Items : [entry.Value])
        .OfType<YamlScalar>()
        .Select(static scalar => scalar.Text);
}
