using System.Data.Common;
using FreedomPay.Contracts.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests;

/// <summary>Old decisions are removed, outside of the turns of other messages, and never too early.</summary>
public class ExpiryTests
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Decisions_are_removed_when_their_time_is_over_and_no_earlier(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        FakeTimeProvider time = new(Begin);
        await using ServiceProvider services = StoreServices.For(database, time: time);
        ExpiredDecisions<ShopDatabase> expired = services.GetRequiredService<ExpiredDecisions<ShopDatabase>>();
        await DecideAsync("first");
        time.Advance(TimeSpan.FromHours(4.5));
        await DecideAsync("second");

        // One second before a day is over.
        time.Advance(TimeSpan.FromHours(19.5) - TimeSpan.FromSeconds(1));
        await DecideAsync("third");
        Assert.Equal(3, (await database.DecisionsAsync()).Length);

        // The hour of the removal is not over yet; then it is.
        time.Advance(TimeSpan.FromMinutes(59));
        await DecideAsync("fourth");
        Assert.Equal(4, (await database.DecisionsAsync()).Length);
        time.Advance(TimeSpan.FromMinutes(2));
        await DecideAsync("fifth");
        Assert.Equal(4, (await database.DecisionsAsync()).Length);
        Assert.IsType<NotificationTurn.Decided>(await TurnAsync("second"));
        Assert.IsType<NotificationTurn.Own>(await TurnAsync("first"));

        // After a week without a message, everything at once.
        time.Advance(TimeSpan.FromDays(7));
        await DecideAsync("last");
        Assert.Equal(Begin.UtcDateTime.AddDays(8).AddMinutes(61).AddSeconds(-1), Assert.Single(await database.DecisionsAsync()).DecidedAt);

        async Task DecideAsync(string key)
        {
            await using AsyncServiceScope scope = services.CreateAsyncScope();
            await (await scope.OwnAsync(key)).FinishAsync(StoreServices.Decision(), CancellationToken.None);
            await expired.Last;
        }

        async Task<NotificationTurn> TurnAsync(string key)
        {
            await using AsyncServiceScope scope = services.CreateAsyncScope();
            return await scope.Store().BeginAsync(key, CancellationToken.None);
        }
    }

    /// <summary>What removes them may fail: the message is decided all the same.</summary>
    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Removal_that_fails_is_logged_and_harms_no_message(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        using RecordingLogger log = new();
        TurnPoints points = new();
        await using ServiceProvider services = StoreServices.For(database, log: log, context: options => options.AddInterceptors(points));
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        INotificationLease lease = await scope.OwnAsync();

        // The removal begins where no turn is.
        points.BeginTurn();
        points.Arm(0, static _ => { });
        await lease.FinishAsync(StoreServices.Decision(), CancellationToken.None);
        points.Disarm();
        await services.GetRequiredService<ExpiredDecisions<ShopDatabase>>().Last;
        Assert.DoesNotContain("before DELETE", points.All);
        Assert.DoesNotContain(log.Lines, static line => line.Contains("could not be removed", StringComparison.Ordinal));

        await using ServiceProvider broken = StoreServices.For(database, log: log, context: static options => options.AddInterceptors(new FailingRemoval()));
        await using AsyncServiceScope other = broken.CreateAsyncScope();
        await (await other.OwnAsync("other")).FinishAsync(StoreServices.Decision(), CancellationToken.None);
        await broken.GetRequiredService<ExpiredDecisions<ShopDatabase>>().Last;

        Assert.Single(log.Lines, static line => line.Contains("could not be removed from ShopDatabase", StringComparison.Ordinal));
        Assert.Equal(2, (await database.DecisionsAsync()).Length);
    }

    private sealed class FailingRemoval : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default) =>
            command.CommandText.Contains("MIN(", StringComparison.OrdinalIgnoreCase) ? throw new InvalidOperationException("away") : ValueTask.FromResult(result);
    }
}
