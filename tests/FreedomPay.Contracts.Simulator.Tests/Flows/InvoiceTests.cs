using System.Text;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Tests.Support;
using FreedomPay.Merchant.Invoice;
using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.Simulator.Tests.Flows;

/// <summary>Invoices that a payer opens from a code.</summary>
public class InvoiceTests
{
    [Fact]
    public async Task Invoice_is_paid_once_with_a_saved_card_of_its_payer()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        LedgerCard saved = new("4400-00XX-XXXX-0000", "VI", "12", "30", "A PAYER", "pays") { Token = GatewayLedger.NewToken(), UserId = "7", MerchantId = shop.Merchant.Id, SavedAt = DateTimeOffset.UnixEpoch };
        shop.Ledger.Save(saved);
        InitInvoiceResponse created = (await shop.Client.SendAsync(Invoice(shop, "I1"))).Response!;
        Assert.Equal((InvoiceCallStatus.Ok, InvoiceStatus.New), (created.Status, created.InvoiceStatus));

        // The picture has the link as text, and the link names the invoice for its payer.
        string picture = Encoding.UTF8.GetString(Convert.FromBase64String(created.InvoiceMethods!.Qr!));
        string customer = picture.Split("customer=")[1][..32];
        GetInvoiceInfoRequest info = new() { Customer = customer };
        Assert.Equal(PaymentState.Pending, (await shop.Client.SendAsync(info)).Response!.State);
        Assert.IsType<Answer<GetInvoiceInfoResponse>.GatewayError>(await shop.Stranger.SendAsync(info));
        Assert.IsType<Answer<GetInvoiceInfoResponse>.GatewayError>(await shop.Client.SendAsync(new GetInvoiceInfoRequest { Customer = "nobody" }));

        PayInvoiceRequest pay = new() { Customer = customer, UserId = "7", CardToken = saved.Token! };
        Assert.IsType<Answer<PayInvoiceResponse>.GatewayError>(await shop.Client.SendAsync(pay with { UserId = "8" }));
        Answer<PayInvoiceResponse> paid = await shop.Client.SendAsync(pay);
        Assert.Equal((InvoiceStatus.Paid, "I1", 100m), (paid.Response!.InvoiceStatus, paid.Response.OrderId, paid.Response.Amount));
        Assert.IsType<Answer<PayInvoiceResponse>.GatewayError>(await shop.Client.SendAsync(pay));

        Assert.Equal(PaymentState.Paid, (await shop.Client.SendAsync(info)).Response!.State);
        ResultNotifyRequest told = Assert.Single(await shop.ReceivedAsync<ResultNotifyRequest>(1));
        Assert.Equal((created.InvoiceId, "I1", 100m, PaymentResult.Paid), (told.PaymentId, told.OrderId, told.Amount, told.Result));
    }

    [Fact]
    public async Task Amount_of_nothing_is_refused()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();

        Assert.IsType<Answer<InitInvoiceResponse>.GatewayError>(await shop.Client.SendAsync(Invoice(shop, "I1") with { Amount = 0 }));
    }

    private static InitInvoiceRequest Invoice(SimulatedShop shop, string order) => new()
    {
        OrderId = order,
        MerchantId = 500000,
        Amount = 100,
        Description = "Чай",
        InvoiceMethod = "qr",
        ResultUrl = shop.Address + "/pay/result",
    };
}
