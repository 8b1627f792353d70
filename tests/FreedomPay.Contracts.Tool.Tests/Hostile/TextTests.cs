using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Hostile;

/// <summary>Texts that no honest program writes: every command ends with a sentence and exit code 2, and commands to a terminal are shown, not obeyed.</summary>
public sealed class TextTests : IDisposable
{
    private const string Mark = "\"x-freedompay-version\":\"1\"";
    private const string Signature = "0123456789abcdef0123456789abcdef";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("texts-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("\"info\":\"text\",\"paths\":[]")]
    [InlineData("\"info\":{\"title\":\"t\",\"title\":\"u\"},\"paths\":{}")]
    [InlineData("\"paths\":{\"/a\":{\"post\":{\"operationId\":\"X\",\"responses\":\"x\",\"requestBody\":[1]}}}")]
    [InlineData("\"components\":{\"schemas\":{\"A\":{\"type\":\"array\",\"items\":3}}}")]
    public async Task Document_that_only_claims_to_be_an_exported_spec_is_refused(string rest)
    {
        string file = Write("spec.json", $"{{{Mark},{rest}}}");

        ToolRun imported = await ToolRun.OfAsync("import", file);
        ToolRun compared = await ToolRun.OfAsync("diff", file, "catalog");

        Assert.Equal((2, 2), (imported.Code, compared.Code));
        Assert.DoesNotContain("failed", imported.Error + compared.Error, StringComparison.Ordinal);
    }

    /// <summary>A build reads a spec of this namespace for its names alone.</summary>
    [Fact]
    public async Task Type_that_nobody_declares_in_the_namespace_of_the_runtime_is_told()
    {
        string spec = Write("own.yaml", "contracts: 1\nsection: Own\nnamespace: FreedomPay.Common\ntypes:\n  Own: { type: object, summary: Own., fields: { a: { type: Nowhere, summary: A. } } }\n");

        ToolRun exported = await ToolRun.OfAsync("export", spec);
        ToolRun compared = await ToolRun.OfAsync("diff", spec, spec);

        Assert.Equal((2, 2), (exported.Code, compared.Code));
        Assert.All((ToolRun[])[exported, compared], static run => Assert.Contains("FPC0023", run.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("verify", "a.json", """{"pg_a":"\ud800","pg_sig":"SIG"}""", 1)]
    [InlineData("verify", "a.json", """{"\ud800":"1","pg_sig":"SIG"}""", 2)]
    [InlineData("verify", "a.har", """{"log":{"entries":[{"request":{"url":"https://a/\ud800","method":"POST","postData":{"text":"a=1&pg_sig=SIG"}}}]}}""", 2)]
    [InlineData("verify", "a.har", """{"log":{"entries":[{"request":{"url":"https://a/b","headers":[{"name":"\udc00","value":"x"}],"method":"POST","postData":{"text":"a=1&pg_sig=SIG"}}}]}}""", 1)]
    [InlineData("check", "a.har", """{"log":{"entries":[{"request":{"url":"https://a/\ud800","method":"POST"}}]}}""", 0)]
    [InlineData("check", "a.jsonl", """{"url":"https://a/\ud800","headers":{"\udc00":"1"},"response":{}}""", 2)]
    [InlineData("check", "CardPayment.json", """{"a":"\ud800"}""", 1)]
    public async Task Half_of_a_character_is_no_text(string command, string name, string text, int code)
    {
        string file = Write(name, text.Replace("SIG", Signature, StringComparison.Ordinal));

        ToolRun run = await ToolRun.OfAsync(static name => name == "FREEDOMPAY_KEY" ? "secretkey" : null, string.Empty, [command, file, .. command == "verify" ? (string[])["--seconds", "1"] : []]);

        Assert.Equal(code, run.Code);
        Assert.DoesNotContain("The tool failed", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"a":1,"a":2}""")]
    public async Task Body_that_cannot_be_shown_is_not_signed(string body)
    {
        ToolRun run = await ToolRun.OfAsync(static name => name == "FREEDOMPAY_KEY" ? "secretkey" : null, body, "sign", "--file", "-", "--url", "https://api.freedompay.kz/a", "--merchant", "1", "--algorithm", "HS256");

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.DoesNotContain("The tool failed", run.Error, StringComparison.Ordinal);
    }

    /// <summary>ESC begins a command to a terminal: one clears the screen, one writes to the clipboard. A line break would begin another finding.</summary>
    [Fact]
    public async Task Commands_to_a_terminal_are_shown()
    {
        const string Evil = "\\e[2J\\e]52;c;aGk=\\a\\u202Ekey\\nother.yaml(1,1): FPI001";
        string page = Write("page.yaml", $$"""
            openapi: 3.0.1
            info: { title: x, version: '1' }
            paths:
              /pay:
                post:
                  summary: Pay
                  requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { pg_a: { type: string }, "{{Evil}}": { type: string }, "{{Evil}}": { type: string } } } } } }
                  responses: { '200': { description: ok } }
            """);
        string spec = Write("spec.yaml", $"contracts: 1\n\"{Evil}\": 1\nsection: \"{Evil}\"\nprotocol: \"{Evil}\"\n");

        ToolRun[] runs =
        [
            await ToolRun.OfAsync("import", page),
            await ToolRun.OfAsync("lint", spec),
            await ToolRun.OfAsync("diff", spec, spec),
            await ToolRun.OfAsync("export", spec),
            await ToolRun.OfAsync("lint", "\u001b[2J"),
        ];

        foreach (ToolRun run in runs)
        {
            string all = run.Output + run.Error;
            Assert.DoesNotContain('\u001b', all);
            Assert.DoesNotContain('\u0007', all);
            Assert.DoesNotContain('\u202e', all);
            Assert.DoesNotContain("\nother.yaml", all, StringComparison.Ordinal);
        }

        Assert.Contains("\\u{1B}", runs[0].Error, StringComparison.Ordinal);
        Assert.Contains("\\u{1B}", runs[1].Output, StringComparison.Ordinal);
    }

    /// <summary>A backslash before an asterisk, or a backtick in a value, must not set free what follows: links, and files that a site includes.</summary>
    [Fact]
    public async Task Texts_of_specs_are_no_markup_in_pages()
    {
        const string Link = """\[x](https://other.example)""";
        string spec = Write("shop.yaml", $$"""
            contracts: 1
            section: 'Shop {{Link}}'
            namespace: Shop.Api
            host: https://api.example.kz
            protocol: signed-form
            endpoints:
              Pay:
                title: 'Pay {{Link}}'
                summary: 'Pays \[!include[x](../../secret.md)].'
                post: /pay
                notes: ['\<b> \*a* {{Link}}']
                request:
                  pg_kind: { const: 'a` [x](https://other.example) `b', summary: '{{Link}}' }
                response:
                  pg_state: { type: enum, values: { 'a`b': { name: A, summary: '{{Link}}' } } }
            """);

        ToolRun run = await ToolRun.OfAsync("pages", spec, "--output", System.IO.Path.Combine(_folder.FullName, "out"));

        Assert.True(run.Code == 0, run.Error);
        string page = File.ReadAllText(System.IO.Path.Combine(_folder.FullName, "out", "shop", "Pay.md"));
        Assert.DoesNotContain(Link, page.Replace("\\\\\\[x]", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\\\\\\[!include\\[x](", page, StringComparison.Ordinal);
        Assert.Contains("`` a` [x](https://other.example) `b ``", page, StringComparison.Ordinal);
        Assert.Contains("| `` a`b `` |", page, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        string path = System.IO.Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
