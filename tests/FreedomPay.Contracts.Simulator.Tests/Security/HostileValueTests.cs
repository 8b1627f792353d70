using System.Net;
using System.Text;
using FreedomPay.Contracts.Simulator.Catalog;
using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Journal;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Pages;
using FreedomPay.Contracts.Simulator.Tests.Support;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Gateway.Transfer;
using FreedomPay.Merchant.MobileBalance;
using FreedomPay.Merchant.Notifications;
using FreedomPay.Merchant.Payout;
using FreedomPay.Merchant.PurchaseCards;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.Simulator.Tests.Security;

/// <summary>Values that no honest shop or payer sends, and some that they do: the simulator fails at none, keeps no card, and signs nothing for strangers.</summary>
public class HostileValueTests
{
    private static readonly SigningOptions Careless = new() { Validate = false };

    [Fact]
    public async Task Every_request_that_is_carried_out_has_proved_who_sent_it()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        FlowTable flows = shop.Gateway.Services.GetRequiredService<FlowTable>();

        SimulatedEndpoint[] carriedOut = [.. shop.Gateway.Services.GetRequiredService<GatewayCatalog>().Endpoints.Where(endpoint => flows.Requests.Contains(endpoint.RequestType))];

        Assert.Equal(flows.Requests.Count, carriedOut.Length);
        Assert.DoesNotContain(carriedOut, static endpoint => !endpoint.IsSigned);
    }

    [Fact]
    public async Task Numbers_out_of_all_bounds_are_refused_or_cut_and_break_nothing()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        const decimal huge = 79_000_000_000_000_000_000_000_000_000m;

        Assert.Null((await shop.Client.SendAsync(new CreatePaymentRequest { OrderId = "A1", Amount = huge, Description = "Tea" }.Sign(shop.Credentials, Careless))).Response);
        Assert.Null((await shop.Client.SendAsync((Card(CardNumbers.Pays) with { Amount = huge }).Sign(shop.Credentials, Careless))).Response);
        Assert.Null((await shop.Client.SendAsync(new CreateAnyAmountPaymentRequest { OrderId = "A1", Description = "Tea", Amount = huge }.Sign(shop.Credentials, Careless))).Response);
        Assert.Null((await shop.Client.SendAsync(Transfer(huge).Sign(shop.Credentials, Careless))).Response);
        foreach (int months in new[] { int.MaxValue, int.MinValue, 0 })
        {
            Answer<CardPaymentResponse> paid = await shop.Client.SendAsync((Card(CardNumbers.Pays) with { RecurringStart = true, RecurringLifetime = months }).Sign(shop.Credentials, Careless));
            Assert.True(paid.Response is CardPaymentResponse.Accepted || shop.Journal.Latest(10).Any(static entry => entry is { IsNotification: false, Status: 200, Problem: not null }));
        }

        AssertNoFailure(shop);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/pay/result")]
    [InlineData("mailto:shop@example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,1")]
    [InlineData("localhost:5080/pay/result")]
    [InlineData("/pay/result")]
    [InlineData("pay result")]
    [InlineData("http://")]
    [InlineData("http://127.0.0.1:1/pay/result?pg_amount=1&pg_amount=2")]
    public async Task Address_that_cannot_be_told_anything_does_not_stop_the_payer(string url)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();

        using HttpResponseMessage answer = await PayAsync(shop, KeyValuePair.Create("pg_result_url", url), KeyValuePair.Create("pg_success_url", url));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(LedgerState.Done, Assert.Single(shop.Ledger.Latest(10)).State);
        JournalEntry told = Assert.Single(shop.Journal.Latest(10), static entry => entry.IsNotification);
        Assert.NotNull(told.Problem);
        Assert.Equal(url.Contains("pg_amount", StringComparison.Ordinal) ? 1 : 0, shop.Journal.Latest(10).Count(static entry => entry.Title == "Way back to the shop"));
        Assert.Null(told.Status);
    }

    [Theory]
    [InlineData("http://магазин.example/спасибо?order=7#итог", "http://xn--80aairftm.example/")]
    [InlineData("http://127.0.0.1:1/thanks?заказ=7", null)]
    [InlineData("http://127.0.0.1:1/thanks\r\nSet-Cookie: a=b", null)]
    [InlineData("http://user:secret@127.0.0.1:1/thanks", "http://user:secret@127.0.0.1:1/thanks?")]
    public async Task Way_back_to_the_shop_is_one_header_whatever_its_letters(string url, string? start)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();

        using HttpResponseMessage answer = await PayAsync(shop, KeyValuePair.Create("pg_success_url", url));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        string location = Assert.Single(answer.Headers.GetValues("Location"));
        Assert.True(Ascii.IsValid(location), location);
        Assert.StartsWith(start ?? string.Empty, location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_data_in_the_wrong_field_is_neither_kept_nor_shown()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using (SimulatedShop shop = await SimulatedShop.StartAsync(options => options.Database = file))
            {
                await shop.Client.SendAsync(Card(CardNumbers.Pays) with { CardName = CardNumbers.Challenge });
                await shop.Client.SendAsync(new CreatePaymentRequest
                {
                    OrderId = "A2",
                    Amount = 100,
                    Description = "Tea",
                    ExtraFields = [MessageField.Text("card_number", CardNumbers.NoMoney), MessageField.Text("pg_cardpan", CardNumbers.PaysLater), MessageField.Text("CVV2", "987"), MessageField.Text("basket", "7")],
                }.Sign(shop.Credentials, Careless));

                Assert.Equal([KeyValuePair.Create("basket", "7")], shop.Ledger.FindLast("500000", "A2")!.Terms.CustomFields);
                JournalField[] shown = [.. shop.Journal.Latest(100).SelectMany(static entry => entry.Sent.Concat(entry.Answered))];
                Assert.DoesNotContain(shown, static field => Numbers().Any(number => field.Value.Contains(number, StringComparison.Ordinal)) || field.Value == "987");
                Assert.Equal(("***", "***"), (Assert.Single(shown, static field => field.Name == "CVV2").Shown, Assert.Single(shown, static field => field.Name == "card_number").Shown));
            }

            byte[] kept = await File.ReadAllBytesAsync(file);
            Assert.All(Numbers(), number => Assert.Equal(-1, kept.AsSpan().IndexOf(Encoding.UTF8.GetBytes(number))));
            Assert.NotEqual(-1, kept.AsSpan().IndexOf("basket"u8));
        }
        finally
        {
            File.Delete(file);
        }

        static string[] Numbers() => [CardNumbers.Pays, CardNumbers.Challenge, CardNumbers.NoMoney, CardNumbers.PaysLater];
    }

    [Fact]
    public async Task Page_of_a_payout_or_of_a_saved_card_gives_no_signed_way_back_of_a_payment()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        shop.Merchant.SuccessUrl = shop.Address + "/pay/back";
        TokenizeCardResponse saving = (await shop.Client.SendAsync(new TokenizeCardRequest { UserId = "7", OrderId = "A1", BackLink = shop.Address + "/pay/back", PostLink = shop.Address + "/pay/card" })).Response!;
        CreatePayoutResponse payout = (await shop.Client.SendAsync(new CreatePayoutRequest { OrderId = "A1", Amount = 100, Description = "Prize", BackLink = shop.Address + "/pay/back", PostLink = shop.Address + "/pay/payout", OrderTimeLimit = DateTime.UtcNow.AddDays(1) })).Response!;
        await shop.Gateway.Services.GetRequiredService<CardDesk>().SaveAsync(shop.Ledger.Find(saving.PaymentId!.Value)!, CardNumbers.Pays, "12", "30", "A PAYER");
        await shop.Gateway.Services.GetRequiredService<PayoutDesk>().PayOutAsync(shop.Ledger.Find(payout.PaymentId!.Value)!, CardNumbers.Pays, "12", "30", "A PAYEE");
        Assert.All(shop.Ledger.Latest(10), static one => Assert.Equal(LedgerState.Done, one.State));

        foreach (LedgerPayment one in shop.Ledger.Latest(10))
        {
            using HttpResponseMessage answer = await PostAsync(shop, $"/cvc/{one.PageToken}", KeyValuePair.Create("cvc", "123"));
            Assert.Equal((HttpStatusCode.NotFound, null), (answer.StatusCode, answer.Headers.Location));
        }
    }

    [Fact]
    public async Task Shop_that_is_told_again_in_the_console_rejects_nothing()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        long id = (await shop.Client.SendAsync(Card(CardNumbers.Pays))).Response!.PaymentId!.Value;
        await shop.ReceivedAsync<ResultNotifyRequest>(1);
        shop.Decision = ReplyStatus.Rejected;

        using HttpResponseMessage answer = await PostAsync(
            shop, $"/console/payments/{id}/notify", KeyValuePair.Create("kind", "Result"), KeyValuePair.Create(Pages.Console.ConsoleGuard.FieldName, shop.Gateway.Services.GetRequiredService<Pages.Console.ConsoleGuard>().Token));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(2, (await shop.ReceivedAsync<ResultNotifyRequest>(2)).Count);
        Assert.Empty(shop.Ledger.Find(id)!.Refunds);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Shop_is_asked_before_a_phone_is_charged_on_the_page(bool agrees)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        shop.Decision = agrees ? ReplyStatus.Accepted : ReplyStatus.Rejected;
        InitMobilePaymentResponse created = (await shop.Client.SendAsync(
            new InitMobilePaymentRequest { OrderId = "M1", Amount = 100, Description = "Tea", CheckUrl = shop.Address + "/pay/check" })).Response!;

        using HttpResponseMessage answer = await PostAsync(shop, new Uri(created.RedirectUrl!).AbsolutePath, KeyValuePair.Create("phone", "77010000002"));

        Assert.Single(shop.Received.OfType<PaymentCheckRequest>());
        Assert.Equal((HttpStatusCode.SeeOther, agrees ? LedgerState.Processing : LedgerState.Failed), (answer.StatusCode, shop.Ledger.Find(created.PaymentId!.Value)!.State));
    }

    [Fact]
    public void Large_messages_of_strangers_do_not_fill_the_memory()
    {
        MessageJournal journal = new();
        const int size = 1_000_000;
        for (int i = 0; i < 100; i++)
        {
            journal.Add(new JournalEntry { At = default, Title = "A request", Method = "POST", Url = "/", Sent = [new JournalField("field", new string('a', size), IsSensitive: false)] });
        }

        IReadOnlyList<JournalEntry> kept = journal.Latest(int.MaxValue);
        Assert.InRange(kept.Sum(static entry => entry.Sent.Sum(static field => field.Value.Length)), size, 33 * size);
        Assert.Equal(100, kept[0].Id);
    }

    private static CardPaymentRequest Card(string number) => new()
    {
        OrderId = "A1",
        Amount = 100,
        Description = "Tea",
        CardPan = number,
        CardCvc = "123",
        CardMonth = "12",
        CardYear = "30",
        CardName = "A PAYER",
    };

    private static CardTransferRequest Transfer(decimal amount) => new()
    {
        OrderId = "T1",
        Amount = amount,
        CurrencyFrom = "USD",
        CurrencyTo = "KZT",
        Description = "Gift",
        CardPan = CardNumbers.Pays,
        CardCvc = "123",
        CardYear = "30",
        CardMonth = "12",
        CardName = "A SENDER",
        RecipientCardPan = CardNumbers.Pays,
    };

    /// <summary>Creates a payment as a program does that checks nothing, and pays it on its page.</summary>
    private static async Task<HttpResponseMessage> PayAsync(SimulatedShop shop, params KeyValuePair<string, string>[] own)
    {
        KeyValuePair<string, string>[] fields =
        [
            KeyValuePair.Create("pg_merchant_id", shop.Credentials.MerchantId),
            KeyValuePair.Create("pg_order_id", "A1"),
            KeyValuePair.Create("pg_amount", "100"),
            KeyValuePair.Create("pg_description", "Tea"),
            KeyValuePair.Create("pg_salt", "salt"),
            .. own,
        ];
        string signature = PaymentSignature.Compute(ScriptName.Exactly("init_payment.php"), MessageFields.FromPairs(fields), shop.Credentials.PaymentKey!);
        using HttpResponseMessage created = await PostAsync(shop, "/init_payment.php", [.. fields, KeyValuePair.Create("pg_sig", signature)]);
        string page = UnverifiedMessages.DangerouslyReadXml(await created.Content.ReadAsByteArrayAsync())!["pg_redirect_url"]!;
        return await PostAsync(
            shop,
            new Uri(page).AbsolutePath,
            KeyValuePair.Create("number", CardNumbers.Pays),
            KeyValuePair.Create("month", "12"),
            KeyValuePair.Create("year", "39"),
            KeyValuePair.Create("code", "123"),
            KeyValuePair.Create("owner", "A PAYER"));
    }

    private static async Task<HttpResponseMessage> PostAsync(SimulatedShop shop, string path, params KeyValuePair<string, string>[] fields)
    {
        using HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = shop.Gateway.Url };
        using FormUrlEncodedContent form = new(fields);
        return await http.PostAsync(path, form);
    }

    private static void AssertNoFailure(SimulatedShop shop) =>
        Assert.DoesNotContain(shop.Journal.Latest(100), static entry => entry.Status == 500);
}
