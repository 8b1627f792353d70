using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Pages;
using FreedomPay.Contracts.Simulator.Tests.Support;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Notifications;
using FreedomPay.Merchant.Purchase;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.Simulator.Tests.Flows;

/// <summary>A payment from the button to the refund.</summary>
public class PurchaseTests
{
    private static readonly string Pays = NumberOf("pays");
    private static readonly string Challenge = NumberOf("challenge");

    [Fact]
    public async Task Card_without_3DS_is_paid_told_and_refunded_in_two_parts()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();

        CardPaymentResponse.Accepted accepted = Assert.IsType<CardPaymentResponse.Accepted>((await shop.Client.SendAsync(Card("A1", 100, Pays))).Response);

        ResultNotifyRequest told = Assert.Single(await shop.ReceivedAsync<ResultNotifyRequest>(1));
        Assert.Equal((accepted.PaymentId!.Value, "A1", 100m, PaymentResult.Paid), (told.PaymentId, told.OrderId, told.Amount, told.Result));
        Assert.Equal("4400-00XX-XXXX-" + Pays[^4..], told.CardPan);

        RefundPaymentRequest part = new() { PaymentId = accepted.PaymentId!.Value, Amount = 30 };
        Assert.Equal(Outcome.Done, (await shop.Client.SendAsync(part)).Outcome);
        Assert.Equal(PaymentState.PartlyRefunded, (await StatusAsync(shop, "A1")).State);
        Assert.Equal(Outcome.Done, (await shop.Client.SendAsync(part with { Amount = 70 })).Outcome);
        Assert.Equal(PaymentState.Refunded, (await StatusAsync(shop, "A1")).State);
        Assert.IsType<Answer<RefundPaymentResponse>.GatewayError>(await shop.Client.SendAsync(part with { Amount = 1 }));
    }

    [Fact]
    public async Task Challenge_is_passed_with_the_PaRes_of_the_ACS_alone()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CardPaymentResponse.ThreeDSecureRequired step = Assert.IsType<CardPaymentResponse.ThreeDSecureRequired>((await shop.Client.SendAsync(Card("A1", 100, Challenge))).Response);
        Assert.Equal(PaymentState.Pending, (await StatusAsync(shop, "A1")).State);

        ThreeDSecureRequest finish = new() { PaymentId = step.PaymentId!.Value, Md = step.Md!.Value, PaRes = "made up" };
        Assert.IsType<Answer<ThreeDSecureResponse>.GatewayError>(await shop.Client.SendAsync(finish));
        Assert.Equal(PaymentState.Pending, (await StatusAsync(shop, "A1")).State);

        LedgerThreeDSecure known = shop.Ledger.Find(step.PaymentId.Value)!.ThreeDSecure!;
        Answer<ThreeDSecureResponse> finished = await shop.Client.SendAsync(finish with { PaRes = known.PassedPaRes });

        Assert.NotNull(finished.Response!.AuthCode);
        Assert.Equal(PaymentState.Paid, (await StatusAsync(shop, "A1")).State);
        Assert.Equal(PaymentResult.Paid, Assert.Single(await shop.ReceivedAsync<ResultNotifyRequest>(1)).Result);
    }

    [Fact]
    public async Task Held_money_is_cleared_in_part_or_released()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        long first = (await shop.Client.SendAsync(Card("A1", 100, Pays) with { AutoClearing = false })).Response!.PaymentId!.Value;
        long second = (await shop.Client.SendAsync(Card("A2", 100, Pays) with { AutoClearing = false })).Response!.PaymentId!.Value;
        Assert.Equal(PaymentState.Held, (await StatusAsync(shop, "A1")).State);

        Assert.Equal(Outcome.Done, (await shop.Client.SendAsync(new ClearPaymentRequest { PaymentId = first, ClearingAmount = 60 })).Outcome);
        Assert.Equal(Outcome.Done, (await shop.Client.SendAsync(new CancelPaymentRequest { PaymentId = second })).Outcome);

        Assert.Equal((PaymentState.Paid, 60m), ((await StatusAsync(shop, "A1")).State, (await StatusAsync(shop, "A1")).Report.ClearingAmount));
        Assert.Equal(PaymentState.Cancelled, (await StatusAsync(shop, "A2")).State);
        Assert.IsType<Answer<CancelPaymentResponse>.GatewayError>(await shop.Client.SendAsync(new CancelPaymentRequest { PaymentId = first }));
    }

    [Fact]
    public async Task Page_asks_the_shop_first_and_tells_it_afterwards()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CreateMerchantPaymentRequest request = new()
        {
            OrderId = "A1",
            Amount = 100,
            Currency = "KZT",
            Description = "Tea",
            CheckUrl = shop.Address + "/pay/check?own=1",
            ResultUrl = shop.Address + "/pay/result",
            SuccessUrl = shop.Address + "/pay/back?order=A1",
            RequestMethod = RequestMethod.Xml,
            ExtraFields = [MessageField.Text("basket", "7")],
        };
        CreateMerchantPaymentResponse created = (await shop.Client.SendAsync(request)).Response!;
        LedgerPayment payment = shop.Ledger.Find(created.PaymentId!.Value)!;

        string? refusal = await shop.Gateway.Services.GetRequiredService<PaymentDesk>().PayAsync(payment, Pays, "12", "30", "A PAYER", amount: null);

        Assert.Null(refusal);
        PaymentCheckRequest check = Assert.Single(shop.Received.OfType<PaymentCheckRequest>());
        ResultNotifyRequest result = Assert.Single(shop.Received.OfType<ResultNotifyRequest>());
        Assert.Equal((created.PaymentId, "7"), (check.PaymentId, check.ExtraFields["basket"]));
        Assert.Equal((created.PaymentId, PaymentResult.Paid), (result.PaymentId, result.Result));
        Uri back = shop.Gateway.Services.GetRequiredService<PaymentDesk>().BackUrl(payment)!;
        Assert.IsType<ReceivedRequest<RedirectBackRequest>.Verified>(
            RedirectBackRequest.Read(MessageFields.FromForm(System.Text.Encoding.UTF8.GetBytes(back.Query[1..])), shop.Credentials, ScriptName.FromUrl("/pay/back")));
    }

    [Fact]
    public async Task Shop_that_refuses_the_check_takes_no_money()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CreatePaymentResponse created = (await shop.Client.SendAsync(new CreatePaymentRequest { OrderId = "A1", Amount = 100, Description = "Tea", CheckUrl = shop.Address + "/pay/check" })).Response!;
        shop.Decision = ReplyStatus.Rejected;

        string? refusal = await shop.Gateway.Services.GetRequiredService<PaymentDesk>().PayAsync(shop.Ledger.Find(created.PaymentId!.Value)!, Pays, "12", "30", "A PAYER", amount: null);

        Assert.Equal("refused", refusal);
        Assert.Equal(PaymentState.Failed, (await StatusAsync(shop, "A1")).State);
    }

    [Fact]
    public async Task Profile_is_charged_again()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CardPaymentResponse.Accepted first = Assert.IsType<CardPaymentResponse.Accepted>((await shop.Client.SendAsync(Card("A1", 100, Pays) with { RecurringStart = true, RecurringLifetime = 3 })).Response);

        Answer<RecurrentPaymentResponse> again = await shop.Client.SendAsync(new RecurrentPaymentRequest { Amount = 50, Description = "Tea", OrderId = "A2", RecurringProfile = first.RecurringProfile! });
        Answer<RecurrentPaymentResponse> unknown = await shop.Client.SendAsync(new RecurrentPaymentRequest { Amount = 50, Description = "Tea", OrderId = "A3", RecurringProfile = "1" });

        Assert.NotNull(again.Response);
        Assert.Equal(PaymentState.Paid, (await StatusAsync(shop, "A2")).State);
        Assert.IsType<Answer<RecurrentPaymentResponse>.GatewayError>(unknown);
    }

    private static CardPaymentRequest Card(string order, decimal amount, string number) => new()
    {
        OrderId = order,
        Amount = amount,
        Description = "Tea",
        CardPan = number,
        CardCvc = "123",
        CardMonth = "12",
        CardYear = "30",
        CardName = "A PAYER",
    };

    private static async Task<(PaymentState State, GetPaymentStatusResponse Report)> StatusAsync(SimulatedShop shop, string order)
    {
        GetPaymentStatusResponse report = (await shop.Client.SendAsync(new GetPaymentStatusRequest { OrderId = order })).Response!;
        return (((IPaymentReport)report).State, report);
    }

    private static string NumberOf(string name) => TestCard.All.Single(card => card.Name == name).Number;
}
