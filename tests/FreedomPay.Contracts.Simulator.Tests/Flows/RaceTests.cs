using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Pages;
using FreedomPay.Contracts.Simulator.Tests.Support;
using FreedomPay.Gateway.Card;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Notifications;
using FreedomPay.Merchant.PurchaseCards;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.Simulator.Tests.Flows;

/// <summary>Many requests at once about one payment: what can happen once happens once, and is told once.</summary>
public class RaceTests
{
    private const int Many = 24;

    [Fact]
    public async Task Refunds_never_give_back_more_than_was_paid()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        long id = (await shop.Client.SendAsync(Card("A1", CardNumbers.Pays))).Response!.PaymentId!.Value;

        Answer<RefundPaymentResponse>[] answers = await AtOnceAsync(() => shop.Client.SendAsync(new RefundPaymentRequest { PaymentId = id, Amount = 30 }));

        Assert.Equal(3, answers.Count(static answer => answer.Response is not null));
        Assert.Equal(90, shop.Ledger.Find(id)!.RefundedAmount);
    }

    [Fact]
    public async Task Money_is_either_captured_or_released()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        long id = (await shop.Client.SendAsync(Card("A1", CardNumbers.Pays) with { AutoClearing = false })).Response!.PaymentId!.Value;

        Task<Answer<ClearPaymentResponse>[]> clearing = AtOnceAsync(() => shop.Client.SendAsync(new ClearPaymentRequest { PaymentId = id }));
        Answer<CancelPaymentResponse>[] cancels = await AtOnceAsync(() => shop.Client.SendAsync(new CancelPaymentRequest { PaymentId = id }));

        Assert.Equal(1, cancels.Count(static answer => answer.Response is not null) + (await clearing).Count(static answer => answer.Response is not null));
    }

    [Fact]
    public async Task Issuers_answer_pays_once()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CardPaymentResponse.ThreeDSecureRequired step = Assert.IsType<CardPaymentResponse.ThreeDSecureRequired>((await shop.Client.SendAsync(Card("A1", CardNumbers.Challenge))).Response);
        ThreeDSecureRequest finish = new() { PaymentId = step.PaymentId!.Value, Md = step.Md!.Value, PaRes = shop.Ledger.Find(step.PaymentId.Value)!.ThreeDSecure!.PassedPaRes };

        Answer<ThreeDSecureResponse>[] answers = await AtOnceAsync(() => shop.Client.SendAsync(finish));

        Assert.Single(answers, static answer => answer.Response is not null);
        await ToldOnceAsync(shop);
    }

    [Fact]
    public async Task Page_that_is_sent_many_times_pays_once()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CreateAnyAmountPaymentResponse created = (await shop.Client.SendAsync(new CreateAnyAmountPaymentRequest { OrderId = "A1", Description = "Tea", CheckUrl = shop.Address + "/pay/check", AmountIntervalFrom = 1, AmountIntervalTo = 100 })).Response!;
        LedgerPayment payment = shop.Ledger.Find(created.PaymentId!.Value)!;
        PaymentDesk desk = shop.Gateway.Services.GetRequiredService<PaymentDesk>();
        int amount = 0;

        string?[] refusals = await AtOnceAsync(() => desk.PayAsync(payment, CardNumbers.Pays, "12", "30", "A PAYER", Interlocked.Increment(ref amount)));

        Assert.Equal(Many - 1, refusals.Count(static refusal => refusal == "busy"));
        await ToldOnceAsync(shop);
        Assert.Equal((Assert.Single(shop.Received.OfType<PaymentCheckRequest>()).Amount, payment.Amount), (payment.ClearedAmount!.Value, shop.Received.OfType<ResultNotifyRequest>().Single().Amount));
    }

    [Fact]
    public async Task Payment_with_a_token_is_carried_out_once()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        AddCardResponse added = (await shop.Client.SendAsync(new AddCardRequest { OrderId = "C1", UserId = "7", CardPan = CardNumbers.Pays, CardCvc = "123", CardMonth = "12", CardYear = "30", CardName = "A PAYER" })).Response!;
        CreateCardTokenPaymentResponse.Created created = Assert.IsType<CreateCardTokenPaymentResponse.Created>(
            (await shop.Client.SendAsync(new CreateCardTokenPaymentRequest { OrderId = "A1", Amount = 100, Description = "Tea", UserId = "7", CardToken = added.CardToken!.Value })).Response);

        Answer<ConfirmCardTokenPaymentResponse>[] answers = await AtOnceAsync(() => shop.Client.SendAsync(new ConfirmCardTokenPaymentRequest { PaymentId = created.PaymentId!.Value }));

        Assert.Single(answers, static answer => answer.Response is not null);
        await ToldOnceAsync(shop);
    }

    [Fact]
    public async Task Same_key_creates_one_payment()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CreatePaymentRequest request = new() { OrderId = "A1", Amount = 100, Description = "Tea", IdempotencyKey = "once" };

        Answer<CreatePaymentResponse>[] answers = await AtOnceAsync(() => shop.Client.SendAsync(request));

        Assert.Single(answers.Select(static answer => answer.Response!.PaymentId).Distinct());
        Assert.Single(shop.Ledger.Latest(100));
        Assert.NotEqual(answers[0].Response!.PaymentId, (await shop.Client.SendAsync(request with { IdempotencyKey = "twice" })).Response!.PaymentId);
        Assert.NotEqual(answers[0].Response!.PaymentId, (await shop.Stranger.SendAsync(request)).Response!.PaymentId);
    }

    private static CardPaymentRequest Card(string order, string number) => new()
    {
        OrderId = order,
        Amount = 100,
        Description = "Tea",
        CardPan = number,
        CardCvc = "123",
        CardMonth = "12",
        CardYear = "30",
        CardName = "A PAYER",
    };

    private static Task<T[]> AtOnceAsync<T>(Func<Task<T>> send) => Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Task.Run(send)));

    /// <summary>No second message is on its way when the sender waits for nothing.</summary>
    private static async Task ToldOnceAsync(SimulatedShop shop)
    {
        await shop.ReceivedAsync<ResultNotifyRequest>(1);
        for (int i = 0; i < 500 && shop.Sender.Waiting > 0; i++)
        {
            await Task.Delay(10);
        }

        Assert.Single(shop.Received.OfType<ResultNotifyRequest>());
    }
}
