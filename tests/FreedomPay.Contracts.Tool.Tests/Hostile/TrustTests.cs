using System.Security.Cryptography;
using System.Text;
using FreedomPay.Contracts.Tool.Signatures;
using FreedomPay.Contracts.Tool.Signatures.Reading;
using FreedomPay.Contracts.Tool.Signatures.Search;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Hostile;

/// <summary>What must not be taken for granted: where requests go, which digest is right, what is shown.</summary>
public sealed class TrustTests : IDisposable
{
    private const string Key = "pK7tQx2mV9sLr4Wd";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trust-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("/pay", "https://api.freedompay.kz", null)]
    [InlineData("/pay", "https://api.freedompay.uz", null)]
    [InlineData("/pay", "https://api.freedompay.co", "api.freedompay.co")]
    [InlineData("/pay", "https://api.freedompay.kz.example.com", "api.freedompay.kz.example.com")]
    [InlineData("/pay", "https://other.example'}, { url: 'https://api.freedompay.kz", "other.example")]
    [InlineData("/pay", "https://api.freedompay.kz'}, { url: 'https://other.example", "other.example")]
    [InlineData("https://other.example/pay", "https://api.freedompay.kz", "other.example")]
    public async Task Host_that_is_not_known_as_one_of_the_gateway_is_a_doubt(string path, string servers, string? doubted)
    {
        string page = Write("page.yaml", Page(path, servers));

        ToolRun run = await ToolRun.OfAsync("import", page);
        ToolRun chosen = await ToolRun.OfAsync("import", page, "--host", "https://localhost");

        Assert.Equal(0, run.Code);
        Assert.Equal(doubted is not null, run.Error.Contains("FPI022", StringComparison.Ordinal));
        Assert.Contains(doubted ?? "", run.Error, StringComparison.Ordinal);
        Assert.Equal(doubted is not null, run.Output.Contains("# FPI022", StringComparison.Ordinal));
        Assert.DoesNotContain("FPI022", chosen.Error, StringComparison.Ordinal);
    }

    /// <summary>Anybody can write the mark of an exported spec into a document, and then nothing of it is doubted.</summary>
    [Fact]
    public async Task Exported_spec_for_another_host_is_remarked_on()
    {
        string spec = Write("shop.yaml", Check.CheckSpec.Form.Replace("https://api.example.com", "https://api.freedompay.kz", StringComparison.Ordinal));
        string export = System.IO.Path.Combine(_folder.FullName, "shop.json");
        await ToolRun.OfAsync("export", spec, "--output", export);
        ToolRun good = await ToolRun.OfAsync("import", export);
        File.WriteAllText(export, File.ReadAllText(export).Replace("https://api.freedompay.kz", "https://api.freedompay.kz.other.example", StringComparison.Ordinal));
        ToolRun bad = await ToolRun.OfAsync("import", export);
        ToolRun json = await ToolRun.OfAsync("import", export, "--json");

        Assert.Equal((0, string.Empty), (good.Code, good.Error));
        Assert.Contains("FPI022: Requests go to 'https://api.freedompay.kz.other.example'", bad.Error, StringComparison.Ordinal);
        Assert.Single(json.Json.GetProperty("remarks").EnumerateArray());
    }

    /// <summary>The gateway and the library know MD5 alone: a message with another digest is refused by both.</summary>
    [Theory]
    [InlineData("SHA1", "SHA-1")]
    [InlineData("SHA256", "SHA-256")]
    [InlineData("SHA512", "SHA-512")]
    public async Task Digest_of_another_algorithm_does_not_fit(string algorithm, string name)
    {
        byte[] text = Encoding.UTF8.GetBytes($"refund;7;salt;{Key}");
        string digest = Convert.ToHexStringLower(CryptographicOperations.HashData(new HashAlgorithmName(algorithm), text));

        ToolRun run = await RunAsync($"pg_payment_id=7&pg_salt=salt&pg_sig={digest}", "verify", "--script", "refund");

        Assert.Equal(1, run.Code);
        Assert.Contains($"one thing: The signature fits with {name}:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4111111111111111")]
    [InlineData("paid with 4111 1111 1111 1111, thank you")]
    [InlineData("4111\u00a01111\u00a01111\u00a01111")]
    [InlineData("4111.1111.1111.1111")]
    [InlineData("order 5|6304123456789012347|x")]
    public async Task Card_number_in_any_field_is_masked(string value)
    {
        ToolRun form = await RunAsync(string.Empty, "sign", "--script", "x", $"pg_comment={value}", "pg_amount=10.00", "--json");
        ToolRun body = await RunAsync($$"""{"note":"{{value}}","list":["{{value}}"]}""", "sign", "--file", "-", "--url", "https://api.freedompay.kz/a", "--merchant", "1", "--algorithm", "HS256", "--json");

        Assert.Equal((0, 0), (form.Code, body.Code));
        Assert.DoesNotContain(value, form.Output + form.Error + body.Output + body.Error, StringComparison.Ordinal);
        Assert.Equal(["pg_comment"], form.Json.GetProperty("masked").EnumerateArray().Select(static one => one.GetString()));
    }

    [Fact]
    public async Task Key_file_is_a_file_with_text()
    {
        string utf16 = System.IO.Path.Combine(_folder.FullName, "utf16");
        string marked = System.IO.Path.Combine(_folder.FullName, "marked");
        File.WriteAllBytes(utf16, Encoding.Unicode.GetBytes(Key));
        File.WriteAllText(marked, Key + "\n", Encoding.Unicode);

        ToolRun folder = await ToolRun.OfAsync("sign", "--script", "x", "a=1", "--key-file", _folder.FullName);
        ToolRun without = await ToolRun.OfAsync("sign", "--script", "x", "a=1", "--key-file", utf16);
        ToolRun with = await ToolRun.OfAsync("sign", "--script", "x", "a=1", "pg_salt=s", "--key-file", marked);

        Assert.Equal((2, 2, 0), (folder.Code, without.Code, with.Code));
        Assert.Contains("is a folder", folder.Error, StringComparison.Ordinal);
        Assert.Contains("UTF-16", without.Error, StringComparison.Ordinal);
        Assert.Contains(ReferenceSignature.OfForm("x", [("a", "1"), ("pg_salt", "s")], Key), with.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, folder.Error + without.Error + with.Output, StringComparison.Ordinal);
    }

    /// <summary>Each segment of a path would make all names that end with it longer.</summary>
    [Fact]
    public void Script_names_of_a_long_path_are_few()
    {
        string url = "https://shop.example" + string.Concat(Enumerable.Repeat("/a1", 20_000)) + "/result";

        IReadOnlyList<string> names = ScriptNames.Of(url, "result", CatalogView.Default);

        Assert.InRange(names.Sum(static name => (long)name.Length), 1, 5_000_000);
    }

    [Fact]
    public void Documents_that_begin_and_never_end_are_passed_over()
    {
        string log = "x\n" + string.Concat(Enumerable.Repeat("<a><pg_x>\n", 300_000)) + string.Concat(Enumerable.Range(0, 2_000).Select(static number => $"<r{number}><pg_x>\n"))
            + "GET /pay/result <response><pg_a>1</pg_a><pg_sig>0</pg_sig></response>\nnext <response><pg_a>2</pg_a><pg_sig>0</pg_sig></response>\n";

        List<CapturedMessage> messages = LogReader.Read(log, isUtf8: true, new CapturedMessage { Kind = MessageKind.Form }, CancellationToken.None);

        Assert.Equal(["line 302002", "line 302003"], messages.Select(static message => message.Place));
        Assert.Equal("/pay/result", messages[0].Url);
    }

    /// <summary>What is not shown in the report must not be in the patch either.</summary>
    [Theory]
    [InlineData("77012345678901", false)]
    [InlineData("someone@example.com", false)]
    [InlineData("held", true)]
    public async Task Value_that_is_masked_is_not_in_the_patch(string value, bool isThere)
    {
        string spec = Write("form.yaml", Check.CheckSpec.Form);
        string calls = Write("Pay.response.xml", $"<response><pg_status>ok</pg_status><pg_payment_id>1</pg_payment_id><pg_state>{value}</pg_state></response>");

        ToolRun run = await ToolRun.OfAsync("check", calls, "--specs", spec, "--patch");
        ToolRun json = await ToolRun.OfAsync("check", calls, "--specs", spec, "--patch", "--json");

        Assert.Equal(isThere, (run.Output + json.Output).Contains(value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x <a><pg_sig>0</pg_sig></a>\n")]
    [InlineData("x pg_a=1&pg_sig=0123456789abcdef0123456789abcdef\n")]
    public async Task Log_with_more_messages_than_anybody_reads_is_refused(string line)
    {
        ToolRun run = await RunAsync(string.Concat(Enumerable.Repeat(line, 10_001)), "verify");

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains("more than 10000 messages", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_of_a_message_are_bounded_together()
    {
        string fields = string.Join('&', Enumerable.Range(0, 20).Select(static number => $"pg_f{number}={new string('a', 100_000)}"));

        ToolRun run = await RunAsync($"{fields}&pg_sig=0123456789abcdef0123456789abcdef", "verify");

        Assert.Equal(2, run.Code);
        Assert.Contains("longer than 1048576 bytes", run.Error, StringComparison.Ordinal);
    }

    private static Task<ToolRun> RunAsync(string input, params string[] arguments) => ToolRun.OfAsync(static name => name == "FREEDOMPAY_KEY" ? Key : null, input, arguments);

    private static string Page(string path, string servers) => $$"""
        openapi: 3.0.1
        info: { title: x, version: '1' }
        servers: [{ url: '{{servers}}' }]
        paths:
          {{path}}:
            post:
              summary: Pay
              requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { pg_order_id: { type: string } } } } } }
              responses: { '200': { description: ok } }
        """;

    private string Write(string name, string text)
    {
        string path = System.IO.Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
