using System.Data;
using FreedomPay.Contracts.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests;

/// <summary>Two messages about one order are two turns, in two transactions at a time.</summary>
public class IsolationTests
{
    /// <summary>PostgreSQL by default lets both read the order before one of them changes it; docs/exactly-once.md says what to do.</summary>
    [Theory]
    [Postgres]
    public async Task Two_messages_about_one_order_overwrite_nothing_under_repeatable_read(string kind)
    {
        Assert.Equal(1, await DeliverTwiceAsync(kind, null));
        Assert.Equal(2, await DeliverTwiceAsync(kind, IsolationLevel.RepeatableRead));
    }

    private static async Task<int> DeliverTwiceAsync(string kind, IsolationLevel? level)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await database.AddOrdersAsync(1);
        await using ServiceProvider services = StoreServices.For(database, options => options.IsolationLevel = level);
        await using AsyncServiceScope first = services.CreateAsyncScope();
        await using AsyncServiceScope second = services.CreateAsyncScope();
        INotificationLease firstLease = await first.OwnAsync("pending");
        INotificationLease secondLease = await second.OwnAsync("paid");
        (await first.Context().Orders.FindAsync("1"))!.Delivered++;
        (await second.Context().Orders.FindAsync("1"))!.Delivered++;
        await first.Context().SaveChangesAsync();
        await firstLease.FinishAsync(StoreServices.Decision(), CancellationToken.None);
        try
        {
            await second.Context().SaveChangesAsync();
        }
        catch (Exception exception) when (exception is DbUpdateException or InvalidOperationException && level is not null)
        {
            // As the gateway's repeat of the message would.
            await secondLease.AbandonAsync();
            secondLease = await second.OwnAsync("paid");
            (await second.Context().Orders.FindAsync("1"))!.Delivered++;
            await second.Context().SaveChangesAsync();
        }

        await secondLease.FinishAsync(StoreServices.Decision(), CancellationToken.None);
        return (await database.DeliveriesAsync("1")).Counted;
    }
}
