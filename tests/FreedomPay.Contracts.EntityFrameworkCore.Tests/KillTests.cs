using System.Globalization;
using FreedomPay.Contracts.Testing;
using Xunit.Abstractions;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests;

/// <summary>Several processes, and some that are killed: the repeats go to the others, the order is delivered once, and every reply is the same.</summary>
public class KillTests(ITestOutputHelper output)
{
    /// <summary>The exit code of a process that was killed: on Unix, 128 and the number of the signal.</summary>
    private static readonly int Killed = OperatingSystem.IsWindows() ? -1 : 128 + 9;

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Shop_that_is_killed_at_any_point_delivers_once(string kind)
    {
        Random random = new(Soak.Seed);
        IReadOnlyList<string> points = await Turn.PointsAsync(kind, inMemory: false);

        // docs/exactly-once.md has these numbers.
        Assert.Equal((43, 38), (points.Count, points.ToList().IndexOf("after COMMIT")));
        int[] chosen = Soak.Some([.. Enumerable.Range(1, points.Count)], 3, random);

        List<string> wrong = await KillAsync(kind, points, chosen, inMemory: false);

        output.WriteLine($"{kind}, seed {Soak.Seed}: {chosen.Length} kills at {points.Count} points, {wrong.Count} wrong orders.");
        Assert.Empty(wrong);
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Repeats_to_two_processes_at_the_same_moment_get_one_decision(string kind)
    {
        int count = Soak.IsOn ? 1000 : 20;
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await database.AddOrdersAsync(count);
        using ShopProcess first = await ShopProcess.StartAsync(database);
        using ShopProcess second = await ShopProcess.StartAsync(database);
        for (int number = 1; number <= count; number++)
        {
            string order = number.ToString(CultureInfo.InvariantCulture);

            string[] runs = await Task.WhenAll(
                first.Gateway.RunAsync(GatewayClient.Paid(order)), second.Gateway.RunAsync(GatewayClient.Paid(order)), first.Gateway.RunAsync(GatewayClient.Paid(order)));

            Assert.Equal((1, 1, Assert.Single(runs.Distinct())), await database.DeliveriesAsync(order));
        }
    }

    /// <summary>With a store that is lost with the process, the same test finds the order that is delivered twice.</summary>
    [Fact]
    public async Task Decisions_in_memory_would_not_do()
    {
        IReadOnlyList<string> points = await Turn.PointsAsync(DatabaseKind.Sqlite, inMemory: true);

        List<string> wrong = await KillAsync(DatabaseKind.Sqlite, points, [points.ToList().IndexOf("reply written") + 1], inMemory: true);

        Assert.Contains("2 deliveries", Assert.Single(wrong), StringComparison.Ordinal);
    }

    private async Task<List<string>> KillAsync(string kind, IReadOnlyList<string> points, int[] chosen, bool inMemory)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await database.AddOrdersAsync(points.Count);
        List<string> wrong = [];
        Func<ShopProcess, Task>? settlePrevious = null;
        foreach (int point in chosen)
        {
            using ShopProcess shop = await ShopProcess.StartAsync(database, inMemory);
            if (settlePrevious is not null)
            {
                await settlePrevious(shop);
            }

            string order = point.ToString(CultureInfo.InvariantCulture);
            NotificationReply? reply = await shop.Gateway.SendAndKillAsync(GatewayClient.Paid(order), point);
            Assert.Equal(Killed, await shop.WaitForExitAsync());
            (int deliveries, _, _) = await database.DeliveriesAsync(order);
            string what = $"killed at point {point} ({points[point - 1]}), {deliveries} deliveries, {(reply is null ? "no reply" : "replied")}";
            settlePrevious = async next =>
            {
                string run = await next.Gateway.RunAsync(GatewayClient.Paid(order));
                (int counted, int rows, string? deliveredBy) = await database.DeliveriesAsync(order);
                string line = $"{kind}: {what}; after the repeat {counted} deliveries";
                output.WriteLine(line);
                if ((counted, rows) != (1, 1) || deliveredBy != run || (reply is not null && reply.Fields["pg_description"] != run))
                {
                    wrong.Add(line);
                }
            };
        }

        using ShopProcess last = await ShopProcess.StartAsync(database, inMemory);
        await settlePrevious!(last);
        return wrong;
    }
}
