using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.EntityFrameworkCore.Probe;

/// <summary>The handler of the shop. It delivers whenever it runs: nothing but the store keeps it from delivering twice.</summary>
public sealed class Orders(ShopDatabase database, TurnPoints points, ReplacedHandler replaced)
{
    public Task<ResultNotifyResponse> ApplyAsync(ResultNotifyRequest result, CancellationToken stopping) =>
        replaced.Handler is { } handler ? handler(database, result, stopping) : DeliverAsync(result, stopping);

    public async Task<ResultNotifyResponse> DeliverAsync(ResultNotifyRequest result, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(result);
        points.Pass("handler begins");
        await Task.Yield();
        Order order = await database.Orders.FindAsync([result.OrderId], stopping).ConfigureAwait(false) ?? throw new InvalidOperationException($"There is no order {result.OrderId}.");
        points.Pass("order read");
        string run = $"{Guid.NewGuid():N}";
        order.Delivered++;
        order.DeliveredBy = run;
        await database.SaveChangesAsync(stopping).ConfigureAwait(false);
        points.Pass("order saved");
        database.Deliveries.Add(new Delivery { OrderId = order.Id, DeliveredBy = run });
        await database.SaveChangesAsync(stopping).ConfigureAwait(false);
        points.Pass("delivery saved");
        return new ResultNotifyResponse { Status = ReplyStatus.Accepted, Description = run };
    }
}
