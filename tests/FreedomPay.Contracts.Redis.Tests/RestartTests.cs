using FreedomPay.Contracts.AspNetCore.Tests;
using FreedomPay.Contracts.Redis.Tests.Support;

namespace FreedomPay.Contracts.Redis.Tests;

/// <summary>Redis ends without a warning and starts again, with what it knew or without. How often the handler runs is what docs/redis.md says.</summary>
public class RestartTests
{
    /// <summary>With a file to which every command is appended, neither the lease nor the decision is lost.</summary>
    [ProgramTheory("redis-server")]
    [InlineData("handling")]
    [InlineData("handled")]
    public async Task Restarted_with_its_data(string point)
    {
        using RedisServer redis = RedisServer.Start("--appendonly", "yes", "--appendfsync", "always");
        using Machine one = Machine.Start("one", redis.ConnectionString, stopsAt: point, leaseTime: 3 * Machine.LeaseTime);
        using Machine two = Machine.Start("two", redis.ConnectionString);
        Task<Answer> first = one.SendAsync(Message.Result(1));
        one.WaitUntilStopped();

        redis.Kill();
        redis.Start();
        Task<Answer> second = two.UntilRedisIsBackAsync(1);
        await Task.Delay(300);
        Assert.False(second.IsCompleted);
        one.GoOn();

        Assert.Equal(new Answer(200, "ok", "one 1"), await first);
        Assert.Equal(await first, await second);
        redis.Kill();
        redis.Start();
        Assert.Equal(await first, await two.UntilRedisIsBackAsync(1));
        Assert.Equal(1, one.Runs.Length + two.Runs.Length);
    }

    [ProgramFact("redis-server")]
    public async Task Restarted_without_its_data_in_the_handler()
    {
        using RedisServer redis = RedisServer.Start();
        using Machine one = Machine.Start("one", redis.ConnectionString, stopsAt: "handling");
        Task<Answer> first = one.SendAsync(Message.Result(1));
        one.WaitUntilStopped();

        redis.Kill();
        redis.Start();
        one.GoOn();

        Assert.Equal(new Answer(200, "ok", "one 1"), await first);
        Assert.Equal(await first, await one.SendAsync(Message.Result(1)));
        Assert.Equal([1L], one.Runs);
    }

    /// <summary>The repeat comes while Redis knows nothing of the handler that runs: there are two runs, and one decision.</summary>
    [ProgramFact("redis-server")]
    public async Task Restarted_without_its_data_in_the_handler_when_a_repeat_comes()
    {
        using RedisServer redis = RedisServer.Start();
        using Machine one = Machine.Start("one", redis.ConnectionString, stopsAt: "handling");
        Task<Answer> first = one.SendAsync(Message.Result(1));
        one.WaitUntilStopped();
        one.Freeze();
        redis.Kill();
        redis.Start();
        using Machine two = Machine.Start("two", redis.ConnectionString);

        Answer second = await two.SendAsync(Message.Result(1));
        one.Thaw();
        one.GoOn();

        Assert.Equal(new Answer(200, "ok", "two 1"), second);
        Assert.Equal(second, await first);
        Assert.Equal(2, one.Runs.Length + two.Runs.Length);
    }

    [ProgramFact("redis-server")]
    public async Task Restarted_without_its_data_after_the_handler()
    {
        using RedisServer redis = RedisServer.Start();
        using Machine machine = Machine.Start("one", redis.ConnectionString);
        Assert.Equal(new Answer(200, "ok", "one 1"), await machine.SendAsync(Message.Result(1)));

        redis.Kill();
        redis.Start();

        Assert.Equal(new Answer(200, "ok", "one 2"), await machine.UntilRedisIsBackAsync(1));
        Assert.Equal([1L, 1], machine.Runs);
    }
}
