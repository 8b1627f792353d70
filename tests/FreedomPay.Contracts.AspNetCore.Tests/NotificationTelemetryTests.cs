using System.Diagnostics;
using System.Text;
using FreedomPay.Contracts.Hosting;
using FreedomPay.Contracts.Tests.Telemetry;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.AspNetCore.Tests;

/// <summary>What a listener learns of the gateway's messages.</summary>
[Collection(nameof(ListeningTests))]
public class NotificationTelemetryTests
{
    private const string Messages = "freedompay.notifications";
    private const string HandlerDuration = "freedompay.notification.handler.duration";
    private const string Endpoint = "freedompay.endpoint=FreedomPay.Merchant.Notifications.ResultNotify";

    private readonly Deliveries _deliveries = new();

    [Fact]
    public async Task Message_its_repeat_and_its_forgery_are_told_apart()
    {
        using Listener listener = new();
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);

        await SendAsync(shop, Message.Result());
        await SendAsync(shop, Message.Result());
        await SendAsync(shop, Message.Result().With("pg_amount", "5"));

        Assert.Equal(
            [$"1 {Endpoint} freedompay.payment.state=paid freedompay.result=decided", $"1 {Endpoint} freedompay.result=repeated", $"1 {Endpoint} freedompay.reason=untrusted freedompay.result=refused"],
            listener.Of(Messages));
        Assert.Equal([$"duration {Endpoint}"], listener.Of(HandlerDuration));
        Assert.Equal(
            [$"{Endpoint} freedompay.payment.state=paid freedompay.result=decided", $"{Endpoint} freedompay.result=repeated"],
            listener.Activities.Select(static activity => Listener.TextOf(activity).Split(' ', 4)[3]));
        Assert.All(listener.Activities, static activity => Assert.Equal(("FreedomPay.Merchant.Notifications.ResultNotify", ActivityKind.Internal), (activity.DisplayName, activity.Kind)));
        Assert.DoesNotContain(listener.Measurements, static line => line.Contains("500.00", StringComparison.Ordinal));
    }

    public static TheoryData<string, string, string> States => new()
    {
        { "1", "", "paid" },
        { "0", "", "failed" },
        { "1", "pg_testing_mode", "test" },
        { "7", "", "unknown" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public async Task State_of_the_payment_is_counted_and_tests_are_not_money(string result, string test, string state)
    {
        using Listener listener = new(toTraces: false);
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);

        await SendAsync(shop, test.Length == 0 ? Message.Result(result: result) : Message.Result(1, result, "result", Message.PaymentKey, (test, "1")));

        Assert.Contains($"freedompay.payment.state={state} ", Assert.Single(listener.Of(Messages)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_says_why()
    {
        using Listener listener = new(toTraces: false);
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);

        await PostAsync(shop, new StringContent(new string('a', 2_000_000), Encoding.UTF8, "application/x-www-form-urlencoded"));
        await PostAsync(shop, new StringContent("{}", Encoding.UTF8, "application/json"));
        await PostAsync(shop, new StringContent("pg_xml=%3C", Encoding.UTF8, "application/x-www-form-urlencoded"));
        await PostAsync(shop, new StringContent("a=1", Encoding.UTF8, "multipart/form-data"));

        Assert.Equal(
            [Refused("too_large"), Refused("media_type"), Refused("malformed"), Refused("unreadable")],
            listener.Of(Messages));

        static string Refused(string reason) => $"1 {Endpoint} freedompay.reason={reason} freedompay.result=refused";
    }

    [Fact]
    public async Task Failures_say_whose_they_are()
    {
        using Listener listener = new();
        FailingStore store = new();
        await using Shop shop = await Shop.StartAsync(_deliveries.Map, builder => builder.Services.AddSingleton<INotificationStore>(store));

        store.BeginFails = true;
        await SendAsync(shop, Message.Result());
        store.BeginFails = false;
        store.FinishFails = true;
        await SendAsync(shop, Message.Result());
        _deliveries.Handler = static (_, _) => throw new InvalidOperationException("s3cr3t");
        await SendAsync(shop, Message.Result());

        Assert.Equal(
            [
                $"1 {Endpoint} freedompay.reason=store freedompay.result=failed",
                $"1 {Endpoint} freedompay.result=not_kept",
                $"1 {Endpoint} freedompay.reason=handler freedompay.result=failed",
            ],
            listener.Of(Messages));
        Assert.Equal([$"duration {Endpoint}", $"duration error.type=System.InvalidOperationException {Endpoint}"], listener.Of(HandlerDuration));
        Assert.Equal(["store", "not_kept", "handler"], listener.Activities.Select(static activity => activity.GetTagItem("error.type")));
        Assert.All(listener.Activities, static activity => Assert.Equal((ActivityStatusCode.Error, null), (activity.Status, activity.StatusDescription)));
    }

    [Fact]
    public async Task Messages_without_reply_and_payers_who_come_back_are_counted()
    {
        using Listener listener = new(toTraces: false);
        await using Shop shop = await Shop.StartAsync(static app =>
        {
            app.MapNotificationWithoutReply<CardSavedRequest>("/pay/card", static (_, _) => Task.FromResult(Results.NoContent()));
            app.MapPayerReturn<RedirectBackRequest>("/pay/back", static (_, _) => Task.FromResult(Results.Ok()));
        });

        await SendAsync(shop, Message.CardSaved(), "/pay/card");
        await SendAsync(shop, Message.Signed("back", Message.PaymentKey, ("pg_order_id", "7"), ("pg_payment_id", "5")), "/pay/back");
        await SendAsync(shop, Message.Signed("back", "another key", ("pg_order_id", "7"), ("pg_payment_id", "5")), "/pay/back");

        Assert.Equal(
            ["result=handled", "result=returned", "reason=untrusted freedompay.result=refused"],
            listener.Of(Messages).Select(static line => line.Split("freedompay.", 3)[2]));
    }

    [Fact]
    public async Task Listener_that_throws_costs_no_decision()
    {
        using Listener listener = new(onEvent: static () => throw new InvalidOperationException("A listener has failed."));
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);
        Message message = Message.Result();
        using HttpRequestMessage request = message.To("/pay/result", "form");

        Assert.Equal((message.Salt, "ok", null), Message.Read((await shop.SendAsync(request)).Body));
        Assert.Single(_deliveries.Seen);
    }

    private static async Task SendAsync(Shop shop, Message message, string url = "/pay/result")
    {
        using HttpRequestMessage request = message.To(url, "form");
        await shop.SendAsync(request);
    }

    private static async Task PostAsync(Shop shop, HttpContent content)
    {
        using HttpRequestMessage request = Message.Post("/pay/result", content);
        await shop.SendAsync(request);
    }

    private sealed class FailingStore : INotificationStore, INotificationLease
    {
        public bool BeginFails { get; set; }

        public bool FinishFails { get; set; }

        public ValueTask<NotificationTurn> BeginAsync(string key, CancellationToken cancellationToken) =>
            BeginFails ? throw new TimeoutException("away") : ValueTask.FromResult<NotificationTurn>(new NotificationTurn.Own(this));

        public ValueTask<NotificationDecision> FinishAsync(NotificationDecision decision, CancellationToken cancellationToken) =>
            FinishFails ? throw new TimeoutException("away") : ValueTask.FromResult(decision);

        public ValueTask AbandonAsync() => ValueTask.CompletedTask;
    }
}
