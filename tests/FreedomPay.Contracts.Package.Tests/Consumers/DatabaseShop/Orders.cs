using FreedomPay.Contracts;
using FreedomPay.Merchant.Notifications;

namespace DatabaseShop;

internal sealed class Orders(ShopDatabase database)
{
    public async Task<ResultNotifyResponse> ApplyAsync(ResultNotifyRequest result, CancellationToken stopping)
    {
        Order? order = await database.Orders.FindAsync([result.OrderId], stopping).ConfigureAwait(false);
        if (order is null || !result.Matches(order.Id, 500, "KZT"))
        {
            return new ResultNotifyResponse { Status = ReplyStatus.NotUnderstood };
        }

        order.Delivered++;
        await database.SaveChangesAsync(stopping).ConfigureAwait(false);
        return new ResultNotifyResponse { Status = ReplyStatus.Accepted, Description = $"delivery {order.Delivered}" };
    }
}
