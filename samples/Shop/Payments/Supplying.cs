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
        await database.AddOpenRequestAsync(new OpenRequest { Id = payout.Id, SentAt = time.GetUtcNow() });
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

    /// <summary>Asks the gateway about a payout. Returns whether it has an end now.</summary>
    public async Task<bool> AskAgainAsync(string id, CancellationToken stopping)
    {
        Payout? payout = await database.Payouts.FindAsync([id], stopping);
        if (payout is { IsOpen: true })
        {
            GetMerchantPayoutStatusResponse? report = (await client.SendAsync(new GetMerchantPayoutStatusRequest { OrderId = payout.Id }, stopping)).Response;
            if (report is not null && payout.Record(report))
            {
                await database.SaveChangesAsync(stopping);
            }
        }

        return payout is { IsOpen: false };
    }
}
