using FreedomPay.Contracts.Hosting;
using FreedomPay.Merchant.Notifications;
using Shop.Orders;

namespace Shop.Payments;

/// <summary>Decides about the gateway's messages. Each is verified, and comes here once.</summary>
internal sealed class GatewayMessages(ShopDatabase database, FreedomPayMerchant merchant, TimeProvider time)
{
    public async Task<PaymentCheckResponse> CheckAsync(PaymentCheckRequest check, CancellationToken stopping)
    {
        Order? order = await database.Orders.FindAsync([check.OrderId], stopping);
        bool mayBePaid = order is not null && order.Amount == check.Amount && check.Currency == Order.Currency && order.TryAllow($"{check.PaymentId}");
        await database.SaveChangesAsync(stopping);
        return new PaymentCheckResponse { Status = mayBePaid ? ReplyStatus.Accepted : ReplyStatus.Rejected };
    }

    public async Task<ResultNotifyResponse> ApplyAsync(ResultNotifyRequest result, CancellationToken stopping)
    {
        Order? order = await database.Orders.FindAsync([result.OrderId], stopping);
        bool isOurs = order?.Record(result, merchant.AllowTestPayments, time.GetUtcNow()) == true;
        await database.SaveChangesAsync(stopping);
        return new ResultNotifyResponse { Status = isOurs ? ReplyStatus.Accepted : ReplyStatus.NotUnderstood };
    }

    public async Task<PayoutNotifyResponse> ApplyAsync(PayoutNotifyRequest result, CancellationToken stopping)
    {
        Payout? payout = await database.Payouts.FindAsync([result.OrderId], stopping);
        bool isOurs = payout?.Record(result) == true;
        await database.SaveChangesAsync(stopping);
        return new PayoutNotifyResponse { Status = isOurs ? ReplyStatus.Accepted : ReplyStatus.NotUnderstood };
    }
}
