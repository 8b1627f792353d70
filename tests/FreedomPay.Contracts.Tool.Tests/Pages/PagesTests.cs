using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator;
using FreedomPay.Contracts.Tool.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FreedomPay.Contracts.Tool.Tests.Pages;

/// <summary>A page for each endpoint: its links lead somewhere, and its example compiles.</summary>
public sealed partial class PagesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pages-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_link_leads_to_a_page()
    {
        await WriteCatalogAsync();

        string index = await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "index.md"));
        string contents = await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "toc.yml"));
        string[] links = [.. Link().Matches(index).Select(static link => link.Groups[1].Value), .. Reference().Matches(contents).Select(static link => link.Groups[1].Value)];
        Assert.True(links.Length > 150);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(_folder.FullName, link)), link));
        Assert.Equal(
            Directory.EnumerateFiles(_folder.FullName, "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder.FullName, file).Replace('\\', '/')).Order(),
            links.Append("index.md").Distinct().Order());
    }

    [Fact]
    public async Task Every_example_of_the_catalog_compiles()
    {
        await WriteCatalogAsync();
        List<SyntaxTree> examples = [];
        foreach (string file in Directory.EnumerateFiles(_folder.FullName, "*.md", SearchOption.AllDirectories).Where(static file => Path.GetFileName(file) is not ("index.md" or "types.md")))
        {
            string code = Example().Match(await File.ReadAllTextAsync(file)).Groups[1].Value;
            examples.Add(CSharpSyntaxTree.ParseText(Program(code, examples.Count), path: file));
        }

        Assert.True(examples.Count > 80);
        Assert.Empty(Compiled(examples).Where(static problem => problem.Severity == DiagnosticSeverity.Error).Select(static problem => problem.ToString()));
    }

    [Fact]
    public async Task Page_about_specs_of_ones_own_speaks_of_no_catalog()
    {
        string spec = Path.Combine(_folder.FullName, "my.shop.freedompay.yaml");
        string page = Path.Combine(_folder.FullName, "my.md");
        await File.WriteAllTextAsync(spec, "contracts: 1\nsection: Own\nnamespace: My.Own\nhost: https://api.example.com\nprotocol: signed-form\nendpoints:\n  Pay: { title: Pay, summary: Pays., post: /pay }\n");

        ToolRun run = await ToolRun.OfAsync("pages", spec, "--single", "--output", page);

        string text = await File.ReadAllTextAsync(page);
        Assert.Equal($"1 page written to {page}\n", run.Output);
        Assert.StartsWith("# Endpoints\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("catalog", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("| my.shop | [Pay](#myshop-pay) |", text, StringComparison.Ordinal);
        Assert.Contains("### my.shop: Pay\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pages", "--single")]
    [InlineData("export", "--json")]
    public async Task Spec_is_not_written_over_with_what_is_made_of_it(string command, string option)
    {
        const string Spec = "contracts: 1\nsection: Own\nnamespace: My.Own\nhost: https://api.example.com\nprotocol: signed-form\nendpoints:\n  Pay: { title: Pay, summary: Pays., post: /pay }\n";
        string spec = Path.Combine(_folder.FullName, "own.yaml");
        await File.WriteAllTextAsync(spec, Spec);

        ToolRun run = await ToolRun.OfAsync(command, spec, option, "--output", spec);

        Assert.Equal((2, Spec), (run.Code, await File.ReadAllTextAsync(spec)));
        Assert.Contains("is what is read, and would be lost", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spec_of_ones_own_gets_pages()
    {
        string spec = Path.Combine(_folder.FullName, "own.freedompay.yaml");
        await File.WriteAllTextAsync(spec, """
            contracts: 1
            section: Own
            namespace: My.Own
            host: https://api.example.com
            protocol: signed-form
            endpoints:
              Pay:
                title: Pay | now
                summary: Pays with <b>money</b>.
                post: /pay
                request:
                  pg_order_id: { type: string, required: true, summary: Id of the order., example: "A-\"1" }
                response:
                  pg_payment_id: { type: integer, summary: Id of the payment. }
            """);
        string output = Path.Combine(_folder.FullName, "out");

        ToolRun run = await ToolRun.OfAsync("pages", spec, "-o", output);

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        string page = await File.ReadAllTextAsync(Path.Combine(output, "own", "Pay.md"));
        Assert.Contains("OrderId = \"A-\\\"1\",", page, StringComparison.Ordinal);
        Assert.Contains("Pays with &lt;b>money&lt;/b>.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spec_with_errors_gets_none()
    {
        string spec = Path.Combine(_folder.FullName, "own.freedompay.yaml");
        await File.WriteAllTextAsync(spec, "contracts: 1\nnamespace: not a name\n");

        ToolRun run = await ToolRun.OfAsync("pages", spec, "-o", Path.Combine(_folder.FullName, "out"));

        Assert.Equal(2, run.Code);
        Assert.Contains("freedompay lint", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.FullName, "out")));
    }

    private async Task WriteCatalogAsync() => Assert.Equal(0, (await ToolRun.OfAsync("pages", "--output", _folder.FullName)).Code);

    /// <summary>Puts an example where the page's reader would: into a method that has a client, credentials and a received message.</summary>
    private static string Program(string code, int number)
    {
        string[] lines = code.Split('\n');
        StringBuilder program = new("using System;\nusing System.Threading.Tasks;\n");
        program.AppendJoin('\n', lines.Where(static line => line.StartsWith("using ", StringComparison.Ordinal)));
        program.Append(CultureInfo.InvariantCulture, $"\nnamespace Example{number};\ninternal static class Example\n{{\ninternal static async Task RunAsync(FreedomPayClient client, MerchantCredentials credentials, MessageFields fields)\n{{\nawait Task.CompletedTask;\n");
        return program.AppendJoin('\n', lines.Where(static line => !line.StartsWith("using ", StringComparison.Ordinal))).Append("\n}\n}\n").ToString();
    }

    private static ImmutableArray<Diagnostic> Compiled(IEnumerable<SyntaxTree> examples)
    {
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static file => MetadataReference.CreateFromFile(file));
        CSharpCompilation compilation = CSharpCompilation.Create("Examples", examples, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        IEnumerable<AdditionalText> specs = Tool.Specs.SpecLoader.Catalog().Select(static one => new Tool.Specs.SpecText(one.Path, one.Text));
        CSharpGeneratorDriver
            .Create([new ContractsGenerator().AsSourceGenerator()], specs, new CSharpParseOptions(LanguageVersion.CSharp12), new CatalogOptions())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        return generated.GetDiagnostics();
    }

    [GeneratedRegex(@"\]\(([^)]+\.md)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"href: (.+\.md)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"```csharp\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
