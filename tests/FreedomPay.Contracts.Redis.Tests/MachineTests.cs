using FreedomPay.Contracts.AspNetCore.Tests;
using FreedomPay.Contracts.Redis.Tests.Support;

namespace FreedomPay.Contracts.Redis.Tests;

/// <summary>Several machines get one message at the same moment: one handles it, and all give its answer.</summary>
public class MachineTests
{
    /// <summary>How many messages reach both machines at once; set for more.</summary>
    private const string MessagesVariable = "FREEDOMPAY_REDIS_MESSAGES";

    private static int Messages => int.TryParse(Environment.GetEnvironmentVariable(MessagesVariable), out int count) ? count : 100;

    [ProgramFact("redis-server")]
    public async Task Message_that_reaches_two_machines_at_once_is_handled_by_one_and_answered_the_same_by_both()
    {
        using RedisServer redis = RedisServer.Start();
        using Machine one = Machine.Start("one", redis.ConnectionString);
        using Machine two = Machine.Start("two", redis.ConnectionString);

        await RaceAsync(one, two, Messages);
    }

    /// <summary>One machine is five hours ahead of Redis, the other one five hours behind: longer than a decision is kept.</summary>
    [ProgramFact("redis-server")]
    public async Task Clocks_of_machines_play_no_part()
    {
        using RedisServer redis = RedisServer.Start();
        using Machine one = Machine.Start("one", redis.ConnectionString, clock: TimeSpan.FromHours(5));
        using Machine two = Machine.Start("two", redis.ConnectionString, stopsAt: "handling", clock: TimeSpan.FromHours(-5));
        Task<Answer> stopped = two.SendAsync(Message.Result(1));
        two.WaitUntilStopped();
        Task<Answer> waiting = one.SendAsync(Message.Result(1));
        await Task.Delay(Machine.LeaseTime * 1.2);
        Assert.False(waiting.IsCompleted);
        two.GoOn();
        Assert.Equal(await stopped, await waiting);

        await RaceAsync(one, two, 20, firstPayment: 2);

        Assert.Equal(new Answer(200, "ok", "two 1"), await one.SendAsync(Message.Result(1)));
        Assert.Equal(21, one.Runs.Length + two.Runs.Length);
    }

    private static async Task RaceAsync(Machine one, Machine two, int count, int firstPayment = 1)
    {
        int before = one.Runs.Length + two.Runs.Length;
        for (int payment = firstPayment; payment < firstPayment + count; payment++)
        {
            Answer[] answers = await Task.WhenAll(one.SendAsync(Message.Result(payment)), two.SendAsync(Message.Result(payment)));

            Assert.Equal(answers[0], answers[1]);
            Assert.Equal((200, "ok"), (answers[0].Status, answers[0].Reply));
        }

        Assert.Equal(before + count, one.Runs.Length + two.Runs.Length);
        Assert.Equal(before + count, one.Runs.Concat(two.Runs).Distinct().Count());
    }
}
