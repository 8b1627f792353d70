using FreedomPay.Contracts.Hosting;
using FreedomPay.Contracts.Hosting.Tests;
using FreedomPay.Contracts.Redis.Tests.Support;
using StackExchange.Redis;

namespace FreedomPay.Contracts.Redis.Tests;

/// <summary>How a Redis is set up: what would forget decisions is said, and what would not let them be kept is found out before a handler runs.</summary>
public class ServerSettingTests
{
    [ProgramTheory("redis-server")]
    [InlineData("noeviction", "100mb", false)]
    [InlineData("allkeys-lru", "100mb", true)]
    [InlineData("volatile-ttl", "100mb", true)]
    [InlineData("allkeys-lru", "0", false)]
    public async Task Redis_that_forgets_is_warned_of_once(string policy, string maxMemory, bool isWarned)
    {
        using RedisServer redis = RedisServer.Start("--maxmemory", maxMemory, "--maxmemory-policy", policy);
        await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        (RedisNotificationStore store, RecordingLogger log) = RedisFixture.StoreOf(connection);

        await RedisFixture.OwnAsync(store, "a");
        await RedisFixture.OwnAsync(store, "b");
        if (isWarned)
        {
            await Eventually.HappensAsync(() => !log.Lines.IsEmpty);
        }
        else
        {
            await Task.Delay(300);
        }

        Assert.Equal(isWarned ? [policy] : [], log.Lines.Where(static line => line.Contains("Set noeviction", StringComparison.Ordinal)).Select(line => line.Contains(policy, StringComparison.Ordinal) ? policy : line));
        Assert.Equal(isWarned ? 1 : 0, log.Lines.Count);
    }

    /// <summary>The rights of docs/redis.md are enough. One less, and no handler runs: none could be finished.</summary>
    [ProgramFact("redis-server")]
    public async Task User_needs_these_rights_and_no_others()
    {
        string[] rights = ["+set", "+get", "+del", "+pexpire", "+eval", "+evalsha", "+script|load"];
        string documentation = File.ReadAllText(Repository.PathOf("docs", "redis.md"));
        Assert.Contains($"~freedompay:* {string.Join(' ', rights)} ", documentation, StringComparison.Ordinal);
        using RedisServer redis = RedisServer.Start();
        redis.Ask(["ACL", "SETUSER", "shop", "on", ">word", "~test:*", "+@connection", "+info", .. rights]);
        await using (ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync($"{redis.ConnectionString},user=shop,password=word"))
        {
            (RedisNotificationStore store, RecordingLogger log) = RedisFixture.StoreOf(connection);
            await (await RedisFixture.OwnAsync(store, "a")).FinishAsync(Decisions.Yes, default);
            await (await RedisFixture.OwnAsync(store, "b")).AbandonAsync();
            await RedisFixture.DecidedAsync(store, "a");
            Assert.Empty(log.Lines);
        }

        foreach (string right in rights.Except(["+script|load"]))
        {
            redis.Ask("ACL", "SETUSER", "less", "reset", "on", ">word", "~test:*", "+@connection", "+info");
            redis.Ask(["ACL", "SETUSER", "less", .. rights.Except([right])]);
            await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync($"{redis.ConnectionString},user=less,password=word");
            (RedisNotificationStore store, RecordingLogger log) = RedisFixture.StoreOf(connection);

            Assert.True(await store.BeginAsync($"without {right}", default) is NotificationTurn.Refused, right);
            Assert.StartsWith("Redis cannot be used", Assert.Single(log.Lines), StringComparison.Ordinal);
        }
    }

    /// <summary>For the health check: it asks the primary, and writes nothing.</summary>
    [ProgramFact("redis-server")]
    public async Task Probe_fails_if_the_primary_does_not_answer()
    {
        using RedisServer redis = RedisServer.Start();
        await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        RedisNotificationStore store = RedisFixture.StoreOf(connection, configure: static options => options.CommandTimeout = TimeSpan.FromSeconds(3)).Store;
        await store.ProbeAsync(default);
        Assert.Empty(redis.Keys());

        redis.Freeze();
        await Assert.ThrowsAsync<TimeoutException>(() => store.ProbeAsync(default).AsTask());
        using CancellationTokenSource leaving = new(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ProbeAsync(leaving.Token).AsTask());
        redis.Thaw();
        await store.ProbeAsync(default);

        redis.Kill();
        await Assert.ThrowsAnyAsync<Exception>(() => store.ProbeAsync(default).AsTask());
    }

    /// <summary>Another prefix than the one that the user may write.</summary>
    [ProgramFact("redis-server")]
    public async Task Keys_that_may_not_be_written_are_found_out_before_a_handler_runs()
    {
        using RedisServer redis = RedisServer.Start();
        redis.Ask("ACL", "SETUSER", "shop", "on", ">word", "~other:*", "+@all");
        await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync($"{redis.ConnectionString},user=shop,password=word");
        (RedisNotificationStore store, _) = RedisFixture.StoreOf(connection);

        await RedisFixture.RefusedAsync(store, "a", "cannot be used");

        redis.Ask("ACL", "SETUSER", "shop", "~test:*");
        await RedisFixture.OwnAsync(store, "a");
    }
}
