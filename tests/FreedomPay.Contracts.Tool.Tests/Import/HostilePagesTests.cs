using System.Globalization;
using System.Text;
using System.Text.Json;
using FreedomPay.Contracts.Tool.Specs;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Import;

/// <summary>Pages that would take the memory, the stack or the time of a tool that trusts them.</summary>
public sealed class HostilePagesTests : IDisposable
{
    /// <summary>A heap that the text of 100 MB does not fit into: in memory, a character takes two bytes.</summary>
    private const int LessThanTheText = 160 * 1024 * 1024;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hostile-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Broken_block_is_reported_at_its_line_and_the_others_are_imported()
    {
        string dump = $"{PageText.OfForm("First", "/first", "pg_a: { type: string }")}\n# Broken\n\n```yaml\nopenapi: 3.0.1\npaths: [\n  a: b: c\n```\n\n{PageText.OfForm("Last", "/last", "pg_a: { type: string }")}";

        ToolRun run = await ImportAsync(dump);

        Assert.Equal(1, run.Code);
        Assert.Equal((3, 2, 1), (run.Json.GetProperty("blocks").GetInt32(), run.Json.GetProperty("endpoints").GetInt32(), run.Json.GetProperty("failed").GetInt32()));
        JsonElement finding = Assert.Single(run.Json.GetProperty("findings").EnumerateArray(), static one => one.GetProperty("rule").GetString() == "FPI001");
        string broken = File.ReadLines(finding.GetProperty("file").GetString()!).ElementAt(finding.GetProperty("line").GetInt32() - 1);
        Assert.Contains("a: b", broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aliases_that_multiply_are_refused()
    {
        StringBuilder bomb = new("openapi: 3.0.1\npaths: {}\nx-a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]\n");
        for (int level = 1; level < 12; level++)
        {
            string alias = $"*a{(level - 1).ToString(CultureInfo.InvariantCulture)}";
            bomb.Append(CultureInfo.InvariantCulture, $"x-a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat(alias, 9))}]\n");
        }

        Assert.Contains("With its aliases it has more than 400000 values.", await FindingAsync("FPI001", PageText.Block(bomb.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aliases_that_nest_each_other_are_refused()
    {
        StringBuilder bomb = new("openapi: 3.0.1\npaths: {}\nx-a0: &a0 1\n");
        for (int level = 1; level < 5000; level++)
        {
            bomb.Append(CultureInfo.InvariantCulture, $"x-a{level}: &a{level} [*a{level - 1}]\n");
        }

        Assert.Contains("With its aliases it is nested deeper than 96 levels.", await FindingAsync("FPI001", PageText.Block(bomb.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alias_of_what_is_still_open_is_refused() =>
        Assert.Contains("names nothing that is complete", await FindingAsync("FPI001", PageText.Block("openapi: 3.0.1\npaths: &a { b: *a }\n")), StringComparison.Ordinal);

    [Fact]
    public async Task Alias_of_a_part_is_read_as_the_part()
    {
        ToolRun run = await ImportAsync(PageText.OfForm("Aliases", "/aliases", "pg_a: &a { type: string, maxLength: 7 }\npg_b: *a"));

        Assert.Contains("pg_b: { type: string, maxLength: 7 }", run.Json.GetProperty("spec").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{ a: ", "}")]
    public async Task Deep_nesting_is_refused(string open, string close)
    {
        string deep = string.Concat(Enumerable.Repeat(open, 20_000)) + string.Concat(Enumerable.Repeat(close, 20_000));

        Assert.Contains("nested deeper than 96 levels", await FindingAsync("FPI001", PageText.Block($"openapi: 3.0.1\npaths: {{}}\nx-deep: {deep}\n")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deep_JSON_is_refused() =>
        Assert.Contains("This is not JSON", await FindingAsync("FPI001", "{\"openapi\":\"3.0.1\",\"x\":" + new string('[', 20_000) + new string(']', 20_000) + "}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("A: { $ref: '#/components/schemas/A' }")]
    [InlineData("A: { $ref: '#/components/schemas/B' }\n    B: { $ref: '#/components/schemas/A' }")]
    [InlineData("A: { allOf: [{ $ref: '#/components/schemas/A' }] }")]
    [InlineData("A: { type: object, properties: { child: { $ref: '#/components/schemas/A' } } }")]
    [InlineData("A: { type: array, items: { $ref: '#/components/schemas/A' } }")]
    [InlineData("A: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/A' }] }")]
    public async Task Schema_that_refers_to_itself_ends(string schemas)
    {
        ToolRun run = await ImportAsync(PageText.Block($$"""
            openapi: 3.0.1
            info: { title: '', version: 1.0.0 }
            paths:
              /cycle:
                post:
                  summary: Cycle
                  requestBody: { content: { application/json: { schema: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } } } } }
                  responses: { '200': { content: { application/json: { schema: { type: object, properties: { ok: { type: boolean } } } } } } }
            components:
              schemas:
                {{schemas}}
            servers: [{ url: 'https://api.freedompay.kz' }]
            """));

        Assert.Equal(1, run.Json.GetProperty("endpoints").GetInt32());
        Assert.Contains("FPI018", run.Json.GetProperty("spec").GetString(), StringComparison.Ordinal);
        AssertCompiles(run);
    }

    [Fact]
    public async Task References_that_multiply_end()
    {
        StringBuilder schemas = new();
        for (int level = 0; level < 11; level++)
        {
            string next = level == 10 ? "{ type: string }" : string.Create(CultureInfo.InvariantCulture, $"{{ $ref: '#/components/schemas/S{level + 1}' }}");
            schemas.Append(CultureInfo.InvariantCulture, $"    S{level}: {{ type: object, properties: {{ {string.Join(", ", Enumerable.Range(0, 8).Select(index => string.Create(CultureInfo.InvariantCulture, $"p{index}: {next}")))} }} }}\n");
        }

        ToolRun run = await ImportAsync(PageText.Block($"openapi: 3.0.1\ninfo: {{ title: '', version: '1' }}\npaths:\n  /many:\n    post:\n      summary: Many\n      requestBody: {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/S0' }} }} }} }}\n      responses: {{ '200': {{ description: ok }} }}\ncomponents:\n  schemas:\n{schemas}servers: [{{ url: 'https://api.freedompay.kz' }}]\n"));

        Assert.Contains(run.Json.GetProperty("findings").EnumerateArray(), static one => one.GetProperty("rule").GetString() == "FPI031");
    }

    [Fact]
    public async Task Ten_thousand_properties_are_imported()
    {
        ToolRun run = await ImportAsync(PageText.OfForm("Many", "/many", string.Join('\n', Enumerable.Range(0, 10_000).Select(static number => string.Create(CultureInfo.InvariantCulture, $"field_{number}: {{ type: string, description: A field. }}")))));

        Assert.Equal((0, 1), (run.Code, run.Json.GetProperty("endpoints").GetInt32()));
        Assert.Contains("field_9999: { type: string, summary: A field. }", run.Json.GetProperty("spec").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_format_refuses_in_300_fields_leaves_the_fields()
    {
        ToolRun run = await ImportAsync(PageText.OfForm("Refused", "/refused", string.Join('\n', Enumerable.Range(0, 300).Select(static number => string.Create(CultureInfo.InvariantCulture, $"field_{number}: {{ type: string, pattern: '^(?P<a>b)$', minLength: 9, maxLength: 3 }}")))));

        Assert.Equal((0, 1), (run.Code, run.Json.GetProperty("endpoints").GetInt32()));
        Assert.Contains(run.Json.GetProperty("findings").EnumerateArray(), static one => one.GetProperty("rule").GetString() == "FPI030" && one.GetProperty("field").GetString() == "field_299");
        AssertCompiles(run);
    }

    [Fact]
    public async Task Dump_of_100_MB_is_imported_block_by_block()
    {
        string path = Path.Combine(_folder.FullName, "dump.md");
        string filler = string.Concat(Enumerable.Repeat("Text of the page that is no block, line after line.\n", 20_000));
        await using (StreamWriter writer = new(path))
        {
            for (int page = 0; page < 100; page++)
            {
                await writer.WriteAsync(PageText.OfForm($"Page {page.ToString(CultureInfo.InvariantCulture)}", $"/page/p{page.ToString(CultureInfo.InvariantCulture)}", "pg_a: { type: string }"));
                await writer.WriteAsync(filler);
            }
        }

        ToolRun run = await LimitedTool.RunAsync(LessThanTheText, "import", path, "--output", Path.Combine(_folder.FullName, "specs"));

        Assert.True(new FileInfo(path).Length > 100_000_000);
        Assert.Contains("100 documents, 100 endpoints, 0 failed", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public async Task Block_of_100_MB_is_left_out()
    {
        string path = Path.Combine(_folder.FullName, "line.md");
        await using (StreamWriter writer = new(path))
        {
            await writer.WriteAsync("# Page\n\n```yaml\nopenapi: 3.0.1\nx: \"");
            string part = new('a', 1_000_000);
            for (int count = 0; count < 100; count++)
            {
                await writer.WriteAsync(part);
            }

            await writer.WriteAsync($"\"\n```\n{PageText.OfForm("After", "/after", "pg_a: { type: string }")}");
        }

        ToolRun run = await LimitedTool.RunAsync(LessThanTheText, "import", path, "--json");

        Assert.DoesNotContain("OutOfMemory", run.Error, StringComparison.Ordinal);
        Assert.Equal((1, 1), (run.Json.GetProperty("endpoints").GetInt32(), run.Json.GetProperty("failed").GetInt32()));
        Assert.Contains("FPI031", run.Output, StringComparison.Ordinal);
    }

    private async Task<string> FindingAsync(string rule, string page)
    {
        ToolRun run = await ImportAsync(page);
        return Assert.Single(run.Json.GetProperty("findings").EnumerateArray(), one => one.GetProperty("rule").GetString() == rule).GetProperty("message").GetString()!;
    }

    private Task<ToolRun> ImportAsync(string page)
    {
        string path = Path.Combine(_folder.FullName, "page.md");
        File.WriteAllText(path, page);
        return ToolRun.OfAsync("import", path, "--json");
    }

    private void AssertCompiles(ToolRun run)
    {
        string path = Path.Combine(_folder.FullName, "spec.yaml");
        File.WriteAllText(path, run.Json.GetProperty("spec").GetString());
        Assert.DoesNotContain(SpecLoader.Load([path], CancellationToken.None).Problems, static problem => problem.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
    }
}
