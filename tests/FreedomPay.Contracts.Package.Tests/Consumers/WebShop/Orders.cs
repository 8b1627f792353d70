using FreedomPay.Contracts.AspNetCore;
using FreedomPay.Merchant.Notifications;

namespace WebShop;

internal sealed class Orders
{
    private int _calls;

    public Task<ResultNotifyResponse> ApplyAsync(Notification<ResultNotifyRequest> notification, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string text = $"call {++_calls} for order {notification.Request.OrderId} of {notification.Merchant.Credentials.MerchantId}";
        return Task.FromResult(new ResultNotifyResponse { Status = ReplyStatus.Accepted, Description = text });
    }
}
