using System.Diagnostics;
using FreedomPay.Contracts.AspNetCore.Tests;
using FreedomPay.Contracts.Redis.Tests.Support;

namespace FreedomPay.Contracts.Redis.Tests;

/// <summary>Redis is away, slow, full or read-only when a message arrives: its handler does not run. How often it runs in the end is what docs/redis.md says.</summary>
public class OutageBeforeTests
{
    private static readonly Answer Refused = new(503, null, null);

    [ProgramFact("redis-server")]
    public async Task Away_before_the_handler()
    {
        using RedisServer redis = RedisServer.NotStarted();
        using Machine machine = Machine.Start("one", redis.ConnectionString);

        Assert.Equal(Refused, await machine.SendAsync(Message.Result(1)));
        Assert.Empty(machine.Runs);

        redis.Start();
        Assert.Equal(new Answer(200, "ok", "one 1"), await machine.UntilRedisIsBackAsync(1));
        redis.Kill();
        Assert.Equal(Refused, await machine.SendAsync(Message.Result(2)));
        Assert.Equal([1L], machine.Runs);
        Assert.Single(machine.Log, static line => line.Contains("Redis can be used again", StringComparison.Ordinal));
    }

    /// <summary>What was sent to a Redis that does not answer is carried out when it wakes up: the lease is no one's, and is given back.</summary>
    [ProgramFact("redis-server")]
    public async Task Frozen_before_the_handler()
    {
        using RedisServer redis = RedisServer.Start();
        using Machine machine = Machine.Start("one", redis.ConnectionString);
        redis.Freeze();
        long begin = Stopwatch.GetTimestamp();
        Assert.Equal(Refused, await machine.SendAsync(Message.Result(1)));
        Assert.InRange(Stopwatch.GetElapsedTime(begin), Machine.CommandTimeout * 0.9, Machine.CommandTimeout * 5);

        begin = Stopwatch.GetTimestamp();
        redis.Thaw();
        Assert.Equal(new Answer(200, "ok", "one 1"), await machine.SendAsync(Message.Result(1)));

        Assert.InRange(Stopwatch.GetElapsedTime(begin), TimeSpan.Zero, Machine.LeaseTime * 0.9);
        Assert.Equal([1L], machine.Runs);
    }

    [ProgramFact("redis-server")]
    public async Task Slow_before_the_handler()
    {
        using RedisServer redis = RedisServer.Start();
        using Machine machine = Machine.Start("one", redis.ConnectionString);
        redis.Send("DEBUG", "SLEEP", "0.4");
        await Task.Delay(100);
        Assert.Equal(200, (await machine.SendAsync(Message.Result(1))).Status);

        // Far longer than a command may take: a busy machine may need a while until its message is on the way.
        redis.Sleep(TimeSpan.FromSeconds(6));
        Assert.Equal(Refused, await machine.SendAsync(Message.Result(2)));
        Assert.Equal([1L], machine.Runs);

        Assert.Equal(200, (await machine.UntilRedisIsBackAsync(2)).Status);
        Assert.Equal([1L, 2], machine.Runs);
    }

    [ProgramFact("redis-server")]
    public async Task Full_before_and_in_the_handler()
    {
        using RedisServer redis = RedisServer.Start();
        using Machine machine = Machine.Start("one", redis.ConnectionString, stopsAt: "handling");
        Task<Answer> first = machine.SendAsync(Message.Result(1));
        machine.WaitUntilStopped();

        // What is in memory is more than it may be.
        redis.Ask("CONFIG", "SET", "maxmemory", "100000");
        machine.GoOn();

        Assert.Equal(new Answer(200, "ok", "one 1"), await first);
        Assert.Equal(await first, await machine.SendAsync(Message.Result(1)));
        Assert.Equal(Refused, await machine.SendAsync(Message.Result(2)));
        Assert.Equal([1L], machine.Runs);

        redis.Ask("CONFIG", "SET", "maxmemory", "0");
        Assert.Equal(200, (await machine.SendAsync(Message.Result(2))).Status);
        Assert.Equal([1L, 2], machine.Runs);
    }

    [ProgramFact("redis-server")]
    public async Task Read_only_before_the_handler()
    {
        using RedisServer redis = RedisServer.Start();
        using Machine machine = Machine.Start("one", redis.ConnectionString);
        Answer decided = await machine.SendAsync(Message.Result(1));
        redis.Ask("REPLICAOF", "127.0.0.1", "1");

        Assert.Equal(Refused, await machine.SendAsync(Message.Result(2)));
        Assert.Equal([1L], machine.Runs);

        redis.Ask("REPLICAOF", "NO", "ONE");
        Assert.Equal(200, (await machine.UntilRedisIsBackAsync(2)).Status);
        Assert.Equal(decided, await machine.SendAsync(Message.Result(1)));
        Assert.Equal([1L, 2], machine.Runs);
    }
}
