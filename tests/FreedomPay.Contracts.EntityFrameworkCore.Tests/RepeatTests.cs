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
}
