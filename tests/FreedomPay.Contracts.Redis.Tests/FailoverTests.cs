using System.Globalization;
using FreedomPay.Contracts.AspNetCore.Tests;
using FreedomPay.Contracts.Redis.Tests.Support;

namespace FreedomPay.Contracts.Redis.Tests;

/// <summary>The primary dies, and a replica takes its place.</summary>
public class FailoverTests
{
    [ProgramFact("redis-server")]
    public async Task Decision_that_has_been_copied_is_known_to_the_new_primary()
    {
        using RedisServer primary = RedisServer.Start();
        using RedisServer replica = RedisServer.Start("--replicaof", "127.0.0.1", primary.Port.ToString(CultureInfo.InvariantCulture));
        using Machine one = Machine.Start("one", $"{primary.ConnectionString},{replica.ConnectionString}", stopsAt: "none");
        Assert.Equal(new Answer(200, "ok", "one 1"), await one.SendAsync(Message.Result(1)));
        Assert.Equal("1", primary.Ask("WAIT", "1", "5000"));

        primary.Kill();
        Assert.Equal(503, (await one.SendAsync(Message.Result(2))).Status);
        Assert.Equal([1L], one.Runs);
        replica.Ask("REPLICAOF", "NO", "ONE");

        Assert.Equal(new Answer(200, "ok", "one 1"), await one.UntilRedisIsBackAsync(1));
        Assert.Equal(200, (await one.UntilRedisIsBackAsync(2)).Status);
        Assert.Equal([1L, 2], one.Runs);
    }

    /// <summary>As installed by many: a sentinel decides which server is the primary, and the connection string names the sentinels.</summary>
    [ProgramFact("redis-server")]
    public async Task Sentinel_leads_to_the_new_primary()
    {
        using RedisServer primary = RedisServer.Start();
        using RedisServer replica = RedisServer.Start("--replicaof", "127.0.0.1", primary.Port.ToString(CultureInfo.InvariantCulture));
        using RedisServer sentinel = RedisServer.StartSentinel(primary);
        using Machine one = Machine.Start("one", $"{sentinel.ConnectionString},serviceName=shop");
        Assert.Equal(new Answer(200, "ok", "one 1"), await one.SendAsync(Message.Result(1)));
        Assert.Equal("1", primary.Ask("WAIT", "1", "5000"));
        for (int wait = 0; wait < 150 && !sentinel.Ask("SENTINEL", "REPLICAS", "shop").Contains("127.0.0.1", StringComparison.Ordinal); wait++)
        {
            await Task.Delay(100);
        }

        primary.Kill();

        Assert.Equal(new Answer(200, "ok", "one 1"), await one.UntilRedisIsBackAsync(1));
        Assert.Equal(200, (await one.UntilRedisIsBackAsync(2)).Status);
        Assert.Equal([1L, 2], one.Runs);
    }

    /// <summary>Redis copies to replicas after it has answered: what had not been copied is lost with the primary.</summary>
    [ProgramFact("redis-server")]
    public async Task Decision_that_has_not_been_copied_is_lost()
    {
        using RedisServer primary = RedisServer.Start();
        using RedisServer replica = RedisServer.Start("--replicaof", "127.0.0.1", "1");
        using Machine one = Machine.Start("one", $"{primary.ConnectionString},{replica.ConnectionString}");
        Assert.Equal(new Answer(200, "ok", "one 1"), await one.SendAsync(Message.Result(1)));

        primary.Kill();
        replica.Ask("REPLICAOF", "NO", "ONE");

        Assert.Equal(new Answer(200, "ok", "one 2"), await one.UntilRedisIsBackAsync(1));
        Assert.Equal([1L, 1], one.Runs);
    }

    /// <summary>With min-replicas-to-write, a primary that has lost its replicas takes no message, so that there is nothing to lose.</summary>
    [ProgramFact("redis-server")]
    public async Task Primary_without_its_replicas_refuses_if_it_is_told_to()
    {
        using RedisServer primary = RedisServer.Start("--min-replicas-to-write", "1");
        using Machine one = Machine.Start("one", primary.ConnectionString);

        Assert.Equal(503, (await one.SendAsync(Message.Result(1))).Status);
        using RedisServer replica = RedisServer.Start("--replicaof", "127.0.0.1", primary.Port.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(new Answer(200, "ok", "one 1"), await one.UntilRedisIsBackAsync(1));
        Assert.Equal([1L], one.Runs);
    }
}
