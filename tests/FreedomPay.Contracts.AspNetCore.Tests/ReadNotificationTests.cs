using System.Text;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.AspNetCore.Tests;

/// <summary>Messages are read from any HTTP request: in controllers, in groups, in middleware.</summary>
public class ReadNotificationTests
{
    private readonly Deliveries _deliveries = new();

    [Theory]
    [InlineData("query")]
    [InlineData("form")]
    [InlineData("multipart")]
    [InlineData("pg_xml")]
    public async Task Controller_decides_and_replies(string encoding)
    {
        await using Shop shop = await Shop.StartAsync(
            static app => app.MapControllers(),
            builder => builder.Services.AddSingleton(_deliveries).AddControllers().AddApplicationPart(typeof(PaymentsController).Assembly));
        _deliveries.Handler = static (_, _) => Task.FromResult(Deliveries.No("sold out"));

        for (int delivery = 0; delivery < 2; delivery++)
        {
            Message message = Message.Result();
            using HttpRequestMessage request = message.To("/controller/result", encoding);
            (int status, byte[] body) = await shop.SendAsync(request);
            Assert.Equal(200, status);
            Assert.Equal((message.Salt, "rejected", "sold out"), Message.Read(body));
        }

        Assert.Single(_deliveries.Seen);
        using HttpRequestMessage forged = Message.Result().With("pg_amount", "1").To("/controller/result", encoding);
        (int forgedStatus, byte[] forgedBody) = await shop.SendAsync(forged);
        Assert.Equal((400, 0), (forgedStatus, forgedBody.Length));
        Assert.Single(_deliveries.Seen);
    }

    [Fact]
    public async Task Route_of_a_group_gives_the_script_name()
    {
        await using Shop shop = await Shop.StartAsync(app => app.MapGroup("/pay/{shop}").MapPost(
            "/result", async (HttpRequest request) => await (await request.ReadNotificationAsync<ResultNotifyRequest>()).DecideAsync(_deliveries.HandleAsync)));
        using HttpRequestMessage request = Message.Result().To("/pay/7/result", "form");

        Assert.Equal(200, (await shop.SendAsync(request)).Status);
    }

    [Fact]
    public async Task What_was_read_is_there_to_be_looked_at()
    {
        ReceivedNotification<ResultNotifyRequest>? received = null;
        await using Shop shop = await Shop.StartAsync(app => app.Run(async context =>
        {
            received = await context.Request.ReadNotificationAsync<ResultNotifyRequest>(route: "/pay/result");
            if (received.Notification is { } notification)
            {
                await NotificationResult.Of(notification.Received.Reply(Deliveries.Yes)).ExecuteAsync(context);
            }
        }));

        Message message = Message.Result();
        using HttpRequestMessage sound = message.To("/anything", "form");
        Assert.Equal((message.Salt, "ok", null), Message.Read((await shop.SendAsync(sound)).Body));
        Assert.Equal((200, null, 500m), (received!.StatusCode, received.Reason, received.Notification!.Request.Amount));

        using HttpRequestMessage forged = message.With("pg_amount", "5").To("/anything", "form");
        await shop.SendAsync(forged);
        Assert.Equal((400, true, null), (received.StatusCode, received.Received is ReceivedRequest<ResultNotifyRequest>.Untrusted, received.Notification));
        Assert.Contains("pg_sig", received.Reason, StringComparison.Ordinal);
        Assert.Contains("Untrusted", received.ToString(), StringComparison.Ordinal);

        using HttpRequestMessage unreadable = Message.Post("/anything", new StringContent("{}", Encoding.UTF8, "application/json"));
        await shop.SendAsync(unreadable);
        Assert.Equal((415, null, null), (received.StatusCode, received.Received, received.Notification));
        Assert.Equal($"Unreadable request. {received.Reason}", received.ToString());
    }

    [Fact]
    public async Task Without_a_route_there_is_no_script_name()
    {
        Exception? exception = null;
        await using Shop shop = await Shop.StartAsync(app => app.Run(async context =>
        {
            try
            {
                await context.Request.ReadNotificationAsync<ResultNotifyRequest>();
            }
            catch (InvalidOperationException thrown)
            {
                exception = thrown;
            }
        }));
        using HttpRequestMessage request = Message.Result().To("/result", "form");

        await shop.SendAsync(request);

        Assert.Contains("Name the route", exception?.Message, StringComparison.Ordinal);
    }
}
