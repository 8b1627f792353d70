using System.Text;
using FreedomPay.Contracts.Hosting;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FreedomPay.Contracts.AspNetCore.Tests;

/// <summary>A message and its repeats are decided once, and each repeat gets the same decision under its own salt.</summary>
public class OnceTests
{
    private readonly Deliveries _deliveries = new();

    [Fact]
    public async Task Repeats_get_the_first_decision_signed_anew()
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);
        _deliveries.Handler = (_, _) => Task.FromResult(Deliveries.No($"call {_deliveries.Seen.Count}"));

        foreach (string encoding in (string[])["form", "query", "multipart", "pg_xml"])
        {
            // What may differ between repeats: the gateway changes formats and adds fields.
            Message repeat = Message.Result(more: ("pg_need_email_notification", encoding == "form" ? "1" : "0"));
            Assert.Equal((repeat.Salt, "rejected", "call 1"), await RepliedAsync(shop, repeat, encoding));
        }

        Assert.Single(_deliveries.Seen);
        Assert.Equal(3, shop.Lines.Count(static line => line.Contains("repeat", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_log_that_throws_costs_no_decision()
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);
        shop.Log.Throws = true;

        (string?, string?, string?) first = await RepliedAsync(shop, Message.Result());
        (string?, string?, string?) repeat = await RepliedAsync(shop, Message.Result());

        Assert.Equal(("ok", "ok"), (first.Item2, repeat.Item2));
        Assert.Single(_deliveries.Seen);
        Assert.True(shop.Log.Thrown > 0);
    }

    [Fact]
    public async Task Other_events_of_the_payment_are_decided_on_their_own()
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);

        await RepliedAsync(shop, Message.Result(result: "2"));
        await RepliedAsync(shop, Message.Result(result: "1", more: ("pg_captured", "0")));
        await RepliedAsync(shop, Message.Result(result: "1", more: ("pg_captured", "1")));
        await RepliedAsync(shop, Message.Result(payment: 2));
        await RepliedAsync(shop, Message.Result(result: "2"));

        Assert.Equal(4, _deliveries.Seen.Count);
    }

    /// <summary>The gateways of two countries count merchants and payments each on its own.</summary>
    [Fact]
    public async Task Merchant_of_another_country_with_the_same_id_has_messages_of_its_own()
    {
        const string Key = "kg_key";
        await using Shop shop = await Shop.StartAsync(
            app =>
            {
                _deliveries.Map(app);
                app.MapNotification<ResultNotifyRequest, ResultNotifyResponse>("/kg/result", (_, _) => Task.FromResult(Deliveries.No("of Kyrgyzstan")), merchant: "kg");
            },
            static builder => builder.Services.AddFreedomPay("kg", static options =>
            {
                options.MerchantId = "500000";
                options.PaymentKey = Key;
                options.Host = "KG";
                options.PublicUrl = "https://shop.kg";
            }));
        await RepliedAsync(shop, Message.Result());

        using HttpRequestMessage request = Message.Result(key: Key).To("/kg/result", "form");

        Assert.Equal("of Kyrgyzstan", Message.Read((await shop.SendAsync(request)).Body, key: Key).Description);
    }

    [Fact]
    public async Task Repeat_whose_sender_leaves_is_no_failure_of_the_store()
    {
        TaskCompletionSource<ResultNotifyResponse> deciding = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _deliveries.Handler = (_, _) => deciding.Task;
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);
        Task<(string?, string?, string?)> first = RepliedAsync(shop, Message.Result());
        for (int wait = 0; wait < 100 && _deliveries.Seen.Count == 0; wait++)
        {
            await Task.Delay(50);
        }

        using CancellationTokenSource leaving = new();
        using HttpRequestMessage repeat = Message.Result().To("/pay/result", "form");
        Task<HttpResponseMessage> left = shop.Http.SendAsync(repeat, leaving.Token);
        await Task.Delay(300);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        for (int wait = 0; wait < 100 && !shop.Lines.Any(); wait++)
        {
            await Task.Delay(50);
        }

        Assert.Contains("left", Assert.Single(shop.Lines), StringComparison.Ordinal);
        deciding.SetResult(Deliveries.Yes);
        Assert.Equal("ok", (await first).Item2);
    }

    [Fact]
    public async Task Concurrent_repeats_wait_for_the_decision()
    {
        TaskCompletionSource<ResultNotifyResponse> deciding = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _deliveries.Handler = (_, _) => deciding.Task;
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);
        Message[] messages = [.. Enumerable.Range(0, 8).Select(static _ => Message.Result())];
        Task<(string?, string?, string?)>[] replies = [.. messages.Select(message => RepliedAsync(shop, message))];
        await Task.Delay(200);
        Assert.DoesNotContain(replies, static reply => reply.IsCompleted);

        deciding.SetResult(Deliveries.No("once"));

        Assert.Equal(messages.Select(static message => ((string?)message.Salt, (string?)"rejected", (string?)"once")), await Task.WhenAll(replies));
        Assert.Single(_deliveries.Seen);
    }

    [Fact]
    public async Task Handler_that_throws_leaves_the_message_open()
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);
        _deliveries.Handler = static (_, _) => throw new InvalidOperationException("the table is locked");

        Assert.Equal((500, ""), await AnswerAsync(shop, Message.Result()));
        Assert.Contains("The handler has failed.", shop.Lines.Last(), StringComparison.Ordinal);
        _deliveries.Handler = null;
        Message repeat = Message.Result();

        Assert.Equal((repeat.Salt, "ok", null), await RepliedAsync(shop, repeat));
        Assert.Equal(2, _deliveries.Seen.Count);
    }

    /// <summary>Null, a reply that cannot be sent, and a reply to another kind of message.</summary>
    [Fact]
    public async Task Decision_that_cannot_be_sent_is_none()
    {
        await using Shop shop = await Shop.StartAsync(app =>
        {
            _deliveries.Map(app);
            app.MapNotification<CaptureNotifyRequest, ResultNotifyResponse>("/pay/capture", static (_, _) => Task.FromResult(Deliveries.Yes));
            app.MapNotification<ResultNotifyRequest, CaptureNotifyResponse>("/pay/foreign", (notification, _) =>
            {
                _deliveries.Seen.Add(notification);
                return Task.FromResult(new CaptureNotifyResponse { Status = ReplyStatus.Accepted });
            });
        });
        _deliveries.Handler = static (_, _) => Task.FromResult<ResultNotifyResponse>(null!);
        Assert.Equal((500, ""), await AnswerAsync(shop, Message.Result()));
        _deliveries.Handler = static (_, _) => Task.FromResult(Deliveries.No("100;KZT"));
        Assert.Equal((500, ""), await AnswerAsync(shop, Message.Result()));
        Message capture = Message.Signed("capture", Message.PaymentKey, ("pg_payment_id", "1"));
        using HttpRequestMessage request = capture.To("/pay/capture", "form");
        Assert.Equal(500, (await shop.SendAsync(request)).Status);

        // Nothing is kept that would be sent to each repeat.
        int calls = _deliveries.Seen.Count;
        Message foreign = Message.Result(script: "foreign");
        using HttpRequestMessage first = foreign.To("/pay/foreign", "form");
        Assert.Equal(500, (await shop.SendAsync(first)).Status);
        using HttpRequestMessage second = foreign.To("/pay/foreign", "form");
        Assert.Equal(500, (await shop.SendAsync(second)).Status);
        Assert.Equal(calls + 2, _deliveries.Seen.Count);
        _deliveries.Handler = null;

        Assert.Equal("ok", (await RepliedAsync(shop, Message.Result())).Status);
    }

    [Fact]
    public async Task Program_that_stops_tells_the_gateway_to_come_again()
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _deliveries.Handler = async (_, cancellationToken) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return Deliveries.Yes;
        };
        Task<(int, string)> answer = AnswerAsync(shop, Message.Result());
        await begun.Task;

        shop.App.Lifetime.StopApplication();

        Assert.Equal((503, ""), await answer);
    }

    [Fact]
    public async Task Store_that_refuses_or_is_away_keeps_the_handler_from_running()
    {
        Store store = new();
        await using Shop shop = await Shop.StartAsync(_deliveries.Map, builder => builder.Services.AddSingleton<INotificationStore>(store));
        store.Begin = static () => new NotificationTurn.Refused("It is full.");
        Assert.Equal((503, ""), await AnswerAsync(shop, Message.Result()));
        Assert.Contains("It is full.", shop.Lines.Last(), StringComparison.Ordinal);

        store.Begin = static () => throw new TimeoutException("away");
        Assert.Equal((503, ""), await AnswerAsync(shop, Message.Result()));
        Assert.Contains("not available", shop.Lines.Last(), StringComparison.Ordinal);

        store.Begin = static () => null!;
        Assert.Equal((503, ""), await AnswerAsync(shop, Message.Result()));
        Assert.Contains("not available", shop.Lines.Last(), StringComparison.Ordinal);

        Assert.Empty(_deliveries.Seen);
    }

    [Fact]
    public async Task Decision_that_is_not_kept_is_not_sent()
    {
        Store store = new() { Finish = static _ => throw new TimeoutException("away") };
        await using Shop shop = await Shop.StartAsync(_deliveries.Map, builder => builder.Services.AddSingleton<INotificationStore>(store));

        Assert.Equal((500, ""), await AnswerAsync(shop, Message.Result()));

        Assert.Contains("may be decided again", shop.Lines.Last(), StringComparison.Ordinal);
        Assert.Equal(0, store.Abandoned);
    }

    [Fact]
    public async Task Decision_of_another_machine_wins_over_a_lost_lease()
    {
        Store store = new() { Finish = static _ => NotificationDecision.Of(Deliveries.No("the other's")) };
        await using Shop shop = await Shop.StartAsync(_deliveries.Map, builder => builder.Services.AddSingleton<INotificationStore>(store));
        Message message = Message.Result();

        Assert.Equal((message.Salt, "rejected", "the other's"), await RepliedAsync(shop, message));
    }

    [Fact]
    public async Task Store_that_is_away_when_the_handler_fails_hides_nothing()
    {
        Store store = new() { AbandonThrows = true };
        _deliveries.Handler = static (_, _) => throw new InvalidOperationException("the table is locked");
        await using Shop shop = await Shop.StartAsync(_deliveries.Map, builder => builder.Services.AddSingleton<INotificationStore>(store));

        Assert.Equal((500, ""), await AnswerAsync(shop, Message.Result()));

        Assert.Equal(1, store.Abandoned);
        Assert.Contains(shop.Lines, static line => line.Contains("The handler has failed.", StringComparison.Ordinal));
    }

    /// <summary>As a store in the database of the shop is: what the handler gets from its scope takes part in the turn.</summary>
    [Fact]
    public async Task Store_of_the_request_is_in_the_scope_of_the_handler()
    {
        List<(Scoped Store, Scoped Handler)> seen = [];
        await using Shop shop = await Shop.StartAsync(
            app => app.MapNotification<ResultNotifyRequest, ResultNotifyResponse, Scoped, INotificationStore>("/pay/result", (_, used, store, _) =>
            {
                seen.Add((((ScopedStore)store).Used, used));
                return Task.FromResult(Deliveries.Yes);
            }),
            static builder =>
            {
                builder.Host.UseDefaultServiceProvider(static options => options.ValidateScopes = options.ValidateOnBuild = true);
                builder.Services.AddScoped<Scoped>().AddScoped<INotificationStore, ScopedStore>();
            });

        await RepliedAsync(shop, Message.Result());
        await RepliedAsync(shop, Message.Result());

        Assert.Equal(2, seen.Count);
        Assert.All(seen, static one => Assert.Same(one.Store, one.Handler));
        Assert.NotSame(seen[0].Store, seen[1].Store);
        Assert.Equal([1, 1], seen.Select(static one => one.Store.Begun));
        Assert.Equal([1, 1], seen.Select(static one => one.Store.Disposed));
    }

    [Fact]
    public async Task Store_that_cannot_be_created_fails_at_the_start_or_keeps_the_handler_from_running()
    {
        bool fails = true;
        Assert.Contains("no database", Assert.Throws<InvalidOperationException>(() => _deliveries.Map(Shop.Build(Configure).App)).Message, StringComparison.Ordinal);
        fails = false;
        await using Shop shop = await Shop.StartAsync(_deliveries.Map, Configure);
        fails = true;

        Assert.Equal((503, ""), await AnswerAsync(shop, Message.Result()));

        Assert.Empty(_deliveries.Seen);
        Assert.Contains("not available", shop.Lines.Last(), StringComparison.Ordinal);

        void Configure(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder) =>
            builder.Services.AddScoped<INotificationStore>(_ => fails ? throw new InvalidOperationException("no database") : new Store());
    }

    private static async Task<(string? Salt, string? Status, string? Description)> RepliedAsync(Shop shop, Message message, string encoding = "form")
    {
        using HttpRequestMessage request = message.To("/pay/result", encoding);
        (int status, byte[] body) = await shop.SendAsync(request);
        Assert.Equal(200, status);
        return Message.Read(body);
    }

    private static async Task<(int Status, string Body)> AnswerAsync(Shop shop, Message message)
    {
        using HttpRequestMessage request = message.To("/pay/result", "form");
        (int status, byte[] body) = await shop.SendAsync(request);
        return (status, Encoding.UTF8.GetString(body));
    }

    /// <summary>Is disposed of asynchronously only.</summary>
    private sealed class Scoped : IAsyncDisposable
    {
        public int Begun { get; set; }

        public int Disposed { get; private set; }

        public ValueTask DisposeAsync()
        {
            Disposed++;
            return ValueTask.CompletedTask;
        }
    }

    private sealed class ScopedStore(Scoped used) : INotificationStore
    {
        public Scoped Used => used;

        public ValueTask<NotificationTurn> BeginAsync(string key, CancellationToken cancellationToken)
        {
            used.Begun++;
            return ValueTask.FromResult<NotificationTurn>(new NotificationTurn.Own(new Store()));
        }
    }

    private sealed class Store : INotificationStore, INotificationLease
    {
        public Func<NotificationTurn>? Begin { get; set; }

        public Func<NotificationDecision, NotificationDecision> Finish { get; set; } = static decision => decision;

        public bool AbandonThrows { get; set; }

        public int Abandoned { get; private set; }

        public ValueTask<NotificationTurn> BeginAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(Begin is null ? new NotificationTurn.Own(this) : Begin());

        public ValueTask<NotificationDecision> FinishAsync(NotificationDecision decision, CancellationToken cancellationToken) => ValueTask.FromResult(Finish(decision));

        public ValueTask AbandonAsync()
        {
            Abandoned++;
            return AbandonThrows ? throw new TimeoutException("away") : ValueTask.CompletedTask;
        }
    }
}
