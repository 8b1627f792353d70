using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Signatures;

/// <summary>The command verify: what it takes, and what it says.</summary>
public sealed class VerifyTests : IDisposable
{
    private const string Key = "pK7tQx2mV9sLr4Wd";
    private const string Url = "https://api.freedompay.kz/g2g/refund";
    private static readonly (string Name, string Value)[] Fields = [("pg_merchant_id", "500000"), ("pg_payment_id", "7999007771"), ("pg_refund_amount", "10.50"), ("pg_salt", "a b+c"), ("pg_comment", "Возврат & \"чек\"")];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("verify-");

    private static string Signature => ReferenceSignature.OfForm("refund", Fields, Key);

    private static IEnumerable<(string Name, string Value)> Signed => Fields.Append(("pg_sig", Signature));

    private static string Form => string.Join('&', Fields.Append(("pg_sig", Signature)).Select(static one => $"{one.Item1}={WebUtility.UrlEncode(one.Item2)}"));

    private static string Xml => $"<?xml version=\"1.0\" encoding=\"utf-8\"?><response>{string.Concat(Fields.Append(("pg_sig", Signature)).Select(static one => $"<{one.Item1}>{WebUtility.HtmlEncode(one.Item2)}</{one.Item1}>"))}</response>";

    private static string Multipart => string.Concat(Fields.Append(("pg_sig", Signature)).Select(static one => $"--xyz\r\nContent-Disposition: form-data; name=\"{one.Item1}\"\r\n\r\n{one.Item2}\r\n")) + "--xyz--\r\n";

    public static TheoryData<string, string> Written => new()
    {
        { "form", Form },
        { "form in a file that ends with a line end", Form + "\n" },
        { "xml", Xml },
        { "xml in a form", "pg_xml=" + WebUtility.UrlEncode(Xml) },
        { "multipart", Multipart },
        { "multipart with line feeds alone", Multipart.Replace("\r\n", "\n", StringComparison.Ordinal) },
        { "curl -d", $"curl -d '{Form.Replace("'", "%27", StringComparison.Ordinal)}' {Url}" },
        { "curl --data-urlencode", $"curl {Url} \\\n  {string.Join(" \\\n  ", Fields.Append(("pg_sig", Signature)).Select(static one => $"--data-urlencode '{one.Item1}={one.Item2}'"))}" },
        { "curl -F", $"$ curl {string.Join(' ', Fields.Append(("pg_sig", Signature)).Select(static one => $"-F \"{one.Item1}={one.Item2.Replace("\"", "\\\"", StringComparison.Ordinal)}\""))} {Url}" },
        { "curl -G", $"curl -G -d '{Form}' {Url}" },
        { "URL", $"{Url}?{Form}" },
        { "HTTP", $"POST /g2g/refund HTTP/1.1\r\nHost: api.freedompay.kz\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n{Form}" },
        { "HTTP with multipart", $"POST /g2g/refund HTTP/1.1\nContent-Type: multipart/form-data; boundary=xyz\n\n{Multipart}" },
        { "lines", string.Join('\n', Fields.Append(("pg_sig", Signature)).Select(static one => $"{one.Item1}={one.Item2}")) },
        { "array of PHP", $"Array\n(\n{string.Join('\n', Fields.Append(("pg_sig", Signature)).Select(static one => $"    [{one.Item1}] => {one.Item2}"))}\n)\n" },
        { "JSON of fields", JsonSerializer.Serialize(Fields.Append(("pg_sig", Signature)).ToDictionary(static one => one.Item1, static one => one.Item2)) },
        { "log line with a form", $"<134>Nov 30 10:11:12 shop php[7]: POST {Url} body=\"{Form}\" 0.12s\n" },
        { "log line with JSON", $"[2026-11-30 10:11:12] prod.INFO: notification {JsonSerializer.Serialize(new { url = Url, data = Fields.Append(("pg_sig", Signature)).ToDictionary(static one => one.Item1, static one => one.Item2) })} []\n" },
        { "log line with a form in JSON", JsonSerializer.Serialize(new { level = "info", url = Url, body = Form }) + "\n" },
        { "log line with a form and a context behind it", $"[2026-11-30T10:11:12.123456+05:00] shop.INFO: request to {Url} body={Form} {{\"order\":17}} []\n" },
        { "log line with a context in front of JSON", $"10:11:12 {{\"request_id\":\"7\"}} notification {JsonSerializer.Serialize(Signed.ToDictionary(static one => one.Name, static one => one.Value))}\n" },
        { "print_r in one line", $"[30-Nov-2026 10:11:12 UTC] Array ( {string.Join(' ', Signed.Select(static one => $"[{one.Name}] => {one.Value}"))} )\n" },
        { "var_export", $"array (\n{string.Concat(Signed.Select(static one => $"  '{one.Name}' => '{one.Value}',\n"))})\n" },
        { "var_dump", $"array(6) {{\n{string.Concat(Signed.Select(static one => $"  [\"{one.Name}\"]=>\n  string({Encoding.UTF8.GetByteCount(one.Value)}) \"{one.Value}\"\n"))}}}\n" },
        { "dictionary of Python", $"INFO:shop:{{{string.Join(", ", Signed.Select(static one => $"'{one.Name}': '{one.Value}'"))}}}\n" },
        { "object of JavaScript", $"notification {{\n{string.Join(",\n", Signed.Select(static one => $"  {one.Name}: '{one.Value}'"))}\n}}\n" },
        { "hash of Ruby", $"Parameters: {{{string.Join(", ", Signed.Select(static one => $"\"{one.Name}\"=>\"{one.Value.Replace("\"", "\\\"", StringComparison.Ordinal)}\""))}}}\n" },
        { "map of Java", $"10:11:12 INFO Shop - params {{{string.Join(", ", Signed.Select(static one => $"{one.Name}={one.Value}"))}}}\n" },
        { "log line with XML", $"2026-11-30 INFO answer of {Url}: {Xml}\n2026-11-30 INFO done\n" },
        { "log with XML over lines", $"2026-11-30 INFO answer of {Url}:\n{Xml.Replace("><", ">\n  <", StringComparison.Ordinal)}\n2026-11-30 INFO done\n" },
        { "log line with XML in JSON", JsonSerializer.Serialize(new { url = Url, answer = Xml }) + "\n" },
    };

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Written))]
    public async Task Message_fits_however_it_is_written(string how, string text)
    {
        ToolRun run = await RunAsync(text, "verify", "--json", "--url", Url);

        Assert.True(run.Code == 0, $"{how}: {run.Error} {run.Output}");
        Assert.True(run.Json.GetProperty("fits").GetBoolean());
    }

    /// <summary>What an attacker without a key can do to a notification: add a field, double one, or send it to another URL. None of it may read like a yes.</summary>
    [Theory]
    [InlineData("pg_result=0&pg_result=1", "result", "refuse such a message")]
    [InlineData("pg_result=1&pg_result=0", "result", "refuse such a message")]
    [InlineData("pg_result=1&pg_can_reject=0", "result", "was added on the way")]
    [InlineData("pg_result=1", "check", "instead of 'check'")]
    [InlineData("pg_result=1&pg_sig=00000000000000000000000000000000", "result", "more than one pg_sig")]
    public async Task Notification_that_fits_with_a_change_alone_is_not_to_be_believed(string result, string script, string advice)
    {
        (string Name, string Value)[] sent = [("pg_order_id", "17"), ("pg_payment_id", "123"), ("pg_amount", "500.00"), ("pg_result", "1"), ("pg_salt", "abc")];
        string form = $"pg_order_id=17&pg_payment_id=123&pg_amount=500.00&{result}&pg_salt=abc&pg_sig={ReferenceSignature.OfForm("result", sent, Key)}";

        ToolRun run = await RunAsync(form, "verify", "--url", $"https://shop.kz/{script}");

        Assert.Equal(1, run.Code);
        Assert.Contains(advice, run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Do not act on an answer or a notification whose signature does not fit as it came, whatever the cause.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_said_against_a_notification_that_fits_or_a_request()
    {
        (string Name, string Value)[] sent = [("pg_order_id", "17"), ("pg_result", "1"), ("pg_salt", "abc")];

        ToolRun notification = await RunAsync($"pg_order_id=17&pg_result=1&pg_salt=abc&pg_sig={ReferenceSignature.OfForm("result", sent, Key)}", "verify", "--url", "https://shop.kz/result");
        ToolRun request = await RunAsync(Form.Replace("10.50", "10.5", StringComparison.Ordinal), "verify", "--url", Url);

        Assert.Equal((0, 1), (notification.Code, request.Code));
        Assert.DoesNotContain("Do not act", notification.Output + request.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public async Task Mistake_is_found_however_the_message_is_written(string how, string text)
    {
        ToolRun run = await RunAsync(text.Replace("10.50", "10.5", StringComparison.Ordinal), "verify", "-", "--json", "--url", Url);

        Assert.True(run.Code == 1, $"{how}: {run.Error} {run.Output}");
        JsonElement change = Assert.Single(Assert.Single(run.Json.GetProperty("messages").EnumerateArray()).GetProperty("changes").EnumerateArray());
        Assert.Equal("numbers", change.GetProperty("kind").GetString());
        Assert.Equal("pg_refund_amount", change.GetProperty("subjects")[0].GetString());
    }

    [Fact]
    public async Task Messages_of_a_har_file_are_verified_one_by_one()
    {
        string har = JsonSerializer.Serialize(new
        {
            log = new
            {
                version = "1.2",
                entries = new object[]
                {
                    new { request = new { method = "GET", url = "https://shop.kz/", headers = Array.Empty<object>() }, response = new { content = new { text = "<html></html>" } } },
                    new
                    {
                        request = new { method = "POST", url = Url, headers = Array.Empty<object>(), postData = new { mimeType = "application/x-www-form-urlencoded", text = Form } },
                        response = new { content = new { text = Convert.ToBase64String(Encoding.UTF8.GetBytes(Xml)), encoding = "base64" } },
                    },
                    new
                    {
                        request = new { method = "POST", url = "https://api.freedompay.kz/g2g/status_v2", headers = Array.Empty<object>(), postData = new { mimeType = "multipart/form-data", @params = Fields.Append(("pg_sig", Signature)).Select(static field => new { name = field.Item1, value = field.Item2 }) } },
                        response = new { content = new { } },
                    },
                },
            },
        });
        string file = Path.Combine(_folder.FullName, "shop.har");
        await File.WriteAllTextAsync(file, har);

        ToolRun all = await RunAsync(string.Empty, "verify", file, "--json");
        ToolRun one = await RunAsync(string.Empty, "verify", file, "--json", "--number", "2");
        ToolRun none = await RunAsync(string.Empty, "verify", file, "--number", "4");

        Assert.Equal((1, 0, 2), (all.Code, one.Code, none.Code));
        Assert.Equal(["entry 2, request", "entry 2, answer", "entry 3, request"], all.Json.GetProperty("messages").EnumerateArray().Select(static message => message.GetProperty("place").GetString()));
        Assert.Equal([true, true, false], all.Json.GetProperty("messages").EnumerateArray().Select(static message => message.GetProperty("fits").GetBoolean()));
        Assert.Equal("The signature fits with the script name 'refund': sign with 'status_v2', the last segment of the path that is called.", all.Json.GetProperty("messages")[2].GetProperty("advice").GetString());
    }

    [Fact]
    public async Task Vectors_of_the_vendor_fit_and_those_that_do_not_get_no_cause()
    {
        using JsonDocument vectors = JsonDocument.Parse(await File.ReadAllTextAsync(Repository.PathOf("tests", "FreedomPay.Contracts.Tests", "Vectors", "signature-vectors.json")));
        int fitting = 0;
        foreach (JsonElement vector in vectors.RootElement.EnumerateArray().Where(static one => one.GetProperty("verifies").GetBoolean()))
        {
            string body = new JsonFieldsOfVector(vector).Body;
            string secret = vector.GetProperty("secret").GetString()!;

            ToolRun run = await ToolRun.OfAsync(name => name == "VECTOR" ? secret : null, body, "verify", "--key-variable", "VECTOR", "--script", vector.GetProperty("script").GetString()!);

            Assert.True(run.Code == 0, $"{vector.GetProperty("id")}: {run.Output}{run.Error}");
            fitting++;
        }

        Assert.True(fitting > 10);
    }

    [Fact]
    public async Task Parameters_of_the_url_are_taken_in_before_empty_values_are_left_out()
    {
        string signature = ReferenceSignature.OfForm("result", [("pg_amount", "10"), ("pg_salt", "s"), ("shop", "7")], Key);

        ToolRun run = await RunAsync($"pg_amount=10&pg_salt=s&pg_card=&pg_user=&pg_sig={signature}", "verify", "--url", "https://shop.kz/result?shop=7", "--json");

        Assert.Equal(["queryParameters", "emptyValues"], run.Json.GetProperty("messages")[0].GetProperty("changes").EnumerateArray().Select(static change => change.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Plus_sign_that_became_a_blank_is_no_encoding()
    {
        string signature = ReferenceSignature.OfForm("result", [("pg_user_phone", "+77010000000"), ("pg_salt", "s")], Key);

        ToolRun run = await RunAsync($"pg_user_phone=+77010000000&pg_salt=s&pg_sig={signature}", "verify", "--url", "https://shop.kz/result");

        Assert.Contains("with '+' instead of blanks in pg_user_phone: decode '+' once", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_in_an_old_charset_is_read_as_it_says()
    {
        string file = Path.Combine(_folder.FullName, "answer.xml");
        await File.WriteAllBytesAsync(file, CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Xml.Replace("utf-8", "windows-1251", StringComparison.Ordinal)));

        ToolRun run = await RunAsync(string.Empty, "verify", file, "--url", Url);

        Assert.True(run.Code == 0, run.Output + run.Error);
    }

    [Fact]
    public async Task Script_name_that_nothing_tells_is_found()
    {
        ToolRun run = await RunAsync(Form, "verify");

        Assert.Equal((0, "fits: The signature fits, with the payment key and the script name 'refund', which nothing in the message tells: compare it with the URL.\n"), (run.Code, run.Output));
    }

    [Theory]
    [InlineData("SHA1", "SHA-1")]
    [InlineData("SHA256", "SHA-256")]
    [InlineData("SHA512", "SHA-512")]
    public async Task Digest_of_another_hash_does_not_fit(string algorithm, string name)
    {
        string text = string.Join(';', ["refund", .. Fields.OrderBy(static field => field.Name, StringComparer.Ordinal).Select(static field => field.Value), Key]);
        string digest = Convert.ToHexStringLower(CryptographicOperations.HashData(new HashAlgorithmName(algorithm), Encoding.UTF8.GetBytes(text)));
        string form = Form.Replace(Signature, digest, StringComparison.Ordinal);

        ToolRun alone = await RunAsync(form, "verify", "--url", Url);
        ToolRun inPair = await RunAsync(form.Replace("10.50", "10.5", StringComparison.Ordinal), "verify", "--url", Url, "--json");

        Assert.Equal(1, alone.Code);
        Assert.Contains($"one thing: The signature fits with {name}: make the digest with MD5", alone.Output, StringComparison.Ordinal);
        Assert.Equal(["algorithm", "numbers"], inPair.Json.GetProperty("messages")[0].GetProperty("changes").EnumerateArray().Select(static change => change.GetProperty("kind").GetString()));
    }

    [Theory]
    [InlineData("array (\n  'pg_sig' => '00000000000000000000000000000000',\n  'pg_a' => array (\n    'pg_b' => '1',\n    'pg_c' => '1',\n  ),\n  'pg_d' => '1',\n)")]
    [InlineData("{pg_sig=00000000000000000000000000000000, pg_a=[1, 2], pg_b=1}")]
    public async Task Printed_lists_whose_names_are_lost_are_not_read(string text)
    {
        ToolRun run = await RunAsync(text, "verify", "--url", Url);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains("There is a pg_sig, and nothing around it that could be read as a message.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_of_a_log_without_a_signature_are_told()
    {
        ToolRun run = await RunAsync("10:11 INFO sent 'pg_amount' => '10'\n10:12 INFO done\n", "verify", "--url", Url);

        Assert.Equal(2, run.Code);
        Assert.Contains("There are names with pg_, and no pg_sig", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FREEDOMPAY_KEY=pK7tQx2mV9sLr4Wd\n", "a name and '=' in front of the payment key")]
    [InlineData("export PAY_KEY = pK7tQx2mV9sLr4Wd", "a name and '=' in front of the payment key")]
    [InlineData("pK7tQx2mV9sLr4Wd\npK7tQx2mV9sLr4We\n", "several lines")]
    [InlineData("\n", "is empty")]
    public async Task File_with_more_than_a_key_is_refused(string text, string told)
    {
        string file = Path.Combine(_folder.FullName, "key.env");
        await File.WriteAllTextAsync(file, text);

        ToolRun run = await ToolRun.OfAsync(static _ => null, Form, "verify", "--url", Url, "--key-file", file);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_name_of_a_notification_is_that_of_the_url_which_the_gateway_has()
    {
        string signature = ReferenceSignature.OfForm("result", [("pg_order_id", "17"), ("pg_salt", "s")], Key);

        ToolRun run = await RunAsync($"2026-11-30 POST /freedom/result.php?pg_order_id=17&pg_salt=s&pg_sig={signature} 200\n", "verify");

        Assert.Contains("with the script name 'result': verify with 'result' instead of 'result.php': the gateway signs with the last segment of the URL that is called", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_the_commands_and_nothing_else_does()
    {
        ToolRun help = await ToolRun.OfAsync("--help");
        ToolRun nothing = await ToolRun.OfAsync();

        Assert.DoesNotContain("[default", help.Output, StringComparison.Ordinal);
        Assert.Equal((2, "Required command was not provided. 'freedompay --help' lists the commands.\n"), (nothing.Code, nothing.Error));
    }

    [Fact]
    public async Task Two_mistakes_are_told_in_one_sentence()
    {
        ToolRun run = await RunAsync(Form.Replace("10.50", "10.5", StringComparison.Ordinal), "verify", "--url", "https://api.freedompay.kz/g2g/clearing");

        Assert.Equal(1, run.Code);
        Assert.Contains("two things: The signature fits with the script name 'refund' and with two decimals in pg_refund_amount: sign with 'clearing', the last segment of the path that is called; format a number once, and sign and send the same text.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_secret_is_written()
    {
        string card = "4400430212345678";
        (string Name, string Value)[] fields = [.. Fields, ("pg_card_pan", card), (Key, "x"), (card, "y"), ("pg_card_cvc", "987")];
        string right = ReferenceSignature.OfForm("refund", fields, Key);
        string body = string.Join('&', fields.Append(("pg_sig", new string('a', 32))).Select(static field => $"{field.Item1}={WebUtility.UrlEncode(field.Item2)}"));

        foreach (string[] more in (string[][])[[], ["--json"]])
        {
            ToolRun run = await RunAsync(body, ["verify", "--url", $"https://user:{Key}@api.freedompay.kz/{card}/refund?pan={card}", .. more]);

            Assert.Equal(1, run.Code);
            foreach (string secret in (string[])[Key, card, right, "987", "Возврат"])
            {
                Assert.DoesNotContain(secret, run.Output + run.Error, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("--key")]
    [InlineData("--secret-key")]
    [InlineData("--payout-key")]
    public async Task Key_is_no_argument(string option)
    {
        ToolRun run = await RunAsync(Form, "verify", option, Key);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.DoesNotContain(Key, run.Error, StringComparison.Ordinal);
        Assert.Contains("FREEDOMPAY_KEY", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_come_from_variables_and_files()
    {
        string file = Path.Combine(_folder.FullName, "key");
        await File.WriteAllTextAsync(file, Key + "\n");

        ToolRun fromFile = await ToolRun.OfAsync(static _ => null, Form, "verify", "--url", Url, "--key-file", file);
        ToolRun fromVariable = await ToolRun.OfAsync(static name => name == "SHOP_KEY" ? Key : null, Form, "verify", "--url", Url, "--key-variable", "SHOP_KEY");
        ToolRun other = await ToolRun.OfAsync(static name => name switch { "FREEDOMPAY_KEY" => "another", "FREEDOMPAY_PAYOUT_KEY" => Key, _ => null }, Form, "verify", "--url", Url);
        ToolRun none = await ToolRun.OfAsync(static _ => null, Form, "verify", "--url", Url);
        ToolRun empty = await ToolRun.OfAsync(static _ => null, Form, "verify", "--url", Url, "--key-variable", "SHOP_KEY");

        Assert.Equal((0, 0, 1, 2, 2), (fromFile.Code, fromVariable.Code, other.Code, none.Code, empty.Code));
        Assert.Contains("with the payout key: use the payment key, which this endpoint wants", other.Output, StringComparison.Ordinal);
        Assert.Contains("SHOP_KEY is empty or not set", empty.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing here", "no message with a pg_sig")]
    [InlineData("{\"log\":{\"entries\":[{\"request\":", "JSON is invalid at line")]
    [InlineData("{\"log\":{\"entries\":[{\"pg_sig\":1}]}}", "No entry of the .har file")]
    [InlineData("<response><pg_sig>a</pg_salt></response>", "no XML that can be read")]
    [InlineData("curl -d @body.txt https://api.freedompay.kz/g2g/refund", "in a file")]
    [InlineData("curl --data-urlencode pg_sig=1 --data-urlencode pg_description@text.txt https://api.freedompay.kz/g2g/refund", "in a file")]
    [InlineData("\u0000\u0001pg_sig=1", "binary")]
    [InlineData(" \n", "Nothing was piped in")]
    public async Task What_is_no_message_is_told(string text, string told)
    {
        ToolRun run = await RunAsync(text, "verify", "--url", Url);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pg_amount=1&pg_sig=abc", "pg_sig is no digest")]
    [InlineData("pg_amount=1&pg_salt=2", "The message has no pg_sig")]
    [InlineData("pg_amount=1&pg_sig=00000000000000000000000000000000&pg_sig=00000000000000000000000000000000", "more than one pg_sig")]
    public async Task Signature_that_is_none_is_told_without_a_search(string text, string told)
    {
        ToolRun run = await RunAsync(text, "verify", "--url", Url);

        Assert.Equal(1, run.Code);
        Assert.Contains(told, run.Output, StringComparison.Ordinal);
    }

    private static Task<ToolRun> RunAsync(string input, params string[] arguments) => ToolRun.OfAsync(static name => name == "FREEDOMPAY_KEY" ? Key : null, input, arguments);
}
