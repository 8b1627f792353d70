using System.Net;
using FreedomPay.Contracts.Testing;
using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests;

/// <summary>A message is decided once, however often and wherever it comes.</summary>
public class RepeatTests
{
    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Repeats_get_the_decision_that_was_committed_with_the_order(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await database.AddOrdersAsync(2);
        string first;
        await using (RunningShop shop = await RunningShop.StartAsync(database))
        {
            first = await shop.Gateway.RunAsync(GatewayClient.Paid("1"));
            Assert.Equal(first, await shop.Gateway.RunAsync(GatewayClient.Paid("1")));
            Assert.NotEqual(first, await shop.Gateway.RunAsync(GatewayClient.Paid("2")));
        }

        // Another process, or the same after a restart.
        await using RunningShop other = await RunningShop.StartAsync(database);
        Assert.Equal(first, await other.Gateway.RunAsync(GatewayClient.Paid("1")));

        Assert.Equal((1, 1, first), await database.DeliveriesAsync("1"));
        Assert.Equal(2, (await database.DecisionsAsync()).Length);
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Repeats_at_the_same_moment_get_one_decision(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await database.AddOrdersAsync(1);
        await using RunningShop shop = await RunningShop.StartAsync(database);

        string[] runs = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => shop.Gateway.RunAsync(GatewayClient.Paid("1"))));

        Assert.Equal((1, 1, Assert.Single(runs.Distinct())), await database.DeliveriesAsync("1"));
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Handler_that_throws_leaves_neither_order_nor_decision(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await database.AddOrdersAsync(1);
        await using RunningShop shop = await RunningShop.StartAsync(database);
        shop.Handler.Handler = static async (context, result, stopping) =>
        {
            (await context.Orders.FindAsync([result.OrderId], stopping))!.Delivered++;
            await context.SaveChangesAsync(stopping);
            throw new InvalidOperationException("the warehouse does not answer");
        };

        Assert.Equal(HttpStatusCode.InternalServerError, (await shop.Gateway.SendAsync(GatewayClient.Paid("1"))).StatusCode);

        Assert.Equal((0, 0, null), await database.DeliveriesAsync("1"));
        Assert.Empty(await database.DecisionsAsync());
        shop.Handler.Handler = null;
        string run = await shop.Gateway.RunAsync(GatewayClient.Paid("1"));
        Assert.Equal((1, 1, run), await database.DeliveriesAsync("1"));
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Handler_that_is_cancelled_leaves_neither_order_nor_decision(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await database.AddOrdersAsync(1);
        await using (RunningShop shop = await RunningShop.StartAsync(database))
        {
            TaskCompletionSource saved = new(TaskCreationOptions.RunContinuationsAsynchronously);
            shop.Handler.Handler = async (context, result, stopping) =>
            {
                (await context.Orders.FindAsync([result.OrderId], stopping))!.Delivered++;
                await context.SaveChangesAsync(stopping);
                saved.SetResult();
                await Task.Delay(Timeout.Infinite, stopping);
                throw new InvalidOperationException();
            };
            Task<NotificationReply> reply = shop.Gateway.SendAsync(GatewayClient.Paid("1"));
            await saved.Task;

            shop.Stop();

            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await reply).StatusCode);
        }

        Assert.Equal((0, 0, null), await database.DeliveriesAsync("1"));
        await using RunningShop next = await RunningShop.StartAsync(database);
        string run = await next.Gateway.RunAsync(GatewayClient.Paid("1"));
        Assert.Equal((1, 1, run), await database.DeliveriesAsync("1"));
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Gateway_that_leaves_undoes_nothing(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await database.AddOrdersAsync(1);
        await using RunningShop shop = await RunningShop.StartAsync(database);
        using CancellationTokenSource leaving = new();
        TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
        shop.Handler.Handler = async (context, result, stopping) =>
        {
            ResultNotifyResponse reply = await new Orders(context, shop.Points, new ReplacedHandler()).DeliverAsync(result, stopping);
            await leaving.CancelAsync();
            await left.Task;
            await Task.Delay(200, stopping);
            return reply;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => shop.Gateway.SendAsync(GatewayClient.Paid("1"), leaving.Token));
        left.SetResult();
        string run = await shop.Gateway.RunAsync(GatewayClient.Paid("1"));

        Assert.Equal((1, 1, run), await database.DeliveriesAsync("1"));
    }
}
