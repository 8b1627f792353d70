using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Tests.Support;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Notifications;
using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Simulator.Tests.Flows;

/// <summary>What is asked of a payment in the wrong state, of somebody else's payment, or with an amount that is none: nothing changes.</summary>
public class RefusalTests
{
    public static TheoryData<string> Payments => ["new", "waiting", "held", "paid", "failed", "released"];

    [Theory]
    [MemberData(nameof(Payments))]
    public async Task Only_what_the_table_of_moves_allows_is_done(string name)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        LedgerPayment payment = await CreateAsync(shop, name);
        LedgerState before = payment.State;

        bool isCleared = (await shop.Client.SendAsync(new ClearPaymentRequest { PaymentId = payment.Id, ClearingAmount = 60 })).Response is not null;
        Assert.Equal(name == "held", isCleared);
        bool isCancelled = (await shop.Client.SendAsync(new CancelPaymentRequest { PaymentId = payment.Id })).Response is not null;
        Assert.False(isCancelled);
        bool isRefunded = (await shop.Client.SendAsync(new RefundPaymentRequest { PaymentId = payment.Id, Amount = 60 })).Response is not null;
        Assert.Equal(name is "held" or "paid", isRefunded);
        Assert.Equal(name == "held" ? LedgerState.Done : before, payment.State);
    }

    [Theory]
    [MemberData(nameof(Payments))]
    public async Task Somebody_elses_payment_is_not_found(string name)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        LedgerPayment payment = await CreateAsync(shop, name);
        LedgerState before = payment.State;

        IGatewayError[] errors =
        [
            Assert.IsType<Answer<ClearPaymentResponse>.GatewayError>(await shop.Stranger.SendAsync(new ClearPaymentRequest { PaymentId = payment.Id })),
            Assert.IsType<Answer<CancelPaymentResponse>.GatewayError>(await shop.Stranger.SendAsync(new CancelPaymentRequest { PaymentId = payment.Id })),
            Assert.IsType<Answer<RefundPaymentResponse>.GatewayError>(await shop.Stranger.SendAsync(new RefundPaymentRequest { PaymentId = payment.Id })),
            Assert.IsType<Answer<GetPaymentStatusResponse>.GatewayError>(await shop.Stranger.SendAsync(new GetPaymentStatusRequest { PaymentId = payment.Id })),
            Assert.IsType<Answer<GetPaymentStatusResponse>.GatewayError>(await shop.Stranger.SendAsync(new GetPaymentStatusRequest { OrderId = "A1" })),
            Assert.IsType<Answer<ThreeDSecureResponse>.GatewayError>(await shop.Stranger.SendAsync(new ThreeDSecureRequest { PaymentId = payment.Id, Md = string.Empty, PaRes = payment.ThreeDSecure?.PassedPaRes ?? "none" })),
        ];

        Assert.All(errors, static error => Assert.Equal(ErrorCode.PaymentNotFound, error.Code));
        Assert.Equal((before, 0m), (payment.State, payment.RefundedAmount));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-100")]
    [InlineData("0.001")]
    public async Task Amount_that_is_none_creates_nothing(string text)
    {
        decimal amount = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CardPaymentResponse.Accepted first = Assert.IsType<CardPaymentResponse.Accepted>((await shop.Client.SendAsync(Card(CardNumbers.Pays) with { RecurringStart = true, RecurringLifetime = 3 })).Response);
        SigningOptions careless = new() { Validate = false };

        Assert.Null((await shop.Client.SendAsync((Card(CardNumbers.Pays) with { Amount = amount }).Sign(shop.Credentials, careless))).Response);
        Assert.Null((await shop.Client.SendAsync(new CreatePaymentRequest { OrderId = "A2", Amount = amount, Description = "Tea" }.Sign(shop.Credentials, careless))).Response);
        Assert.Null((await shop.Client.SendAsync(new CreateMerchantPaymentRequest { OrderId = "A3", Amount = amount, Currency = "KZT", Description = "Tea" }.Sign(shop.Credentials, careless))).Response);
        Assert.Null((await shop.Client.SendAsync(new RecurrentPaymentRequest { OrderId = "A4", Amount = amount, Description = "Tea", RecurringProfile = first.RecurringProfile! }.Sign(shop.Credentials, careless))).Response);
        Assert.Null((await shop.Client.SendAsync(new RefundPaymentRequest { PaymentId = first.PaymentId!.Value, Amount = amount }.Sign(shop.Credentials, careless))).Response);

        Assert.Equal((first.PaymentId.Value, 0m), (Assert.Single(shop.Ledger.Latest(10)).Id, shop.Ledger.Latest(10)[0].RefundedAmount));
    }

    [Fact]
    public async Task Amount_on_the_page_is_within_the_bounds_of_the_request()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CreateAnyAmountPaymentResponse created = (await shop.Client.SendAsync(new CreateAnyAmountPaymentRequest { OrderId = "A1", Description = "Tea", AmountIntervalFrom = 10, AmountIntervalTo = 100 })).Response!;
        LedgerPayment payment = shop.Ledger.Find(created.PaymentId!.Value)!;
        Pages.PaymentDesk desk = (Pages.PaymentDesk)shop.Gateway.Services.GetService(typeof(Pages.PaymentDesk))!;

        foreach (decimal? wrong in new decimal?[] { null, 0, -50, 9.99m, 100.01m, 50.001m })
        {
            Assert.Equal("amount", await desk.PayAsync(payment, CardNumbers.Pays, "12", "30", "A PAYER", wrong));
        }

        Assert.Null(await desk.PayAsync(payment, CardNumbers.Pays, "12", "30", "A PAYER", 50.5m));
        Assert.Equal((50.5m, PaymentResult.Paid), (Assert.Single(shop.Received.OfType<ResultNotifyRequest>()).Amount, shop.Received.OfType<ResultNotifyRequest>().Single().Result));
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

    private static async Task<LedgerPayment> CreateAsync(SimulatedShop shop, string name)
    {
        if (name == "new")
        {
            await shop.Client.SendAsync(new CreatePaymentRequest { OrderId = "A1", Amount = 100, Description = "Tea" });
        }
        else
        {
            await shop.Client.SendAsync(Card(name switch { "waiting" => CardNumbers.Challenge, "failed" => CardNumbers.NoMoney, _ => CardNumbers.Pays }) with { AutoClearing = name is not ("held" or "released") });
        }

        LedgerPayment payment = Assert.Single(shop.Ledger.Latest(10));
        if (name == "released")
        {
            await shop.Client.SendAsync(new CancelPaymentRequest { PaymentId = payment.Id });
        }

        return payment;
    }
}
