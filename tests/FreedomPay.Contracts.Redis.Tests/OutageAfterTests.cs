using System.Diagnostics;
using FreedomPay.Contracts.AspNetCore.Tests;
using FreedomPay.Contracts.Redis.Tests.Support;

namespace FreedomPay.Contracts.Redis.Tests;

/// <summary>Redis is away when a handler has run. How often it runs in the end is what docs/redis.md says.</summary>
public class OutageAfterTests
{
    private static readonly Answer Failed = new(500, null, null);

    [ProgramFact("redis-server")]
    public async Task Away_after_the_handler_and_back_in_time()
    {
        using RedisServer redis = RedisServer.Start();
        using Machine machine = Machine.Start("one", redis.ConnectionString, stopsAt: "handled");
        Task<Answer> first = machine.SendAsync(Message.Result(1));
        machine.WaitUntilStopped();

        redis.Kill();
        machine.GoOn();
        await Task.Delay(300);
        redis.Start();

        Assert.Equal(new Answer(200, "ok", "one 1"), await first);
        Assert.Equal(await first, await machine.SendAsync(Message.Result(1)));
        Assert.Equal([1L], machine.Runs);
    }

    /// <summary>The answer that the decision is kept comes too late, and does not come twice.</summary>
    [ProgramFact("redis-server")]
    public async Task Frozen_after_the_handler_and_back_in_time()
    {
        using RedisServer redis = RedisServer.Start();
        using Machine machine = Machine.Start("one", redis.ConnectionString, stopsAt: "handled");
        Task<Answer> first = machine.SendAsync(Message.Result(1));
        machine.WaitUntilStopped();

        redis.Freeze();
        machine.GoOn();
        await Task.Delay(Machine.CommandTimeout * 1.4);
        redis.Thaw();

        Assert.Equal(new Answer(200, "ok", "one 1"), await first);
        Assert.Single(machine.Log, static line => line.Contains("not kept at the first attempt", StringComparison.Ordinal));
        Assert.Equal(await first, await machine.SendAsync(Message.Result(1)));
        Assert.Equal([1L], machine.Runs);
    }

    /// <summary>The one case in which nobody knows that the handler has run.</summary>
    [ProgramFact("redis-server")]
    public async Task Away_after_the_handler_for_longer_than_a_lease()
    {
        using RedisServer redis = RedisServer.Start();
        using Machine machine = Machine.Start("one", redis.ConnectionString, stopsAt: "handled");
        Task<Answer> first = machine.SendAsync(Message.Result(1));
        machine.WaitUntilStopped();

        redis.Kill();
        machine.GoOn();
        long begin = Stopwatch.GetTimestamp();
        Assert.Equal(Failed, await first);
        Assert.InRange(Stopwatch.GetElapsedTime(begin), Machine.LeaseTime * 0.9, Machine.LeaseTime + (Machine.CommandTimeout * 6));
        Assert.Contains(machine.Log, static line => line.Contains("the message may be decided again", StringComparison.Ordinal));

        // What was still to be sent is no more.
        await Task.Delay(Machine.CommandTimeout * 2.5);
        redis.Start();
        Assert.Equal(new Answer(200, "ok", "one 2"), await machine.UntilRedisIsBackAsync(1));
        Assert.Equal([1L, 1], machine.Runs);
    }
}
