using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Pages;
using FreedomPay.Contracts.Simulator.Tests.Support;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Notifications;
using FreedomPay.Merchant.Purchase;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.Simulator.Tests.Faults;

/// <summary>Messages that come twice, too early, not at all or with another amount.</summary>
public class NotificationFaultTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Doubled_message_comes_twice_about_one_payment(bool byHeader)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        Play(shop, FaultKind.DoubledNotification, byHeader);

        await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A1"), byHeader ? "DoubledNotification" : null);

        IReadOnlyList<ResultNotifyRequest> results = await shop.ReceivedAsync<ResultNotifyRequest>(2);
        Assert.Equal(2, results.Count);
        Assert.Single(results.Select(static result => result.PaymentId).Distinct());
        Assert.Single(shop.Gateway.Payments);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lost_message_is_lost_with_all_its_repeats(bool byHeader)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync(static options => options.TimeScale = 1_000_000);
        Play(shop, FaultKind.LostNotification, byHeader);

        await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A1"), byHeader ? "LostNotification" : null);
        await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A2"));
        await shop.ReceivedAsync<ResultNotifyRequest>(1);
        await WaitForSenderAsync(shop);

        Assert.Equal("A2", Assert.Single(shop.Received.OfType<ResultNotifyRequest>()).OrderId);
        Assert.Equal(PaymentState.Paid, FaultyGateway.PaymentOf(shop, "A1")!.State);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Lost_attempts_are_made_up_for_by_the_next_repeat(int attempts)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync(static options => options.TimeScale = 1_000_000);
        shop.Gateway.Play(new Fault(FaultKind.LostNotification) { Attempts = attempts });

        await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A1"));

        Assert.Single(await shop.ReceivedAsync<ResultNotifyRequest>(1));
        await WaitForSenderAsync(shop);
        Assert.Equal([1, attempts + 1], shop.Journal.Latest(20).Where(static entry => entry.IsNotification).Select(static entry => entry.Attempt).Order());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Message_is_there_before_the_answer(bool byHeader)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        if (!byHeader)
        {
            shop.Gateway.Play(new Fault(FaultKind.NotificationBeforeAnswer) { Endpoint = "CardPayment" });
        }

        // The answer never comes within the patience of the client.
        shop.Gateway.Play(new Fault(FaultKind.SlowAnswer) { Delay = TimeSpan.FromMinutes(10) });
        await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A1"), byHeader ? "NotificationBeforeAnswer" : null, TimeSpan.FromSeconds(2));

        Assert.Single(shop.Received.OfType<ResultNotifyRequest>());
    }

    [Fact]
    public async Task Fault_of_the_order_of_messages_is_not_spent_on_a_payment_page()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CreatePaymentResponse created = (await FaultyGateway.SendAsync(shop, new CreatePaymentRequest { OrderId = "A1", Amount = 100, Description = "Tea", CheckUrl = shop.Address + "/pay/check" })).Response!;
        shop.Gateway.Play(FaultKind.NotificationBeforeAnswer);

        await PayOnPageAsync(shop, created.PaymentId!.Value);

        Assert.Single(shop.Faults.All);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Wrong_amount_is_in_a_genuine_message_and_nowhere_else(bool byHeader)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        Play(shop, FaultKind.WrongAmount, byHeader);

        await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A1"), byHeader ? "WrongAmount" : null);

        ResultNotifyRequest result = Assert.Single(await shop.ReceivedAsync<ResultNotifyRequest>(1));
        Assert.False(result.Matches("A1", 18_500, "KZT"));
        Assert.True(result.Matches("A1", result.Amount, "KZT"));
        Assert.Equal(18_500, FaultyGateway.PaymentOf(shop, "A1")!.Amount);
    }

    [Fact]
    public async Task Check_and_refund_messages_can_be_wrong_too()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CreateMerchantPaymentResponse created = (await FaultyGateway.SendAsync(shop, new CreateMerchantPaymentRequest
        {
            OrderId = "A1",
            Amount = 100,
            Description = "Tea",
            CheckUrl = shop.Address + "/pay/check",
            RefundUrl = shop.Address + "/pay/refund",
        })).Response!;
        shop.Gateway.Play(new Fault(FaultKind.WrongAmount) { Endpoint = "PaymentCheck" });
        shop.Gateway.Play(new Fault(FaultKind.WrongAmount) { Endpoint = "RefundNotify" });

        await PayOnPageAsync(shop, created.PaymentId!.Value);
        await FaultyGateway.SendAsync(shop, new RefundPaymentRequest { PaymentId = created.PaymentId.Value, Amount = 40 });

        RefundNotifyRequest refund = Assert.Single(await shop.ReceivedAsync<RefundNotifyRequest>(1));
        Assert.NotEqual(40, refund.Amount);
        Assert.NotEqual(100, Assert.Single(shop.Received.OfType<PaymentCheckRequest>()).Amount);
        Assert.Equal(100, Assert.Single(shop.Received.OfType<ResultNotifyRequest>()).Amount);
        Assert.Equal(40, FaultyGateway.PaymentOf(shop, "A1")!.Refunded);
    }

    [Fact]
    public async Task Lost_check_refuses_the_payment()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CreatePaymentResponse created = (await FaultyGateway.SendAsync(shop, new CreatePaymentRequest { OrderId = "A1", Amount = 100, Description = "Tea", CheckUrl = shop.Address + "/pay/check" })).Response!;
        shop.Gateway.Play(new Fault(FaultKind.LostNotification) { Endpoint = "PaymentCheck" });

        Assert.Equal("refused", await PayOnPageAsync(shop, created.PaymentId!.Value));
        Assert.Equal(PaymentState.Failed, FaultyGateway.PaymentOf(shop, "A1")!.State);
        Assert.Empty(shop.Received.OfType<PaymentCheckRequest>());
    }

    private static void Play(SimulatedShop shop, FaultKind kind, bool byHeader)
    {
        if (!byHeader)
        {
            shop.Gateway.Play(new Fault(kind) { Endpoint = "ResultNotify", OrderId = "A1" });
        }
    }

    private static Task<string?> PayOnPageAsync(SimulatedShop shop, long payment) => shop.Gateway.Services
        .GetRequiredService<PaymentDesk>()
        .PayAsync(shop.Ledger.Find(payment)!, TestCard.All[0].Number, "12", "30", "A PAYER", amount: null);

    private static async Task WaitForSenderAsync(SimulatedShop shop)
    {
        for (int i = 0; i < 500 && shop.Sender.Waiting > 0; i++)
        {
            await Task.Delay(10);
        }

        Assert.Equal(0, shop.Sender.Waiting);
    }
}
