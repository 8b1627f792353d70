using FreedomPay.Contracts.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace FreedomPay.Contracts.Hosting.Tests;

/// <summary>Each message is decided once, and nothing that strangers can repeat fills the memory.</summary>
public class MemoryNotificationStoreTests
{
    private static readonly NotificationDecision Yes = Decisions.Yes;

    private static readonly NotificationDecision No = Decisions.No;

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Repeat_gets_the_decision()
    {
        MemoryNotificationStore store = new(_time);

        Assert.Same(Yes, await (await OwnAsync(store, "a")).FinishAsync(Yes, default));

        Assert.Same(Yes, await DecidedAsync(store, "a"));
        await OwnAsync(store, "A");
    }

    [Fact]
    public async Task Concurrent_repeats_wait_for_the_decision()
    {
        MemoryNotificationStore store = new(_time);
        INotificationLease turn = await OwnAsync(store, "a");
        Task<NotificationTurn>[] waiting = [.. Enumerable.Range(0, 16).Select(_ => store.BeginAsync("a", default).AsTask())];
        await OwnAsync(store, "b");
        await Task.Delay(20);
        Assert.DoesNotContain(waiting, static task => task.IsCompleted);

        await turn.FinishAsync(No, default);

        Assert.All(await Task.WhenAll(waiting), static turn => Assert.Same(No, Assert.IsType<NotificationTurn.Decided>(turn).Decision));
    }

    [Fact]
    public async Task Repeats_beyond_a_bound_are_refused_and_later_ones_are_not()
    {
        MemoryNotificationStore store = new(_time);
        INotificationLease turn = await OwnAsync(store, "a");
        Task<NotificationTurn>[] waiting = [.. Enumerable.Range(0, 16).Select(_ => store.BeginAsync("a", default).AsTask())];

        await RefusedAsync(store, "a", "16 repeats");
        await turn.AbandonAsync();
        NotificationTurn next = await await Task.WhenAny(waiting);
        Assert.Equal(1, waiting.Count(static task => task.IsCompleted));
        Task<NotificationTurn> again = store.BeginAsync("a", default).AsTask();
        await ((NotificationTurn.Own)next).Lease.FinishAsync(Yes, default);

        Assert.IsType<NotificationTurn.Decided>(await again);
    }

    [Fact]
    public async Task Abandoned_message_goes_to_one_of_those_who_wait()
    {
        MemoryNotificationStore store = new(_time);
        INotificationLease turn = await OwnAsync(store, "a");
        List<Task<NotificationTurn>> waiting = [.. Enumerable.Range(0, 5).Select(_ => store.BeginAsync("a", default).AsTask())];

        for (int left = waiting.Count; left > 0; left--)
        {
            await turn.AbandonAsync();
            Task<NotificationTurn> next = await Task.WhenAny(waiting);
            waiting.Remove(next);
            turn = Assert.IsType<NotificationTurn.Own>(await next).Lease;
            await Task.Delay(5);
            Assert.DoesNotContain(waiting, static task => task.IsCompleted);
        }
    }

    [Fact]
    public async Task Waiting_ends_after_a_minute()
    {
        MemoryNotificationStore store = new(_time);
        INotificationLease turn = await OwnAsync(store, "a");
        Task<NotificationTurn> waiting = store.BeginAsync("a", default).AsTask();

        _time.Advance(TimeSpan.FromSeconds(59));
        await Task.Delay(20);
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("60 seconds", Assert.IsType<NotificationTurn.Refused>(await waiting).Reason, StringComparison.Ordinal);
        await turn.FinishAsync(Yes, default);
        Assert.Same(Yes, await DecidedAsync(store, "a"));
    }

    [Fact]
    public async Task Caller_who_leaves_stops_waiting()
    {
        MemoryNotificationStore store = new(_time);
        INotificationLease turn = await OwnAsync(store, "a");
        using CancellationTokenSource leaving = new();
        Task<NotificationTurn> waiting = store.BeginAsync("a", leaving.Token).AsTask();

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.BeginAsync("b", leaving.Token).AsTask());
        await turn.FinishAsync(Yes, default);
        await OwnAsync(store, "b");
    }

    [Fact]
    public async Task Decision_is_kept_for_three_hours_and_then_forgotten()
    {
        MemoryNotificationStore store = new(_time);
        INotificationLease turn = await OwnAsync(store, "a");
        _time.Advance(TimeSpan.FromHours(1));
        await turn.FinishAsync(Yes, default);

        _time.Advance(TimeSpan.FromHours(3) - TimeSpan.FromTicks(1));
        Assert.Same(Yes, await DecidedAsync(store, "a"));
        _time.Advance(TimeSpan.FromTicks(1));

        await OwnAsync(store, "a");
    }

    /// <summary>A clock that somebody sets forward does not make the store forget.</summary>
    [Fact]
    public async Task Setting_the_clock_changes_nothing()
    {
        SetClock time = new();
        MemoryNotificationStore store = new(time);
        await (await OwnAsync(store, "a")).FinishAsync(Yes, default);

        time.Now += TimeSpan.FromDays(365);

        Assert.Same(Yes, await DecidedAsync(store, "a"));
    }

    [Fact]
    public async Task Full_store_refuses_what_is_new_and_answers_what_it_knows()
    {
        MemoryNotificationStore store = new(_time, capacity: 2);
        await (await OwnAsync(store, "a")).FinishAsync(Yes, default);
        INotificationLease open = await OwnAsync(store, "b");

        await RefusedAsync(store, "c", "full");
        Assert.Same(Yes, await DecidedAsync(store, "a"));
        await open.AbandonAsync();
        await (await OwnAsync(store, "c")).FinishAsync(No, default);
        await RefusedAsync(store, "b", "full");
        _time.Advance(TimeSpan.FromHours(3));

        await OwnAsync(store, "b");
        await OwnAsync(store, "a");
    }

    [Fact]
    public async Task Turn_ends_once()
    {
        MemoryNotificationStore store = new(_time);
        INotificationLease turn = await OwnAsync(store, "a");
        await turn.FinishAsync(Yes, default);
        await turn.AbandonAsync();

        Assert.Same(Yes, await turn.FinishAsync(No, default));
        Assert.Same(Yes, await DecidedAsync(store, "a"));

        INotificationLease abandoned = await OwnAsync(store, "b");
        await abandoned.AbandonAsync();
        INotificationLease next = await OwnAsync(store, "b");
        await abandoned.AbandonAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => abandoned.FinishAsync(No, default).AsTask());
        await next.FinishAsync(Yes, default);
        Assert.Same(Yes, await DecidedAsync(store, "b"));
    }

    /// <summary>Many deliveries of few messages at once, of which some fail: each message ends with one decision.</summary>
    [Fact]
    public Task Under_load_each_message_is_decided_once() => StoreLoad.DecidesEachMessageOnceAsync([new MemoryNotificationStore()], deliveries: 4000);

    [Fact]
    public void Shorter_times_and_no_capacity_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("keepFor", () => new MemoryNotificationStore(keepFor: TimeSpan.FromHours(3) - TimeSpan.FromTicks(1)));
        Assert.Throws<ArgumentOutOfRangeException>("capacity", () => new MemoryNotificationStore(capacity: 0));
        Assert.Equal(TimeSpan.FromHours(3), new MemoryNotificationStore().KeepFor);
    }

    [Fact]
    public void Program_gets_the_store_in_memory_unless_it_has_another()
    {
        using IHost host = Setting.Host1();
        Assert.IsType<MemoryNotificationStore>(host.Services.GetRequiredService<INotificationStore>());

        HostApplicationBuilder builder = Setting.Program(Setting.Whole());
        MemoryNotificationStore own = new(capacity: 7);
        builder.Services.AddSingleton<INotificationStore>(own);
        builder.Services.AddFreedomPay(builder.Configuration.GetSection("FreedomPay"));
        using IHost other = builder.Build();
        Assert.Same(own, other.Services.GetRequiredService<INotificationStore>());
    }

    private static async Task<INotificationLease> OwnAsync(MemoryNotificationStore store, string key) =>
        Assert.IsType<NotificationTurn.Own>(await store.BeginAsync(key, default)).Lease;

    private static async Task<NotificationDecision> DecidedAsync(MemoryNotificationStore store, string key) =>
        Assert.IsType<NotificationTurn.Decided>(await store.BeginAsync(key, default)).Decision;

    private static async Task RefusedAsync(MemoryNotificationStore store, string key, string reason) =>
        Assert.Contains(reason, Assert.IsType<NotificationTurn.Refused>(await store.BeginAsync(key, default)).Reason, StringComparison.Ordinal);

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
