using FreedomPay.Contracts.AspNetCore.Tests;
using FreedomPay.Contracts.Redis.Tests.Support;

namespace FreedomPay.Contracts.Redis.Tests;

/// <summary>Redis Cluster, in which every command must be about keys of one server.</summary>
public class ClusterTests
{
    /// <summary>Three servers, each with a third of the keys: every command is about one key.</summary>
    [ProgramFact("redis-server")]
    public async Task Cluster_decides_each_message_once()
    {
        RedisServer[] servers = [.. Enumerable.Range(0, 3).Select(static _ => RedisServer.Start("--cluster-enabled", "yes"))];
        try
        {
            (int First, int Last)[] slots = [(0, 5460), (5461, 10922), (10923, 16383)];
            foreach ((RedisServer server, (int first, int last)) in servers.Zip(slots))
            {
                Assert.Equal("OK", server.Ask("CLUSTER", "ADDSLOTSRANGE", $"{first}", $"{last}"));
                Assert.Equal("OK", server.Ask("CLUSTER", "MEET", "127.0.0.1", $"{servers[0].Port}"));
            }

            for (int wait = 0; wait < 200 && !servers.All(static server => server.Ask("CLUSTER", "INFO").Contains("cluster_state:ok", StringComparison.Ordinal)); wait++)
            {
                await Task.Delay(100);
            }

            using Machine one = Machine.Start("one", servers[0].ConnectionString);
            using Machine two = Machine.Start("two", servers[1].ConnectionString);
            for (int payment = 1; payment <= 30; payment++)
            {
                Answer[] answers = await Task.WhenAll(one.SendAsync(Message.Result(payment)), two.SendAsync(Message.Result(payment)));
                Assert.Equal(200, answers[0].Status);
                Assert.Equal(answers[0], answers[1]);
            }

            Assert.Equal(30, one.Runs.Concat(two.Runs).Distinct().Count());
            Assert.Equal(30, one.Runs.Length + two.Runs.Length);
            Assert.All(servers, static server => Assert.NotEmpty(server.Keys()));
        }
        finally
        {
            foreach (RedisServer server in servers)
            {
                server.Dispose();
            }
        }
    }
}
