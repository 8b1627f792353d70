using System.Text;
using FreedomPay.Contracts.Simulator.Journal;
using FreedomPay.Contracts.Simulator.Tests.Support;
using FreedomPay.Gateway.Purchase;
using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.Simulator.Tests.Security;

/// <summary>What the console tells somebody who integrates for the first time, about each of the usual mistakes.</summary>
public class AdviceTests
{
    private const string Path = "/init_payment.php";

    [Theory]
    [InlineData("payment.php", "fits the script name 'payment.php'. The one to sign is 'init_payment.php'")]
    [InlineData("init_payment", "fits the script name 'init_payment'")]
    [InlineData("", "fits the script name ''")]
    [InlineData(Path, "fits the script name '/init_payment.php'")]
    public async Task Script_name_that_was_signed_is_found(string script, string advice) =>
        Assert.Contains(advice, await AdviceAsync(script, static shop => shop.Credentials.PaymentKey!), StringComparison.Ordinal);

    [Fact]
    public async Task Payout_key_is_found() =>
        Assert.Contains("It was signed with the payout key; this endpoint wants the payment key.", await AdviceAsync("init_payment.php", static shop => shop.Credentials.PayoutKey!), StringComparison.Ordinal);

    [Fact]
    public async Task Field_that_was_added_after_signing_is_found() =>
        Assert.Contains("fits without pg_language", await AdviceAsync("init_payment.php", static shop => shop.Credentials.PaymentKey!, unsigned: [KeyValuePair.Create("pg_language", "ru")]), StringComparison.Ordinal);

    [Fact]
    public async Task Field_that_was_lost_on_the_way_is_suspected() =>
        Assert.NotNull(await AdviceAsync("init_payment.php", static shop => shop.Credentials.PaymentKey!, lost: "pg_description"));

    [Fact]
    public async Task Request_with_thousands_of_fields_is_not_tried_field_by_field()
    {
        KeyValuePair<string, string>[] many = [.. Enumerable.Range(0, 5000).Select(static i => KeyValuePair.Create($"field{i}", "a"))];

        string? advice = await AdviceAsync("init_payment.php", static shop => shop.Credentials.PaymentKey!, signed: many, unsigned: [KeyValuePair.Create("pg_language", "ru")]);

        Assert.DoesNotContain("fits without", advice ?? string.Empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/init_payment", "form", "The gateway has POST /init_payment.php. Paths are compared letter by letter")]
    [InlineData("POST", "/INIT_payment.php", "form", "The gateway has POST /init_payment.php. Paths are compared letter by letter")]
    [InlineData("GET", "/init_payment.php", "form", "The gateway has POST /init_payment.php, and this is GET.")]
    [InlineData("POST", "/init_payment.php", "json", "takes a form (multipart or urlencoded), and this is JSON.")]
    [InlineData("POST", "/init_payment.php", "form", "The request names no merchant; this simulator has 500000, 500777.")]
    public async Task Request_that_nobody_understands_is_explained(string method, string path, string body, string advice)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        using HttpClient http = new() { BaseAddress = shop.Gateway.Url };
        using HttpRequestMessage request = new(new HttpMethod(method), path);
        request.Content = method == "GET" ? null : body == "json" ? new StringContent("{\"pg_amount\":100}", Encoding.UTF8, "application/json") : new FormUrlEncodedContent([KeyValuePair.Create("pg_amount", "100")]);

        using HttpResponseMessage response = await http.SendAsync(request);

        Assert.Contains(advice, Assert.Single(shop.Journal.Latest(10)).Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_of_a_field_that_no_documentation_has_is_told()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CreatePaymentRequest request = new() { OrderId = "A1", Amount = 100, Description = "Tea", ExtraFields = [MessageField.Text("pg_result_ulr", "http://127.0.0.1/"), MessageField.Text("basket", "7")] };

        Assert.NotNull((await shop.Client.SendAsync(request)).Response);

        string? advice = Assert.Single(shop.Journal.Latest(10)).Advice;
        Assert.Contains("does not have pg_result_ulr:", advice, StringComparison.Ordinal);
        Assert.DoesNotContain("basket", advice, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Replies => new()
    {
        { "html", "The reply has no pg_sig." },
        { "unsigned", "The reply has no pg_sig." },
        { "script", "fits the script name 'result.php'. The one to sign is 'result', the last segment of the shop's URL" },
        { "payout key", "It was signed with the payout key" },
        { "other key", "The reply is not signed as expected." },
    };

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task Reply_that_the_gateway_does_not_take_is_explained(string mistake, string advice)
    {
        await using OddShop odd = await OddShop.StartAsync(context => ReplyAsync(context, mistake));
        await using SimulatedShop shop = await SimulatedShop.StartAsync();

        JournalEntry told = await ToldAsync(shop, odd.ResultUrl);

        Assert.Contains(advice, told.Advice, StringComparison.Ordinal);
        Assert.Equal(200, told.Status);
    }

    [Fact]
    public async Task Reply_that_is_too_long_is_not_read_to_its_end()
    {
        byte[] part = Encoding.UTF8.GetBytes(new string(' ', 65536));
        await using OddShop odd = await OddShop.StartAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(part, context.RequestAborted);
            }
        });
        await using SimulatedShop shop = await SimulatedShop.StartAsync();

        Assert.Equal("The shop's reply is too long. The message is repeated.", (await ToldAsync(shop, odd.ResultUrl)).Problem);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/pay/result", "Nothing listens at the shop's URL.")]
    [InlineData("http://no-such-host.invalid/pay/result", "Nobody knows the host of the shop's URL.")]
    [InlineData("localhost:5080/pay/result", "The shop's URL is not a whole one with http or https")]
    public async Task Shop_that_cannot_be_reached_is_told_why(string url, string problem)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();

        Assert.StartsWith(problem, (await ToldAsync(shop, url)).Problem, StringComparison.Ordinal);
    }

    private static async Task<JournalEntry> ToldAsync(SimulatedShop shop, string url)
    {
        shop.Merchant.ResultUrl = url;
        await shop.Client.SendAsync(FaultyGateway.Card("A1"));
        JournalEntry? told = null;
        for (int i = 0; i < 3000 && told is null; i++)
        {
            await Task.Delay(10);
            told = shop.Journal.Latest(10).FirstOrDefault(static entry => entry.IsNotification);
        }

        return told!;
    }

    private static async Task ReplyAsync(HttpContext context, string mistake)
    {
        if (mistake == "html")
        {
            await context.Response.WriteAsync("<!doctype html><p>Thank you<p>Come again");
            return;
        }

        MessageFields reply = MessageFields.FromPairs([KeyValuePair.Create("pg_salt", (await OddShop.FieldsAsync(context))["pg_salt"]!), KeyValuePair.Create("pg_status", "ok")]);
        MerchantCredentials credentials = mistake == "other key" ? new MerchantCredentials("500000", "wrong", "wrong") : new MerchantCredentials("500000", "a-key-for-tests", "a-payout-key-for-tests");
        string signature = PaymentSignature.Compute(
            ScriptName.Exactly(mistake == "script" ? "result.php" : "result"), reply, mistake == "payout key" ? credentials.PayoutKey! : credentials.PaymentKey!);
        string signed = mistake == "unsigned" ? string.Empty : $"<pg_sig>{signature}</pg_sig>";
        await context.Response.WriteAsync($"<?xml version=\"1.0\"?><response><pg_salt>{reply["pg_salt"]}</pg_salt><pg_status>ok</pg_status>{signed}</response>");
    }

    /// <summary>Sends a request as a program of a few lines does, and returns what the console says about it.</summary>
    private static async Task<string?> AdviceAsync(
        string script, Func<SimulatedShop, SecretKey> key, KeyValuePair<string, string>[]? signed = null, KeyValuePair<string, string>[]? unsigned = null, string? lost = null)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        KeyValuePair<string, string>[] fields =
        [
            KeyValuePair.Create("pg_merchant_id", shop.Credentials.MerchantId),
            KeyValuePair.Create("pg_order_id", "A1"),
            KeyValuePair.Create("pg_amount", "100"),
            KeyValuePair.Create("pg_description", "Tea"),
            KeyValuePair.Create("pg_salt", "salt"),
            .. signed ?? [],
        ];
        string signature = PaymentSignature.Compute(ScriptName.Exactly(script), MessageFields.FromPairs(fields), key(shop));
        using HttpClient http = new() { BaseAddress = shop.Gateway.Url };
        using FormUrlEncodedContent form = new([.. fields.Where(field => field.Key != lost), .. unsigned ?? [], KeyValuePair.Create("pg_sig", signature)]);
        using HttpResponseMessage response = await http.PostAsync(Path, form);
        Assert.Contains("<pg_status>error</pg_status>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(shop.Ledger.Latest(10));
        return Assert.Single(shop.Journal.Latest(10)).Advice;
    }
}
