using System.Data;
using System.Net;
using FreedomPay.Contracts.Testing;
using FreedomPay.Merchant.Notifications;
using Npgsql;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests;

/// <summary>A server is lost in the turn of a message, or the machine that has the turn.</summary>
public class ServerFaultTests
{
    /// <summary>The server ends the connection; a commit whose answer is lost is one of the points.</summary>
    [Theory]
    [Postgres]
    public async Task Connection_that_the_server_ends_at_any_point_loses_no_order_and_delivers_none_twice(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await FaultTests.RunAsync(database, connection =>
        {
            if (connection is NpgsqlConnection { State: ConnectionState.Open } open)
            {
                using NpgsqlConnection other = new(database.Connection);
                other.Open();
                using NpgsqlCommand end = new("SELECT pg_terminate_backend($1, 5000)", other) { Parameters = { new() { Value = open.ProcessID } } };
                Assert.Equal(true, end.ExecuteScalar());
            }
        });
    }

    [Theory]
    [Postgres]
    public async Task Server_that_is_away_before_the_handler_refuses_and_after_it_leaves_the_message_open(string kind)
    {
        using PostgresServer server = new();
        await using TestDatabase database = await TestDatabase.CreateAsync(kind, server: server);
        await database.AddOrdersAsync(1);
        await using RunningShop shop = await RunningShop.StartAsync(database);
        server.Stop();
        int calls = 0;
        shop.Handler.Handler = async (context, result, stopping) =>
        {
            calls++;
            (await context.Orders.FindAsync([result.OrderId], stopping))!.Delivered++;
            await context.SaveChangesAsync(stopping);
            server.Stop();
            return new ResultNotifyResponse { Status = ReplyStatus.Accepted };
        };

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await shop.Gateway.SendAsync(GatewayClient.Paid("1"))).StatusCode);
        Assert.Equal(0, calls);
        server.Start();
        Assert.Equal(HttpStatusCode.InternalServerError, (await shop.Gateway.SendAsync(GatewayClient.Paid("1"))).StatusCode);
        Assert.Equal(1, calls);
        server.Start();
        Assert.Equal((0, 0, null), await database.DeliveriesAsync("1"));
        shop.Handler.Handler = null;

        string run = await shop.Gateway.RunAsync(GatewayClient.Paid("1"));

        Assert.Equal((1, 1, run), await database.DeliveriesAsync("1"));
    }

    /// <summary>A machine that is gone without a word keeps its transaction open until the server ends it; when it comes back, it can save nothing more.</summary>
    [Theory]
    [Postgres]
    public async Task Process_that_stops_in_its_turn_loses_it_and_saves_nothing_when_it_comes_back(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind, "Options=-c idle_in_transaction_session_timeout=1000");
        await database.AddOrdersAsync(1);
        using ShopProcess stopped = await ShopProcess.StartAsync(database);
        using ShopProcess other = await ShopProcess.StartAsync(database);
        IReadOnlyList<string> points = await Turn.PointsAsync(kind, inMemory: false);
        Task<NotificationReply?> first = stopped.Gateway.SendAndStopAsync(GatewayClient.Paid("1"), points.ToList().IndexOf("delivery saved") + 1);
        await Task.Delay(2000);
        Assert.False(first.IsCompleted);

        string run = await other.Gateway.RunAsync(GatewayClient.Paid("1"));
        stopped.Continue();

        Assert.Equal(HttpStatusCode.InternalServerError, (await first)!.StatusCode);
        Assert.Equal(run, await stopped.Gateway.RunAsync(GatewayClient.Paid("1")));
        Assert.Equal((1, 1, run), await database.DeliveriesAsync("1"));
    }
}
