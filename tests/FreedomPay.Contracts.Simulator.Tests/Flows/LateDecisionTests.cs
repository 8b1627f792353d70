using FreedomPay.Contracts.Simulator.Tests.Support;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Notifications;
using Microsoft.Extensions.Time.Testing;

namespace FreedomPay.Contracts.Simulator.Tests.Flows;

/// <summary>What time does to payments, on a clock that the test moves.</summary>
public class LateDecisionTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 7, 16, 30, 0, TimeSpan.Zero));

    [Fact]
    public async Task Card_that_takes_its_time_is_decided_after_ten_seconds_and_told()
    {
        await using SimulatedShop shop = await StartAsync();
        CardPaymentResponse.Processing pays = Assert.IsType<CardPaymentResponse.Processing>((await shop.Client.SendAsync(Card("A1", CardNumbers.PaysLater))).Response);
        CardPaymentResponse.Processing fails = Assert.IsType<CardPaymentResponse.Processing>((await shop.Client.SendAsync(Card("A2", CardNumbers.FailsLater))).Response);

        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(PaymentState.Pending, await StateAsync(shop, "A1"));
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(PaymentState.Paid, await StateAsync(shop, "A1"));
        Assert.Equal(PaymentState.Failed, await StateAsync(shop, "A2"));
        IReadOnlyList<ResultNotifyRequest> told = await shop.ReceivedAsync<ResultNotifyRequest>(2);
        Assert.Equal(
            [(pays.PaymentId!.Value, PaymentResult.Paid), (fails.PaymentId!.Value, PaymentResult.NotPaid)],
            told.Select(static one => (one.PaymentId, one.Result)).OrderBy(static one => one.PaymentId));
    }

    [Fact]
    public async Task Time_scale_makes_it_faster()
    {
        await using SimulatedShop shop = await StartAsync(scale: 10);
        await shop.Client.SendAsync(Card("A1", CardNumbers.PaysLater));

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(PaymentState.Paid, await StateAsync(shop, "A1"));
    }

    [Fact]
    public async Task Payment_that_nobody_pays_fails_at_the_end_of_its_lifetime_and_is_told()
    {
        await using SimulatedShop shop = await StartAsync();
        await shop.Client.SendAsync(new CreatePaymentRequest { OrderId = "A1", Amount = 100, Description = "Tea", Lifetime = 300 });
        await shop.Client.SendAsync(Card("A2", CardNumbers.Challenge));

        _clock.Advance(TimeSpan.FromSeconds(299));
        Assert.Equal(PaymentState.Pending, await StateAsync(shop, "A1"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(PaymentState.Failed, await StateAsync(shop, "A1"));
        Assert.Equal(PaymentState.Pending, await StateAsync(shop, "A2"));

        // Without a lifetime of its own, a day.
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(PaymentState.Failed, await StateAsync(shop, "A2"));
        Assert.All(await shop.ReceivedAsync<ResultNotifyRequest>(2), static told => Assert.Equal((PaymentResult.NotPaid, FailureCode.LifetimeOverOlder), (told.Result, told.FailureCode)));
    }

    [Fact]
    public async Task Held_money_is_captured_after_five_days_unless_it_was_released()
    {
        await using SimulatedShop shop = await StartAsync();
        await shop.Client.SendAsync(Card("A1", CardNumbers.Pays) with { AutoClearing = false });
        CardPaymentResponse released = (await shop.Client.SendAsync(Card("A2", CardNumbers.Pays) with { AutoClearing = false })).Response!;
        await shop.Client.SendAsync(new CancelPaymentRequest { PaymentId = released.PaymentId!.Value });

        _clock.Advance(TimeSpan.FromDays(5) - TimeSpan.FromSeconds(1));
        Assert.Equal(PaymentState.Held, await StateAsync(shop, "A1"));
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(PaymentState.Paid, await StateAsync(shop, "A1"));
        Assert.Equal(PaymentState.Cancelled, await StateAsync(shop, "A2"));
        IReadOnlyList<ResultNotifyRequest> told = await shop.ReceivedAsync<ResultNotifyRequest>(3);
        Assert.Equal([false, true], told.Where(static one => one.OrderId == "A1").Select(static one => one.Captured == true).Order());
    }

    [Fact]
    public async Task Shop_that_rejects_a_late_result_has_it_taken_back()
    {
        await using SimulatedShop shop = await StartAsync();
        shop.Decision = ReplyStatus.Rejected;
        await shop.Client.SendAsync(Card("A1", CardNumbers.PaysLater));

        _clock.Advance(TimeSpan.FromSeconds(10));
        await shop.ReceivedAsync<ResultNotifyRequest>(1);

        for (int i = 0; i < 500 && await StateAsync(shop, "A1") != PaymentState.Refunded; i++)
        {
            await Task.Delay(10);
        }

        Assert.Equal(PaymentState.Refunded, await StateAsync(shop, "A1"));
    }

    [Fact]
    public async Task What_was_open_before_a_restart_is_decided_after_it()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using (SimulatedShop before = await StartAsync(file: file))
            {
                await before.Client.SendAsync(Card("A1", CardNumbers.PaysLater));
                Assert.Equal(PaymentState.Pending, await StateAsync(before, "A1"));
            }

            await using SimulatedShop after = await StartAsync(file: file);
            Assert.Equal(PaymentState.Pending, await StateAsync(after, "A1"));
            _clock.Advance(TimeSpan.FromSeconds(10));
            Assert.Equal(PaymentState.Paid, await StateAsync(after, "A1"));
        }
        finally
        {
            File.Delete(file);
        }
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

    private static async Task<PaymentState> StateAsync(SimulatedShop shop, string order) =>
        ((IPaymentReport)(await shop.Client.SendAsync(new GetPaymentStatusRequest { OrderId = order })).Response!).State;

    private Task<SimulatedShop> StartAsync(double scale = 1, string? file = null) => SimulatedShop.StartAsync(options =>
    {
        options.TimeProvider = _clock;
        options.TimeScale = scale;
        options.Database = file;
    });
}
