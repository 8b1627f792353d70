using FreedomPay.Contracts.AspNetCore.Tests;
using FreedomPay.Contracts.Redis.Tests.Support;

namespace FreedomPay.Contracts.Redis.Tests;

/// <summary>A machine dies or does nothing at every point of a message. How often the handler runs is what docs/redis.md says.</summary>
public class KilledMachineTests
{
    [ProgramTheory("redis-server")]
    [InlineData("leased", 0, 1)]
    [InlineData("handling", 1, 2)]
    [InlineData("handled", 1, 2)]
    [InlineData("kept", 1, 1)]
    public async Task Machine_that_is_killed_leaves_the_message_to_another(string point, int before, int after)
    {
        using RedisServer redis = RedisServer.Start();
        using Machine one = Machine.Start("one", redis.ConnectionString, stopsAt: point);
        using Machine two = Machine.Start("two", redis.ConnectionString);
        Task<Answer> lost = one.SendAsync(Message.Result(7));
        one.WaitUntilStopped();
        Assert.Equal(before, one.Runs.Length);

        one.Kill();

        await Assert.ThrowsAsync<HttpRequestException>(() => lost);
        Answer answer = await two.SendAsync(Message.Result(7));
        Assert.Equal(new Answer(200, "ok", point == "kept" ? "one 1" : "two 1"), answer);
        Assert.Equal(answer, await two.SendAsync(Message.Result(7)));
        Assert.Equal(after, one.Runs.Length + two.Runs.Length);
    }

    /// <summary>A machine that does nothing for longer than the lease, such as one that is moved to another host: it runs on, and keeps nothing over the other's decision.</summary>
    [ProgramFact("redis-server")]
    public async Task Machine_that_was_frozen_gets_the_decision_of_the_other()
    {
        using RedisServer redis = RedisServer.Start();
        using Machine one = Machine.Start("one", redis.ConnectionString, stopsAt: "handling");
        using Machine two = Machine.Start("two", redis.ConnectionString);
        Task<Answer> first = one.SendAsync(Message.Result(7));
        one.WaitUntilStopped();

        one.Freeze();
        Answer second = await two.SendAsync(Message.Result(7));
        one.Thaw();
        one.GoOn();

        Assert.Equal(new Answer(200, "ok", "two 1"), second);
        Assert.Equal(second, await first);
        Assert.Equal([7L], one.Runs);
        Assert.Equal([7L], two.Runs);
    }

    [ProgramFact("redis-server")]
    public async Task Machine_that_was_frozen_and_that_nobody_has_replaced_keeps_its_decision()
    {
        using RedisServer redis = RedisServer.Start();
        using Machine one = Machine.Start("one", redis.ConnectionString, stopsAt: "handling");
        Task<Answer> first = one.SendAsync(Message.Result(7));
        one.WaitUntilStopped();

        one.Freeze();
        await Task.Delay(Machine.LeaseTime + TimeSpan.FromSeconds(0.5));
        Assert.Empty(redis.Keys());
        one.Thaw();
        one.GoOn();

        Assert.Equal(new Answer(200, "ok", "one 1"), await first);
        Assert.Equal(await first, await one.SendAsync(Message.Result(7)));
        Assert.Equal([7L], one.Runs);
    }
}
