using System.Diagnostics;
using FreedomPay.Contracts.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests;

/// <summary>What a store promises: of one key no two turns at a time, and a decision that stays.</summary>
public class StoreTests
{
    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Decision_is_kept_with_what_the_handler_saved(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For(database);
        NotificationDecision decision = StoreServices.Decision("дa");
        await using (AsyncServiceScope scope = services.CreateAsyncScope())
        {
            INotificationLease lease = await scope.OwnAsync();
            scope.Context().Orders.Add(new Order { Id = "1" });
            await scope.Context().SaveChangesAsync();

            Assert.Same(decision, await lease.FinishAsync(decision, CancellationToken.None));

            // Again, and given back afterwards: it is decided.
            Assert.Same(decision, await lease.FinishAsync(StoreServices.Decision("other"), CancellationToken.None));
            await lease.AbandonAsync();
        }

        Assert.Equal((0, 0, null), await database.DeliveriesAsync("1"));
        await using AsyncServiceScope other = services.CreateAsyncScope();
        NotificationTurn.Decided decided = Assert.IsType<NotificationTurn.Decided>(await other.Store().BeginAsync("message", CancellationToken.None));
        Assert.Equal(decision.ToBytes(), decided.Decision.ToBytes());
        Assert.Null(other.Context().Database.CurrentTransaction);
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Abandoned_turn_leaves_nothing_in_the_database_and_nothing_in_the_context(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await database.AddOrdersAsync(1);
        await using ServiceProvider services = StoreServices.For(database);
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        INotificationLease lease = await scope.OwnAsync();
        ShopDatabase context = scope.Context();
        (await context.Orders.FindAsync("1"))!.Delivered++;
        await context.SaveChangesAsync();
        context.Orders.Add(new Order { Id = "2" });

        await lease.AbandonAsync();

        // A middleware of the shop that saves at the end of each request, for example.
        Assert.Equal(0, await context.SaveChangesAsync());
        Assert.Null(context.Database.CurrentTransaction);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await lease.FinishAsync(StoreServices.Decision(), CancellationToken.None));
        Assert.Empty(await database.DecisionsAsync());
        Assert.Equal((0, 0, null), await database.DeliveriesAsync("1"));
        Assert.Null(await database.Open().Orders.FindAsync("2"));

        // The same request may even begin anew.
        await (await scope.OwnAsync()).FinishAsync(StoreServices.Decision(), CancellationToken.None);
        Assert.Single(await database.DecisionsAsync());
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Scope_that_ends_in_a_turn_rolls_it_back(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For(database);
        await using (AsyncServiceScope scope = services.CreateAsyncScope())
        {
            await scope.OwnAsync();
        }

        await using AsyncServiceScope next = services.CreateAsyncScope();
        await next.OwnAsync();
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Second_turn_waits_for_the_first_and_gets_its_decision(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For(database);
        await using AsyncServiceScope first = services.CreateAsyncScope();
        INotificationLease lease = await first.OwnAsync();
        await using AsyncServiceScope second = services.CreateAsyncScope();

        Task<NotificationTurn> waiting = Task.Run(async () => await second.Store().BeginAsync("message", CancellationToken.None));
        await Task.Delay(300);
        Assert.False(waiting.IsCompleted);
        await lease.FinishAsync(StoreServices.Decision("first"), CancellationToken.None);

        Assert.Equal(StoreServices.Decision("first").ToBytes(), Assert.IsType<NotificationTurn.Decided>(await waiting).Decision.ToBytes());
        Assert.Null(second.Context().Database.CurrentTransaction);
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Second_turn_is_the_next_if_the_first_is_abandoned(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For(database);
        await using AsyncServiceScope first = services.CreateAsyncScope();
        INotificationLease lease = await first.OwnAsync();
        await using AsyncServiceScope second = services.CreateAsyncScope();
        Task<INotificationLease> waiting = Task.Run(() => second.OwnAsync());
        await Task.Delay(300);
        Assert.False(waiting.IsCompleted);

        await lease.AbandonAsync();

        await (await waiting).FinishAsync(StoreServices.Decision(), CancellationToken.None);
        Assert.Single(await database.DecisionsAsync());
    }

    /// <summary>SQLite itself waits in steps, as long as its connection says.</summary>
    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Wait_is_bounded(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind, kind == DatabaseKind.Sqlite ? "Default Timeout=1" : "");
        await using ServiceProvider services = StoreServices.For(database, static options => options.LongestWait = TimeSpan.FromMilliseconds(700));
        await using AsyncServiceScope first = services.CreateAsyncScope();
        INotificationLease lease = await first.OwnAsync();
        await using AsyncServiceScope second = services.CreateAsyncScope();
        second.Context().Database.SetCommandTimeout(77);
        long begin = Stopwatch.GetTimestamp();

        NotificationTurn turn = await Task.Run(async () => await second.Store().BeginAsync("message", CancellationToken.None));

        Assert.Contains("0.7 seconds", Assert.IsType<NotificationTurn.Refused>(turn).Reason, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(begin).TotalSeconds, 0.6, 10);
        Assert.Equal(77, second.Context().Database.GetCommandTimeout());
        Assert.Null(second.Context().Database.CurrentTransaction);

        // It disturbs nothing.
        await lease.FinishAsync(StoreServices.Decision(), CancellationToken.None);
        Assert.IsType<NotificationTurn.Decided>(await second.Store().BeginAsync("message", CancellationToken.None));
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Wait_ends_when_the_caller_leaves(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind, kind == DatabaseKind.Sqlite ? "Default Timeout=2" : "");
        await using ServiceProvider services = StoreServices.For(database);
        await using AsyncServiceScope first = services.CreateAsyncScope();
        await first.OwnAsync();
        await using AsyncServiceScope second = services.CreateAsyncScope();
        using CancellationTokenSource leaving = new(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(async () => await second.Store().BeginAsync("message", leaving.Token)).WaitAsync(TimeSpan.FromSeconds(15)));

        Assert.Null(second.Context().Database.CurrentTransaction);
    }

    /// <summary>Databases that compare texts without regard to case would take one message for another; keys are hashes.</summary>
    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Keys_differ_in_every_character_and_may_be_long(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For(database);
        string[] keys = ["message", "Message", "message ", "MESSAGE", new string('m', 5000), new string('m', 5001), "", "м", "m"];
        foreach (string key in keys)
        {
            await using AsyncServiceScope scope = services.CreateAsyncScope();
            await (await scope.OwnAsync(key)).FinishAsync(StoreServices.Decision($"{key.Length}"), CancellationToken.None);
        }

        Assert.Equal(keys.Length, (await database.DecisionsAsync()).Select(static row => Convert.ToHexString(row.Key)).Distinct().Count());
        Assert.All(await database.DecisionsAsync(), static row => Assert.Equal(32, row.Key.Length));
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Decision_that_cannot_be_read_is_no_decision_and_no_turn(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For(database);
        await using (AsyncServiceScope scope = services.CreateAsyncScope())
        {
            await (await scope.OwnAsync()).FinishAsync(StoreServices.Decision(), CancellationToken.None);
        }

        // As a newer version of the library might write it.
        byte[] newer = [99, 1, 2];
        await using ShopDatabase context = database.Open();
        await context.Set<DecidedNotification>().ExecuteUpdateAsync(set => set.SetProperty(static row => row.Decision, newer));

        await using AsyncServiceScope next = services.CreateAsyncScope();
        Assert.Contains("cannot be read", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await next.Store().BeginAsync("message", CancellationToken.None))).Message, StringComparison.Ordinal);
    }
}
