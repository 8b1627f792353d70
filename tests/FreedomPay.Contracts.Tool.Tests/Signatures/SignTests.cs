using System.Text.Json;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Signatures;

/// <summary>The command sign.</summary>
public sealed class SignTests
{
    private const string Key = "pK7tQx2mV9sLr4Wd";
    private const string Url = "https://api.freedompay.kz/g2g/refund";

    [Fact]
    public async Task Form_is_signed_as_the_reference_does()
    {
        ToolRun run = await RunAsync(string.Empty, "sign", "pg_merchant_id=500000", "pg_payment_id=7", "pg_refund_amount=10.00", "pg_comment=Тест + & ещё", "--url", Url, "--json");

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        (string Name, string Value)[] fields = [.. run.Json.GetProperty("fields").EnumerateArray().Select(static field => (field.GetProperty("name").GetString()!, field.GetProperty("value").GetString()!))];
        Assert.Equal(ReferenceSignature.OfForm("refund", fields, Key), fields[^1].Value);
        Assert.Equal("pg_sig", fields[^1].Name);
        Assert.Matches("^[A-Za-z0-9]{24}$", Assert.Single(fields, static field => field.Name == "pg_salt").Value);
        Assert.Equal("refund", run.Json.GetProperty("scriptName").GetString());
    }

    [Theory]
    [InlineData("body")]
    [InlineData("fields")]
    [InlineData("curl")]
    public async Task What_is_signed_verifies(string output)
    {
        ToolRun signed = await RunAsync(string.Empty, "sign", "--endpoint", "Gateway.Purchase.CancelPayment", "--merchant", "500000", "pg_payment_id=7", "pg_note=it's + \"x\"", "--as", output);
        ToolRun verified = await RunAsync(signed.Output, "verify", "--endpoint", "Gateway.Purchase.CancelPayment");

        Assert.True(signed.Code == 0, signed.Error);
        Assert.True(verified.Code == 0, signed.Output + verified.Output + verified.Error);
    }

    [Fact]
    public async Task Nothing_that_was_given_is_more_than_a_word_of_the_curl_line()
    {
        ToolRun run = await RunAsync("{\"order_id\":\"it's\"}", "sign", "--file", "-", "--url", "https://api.freedompay.kz/v5/merchant/invoice/init;id", "--merchant", "1", "--algorithm", "HS256", "--as", "curl");

        Assert.True(run.Code == 0, run.Error);
        Assert.StartsWith("curl 'https://api.freedompay.kz/v5/merchant/invoice/init;id' -X POST -H", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("--data-raw '{\"order_id\":\"it'\\''s\"}'\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_in_the_place_of_a_field_is_recognized()
    {
        string file = Path.GetTempFileName();
        ToolRun run = await RunAsync(string.Empty, "sign", file, "--url", Url);
        File.Delete(file);

        Assert.Equal(2, run.Code);
        Assert.Contains($"write --file {file}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_salt_is_another()
    {
        ToolRun one = await RunAsync(string.Empty, "sign", "pg_payment_id=7", "--script", "x");
        ToolRun other = await RunAsync(string.Empty, "sign", "pg_payment_id=7", "--script", "x");
        ToolRun own = await RunAsync("pg_salt=mine&pg_payment_id=7&pg_sig=old", "sign", "--file", "-", "--script", "x");

        Assert.NotEqual(one.Output, other.Output);
        Assert.Equal($"pg_salt=mine&pg_payment_id=7&pg_sig={ReferenceSignature.OfForm("x", [("pg_salt", "mine"), ("pg_payment_id", "7")], Key)}\n", own.Output);
    }

    [Fact]
    public async Task Json_is_signed_as_the_endpoint_wants_and_verifies_with_another_library()
    {
        const string Body = "{\"order_id\":\"1\",\"amount\":100,\"description\":\"Счёт\"}";
        ToolRun signed = await RunAsync(Body, "sign", "--file", "-", "--url", "https://api.freedompay.kz/v5/merchant/invoice/init", "--merchant", "123456", "--json");
        ToolRun text = await RunAsync(Body, "sign", "--file", "-", "--url", "https://api.freedompay.kz/v5/merchant/invoice/init", "--merchant", "123456");
        ToolRun verified = await RunAsync(text.Output, "verify", "--merchant", "123456");

        string jws = signed.Json.GetProperty("jws").GetString()!;
        string[] parts = jws.Split("..");
        string decoded = Jose.JWT.Decode($"{parts[0]}.{Jose.Base64Url.Encode(System.Text.Encoding.UTF8.GetBytes(Body))}.{parts[1]}", System.Text.Encoding.UTF8.GetBytes(Key), Jose.JwsAlgorithm.HS512);
        Assert.Equal(Body, decoded);
        using JsonDocument header = JsonDocument.Parse(Jose.Base64Url.Decode(parts[0]));
        Assert.Equal(("/v5/merchant/invoice/init", 123456), (header.RootElement.GetProperty("path").GetString(), header.RootElement.GetProperty("merchant_id").GetInt32()));
        Assert.Equal((0, 0), (signed.Code, verified.Code));
    }

    [Theory]
    [InlineData("pg_card_pan=4400430212345678", "4400430212345678")]
    [InlineData("pg_card_cvc=987", "987")]
    [InlineData("own=4111 1111 1111 1111", "1111")]
    public async Task Sensitive_values_are_masked_unless_wanted(string field, string secret)
    {
        ToolRun masked = await RunAsync(string.Empty, "sign", "pg_payment_id=7", "pg_salt=s", field, "--script", "x");
        ToolRun whole = await RunAsync(string.Empty, "sign", "pg_payment_id=7", "pg_salt=s", field, "--script", "x", "--as", "fields", "--unmasked");

        Assert.DoesNotContain(secret, masked.Output, StringComparison.Ordinal);
        Assert.Contains("Masked", masked.Error, StringComparison.Ordinal);
        Assert.Contains(secret, whole.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Payouts_are_signed_with_the_payout_key()
    {
        ToolRun payout = await ToolRun.OfAsync(static name => name switch { "FREEDOMPAY_KEY" => "other", "FREEDOMPAY_PAYOUT_KEY" => Key, _ => null }, string.Empty, "sign", "pg_salt=s", "pg_order_id=7", "--url", "https://api.freedompay.kz/api/reg2nonreg");
        ToolRun none = await RunAsync(string.Empty, "sign", "pg_salt=s", "pg_order_id=7", "--url", "https://api.freedompay.kz/api/reg2nonreg");

        Assert.Contains(ReferenceSignature.OfForm("reg2nonreg", [("pg_salt", "s"), ("pg_order_id", "7")], Key), payout.Output, StringComparison.Ordinal);
        Assert.Contains("pg_amount is required and missing.", payout.Error, StringComparison.Ordinal);
        Assert.Equal((2, string.Empty), (none.Code, none.Output));
        Assert.Contains("There is no payout key", none.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is nothing to sign", "sign", "--url", Url)]
    [InlineData("Say what is called", "sign", "pg_a=1")]
    [InlineData("name=value", "sign", "pg_a", "--url", Url)]
    [InlineData("The catalog has no endpoint", "sign", "pg_a=1", "--endpoint", "Nothing.There")]
    public async Task What_cannot_be_signed_is_told(string told, params string[] arguments)
    {
        ToolRun run = await RunAsync(string.Empty, arguments);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    private static Task<ToolRun> RunAsync(string input, params string[] arguments) => ToolRun.OfAsync(static name => name == "FREEDOMPAY_KEY" ? Key : null, input, arguments);
}
