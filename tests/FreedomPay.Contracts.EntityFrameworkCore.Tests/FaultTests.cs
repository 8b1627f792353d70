using System.Data.Common;
using System.Net;
using FreedomPay.Contracts.Testing;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests;

/// <summary>The database is lost at each point of a message's turn: the repeat finds the decision with the order, or neither.</summary>
public class FaultTests
{
    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Error_of_the_database_at_any_point_loses_no_order_and_delivers_none_twice(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await RunAsync(database, static _ => throw new LostException());
    }

    /// <summary>Loses the database at each point of a turn of its own, and repeats the message.</summary>
    internal static async Task RunAsync(TestDatabase database, Action<DbConnection?> loseConnection)
    {
        IReadOnlyList<string> points = await Turn.PointsAsync(database.Kind, inMemory: false);
        await database.AddOrdersAsync(points.Count);
        await using RunningShop shop = await RunningShop.StartAsync(database);
        HashSet<HttpStatusCode> statuses = [];
        for (int point = 1; point < points.Count; point++)
        {
            string order = $"{point}";
            shop.Points.Arm(point, loseConnection);
            NotificationReply first = await shop.Gateway.SendAsync(GatewayClient.Paid(order));
            shop.Points.Disarm();
            Assert.Contains(first.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.InternalServerError, HttpStatusCode.ServiceUnavailable]);
            statuses.Add(first.StatusCode);

            string run = await shop.Gateway.RunAsync(GatewayClient.Paid(order));

            Assert.Equal((order, (1, 1, run)), (order, await database.DeliveriesAsync(order)));
            if (first.StatusCode == HttpStatusCode.OK)
            {
                Assert.Equal((order, run), (order, first.Fields["pg_description"]));
            }
        }

        Assert.Contains(HttpStatusCode.InternalServerError, statuses);
        Assert.Contains(HttpStatusCode.ServiceUnavailable, statuses);
    }

    private sealed class LostException : DbException
    {
        public override string Message => "The connection was lost.";
    }
}
