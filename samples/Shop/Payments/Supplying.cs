using FreedomPay.Contracts;
using FreedomPay.Contracts.Hosting;
using FreedomPay.Merchant.Notifications;
using FreedomPay.Merchant.Payout;
using Microsoft.EntityFrameworkCore;
using Shop.Orders;

namespace Shop.Payments;

/// <summary>Pays suppliers out, as another merchant.</summary>
internal sealed class Supplying(
    ShopDatabase database,
    [FromKeyedServices(PaymentSetup.PayoutMerchant)] FreedomPayClient client,
    [FromKeyedServices(PaymentSetup.PayoutMerchant)] FreedomPayMerchant merchant,
    TimeProvider time)
{
    /// <summary>Returns the page on which the supplier enters a card, or null if the gateway did not name one: the payout is open until a message or a question tells its end.</summary>
    public async Task<string?> PageForAsync(Payout payout)
    {
        database.Payouts.Add(payout);
        await database.SaveChangesAsync();
        Answer<CreatePayoutResponse> answer = await client.SendAsync(new CreatePayoutRequest
        {
            OrderId = payout.Id,
            Amount = payout.Amount,
            Description = "Goods",
            OrderTimeLimit = time.GetUtcNow().UtcDateTime.AddDays(1),
            BackLink = merchant.UrlOf("/payouts"),
            PostLink = merchant.UrlOf<PayoutNotifyRequest>(),
        });
        return answer.Response?.RedirectUrl;
    }

    /// <summary>Returns the payouts about which the gateway must be asked.</summary>
    public async Task<string[]> OpenAsync(CancellationToken stopping) =>
        [.. (await database.Payouts.AsNoTracking().ToListAsync(stopping)).Where(static payout => payout.IsOpen).Select(static payout => payout.Id)];

    public async Task GoOnAsync(string id, CancellationToken stopping)
    {
        Payout payout = await database.Payouts.SingleAsync(payout => payout.Id == id, stopping);
        GetMerchantPayoutStatusResponse? report = (await client.SendAsync(new GetMerchantPayoutStatusRequest { OrderId = payout.Id }, stopping)).Response;
        if (report is not null && payout.Record(report))
        {
            await database.SaveChangesAsync(stopping);
        }
    }
}
