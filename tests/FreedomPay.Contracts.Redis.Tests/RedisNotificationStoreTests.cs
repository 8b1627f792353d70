using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FreedomPay.Contracts.Hosting;
using FreedomPay.Contracts.Hosting.Tests;
using FreedomPay.Contracts.Redis.Tests.Support;
using StackExchange.Redis;

namespace FreedomPay.Contracts.Redis.Tests;

/// <summary>What a store promises, with a Redis that works.</summary>
public sealed class RedisNotificationStoreTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly byte[] Yes = Decisions.Yes.ToBytes();

    [ProgramFact("redis-server")]
    public async Task Repeat_on_another_machine_gets_the_decision()
    {
        (RedisNotificationStore one, _) = redis.Store("repeat:");
        (RedisNotificationStore two, _) = redis.Store("repeat:");

        Assert.Same(Decisions.Yes, await (await RedisFixture.OwnAsync(one, "a")).FinishAsync(Decisions.Yes, default));

        Assert.Equal(Yes, await RedisFixture.DecidedAsync(two, "a"));
        Assert.Equal(Yes, await RedisFixture.DecidedAsync(one, "a"));
        await RedisFixture.OwnAsync(two, "A");
    }

    [ProgramFact("redis-server")]
    public async Task Stores_with_other_prefixes_and_databases_share_nothing()
    {
        (RedisNotificationStore one, _) = redis.Store("shop 1:");
        (RedisNotificationStore two, _) = redis.Store("shop 2:");
        (RedisNotificationStore three, _) = redis.Store("shop 1:", static options => options.Database = 3);
        await (await RedisFixture.OwnAsync(one, "a")).FinishAsync(Decisions.Yes, default);

        await RedisFixture.OwnAsync(two, "a");
        await RedisFixture.OwnAsync(three, "a");

        Assert.Contains(":", redis.Server.Ask("-n", "3", "KEYS", "shop 1:*"), StringComparison.Ordinal);
    }

    /// <summary>Whoever can read Redis sees digests and decisions, and how long they are kept.</summary>
    [ProgramFact("redis-server")]
    public async Task Key_is_a_digest_and_the_value_is_the_decision_behind_its_version()
    {
        const string Key = "api.freedompay.kz/a message, заказ 7";
        (RedisNotificationStore store, _) = redis.StoreOfShortLeases("form:", static options => options.KeepTime = TimeSpan.FromHours(5));
        INotificationLease lease = await RedisFixture.OwnAsync(store, Key);
        string key = Assert.Single(Keys("form:*"));
        Assert.Equal($"form:{Convert.ToHexString(SHA256.HashData(Encoding.Unicode.GetBytes(Key)))}", key);
        byte[] open = (await redis.Connection.GetDatabase().StringGetAsync(key))!;
        Assert.Equal([1, 1], open[..2]);
        Assert.Equal(18, open.Length);
        Assert.InRange(TimeToLive(key), 1, RedisFixture.ShortLease.TotalMilliseconds);

        await lease.FinishAsync(Decisions.Yes, default);

        byte[] decided = (await redis.Connection.GetDatabase().StringGetAsync(key))!;
        Assert.Equal([1, 2, .. Yes], decided);
        Assert.InRange(TimeToLive(key), (5 * 3_600_000) - 5_000, 5 * 3_600_000);
    }

    /// <summary>In UTF-8, halves of surrogate pairs would all be the same character.</summary>
    [ProgramFact("redis-server")]
    public async Task Keys_that_differ_anywhere_are_different_messages()
    {
        (RedisNotificationStore store, _) = redis.Store("different:");
        string[] keys = ["", "a", "a ", "\ud800", "\ud801", "\ufffd", "a\0b", "ab", new('x', 1_000_000), new string('x', 1_000_000) + "y"];

        foreach (string key in keys)
        {
            await (await RedisFixture.OwnAsync(store, key)).FinishAsync(Decisions.Yes, default);
        }

        Assert.Equal(keys.Length, Keys("different:*").Length);
        Assert.All(Keys("different:*"), static key => Assert.Equal("different:".Length + 64, key.Length));
    }

    [ProgramFact("redis-server")]
    public async Task Concurrent_repeats_wait_for_the_decision_and_a_crowd_is_refused()
    {
        (RedisNotificationStore store, _) = redis.Store("wait:");
        (RedisNotificationStore other, _) = redis.Store("wait:");
        INotificationLease turn = await RedisFixture.OwnAsync(store, "a");
        Task<NotificationTurn>[] waiting = [.. Enumerable.Range(0, 32).Select(index => (index % 2 == 0 ? store : other).BeginAsync("a", default).AsTask())];
        await RedisFixture.OwnAsync(store, "b");
        await Task.Delay(300);
        Assert.DoesNotContain(waiting, static task => task.IsCompleted);
        await RedisFixture.RefusedAsync(store, "a", "16 repeats");
        Assert.Equal(1, store.MessagesWaitedFor);

        await turn.FinishAsync(Decisions.No, default);

        Assert.All(await Task.WhenAll(waiting), static turn => Assert.Equal(Decisions.No.ToBytes(), Assert.IsType<NotificationTurn.Decided>(turn).Decision.ToBytes()));
        Assert.Equal(0, store.MessagesWaitedFor);
    }

    [ProgramFact("redis-server")]
    public async Task Abandoned_message_goes_to_one_of_those_who_wait()
    {
        (RedisNotificationStore store, _) = redis.Store("abandon:");
        INotificationLease turn = await RedisFixture.OwnAsync(store, "a");
        List<Task<NotificationTurn>> waiting = [.. Enumerable.Range(0, 3).Select(_ => store.BeginAsync("a", default).AsTask())];

        for (int left = waiting.Count; left > 0; left--)
        {
            await turn.AbandonAsync();
            Task<NotificationTurn> next = await Task.WhenAny(waiting);
            waiting.Remove(next);
            turn = Assert.IsType<NotificationTurn.Own>(await next).Lease;
            await Task.Delay(260);
            Assert.DoesNotContain(waiting, static task => task.IsCompleted);
        }

        await turn.AbandonAsync();
        Assert.Empty(Keys("abandon:*"));
    }

    [ProgramFact("redis-server")]
    public async Task Waiting_ends_after_its_time_and_with_the_caller()
    {
        (RedisNotificationStore store, _) = redis.Store("end:", static options => options.WaitTime = TimeSpan.FromSeconds(0.4));
        await RedisFixture.OwnAsync(store, "a");
        long begin = Stopwatch.GetTimestamp();
        await RedisFixture.RefusedAsync(store, "a", "0.4 seconds");
        Assert.InRange(Stopwatch.GetElapsedTime(begin).TotalSeconds, 0.39, 5);

        using CancellationTokenSource leaving = new(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.BeginAsync("a", leaving.Token).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.BeginAsync("b", leaving.Token).AsTask());
        Assert.Equal(0, store.MessagesWaitedFor);
        await RedisFixture.OwnAsync(store, "b");
    }

    [ProgramFact("redis-server")]
    public async Task Handler_that_takes_longer_than_the_lease_keeps_its_message()
    {
        (RedisNotificationStore store, RecordingLogger log) = redis.StoreOfShortLeases("long:", static options => options.WaitTime = TimeSpan.FromSeconds(1));
        INotificationLease turn = await RedisFixture.OwnAsync(store, "a");
        string key = Assert.Single(Keys("long:*"));
        long begin = Stopwatch.GetTimestamp();
        for (int least = int.MaxValue; Stopwatch.GetElapsedTime(begin) < RedisFixture.ShortLease * 1.7; await Task.Delay(20))
        {
            least = Math.Min(least, TimeToLive(key));
            Assert.InRange(least, 1, RedisFixture.ShortLease.TotalMilliseconds);
        }

        await RedisFixture.RefusedAsync(store, "a", "1 seconds");
        Assert.Same(Decisions.Yes, await turn.FinishAsync(Decisions.Yes, default));

        // One line, for a person: it may never end.
        Assert.Single(log.Lines, static line => line.StartsWith("A handler has run for ", StringComparison.Ordinal));
        int after = TimeToLive(key);
        await Task.Delay(RedisFixture.ShortLease * 0.4);
        Assert.InRange(TimeToLive(key), after - 30_000, after);
    }

    [ProgramFact("redis-server")]
    public async Task Turn_ends_once()
    {
        (RedisNotificationStore store, _) = redis.Store("once:");
        INotificationLease turn = await RedisFixture.OwnAsync(store, "a");
        await turn.FinishAsync(Decisions.Yes, default);
        await turn.AbandonAsync();
        Assert.Equal(Yes, (await turn.FinishAsync(Decisions.No, default)).ToBytes());
        Assert.Equal(Yes, await RedisFixture.DecidedAsync(store, "a"));

        INotificationLease abandoned = await RedisFixture.OwnAsync(store, "b");
        await abandoned.AbandonAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => abandoned.FinishAsync(Decisions.No, default).AsTask());
        INotificationLease next = await RedisFixture.OwnAsync(store, "b");
        await abandoned.AbandonAsync();
        await next.FinishAsync(Decisions.Yes, default);
        Assert.Equal(Yes, await RedisFixture.DecidedAsync(store, "b"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => abandoned.FinishAsync(Decisions.No, default).AsTask());
    }

    /// <summary>Somebody else has begun: nothing is kept over it, nothing is taken away from it.</summary>
    [ProgramFact("redis-server")]
    public async Task Lost_lease_changes_nothing_of_another_turn()
    {
        (RedisNotificationStore one, RecordingLogger log) = redis.StoreOfShortLeases("lost:");
        (RedisNotificationStore two, _) = redis.StoreOfShortLeases("lost:");
        INotificationLease lost = await RedisFixture.OwnAsync(one, "a");
        string key = Assert.Single(Keys("lost:*"));
        redis.Server.Ask("DEL", key);
        INotificationLease next = await RedisFixture.OwnAsync(two, "a");
        await Eventually.HappensAsync(() => !log.Lines.IsEmpty);
        Assert.Single(log.Lines, static line => line.StartsWith("The lease of a message was lost", StringComparison.Ordinal));

        await Assert.ThrowsAsync<InvalidOperationException>(() => lost.FinishAsync(Decisions.No, default).AsTask());
        await lost.AbandonAsync();
        Assert.Same(Decisions.Yes, await next.FinishAsync(Decisions.Yes, default));

        // Now another has decided.
        Assert.Equal(Yes, (await lost.FinishAsync(Decisions.No, default)).ToBytes());
        Assert.Equal(Yes, await RedisFixture.DecidedAsync(one, "a"));

        INotificationLease abandoned = await RedisFixture.OwnAsync(one, "b");
        redis.Server.Ask("DEL", Assert.Single(Keys("lost:*"), other => other != key));
        INotificationLease other = await RedisFixture.OwnAsync(two, "b");
        await abandoned.AbandonAsync();
        Assert.Equal(2, Keys("lost:*").Length);
        Assert.Same(Decisions.Yes, await other.FinishAsync(Decisions.Yes, default));
    }

    /// <summary>Redis has forgotten the lease, and nobody has begun: no second turn begins while the handler runs, and its decision is kept.</summary>
    [ProgramFact("redis-server")]
    public async Task Forgotten_lease_is_taken_again()
    {
        (RedisNotificationStore store, RecordingLogger log) = redis.StoreOfShortLeases("forgotten:");
        INotificationLease turn = await RedisFixture.OwnAsync(store, "a");
        string key = Assert.Single(Keys("forgotten:*"));
        redis.Server.Ask("DEL", key);
        await Eventually.HappensAsync(() => !log.Lines.IsEmpty);
        Assert.Single(log.Lines, static line => line.StartsWith("Redis had forgotten the lease", StringComparison.Ordinal));
        using CancellationTokenSource leaving = new(200);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.BeginAsync("a", leaving.Token).AsTask());

        redis.Server.Ask("DEL", key);
        Assert.Same(Decisions.Yes, await turn.FinishAsync(Decisions.Yes, default));

        Assert.Equal(Yes, await RedisFixture.DecidedAsync(store, "a"));
    }

    [ProgramFact("redis-server")]
    public async Task Abandoned_lease_is_not_taken_again()
    {
        (RedisNotificationStore store, _) = redis.StoreOfShortLeases("gone:");
        for (int message = 0; message < 200; message++)
        {
            INotificationLease turn = await RedisFixture.OwnAsync(store, string.Create(CultureInfo.InvariantCulture, $"{message}"));
            await turn.AbandonAsync();
        }

        await Task.Delay(RedisFixture.ShortLease * 0.4);
        Assert.Empty(Keys("gone:*"));
    }

    /// <summary>A version to come, a lease of another length, a decision that is cut, a list: none is a reason to run the handler.</summary>
    [ProgramTheory("redis-server")]
    [InlineData("SET", "")]
    [InlineData("SET", "\u0002\u0002anything")]
    [InlineData("SET", "\u0001\u0003anything")]
    [InlineData("SET", "\u0001\u0001short")]
    [InlineData("SET", "\u0001\u0002\u0001\u0006Test")]
    [InlineData("RPUSH", "list")]
    public async Task Value_that_is_not_understood_is_refused(string command, string value)
    {
        // Not the key of another case, whose turn may still be renewed.
        string prefix = string.Create(CultureInfo.InvariantCulture, $"strange {Guid.NewGuid()}:");
        (RedisNotificationStore store, RecordingLogger log) = redis.StoreOfShortLeases(prefix);
        INotificationLease turn = await RedisFixture.OwnAsync(store, "a");
        string key = Assert.Single(Keys($"{prefix}*"));
        redis.Server.Ask("DEL", key);
        redis.Server.Ask(command, key, value);

        await RedisFixture.RefusedAsync(store, "a", command == "SET" ? "not understood" : "cannot be used");
        await Assert.ThrowsAnyAsync<Exception>(() => turn.FinishAsync(Decisions.Yes, new CancellationTokenSource(300).Token).AsTask());

        Assert.DoesNotContain(log.Lines, line => line.Contains(key, StringComparison.Ordinal));
        Assert.Equal(command == "SET" ? "string" : "list", redis.Server.Ask("TYPE", key));
    }

    /// <summary>Many deliveries of few messages at once, to several machines, of which some fail: each message ends with one decision.</summary>
    [ProgramFact("redis-server")]
    public Task Under_load_each_message_is_decided_once() =>
        StoreLoad.DecidesEachMessageOnceAsync([.. Enumerable.Range(0, 4).Select(_ => redis.Store("load:").Store)], deliveries: 2000);

    [Fact]
    public void Options_that_cannot_be_are_all_named()
    {
        RedisNotificationStoreOptions options = new() { KeyPrefix = "", KeepTime = TimeSpan.FromHours(2), LeaseTime = TimeSpan.FromSeconds(14) };
        ConfigurationOptions nowhere = new() { EndPoints = { "127.0.0.1:1" }, AbortOnConnectFail = false, ConnectTimeout = 100, ConnectRetry = 1 };
        using ConnectionMultiplexer connection = ConnectionMultiplexer.Connect(nowhere);

        ArgumentException exception = Assert.Throws<ArgumentException>("options", () => new RedisNotificationStore(connection, options));

        Assert.All(["KeyPrefix", "KeepTime", "LeaseTime"], option => Assert.Contains(option, exception.Message, StringComparison.Ordinal));
    }

    private string[] Keys(string pattern) => redis.Server.Ask("KEYS", pattern).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private int TimeToLive(string key) => int.Parse(redis.Server.Ask("PTTL", key), CultureInfo.InvariantCulture);
}
