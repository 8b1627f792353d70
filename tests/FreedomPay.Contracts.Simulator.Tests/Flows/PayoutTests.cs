using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;
using FreedomPay.Contracts.Simulator.Pages;
using FreedomPay.Contracts.Simulator.Tests.Support;
using FreedomPay.Gateway.Payout;
using FreedomPay.Gateway.Token;
using FreedomPay.Merchant.Notifications;
using FreedomPay.Merchant.Payout;
using FreedomPay.Merchant.PayoutCards;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FreedomPay.Contracts.Simulator.Tests.Flows;

/// <summary>Money that is paid out, and the balance that it comes from.</summary>
public class PayoutTests
{
    private const string RightAccount = "DE89370400440532013000";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 7, 16, 30, 0, TimeSpan.Zero));

    [Fact]
    public async Task Card_is_paid_told_and_leaves_the_balance()
    {
        await using SimulatedShop shop = await StartAsync();

        CardPayoutResponse.Accepted accepted = Assert.IsType<CardPayoutResponse.Accepted>((await shop.Client.SendAsync(Card(shop, "P1", 400_000, CardNumbers.Pays))).Response);

        Assert.Equal(600_000, accepted.Balance);
        PayoutNotifyRequest told = Assert.Single(await shop.ReceivedAsync<PayoutNotifyRequest>(1));
        Assert.Equal((accepted.PaymentId!.Value, "P1", PayoutNotifyStatus.PaidOut, 600_000m, 400_000m), (told.PaymentId, told.OrderId, told.Status, told.Balance, told.PaymentAmount));
        Assert.Equal(PaymentState.Paid, (await shop.Client.SendAsync(new GetMerchantPayoutStatusRequest { OrderId = "P1" })).Response!.State);
        Assert.Equal(PaymentState.Paid, (await shop.Client.SendAsync(new GetPayoutStatusRequest { OrderId = "P1", PaymentId = accepted.PaymentId.Value })).Response!.State);
        Assert.Equal(600_000, (await shop.Client.SendAsync(new GetPayoutBalanceRequest { Currency = "KZT" })).Response!.Balance);
        GetMerchantPayoutBalanceResponse.Known known = Assert.IsType<GetMerchantPayoutBalanceResponse.Known>((await shop.Client.SendAsync(new GetMerchantPayoutBalanceRequest())).Response);
        Assert.Equal(600_000, known.Balance);
    }

    [Fact]
    public async Task More_than_the_balance_is_refused_and_takes_nothing()
    {
        await using SimulatedShop shop = await StartAsync();

        Answer<CardPayoutResponse>.GatewayError refused = Assert.IsType<Answer<CardPayoutResponse>.GatewayError>(await shop.Client.SendAsync(Card(shop, "P1", 1_000_001, CardNumbers.Pays)));

        Assert.Equal(ErrorCode.InsufficientFunds, refused.Code);
        Assert.Equal(1_000_000, shop.Merchant.PayoutBalance);
        Assert.Equal(PaymentState.Failed, (await shop.Client.SendAsync(new GetMerchantPayoutStatusRequest { OrderId = "P1" })).Response!.State);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(0.001)]
    public async Task Amount_that_is_none_is_refused(double amount)
    {
        await using SimulatedShop shop = await StartAsync();

        Assert.IsNotType<Answer<CardPayoutResponse>.Success>(await shop.Client.SendAsync(Card(shop, "P1", (decimal)amount, CardNumbers.Pays)));

        Assert.Equal(1_000_000, shop.Merchant.PayoutBalance);
    }

    [Fact]
    public async Task Card_that_fails_takes_nothing_and_one_that_fails_later_gives_it_back()
    {
        await using SimulatedShop shop = await StartAsync();
        Assert.IsType<Answer<CardPayoutResponse>.GatewayError>(await shop.Client.SendAsync(Card(shop, "P1", 100, CardNumbers.NoMoney)));
        Assert.Equal(1_000_000, shop.Merchant.PayoutBalance);

        Assert.IsType<CardPayoutResponse.Processing>((await shop.Client.SendAsync(Card(shop, "P2", 100, CardNumbers.FailsLater))).Response);
        Assert.Equal(999_900, shop.Merchant.PayoutBalance);
        Assert.Equal(PaymentState.Pending, (await shop.Client.SendAsync(new GetMerchantPayoutStatusRequest { OrderId = "P2" })).Response!.State);
        _clock.Advance(TimeSpan.FromSeconds(10));

        PayoutNotifyRequest told = Assert.Single(await shop.ReceivedAsync<PayoutNotifyRequest>(1));
        Assert.Equal(("P2", PayoutNotifyStatus.Failed, 1_000_000m), (told.OrderId, told.Status, told.Balance));
        Assert.Equal(PaymentState.Failed, (await shop.Client.SendAsync(new GetMerchantPayoutStatusRequest { OrderId = "P2" })).Response!.State);
    }

    [Fact]
    public async Task Account_is_paid_later_and_sends_money_back_if_its_check_digits_are_wrong()
    {
        await using SimulatedShop shop = await StartAsync();
        Assert.IsType<IbanPayoutResponse.Accepted>((await shop.Client.SendAsync(Account(shop, "P1", RightAccount))).Response);
        Assert.IsType<IbanPayoutResponse.Accepted>((await shop.Client.SendAsync(Account(shop, "P2", RightAccount.Replace("89", "90", StringComparison.Ordinal)))).Response);
        Assert.Equal(999_800, shop.Merchant.PayoutBalance);

        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(
            [("P1", PayoutNotifyStatus.PaidOut), ("P2", PayoutNotifyStatus.Failed)],
            (await shop.ReceivedAsync<PayoutNotifyRequest>(2)).Select(static told => (told.OrderId!, told.Status!.Value)).OrderBy(static told => told.Item1));
        Assert.Equal(999_900, shop.Merchant.PayoutBalance);
        Assert.DoesNotContain("370400440532", shop.Ledger.FindLast(shop.Merchant.Id, "P1")!.Account, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recipient_enters_a_card_on_the_page_until_the_time_is_over()
    {
        await using SimulatedShop shop = await StartAsync();
        CreatePayoutResponse created = (await shop.Client.SendAsync(Page(shop, "P1"))).Response!;
        CreatePayoutResponse late = (await shop.Client.SendAsync(Page(shop, "P2"))).Response!;
        PayoutDesk desk = shop.Gateway.Services.GetRequiredService<PayoutDesk>();
        LedgerPayment payout = desk.Find(created.RedirectUrl![(created.RedirectUrl!.LastIndexOf('/') + 1)..])!;
        Assert.Equal(PaymentState.Pending, (await shop.Client.SendAsync(new GetMerchantPayoutStatusRequest { OrderId = "P1" })).Response!.State);

        Assert.Equal("number", await desk.PayOutAsync(payout, "4400000000000001", "12", "30", "A PAYEE"));
        Assert.Null(await desk.PayOutAsync(payout, CardNumbers.Pays, "12", "30", "A PAYEE"));
        Assert.Equal("busy", await desk.PayOutAsync(payout, CardNumbers.Pays, "12", "30", "A PAYEE"));

        Assert.Equal((created.PaymentId, "/pay/back"), (Assert.Single(shop.Received.OfType<PayoutNotifyRequest>()).PaymentId, PayoutDesk.BackUrl(payout)!.AbsolutePath));
        Assert.Equal(999_900, shop.Merchant.PayoutBalance);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("expired", await desk.PayOutAsync(shop.Ledger.Find(late.PaymentId!.Value)!, CardNumbers.Pays, "12", "30", "A PAYEE"));
        Assert.Equal(PaymentState.Failed, (await shop.Client.SendAsync(new GetMerchantPayoutStatusRequest { OrderId = "P2" })).Response!.State);
        Assert.IsType<Answer<CreatePayoutResponse>.GatewayError>(await shop.Client.SendAsync(Page(shop, "P3") with { OrderTimeLimit = new DateTime(2020, 1, 1) }));
    }

    [Fact]
    public async Task Saved_card_is_paid_and_the_same_key_pays_once()
    {
        await using SimulatedShop shop = await StartAsync();
        LedgerCard saved = new("4400-00XX-XXXX-0000", "VI", "12", "30", "A PAYEE", "pays") { Token = GatewayLedger.NewToken(), UserId = "7", MerchantId = shop.Merchant.Id, SavedAt = _clock.GetUtcNow(), IsForPayouts = true };
        shop.Ledger.Save(saved);
        CardTokenPayoutRequest request = new()
        {
            OrderId = "P1",
            Amount = 100,
            Description = "Prize",
            OrderTimeLimit = new DateTime(2030, 1, 1),
            UserId = "7",
            PostLink = shop.Address + "/pay/payout",
            CardTokenTo = saved.Token!,
            IdempotencyKey = "once",
        };

        CardTokenPayoutResponse first = Assert.IsType<CardTokenPayoutResponse.Done>((await shop.Client.SendAsync(request)).Response);
        CardTokenPayoutResponse again = Assert.IsType<CardTokenPayoutResponse.Done>((await shop.Client.SendAsync(request)).Response);
        Assert.IsType<TokenPayoutResponse.Accepted>((await shop.Client.SendAsync(new TokenPayoutRequest
        {
            OrderId = "P2",
            Amount = 100,
            Description = "Prize",
            OrderTimeLimit = new DateTime(2030, 1, 1),
            UserId = "7",
            PostLink = shop.Address + "/pay/payout",
            CardTokenTo = saved.Token!,
        })).Response);
        Assert.IsType<Answer<CardTokenPayoutResponse>.GatewayError>(await shop.Client.SendAsync(request with { UserId = "8", IdempotencyKey = "another" }));
        Assert.IsType<Answer<CardTokenPayoutResponse>.GatewayError>(await shop.Stranger.SendAsync(request with { IdempotencyKey = "another" }));

        Assert.Equal(first.PaymentId, again.PaymentId);
        Assert.Equal(999_800, shop.Merchant.PayoutBalance);
        Assert.Equal(2, (await shop.ReceivedAsync<PayoutNotifyRequest>(2)).Count);
    }

    [Fact]
    public async Task Message_is_repeated_until_the_shop_takes_it()
    {
        await using SimulatedShop shop = await StartAsync();
        shop.HttpStatus = 500;
        await shop.Client.SendAsync(Card(shop, "P1", 100, CardNumbers.Pays));
        await shop.ReceivedAsync<PayoutNotifyRequest>(1);
        int refused = await RepeatAsync(shop);

        shop.HttpStatus = 200;
        int taken = await RepeatAsync(shop);
        for (int i = 0; i < 500 && shop.Sender.Waiting > 0; i++)
        {
            await Task.Delay(10);
        }

        _clock.Advance(NotificationSender.RepeatAfter);
        Assert.True(refused > 1 && taken > refused);
        Assert.Equal((0, taken), (shop.Sender.Waiting, shop.Received.OfType<PayoutNotifyRequest>().Count()));
        Assert.Single(shop.Received.OfType<PayoutNotifyRequest>().Select(static told => (told.PaymentId, told.Status)).Distinct());
    }

    [Fact]
    public async Task Payout_is_nobody_elses_and_no_payment()
    {
        await using SimulatedShop shop = await StartAsync();
        long id = (await shop.Client.SendAsync(Card(shop, "P1", 100, CardNumbers.Pays))).Response!.PaymentId!.Value;

        Assert.IsType<Answer<GetMerchantPayoutStatusResponse>.GatewayError>(await shop.Stranger.SendAsync(new GetMerchantPayoutStatusRequest { OrderId = "P1" }));
        Assert.IsType<Answer<GetPayoutStatusResponse>.GatewayError>(await shop.Stranger.SendAsync(new GetPayoutStatusRequest { OrderId = "P1", PaymentId = id }));
        Assert.IsType<Answer<FreedomPay.Gateway.Purchase.RefundPaymentResponse>.GatewayError>(await shop.Client.SendAsync(new FreedomPay.Gateway.Purchase.RefundPaymentRequest { PaymentId = id }));
        Assert.IsType<Answer<FreedomPay.Gateway.Purchase.GetPaymentStatusResponse>.GatewayError>(await shop.Client.SendAsync(new FreedomPay.Gateway.Purchase.GetPaymentStatusRequest { PaymentId = id }));
    }

    [Fact]
    public async Task Many_at_once_never_pay_out_more_than_there_is()
    {
        await using SimulatedShop shop = await StartAsync();

        Answer<CardPayoutResponse>[] answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => shop.Client.SendAsync(Card(shop, $"P{number}", 300_000, CardNumbers.Pays))));

        Assert.Equal(3, answers.Count(static answer => answer.Response is CardPayoutResponse.Accepted));
        Assert.Equal(100_000, shop.Merchant.PayoutBalance);
        Assert.Equal(3, (await shop.ReceivedAsync<PayoutNotifyRequest>(3)).Count);
    }

    [Fact]
    public async Task Page_that_is_sent_many_times_at_once_pays_out_once()
    {
        await using SimulatedShop shop = await StartAsync();
        LedgerPayment payout = shop.Ledger.Find((await shop.Client.SendAsync(Page(shop, "P1"))).Response!.PaymentId!.Value)!;
        PayoutDesk desk = shop.Gateway.Services.GetRequiredService<PayoutDesk>();

        string?[] refusals = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => desk.PayOutAsync(payout, CardNumbers.Pays, "12", "30", "A PAYEE"))));

        Assert.Equal(15, refusals.Count(static refusal => refusal == "busy"));
        Assert.Equal(999_900, shop.Merchant.PayoutBalance);
        Assert.Single(shop.Received.OfType<PayoutNotifyRequest>());
    }

    private static CardPayoutRequest Card(SimulatedShop shop, string order, decimal amount, string number) => new()
    {
        OrderId = order,
        Amount = amount,
        Description = "Prize",
        PaymentTo = number,
        PostLink = shop.Address + "/pay/payout",
    };

    private static IbanPayoutRequest Account(SimulatedShop shop, string order, string account) => new()
    {
        OrderId = order,
        Amount = 100,
        Description = "Prize",
        RecipientIban = account,
        RecipientIin = "123456789012",
        RecipientName = "A Payee",
        RecipientKbe = "19",
        Knp = "119",
        BankBik = "KZZSAE",
        PostLink = shop.Address + "/pay/payout",
    };

    /// <summary>The limit is one hour away, in the time of Almaty.</summary>
    private static CreatePayoutRequest Page(SimulatedShop shop, string order) => new()
    {
        OrderId = order,
        Amount = 100,
        Description = "Prize",
        OrderTimeLimit = new DateTime(2026, 11, 7, 22, 30, 0),
        BackLink = shop.Address + "/pay/back",
        PostLink = shop.Address + "/pay/payout",
    };

    /// <summary>Moves the clock until the message comes again. The sender may not wait for the clock yet when it is moved first.</summary>
    private async Task<int> RepeatAsync(SimulatedShop shop)
    {
        int before = shop.Received.OfType<PayoutNotifyRequest>().Count();
        for (int i = 0; i < 500 && shop.Received.OfType<PayoutNotifyRequest>().Count() == before; i++)
        {
            _clock.Advance(NotificationSender.RepeatAfter);
            await Task.Delay(50);
        }

        return shop.Received.OfType<PayoutNotifyRequest>().Count();
    }

    private Task<SimulatedShop> StartAsync() => SimulatedShop.StartAsync(options => options.TimeProvider = _clock);
}
