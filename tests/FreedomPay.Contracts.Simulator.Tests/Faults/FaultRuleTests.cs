using FreedomPay.Contracts.Simulator.Tests.Support;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Simulator.Tests.Faults;

/// <summary>Which messages a fault is for, and how many.</summary>
public class FaultRuleTests
{
    [Fact]
    public async Task Fault_is_for_the_order_that_it_names_also_where_a_request_names_only_the_payment()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A1"));
        await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A2"));
        shop.Gateway.Play(new Fault(FaultKind.NoAnswer) { OrderId = "A1", Endpoint = "RefundPayment", Times = null });

        Assert.Equal("Success", (await RefundAsync(shop, "A2")).GetType().Name);
        Assert.Equal("NoAnswer", (await RefundAsync(shop, "A1")).GetType().Name);

        // It was carried out: there is nothing left to give back.
        shop.Gateway.StopFaults();
        Assert.Equal("GatewayError", (await RefundAsync(shop, "A1")).GetType().Name);
        Assert.Equal((1, 18_500m, PaymentState.Refunded), FaultyGateway.PaymentOf(shop, "A1") is { } payment ? (payment.Refunds, payment.Refunded, payment.State) : default);
    }

    [Theory]
    [InlineData("CardPayment", true)]
    [InlineData("FreedomPay.Gateway.Purchase.CardPayment", true)]
    [InlineData("Payment", false)]
    [InlineData("CreatePayment", false)]
    public async Task Fault_is_for_the_endpoint_that_it_names(string endpoint, bool isBroken)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        shop.Gateway.Play(new Fault(FaultKind.BadGateway) { Endpoint = endpoint });

        Assert.Equal(isBroken, (await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A1"))).Outcome == Outcome.Unknown);
    }

    [Fact]
    public async Task Fault_is_for_the_merchant_that_it_names()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync(static options => options.Merchants.Add(new SimulatedMerchant { Id = "500001", PaymentKey = "another-key-for-tests" }));
        shop.Gateway.Play(new Fault(FaultKind.NoAnswer) { MerchantId = "500001", Times = null });
        using HttpClient http = new(FreedomPayClient.CreateHandler()) { BaseAddress = shop.Gateway.Url };
        FreedomPayClient another = new(http, shop.Gateway.CredentialsOf("500001"));

        Assert.Equal("Success", (await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A1"))).GetType().Name);
        Assert.Equal("NoAnswer", (await another.SendAsync(FaultyGateway.Card("A1"))).GetType().Name);
    }

    [Fact]
    public async Task Faults_are_played_in_their_order_and_as_often_as_they_say()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        shop.Gateway.Play(new Fault(FaultKind.WrongSignature) { Times = 2 });
        shop.Gateway.Play(FaultKind.BadGateway);
        List<string> answers = [];
        for (int i = 0; i < 4; i++)
        {
            answers.Add((await FaultyGateway.SendAsync(shop, new GetPaymentStatusRequest { OrderId = "A1" })).GetType().Name);
        }

        // The payment is not found; that error is documented without a signature, so that there is none to break.
        Assert.Equal(["GatewayError", "GatewayError", "Malformed", "GatewayError"], answers);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("999")]
    public async Task Header_that_names_no_fault_breaks_nothing(string header)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();

        Assert.Equal("Success", (await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A1"), header)).GetType().Name);
    }

    private static Task<Answer<RefundPaymentResponse>> RefundAsync(SimulatedShop shop, string order) =>
        FaultyGateway.SendAsync(shop, new RefundPaymentRequest { PaymentId = FaultyGateway.PaymentOf(shop, order)!.Id });
}
