using System.Globalization;
using System.Net;
using FreedomPay.Contracts.Testing;
using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests.Support;

/// <summary>Sends the gateway's messages to a shop.</summary>
internal sealed class GatewayClient(Uri shop) : IDisposable
{
    private static readonly MerchantCredentials Credentials = new(ShopProgram.MerchantId, ShopProgram.PaymentKey);

    // What waits forever is a failure. Each message has a connection of its own: one that was used before can be closed by the shop while the next message is on its way.
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero }) { BaseAddress = shop, Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>The message that the payment of an order is paid, with a salt of its own: sent again, it is a repeat.</summary>
    public static ResultNotifyRequest Paid(string order, PaymentResult? result = null) => new()
    {
        OrderId = order,
        PaymentId = 1000 + long.Parse(order, CultureInfo.InvariantCulture),
        Amount = 500,
        Currency = "KZT",
        Result = result ?? PaymentResult.Paid,
    };

    public async Task<NotificationReply> SendAsync(ResultNotifyRequest message, CancellationToken cancellationToken = default) =>
        await _http.SendNotificationAsync(message, Credentials, ShopProgram.Route, cancellationToken: cancellationToken);

    /// <summary>Sends a message that kills the shop at a point of its turn; null if it is killed before it replies.</summary>
    public Task<NotificationReply?> SendAndKillAsync(ResultNotifyRequest message, int at) => SendWithAsync(ShopProgram.KillHeader, message, at);

    /// <summary>Sends a message that stops the shop at a point of its turn, until it is continued.</summary>
    public Task<NotificationReply?> SendAndStopAsync(ResultNotifyRequest message, int at) => SendWithAsync(ShopProgram.StopHeader, message, at);

    /// <summary>The run of the handler that the reply names.</summary>
    public async Task<string> RunAsync(ResultNotifyRequest message)
    {
        NotificationReply reply = await SendAsync(message);
        Assert.Equal((HttpStatusCode.OK, true, "ok"), (reply.StatusCode, reply.IsVerified, reply.Status));
        return reply.Fields["pg_description"]!;
    }

    public void Dispose() => _http.Dispose();

    private async Task<NotificationReply?> SendWithAsync(string header, ResultNotifyRequest message, int at)
    {
        using HttpClient http = new() { BaseAddress = shop, Timeout = TimeSpan.FromSeconds(30) };
        http.DefaultRequestHeaders.Add(header, at.ToString(CultureInfo.InvariantCulture));
        try
        {
            return await http.SendNotificationAsync(message, Credentials, ShopProgram.Route);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
