using FreedomPay.Contracts.Tool.Specs;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Import;

/// <summary>The command import: what it reads, and where it writes.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string Json = """
        {"openapi":"3.1.0","info":{"title":"t","version":"1"},"servers":[{"url":"https://api.freedompay.kz/v1"}],"paths":{"/orders/{id}":{"get":{"summary":"Get order","parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"integer"}},{"name":"lang","in":"query","schema":{"type":["string","null"]}}],"responses":{"200":{"description":"ok","content":{"application/json":{"schema":{"type":"object","required":["id"],"properties":{"id":{"type":"integer"},"3ds":{"type":"boolean"},"tags":{"type":"object","additionalProperties":{"type":"string"}}}}}}},"404":{"description":"no","content":{"application/json":{"schema":{"type":"object","properties":{"error":{"type":"object","properties":{"code":{"type":"integer"},"message":{"type":"string"}}}}}}}}},"security":[{"b":[]}]}}},"components":{"securitySchemes":{"b":{"type":"http","scheme":"bearer"}}}}
        """;

    private const string PageSpec = """
        contracts: 1
        section: Shop
        namespace: Shop.Api
        host: https://api.example.com
        protocol: signed-form
        endpoints:
          Find: { title: Find, summary: Finds a payment., post: /find, effect: reads }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("import-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task OpenAPI_document_in_JSON_becomes_a_spec()
    {
        string file = Write("api.json", Json);
        ToolRun run = await ToolRun.OfAsync("import", file, "--namespace", "My.Orders");

        Assert.Equal(0, run.Code);
        Assert.Equal("""
            # Written by 'freedompay import'. Each comment with FPI and a number is a doubt: decide it, and remove the comment.
            contracts: 1
            section: Imported
            namespace: My.Orders
            host: https://api.freedompay.kz
            protocol: json

            endpoints:
              # FPI024: The page does not say what the request changes; 'prepares' is the careful choice that a GET request allows. Decide: prepares, or reads if nothing changes.
              GetOrder:
                title: Get order
                summary: Get order
                get: "/v1/orders/{id}"
                auth: bearer
                errors: { when: { http: 404 }, code: error.code, description: error.message }
                effect: prepares
                sources: [api.json]
                confidence: full
                request:
                  id: { type: integer, in: path, required: true }
                  lang: string
                response:
                  id: { type: integer, required: true }
                  "3ds": { type: boolean, name: ThreeDSecure }
                  # FPI009: The page does not say what is in this object; it is kept as it comes.
                  # FPI018: The page says that the object has further members of any name; they are in no spec.
                  tags: any

            """.ReplaceLineEndings("\n"), run.Output);
    }

    [Fact]
    public async Task Dump_of_several_sections_needs_a_folder()
    {
        string file = Write("dump.md", PageText.OfForm("One", "/one", "pg_a: { type: string }") + PageText.OfForm("Two", "/two", "pg_a: { type: string }").Replace("Test/Forms", "Test/Others", StringComparison.Ordinal));
        string folder = Path.Combine(_folder.FullName, "specs");

        ToolRun refused = await ToolRun.OfAsync("import", file);
        ToolRun run = await ToolRun.OfAsync("import", file, "--output", folder, "--json");

        Assert.Equal((2, ""), (refused.Code, refused.Output));
        Assert.Equal(["test-forms.freedompay.yaml", "test-others.freedompay.yaml"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(2, run.Json.GetProperty("files").GetArrayLength());
        Assert.Empty(SpecLoader.Load([folder], CancellationToken.None).Problems);
    }

    [Fact]
    public async Task Spec_that_is_there_is_not_written_over_unasked()
    {
        string page = Write("page.md", PageText.OfForm("One", "/one", "pg_a: { type: string }"));
        string spec = Write("one.freedompay.yaml", "# decided\n");
        string folder = Path.Combine(_folder.FullName, "specs");
        string inFolder = Path.Combine(folder, "test-forms.freedompay.yaml");
        await ToolRun.OfAsync("import", page, "--output", folder);
        await File.WriteAllTextAsync(inFolder, "# decided\n");
        string exported = Path.Combine(_folder.FullName, "exported.yaml");
        string again = Write("again.freedompay.yaml", PageSpec);
        await ToolRun.OfAsync("export", again, "--output", exported);

        ToolRun refused = await ToolRun.OfAsync("import", page, "--output", spec);
        ToolRun refusedInFolder = await ToolRun.OfAsync("import", page, "--output", folder);
        ToolRun refusedRestored = await ToolRun.OfAsync("import", exported, "--output", again);
        string[] kept = [await File.ReadAllTextAsync(spec), await File.ReadAllTextAsync(inFolder), await File.ReadAllTextAsync(again)];
        ToolRun forced = await ToolRun.OfAsync("import", page, "--output", spec, "--force");

        Assert.Equal((2, 2, 2, 0), (refused.Code, refusedInFolder.Code, refusedRestored.Code, forced.Code));
        Assert.Equal(["# decided\n", "# decided\n", PageSpec], kept);
        Assert.Contains($"{spec} is there already, and may have decisions of yours.", refused.Error, StringComparison.Ordinal);
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Contains("post: /one", await File.ReadAllTextAsync(spec), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_without_a_document_is_named()
    {
        string one = Write("one.md", "# A page\n");
        string two = Write("two.md", "# Another page\n");

        ToolRun alone = await ToolRun.OfAsync("import", one);
        ToolRun several = await ToolRun.OfAsync("import", one, two);

        Assert.Equal((2, 2), (alone.Code, several.Code));
        Assert.Contains($"No OpenAPI document was found in {one}", alone.Error, StringComparison.Ordinal);
        Assert.Contains("No OpenAPI document was found in these 2 files", several.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoints_with_the_same_title_get_different_names()
    {
        string file = Write("dump.md", PageText.OfForm("Status", "/pay/state", "pg_a: { type: string }") + PageText.OfForm("Status", "/refund/look", "pg_a: { type: string }") + PageText.OfForm("Status", "/refund/look", "pg_b: { type: string }"));

        ToolRun run = await ToolRun.OfAsync("import", file);

        Assert.Contains("\n  Status:\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  StatusLook:\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("pg_b", run.Output, StringComparison.Ordinal);
        Assert.Contains("FPI029", run.Error, StringComparison.Ordinal);
        Assert.Contains("FPI002: The operation 'Status' was there before", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Further_answers_of_the_site_are_shapes()
    {
        ToolRun run = await ToolRun.OfAsync(static _ => null, PageText.Block("""
            openapi: 3.0.1
            info: { title: '', version: 1.0.0 }
            paths:
              /pay:
                post:
                  summary: Pay
                  requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { pg_merchant_id: { type: integer }, pg_salt: { type: string }, pg_sig: { type: string } } } } } }
                  responses:
                    '200': { description: '', x-apidog-name: Success, content: { application/xml: { schema: { type: object, properties: { pg_status: { type: string }, pg_id: { type: integer } }, required: [pg_id] }, example: "<response><pg_status>ok</pg_status><pg_id>1</pg_id><pg_more>x</pg_more></response>" } } }
                    x-200:In process: { description: '', content: { application/xml: { schema: { type: object, properties: { pg_status: { type: string, enum: [pending] }, pg_wait: { type: integer } } } } } }
                    x-200:Error: { description: '', content: { application/xml: { schema: { type: object, properties: { pg_status: { type: string }, pg_error_code: { type: string }, pg_sig: { type: string } } }, example: "<response><pg_status>error</pg_status></response>" } } }
            servers: [{ url: 'https://api.freedompay.kz' }]
            """), "import", "-");

        Assert.Contains("""
            responses:
              Success:
                when: { pg_status: ok }
                fields:
                  pg_id: { type: integer, required: true, example: "1" }
                  # FPI010: The field is in an example, and not in the schema; its type is a guess.
                  pg_more: { type: string, example: x }
              InProcess: { when: { pg_status: pending }, fields: { pg_wait: integer } }
            """.ReplaceLineEndings("\n").Replace("\n", "\n    ", StringComparison.Ordinal), run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("pg_error_code", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "nothing.md")]
    [InlineData("import")]
    public async Task Missing_page_is_told_on_the_error_stream(params string[] arguments) => Assert.Equal(2, (await ToolRun.OfAsync(arguments)).Code);

    [Fact]
    public async Task Text_without_a_document_is_not_done()
    {
        ToolRun run = await ToolRun.OfAsync(static _ => null, "# Page\n\n```json\n{\"a\":1}\n```\n", "import", "-");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("No OpenAPI document", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_that_the_page_does_not_name_is_a_doubt_or_an_option()
    {
        string page = PageText.OfForm("Pay", "/pay", "pg_a: { type: string }").Replace("servers: [{ url: 'https://api.freedompay.kz' }]", "", StringComparison.Ordinal);

        ToolRun without = await ToolRun.OfAsync(static _ => null, page, "import", "-");
        ToolRun with = await ToolRun.OfAsync(static _ => null, page, "import", "-", "--host", "https://api.shop.kz");

        Assert.Contains("FPI022", without.Error, StringComparison.Ordinal);
        Assert.Contains("host: https://host.invalid\n", without.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("FPI022", with.Error, StringComparison.Ordinal);
        Assert.Contains("host: https://api.shop.kz\n", with.Output, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
