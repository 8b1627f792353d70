using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Tool.Specs;
using FreedomPay.Contracts.Tool.Tests.Import.Comparison;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Import;

/// <summary>
/// Pages as the documentation site gives them, with the slips that the real ones have: wrong types, junk formats, tabs in names, fields that only an example
/// has. What import makes of each is compared with the spec that was written by hand.
/// </summary>
public sealed class ImportedPagesTests : IDisposable
{
    private const string Folder = "pages/";

    private static readonly Lazy<LoadedSpecs> Catalog = new(static () => SpecLoader.Load([], CancellationToken.None));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("import-");

    /// <summary>Gets the full names of the endpoints of the catalog whose pages are here.</summary>
    public static TheoryData<string> Pages => [.. Names];

    private static IEnumerable<string> Names => typeof(ImportedPagesTests).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(static name => name[Folder.Length..^".md".Length]).Order(StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_becomes_a_spec_that_compiles_at_once(string name)
    {
        (LoadedSpecs specs, ToolRun run) = await ImportAsync(name);

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain(specs.Problems, static problem => problem.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.Single(specs.Units.OfType<EndpointModel>());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_difference_from_the_catalog_is_explained(string name)
    {
        IReadOnlyList<Difference> differences = await DifferencesAsync(name);

        Assert.DoesNotContain(differences, static difference => !ExplainedDifferences.All.Any(row => row.Explains(difference)));
    }

    [Fact]
    public async Task Table_explains_nothing_that_is_not_there()
    {
        List<Difference> differences = [];
        foreach (string name in Names)
        {
            differences.AddRange(await DifferencesAsync(name));
        }

        Assert.DoesNotContain(ExplainedDifferences.All, row => !differences.Exists(row.Explains));
    }

    [Fact]
    public void There_are_pages_of_at_least_25_endpoints() => Assert.True(Names.Count() >= 25);

    private async Task<IReadOnlyList<Difference>> DifferencesAsync(string name)
    {
        (LoadedSpecs specs, _) = await ImportAsync(name);
        EndpointModel imported = Assert.Single(specs.Units.OfType<EndpointModel>());
        EndpointModel written = Assert.Single(Catalog.Value.Units.OfType<EndpointModel>(), endpoint => $"{endpoint.Name.Namespace}.{endpoint.Name.Name}" == name);
        return [.. Difference.Between(written.Name.Name, EndpointFacts.Of(imported, specs.Set), EndpointFacts.Of(written, Catalog.Value.Set))];
    }

    private async Task<(LoadedSpecs Specs, ToolRun Run)> ImportAsync(string name)
    {
        string page = Path.Combine(_folder.FullName, $"{name}.md");
        string spec = Path.Combine(_folder.FullName, $"{name}.yaml");
        await using (Stream stream = typeof(ImportedPagesTests).Assembly.GetManifestResourceStream($"{Folder}{name}.md")!)
        await using (FileStream file = File.Create(page))
        {
            await stream.CopyToAsync(file);
        }

        ToolRun run = await ToolRun.OfAsync("import", page, "--output", spec);
        return (SpecLoader.Load([spec], CancellationToken.None), run);
    }
}
