namespace FreedomPay.Contracts.EntityFrameworkCore.Tests.Support;

/// <summary>The turn of one message, as the shop takes it.</summary>
internal static class Turn
{
    /// <summary>The points of one turn, from a process that nobody kills.</summary>
    public static async Task<IReadOnlyList<string>> PointsAsync(string kind, bool inMemory)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await database.AddOrdersAsync(1);
        await using RunningShop shop = await RunningShop.StartAsync(database, inMemory: inMemory);
        shop.Points.Arm(0, static _ => { });
        await shop.Gateway.RunAsync(GatewayClient.Paid("1"));
        for (int wait = 0; wait < 500 && shop.Points.All[^1] != "reply sent"; wait++)
        {
            await Task.Delay(10);
        }

        Assert.Equal("reply sent", shop.Points.All[^1]);
        return shop.Points.All;
    }
}
