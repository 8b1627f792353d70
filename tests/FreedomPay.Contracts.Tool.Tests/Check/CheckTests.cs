using System.Text.Json;
using FreedomPay.Contracts.Tool.Check;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Check;

/// <summary>Recorded messages against their specs: each way in which they can differ, and what is no difference.</summary>
public sealed class CheckTests : IDisposable
{
    private const string Head = "<response><pg_status>ok</pg_status><pg_salt>s</pg_salt><pg_sig>s</pg_sig>";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("check-");

    /// <summary>Gets fields of an answer to a payment, and the difference: field, problem, expected type, example.</summary>
    public static TheoryData<string, string> Differences => new()
    {
        { "<pg_payment_id>1</pg_payment_id><pg_new>5</pg_new>", "pg_new unknown  5" },
        { "<pg_payment_id>1</pg_payment_id><own>5</own>", "own unknown  5" },
        { "<pg_payment_id>1</pg_payment_id><pg_cvc>512</pg_cvc>", "pg_cvc unknown  ***" },
        { "<pg_payment_id>1</pg_payment_id><pg_note>4400430000004401</pg_note>", "pg_note unknown  ***" },
        { "<pg_payment_id>1</pg_payment_id><pg_note>a@example.com</pg_note>", "pg_note unknown  ***" },
        { "<pg_payment_id>1</pg_payment_id><pg_note>5200.8282.8282.8210</pg_note>", "pg_note unknown  ***" },
        { "<pg_payment_id>1</pg_payment_id><pg_note>no. 5200 8282 8282 8210, paid</pg_note>", "pg_note unknown  ***" },
        { "<pg_payment_id>1</pg_payment_id><pg_payment_id>2</pg_payment_id>", "pg_payment_id repeated integer" },
        { "<pg_note/>", "pg_note unknown  |pg_payment_id missing integer" },
        { "", "pg_payment_id missing integer" },
        { "<pg_payment_id/>", "pg_payment_id empty integer" },
        { "<pg_payment_id>1.5</pg_payment_id>", "pg_payment_id not_convertible integer 1.5" },
        { "<pg_payment_id><a>1</a></pg_payment_id>", "pg_payment_id not_convertible integer object" },
        { "<pg_payment_id>1</pg_payment_id><pg_at>2026-01-02T03:04:05Z</pg_at>", "pg_at not_convertible datetime yyyy-MM-dd HH:mm:ss 2026-01-02T03:04:05Z" },
        { "<pg_payment_id>1</pg_payment_id><pg_flag>true</pg_flag>", "pg_flag not_convertible boolean (1 or 0) true" },
        { "<pg_payment_id>1</pg_payment_id><pg_born>yesterday</pg_born>", "pg_born not_convertible date yyyy-MM-dd ***" },
        { "<pg_payment_id>1</pg_payment_id><pg_state>held</pg_state>", "pg_state unknown_value State held" },
        { "<pg_payment_id>1</pg_payment_id><pg_card_token>a</pg_card_token><pg_token>b</pg_token>", "pg_card_token contradictory string" },
        { "<pg_payment_id>1</pg_payment_id><pg_lines><line><sum>1</sum></line><line><sum>x</sum><tax>1</tax></line></pg_lines>", "pg_lines/sum not_convertible decimal x|pg_lines/tax unknown  1" },
        { "<pg_payment_id>1</pg_payment_id><pg_lines><row/></pg_lines>", "pg_lines/row unknown items named line" },
        { "<pg_payment_id>1</pg_payment_id><pg_more><name>a</name><age>7</age></pg_more>", "pg_more/age unknown  7" },
    };

    public static TheoryData<string> Equal =>
    [
        "<pg_payment_id>1</pg_payment_id><pg_state>done</pg_state><pg_at>2026-01-02 03:04:05</pg_at><pg_flag>1</pg_flag>",
        "<pg_payment_id>***</pg_payment_id><pg_state>[masked]</pg_state><pg_at>XXXX-XX-XX</pg_at>",
        "<pg_payment_id>1</pg_payment_id><pg_token>a</pg_token><pg_state/><pg_lines/><pg_more/>",
        "<pg_payment_id>1</pg_payment_id><pg_card_token>a</pg_card_token><pg_token>a</pg_token>",
        "<pg_payment_id>1</pg_payment_id><pg_lines><line><sum>1</sum></line></pg_lines><pg_more><name>a</name></pg_more>",
    ];

    /// <summary>Gets answers in JSON, and the difference.</summary>
    public static TheoryData<string, int?, string> JsonDifferences => new()
    {
        { """{"id":1,"text":"a"}""", 200, "" },
        { """{"id":1,"text":"a"}""", null, "" },
        { """{"id":1,"text":""}""", 200, "" },
        { """{"id":"1","text":"a"}""", 200, "id other_json_type integer 1" },
        { """{"id":1,"text":2}""", 200, "text other_json_type string 2" },
        { """{"id":null,"text":"a"}""", 200, "id null integer" },
        { """{"id":1,"text":"a","ids":[1,"x"]}""", 200, "ids not_convertible integer x" },
        { """{"id":1,"text":"a","ids":7}""", 200, "ids other_json_type list of integer" },
        { """{"id":1,"text":"a","from":{"type":"card","mask":"4400-XX"}}""", 200, "" },
        { """{"id":1,"text":"a","from":{"type":"card","more":true}}""", 200, "from/more unknown  true" },
        { """{"id":1,"text":"a","x\ny\u202e":1}""", 200, "x\\u{A}y\\u{202E} unknown  1" },
        { """{"id":1,"text":"a","4400430000004401":1}""", 200, "*** unknown  1" },
        { """{"id":1,"text":"a","note":"x\u001b[2J"}""", 200, "note unknown  x\\u{1B}[2J" },
        { """{"id":1,"text":"a","from":{"type":"wallet"}}""", 200, "from/type unknown_value FindFoundFrom wallet" },
        { """{"status":"error","whatever":1}""", 200, "" },
        { """{"error":{"code":"1"}}""", 422, "" },
        { "{}", 404, "" },
        { """{"id":1,"text":"a"}""", 500, " unknown_shape Found, Gone http: 500" },
        { "<html/>", 200, " unreadable JSON xml" },
        { "{", 200, " unreadable JSON" },
    };

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Differences))]
    public async Task Answer_differs_from_its_spec(string fields, string differences) =>
        Assert.Equal(differences, await CheckAsync(Line(new { url = "https://api.example.com/pay", method = "POST", request = "pg_order_id=1&pg_method=card", response = $"{Head}{fields}</response>" })));

    [Theory]
    [MemberData(nameof(Equal))]
    public async Task Answer_is_as_its_spec_says(string fields) =>
        Assert.Equal(string.Empty, await CheckAsync(Line(new { url = "https://api.example.com/pay", request = "pg_order_id=1&pg_method=card", response = $"{Head}{fields}</response>" })));

    [Theory]
    [MemberData(nameof(JsonDifferences))]
    public async Task Answer_in_JSON_differs_from_its_spec(string body, int? status, string differences) =>
        Assert.Equal(differences, await CheckAsync(Line(new { url = "https://other.example.com/v5/find/7", method = "GET", status, response = body })));

    [Theory]
    [InlineData("pg_order_id=1&pg_method=card&pg_merchant_id=1&pg_salt=s&pg_sig=s&own=1", "")]
    [InlineData("pg_order_id=1&pg_method=cash", "pg_method other_constant card cash")]
    [InlineData("pg_order_id=1&pg_method=***", "")]
    [InlineData("pg_method=card&pg_new=1", "pg_new unknown  1|pg_order_id missing string")]
    public async Task Request_differs_from_its_spec(string request, string differences) =>
        Assert.Equal(differences, await CheckAsync(Line(new { url = "https://api.example.com/pay?x=1", request })));

    [Theory]
    [InlineData("<response><pg_status>held</pg_status></response>", " unknown_shape Later, Done pg_status: held")]
    [InlineData("<response><pg_status>error</pg_status><pg_error_code>1</pg_error_code></response>", "")]
    [InlineData("<response><pg_status>error</pg_status><pg_reason>1</pg_reason></response>", "pg_reason unknown  1")]
    [InlineData("<response><pg_status>pending</pg_status></response>", "")]
    public async Task Shapes_are_told(string response, string differences) => Assert.Equal(differences, await CheckAsync(Line(new { endpoint = "Pay", response })));

    [Fact]
    public async Task Constants_tell_endpoints_of_one_address()
    {
        JsonElement json = await JsonAsync(Line(new { url = "/pay", request = "pg_order_id=1&pg_method=other&pg_x=1" }) + Line(new { url = "/pay", request = "pg_order_id=1&pg_method=card&pg_y=1" }));

        Assert.Equal(["Shop.Forms.Pay pg_y", "Shop.Forms.PayByOther pg_x"], json.GetProperty("differences").EnumerateArray().Select(static one => $"{one.GetProperty("endpoint")} {one.GetProperty("field")}"));
    }

    [Fact]
    public async Task Same_difference_is_told_once_with_a_count()
    {
        string lines = string.Concat(Enumerable.Range(1, 30).Select(static number => Line(new { endpoint = "Shop.Forms.Told", request = $"pg_order_id=1&pg_new=v{number}&own=2" })));

        JsonElement json = await JsonAsync(lines);

        JsonElement difference = Assert.Single(json.GetProperty("differences").EnumerateArray());
        Assert.Equal((30, 20), (difference.GetProperty("count").GetInt32(), difference.GetProperty("examples").GetArrayLength()));
        Assert.EndsWith("calls.jsonl(1)", difference.GetProperty("place").GetString(), StringComparison.Ordinal);
        Assert.Equal(30, json.GetProperty("messages").GetInt32());
    }

    [Theory]
    [InlineData("Pay.xml", Head + "<pg_payment_id>1</pg_payment_id><pg_new>1</pg_new></response>", "response Done")]
    [InlineData("Told.2.txt", "pg_order_id=1&pg_new=1", "request")]
    [InlineData("Told.request.xml", "<x><pg_order_id>1</pg_order_id><pg_new>1</pg_new></x>", "request")]
    [InlineData("Told.form", "pg_xml=%3Cx%3E%3Cpg_order_id%3E1%3C%2Fpg_order_id%3E%3Cpg_new%3E1%3C%2Fpg_new%3E%3C%2Fx%3E", "request")]
    [InlineData("Find.json", """{"id":1,"text":"a","pg_new":1}""", "response Found")]
    [InlineData("Find.jsonl", """{"id":1,"text":"a","pg_new":1}""", "response Found")]
    [InlineData("calls.har", """{"log":{"entries":[{"request":{"method":"POST","url":"https://api.example.com/pay","postData":{"params":[{"name":"pg_order_id","value":"1"},{"name":"pg_method","value":"card"},{"name":"pg_new","value":"1"}]}}}]}}""", "request")]
    [InlineData("calls.har", """{"log":{"entries":[{"request":{"method":"POST","url":"https://api.example.com/pay","postData":{"text":"--b\r\nContent-Disposition: form-data; name=\"pg_order_id\"\r\n\r\n1\r\n--b\r\nContent-Disposition: form-data; name=\"pg_method\"\r\n\r\ncard\r\n--b\r\nContent-Disposition: form-data; name=\"pg_new\"\r\n\r\n1\r\n--b--\r\n"}}}]}}""", "request")]
    [InlineData("calls.har", """{"log":{"entries":[{"request":{"method":"GET","url":"https://api.example.com/v5/find/1"},"response":{"status":200,"content":{"encoding":"base64","text":"eyJpZCI6MSwidGV4dCI6ImEiLCJwZ19uZXciOjF9"}}}]}}""", "response Found")]
    public async Task Messages_are_read_from_files_of_many_kinds(string name, string text, string message)
    {
        WriteSpecs();
        await File.WriteAllTextAsync(Path.Combine(_folder.CreateSubdirectory("in").FullName, name), text);

        ToolRun run = await ToolRun.OfAsync("check", Path.Combine(_folder.FullName, "in"), "--specs", Path.Combine(_folder.FullName, "specs"), "--json");

        JsonElement difference = Assert.Single(run.Json.GetProperty("differences").EnumerateArray());
        Assert.Equal((message, "pg_new", "unknown"), (difference.GetProperty("message").GetString(), difference.GetProperty("field").GetString(), difference.GetProperty("problem").GetString()));
        Assert.Equal(1, run.Code);
    }

    [Theory]
    [InlineData("calls.jsonl", "{", "calls.jsonl(1): the line is not JSON")]
    [InlineData("calls.har", "{\n!", "calls.har is not a .har file: its JSON is invalid at line 2")]
    [InlineData("calls.har", "{}", "it has no log.entries")]
    [InlineData("calls.log", "a", "has no recorded messages")]
    public async Task What_is_no_recording_is_told_with_its_place(string name, string text, string message)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), text);

        ToolRun run = await ToolRun.OfAsync("check", _folder.FullName);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoint_that_does_not_exist_is_told()
    {
        WriteSpecs();
        string file = Path.Combine(_folder.FullName, "a.json");
        await File.WriteAllTextAsync(file, "{}");

        ToolRun named = await ToolRun.OfAsync("check", file, "--endpoint", "CardPaiment");
        ToolRun unnamed = await ToolRun.OfAsync("check", file, "--json");

        Assert.Equal((2, "No endpoint is named 'CardPaiment'; did you mean 'CardPayment'?\n"), (named.Code, named.Error));
        ToolRun text = await ToolRun.OfAsync("check", file);
        Assert.Contains("Name the endpoint with --endpoint, or begin the file's name with it", text.Output, StringComparison.Ordinal);
        Assert.Equal("unknown_endpoint", unnamed.Json.GetProperty("differences")[0].GetProperty("problem").GetString());
    }

    [Fact]
    public async Task Hostile_recording_is_read_in_bounds()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"a\":", 5_000)) + "1" + new string('}', 5_000);
        string lines = Line(new { endpoint = "Find", response = deep })
            + string.Concat(Enumerable.Range(0, 3_000).Select(static number => Line(new { endpoint = "Find", response = $$"""{"id":1,"text":"a","n{{number}}":1}""" })));

        JsonElement json = await JsonAsync(lines);

        Assert.Equal(2_000, json.GetProperty("differences").GetArrayLength());
        Assert.Equal(1_001, json.GetProperty("leftOut").GetInt32());
    }

    [Fact]
    public async Task Line_without_an_end_takes_no_more_memory_than_the_longest()
    {
        string file = Path.Combine(_folder.FullName, "calls.jsonl");
        await File.WriteAllTextAsync(file, new string('1', (16 * 1024 * 1024) + 1));

        ToolRun run = await ToolRun.OfAsync("check", file);

        Assert.Equal((2, $"{file}(1): the line has more than 16 million characters. One line is one message.\n"), (run.Code, run.Error));
    }

    [Fact]
    public void Every_word_is_explained()
    {
        string[] explained = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", "drift.md")).Where(static line => line.StartsWith("| `", StringComparison.Ordinal) && !line.StartsWith("| `.", StringComparison.Ordinal)).Select(static line => line.Split('`')[1])];

        Assert.Equal(Enum.GetValues<DriftProblem>().Select(DriftWords.Of), explained);
    }

    private static string Line(object exchange) => JsonSerializer.Serialize(exchange) + "\n";

    private async Task<string> CheckAsync(string lines) => string.Join('|', (await JsonAsync(lines)).GetProperty("differences").EnumerateArray().Select(static one =>
        $"{one.GetProperty("field").GetString()} {one.GetProperty("problem").GetString()}{(one.TryGetProperty("expected", out JsonElement expected) ? $" {expected.GetString()}" : " ")}{string.Concat(one.GetProperty("examples").EnumerateArray().Select(static example => $" {example.GetString()}"))}"));

    private async Task<JsonElement> JsonAsync(string lines)
    {
        WriteSpecs();
        string file = Path.Combine(_folder.FullName, "calls.jsonl");
        await File.WriteAllTextAsync(file, lines);
        ToolRun run = await ToolRun.OfAsync("check", file, "--specs", Path.Combine(_folder.FullName, "specs"), "--json");
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(run.Json.GetProperty("differences").GetArrayLength() > 0 ? 1 : 0, run.Code);
        return run.Json;
    }

    private void WriteSpecs()
    {
        DirectoryInfo specs = _folder.CreateSubdirectory("specs");
        File.WriteAllText(Path.Combine(specs.FullName, "form.yaml"), CheckSpec.Form);
        File.WriteAllText(Path.Combine(specs.FullName, "json.yaml"), CheckSpec.Json);
    }
}
