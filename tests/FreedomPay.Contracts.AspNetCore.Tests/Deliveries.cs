using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Builder;

namespace FreedomPay.Contracts.AspNetCore.Tests;

/// <summary>A handler of results that remembers what it was given.</summary>
internal sealed class Deliveries
{
    public List<Notification<ResultNotifyRequest>> Seen { get; } = [];

    public Func<Notification<ResultNotifyRequest>, CancellationToken, Task<ResultNotifyResponse>>? Handler { get; set; }

    public static ResultNotifyResponse Yes => new() { Status = ReplyStatus.Accepted };

    public static ResultNotifyResponse No(string why) => new() { Status = ReplyStatus.Rejected, Description = why };

    public void Map(WebApplication app) => app.MapNotification<ResultNotifyRequest, ResultNotifyResponse>("/pay/result", HandleAsync);

    public Task<ResultNotifyResponse> HandleAsync(Notification<ResultNotifyRequest> notification, CancellationToken cancellationToken)
    {
        lock (Seen)
        {
            Seen.Add(notification);
        }

        return Handler?.Invoke(notification, cancellationToken) ?? Task.FromResult(Yes);
    }
}
