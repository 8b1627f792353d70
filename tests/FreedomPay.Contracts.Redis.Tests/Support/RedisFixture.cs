using FreedomPay.Contracts.Hosting;
using FreedomPay.Contracts.Hosting.Tests;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace FreedomPay.Contracts.Redis.Tests.Support;

/// <summary>One server for the tests that do nothing to it, and a connection to it.</summary>
public sealed class RedisFixture : IDisposable
{
    private readonly Lazy<(RedisServer Server, ConnectionMultiplexer Connection)> _redis = new(static () =>
    {
        RedisServer server = RedisServer.Start();
        ConnectionMultiplexer connection = ConnectionMultiplexer.Connect(server.ConnectionString);

        // The first command of a process is slow, and slower still on a machine that is busy.
        (RedisNotificationStore store, _) = StoreOf(connection, "warm up:", static options => (options.CommandTimeout, options.LeaseTime) = (TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(90)));
        OwnAsync(store, "a").GetAwaiter().GetResult().AbandonAsync().AsTask().Wait();
        return (server, connection);
    });

    internal RedisServer Server => _redis.Value.Server;

    internal IConnectionMultiplexer Connection => _redis.Value.Connection;

    /// <summary>A store with keys of its own.</summary>
    internal (RedisNotificationStore Store, RecordingLogger Log) Store(string prefix, Action<RedisNotificationStoreOptions>? configure = null) => StoreOf(Connection, prefix, configure);

    /// <summary>How long a lease is, where a test needs a short one: any shorter, and a busy machine loses it.</summary>
    internal static readonly TimeSpan ShortLease = TimeSpan.FromSeconds(6);

    /// <summary>A store whose leases are renewed every two seconds.</summary>
    internal (RedisNotificationStore Store, RecordingLogger Log) StoreOfShortLeases(string prefix, Action<RedisNotificationStoreOptions>? configure = null) => Store(prefix, options =>
    {
        options.CommandTimeout = ShortLease / 3;
        options.LeaseTime = ShortLease;
        configure?.Invoke(options);
    });

    internal static (RedisNotificationStore Store, RecordingLogger Log) StoreOf(IConnectionMultiplexer connection, string prefix = "test:", Action<RedisNotificationStoreOptions>? configure = null)
    {
        RedisNotificationStoreOptions options = new() { KeyPrefix = prefix, CommandTimeout = TimeSpan.FromSeconds(10), LeaseTime = TimeSpan.FromSeconds(30) };
        configure?.Invoke(options);
        RecordingLogger log = new();
        using LoggerFactory factory = new([log], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
        return (new RedisNotificationStore(connection, options, factory), log);
    }

    internal static async Task<INotificationLease> OwnAsync(INotificationStore store, string key)
    {
        NotificationTurn turn = await store.BeginAsync(key, default);
        Assert.False(turn is NotificationTurn.Refused, (turn as NotificationTurn.Refused)?.Reason);
        return Assert.IsType<NotificationTurn.Own>(turn).Lease;
    }

    internal static async Task<byte[]> DecidedAsync(INotificationStore store, string key) => Assert.IsType<NotificationTurn.Decided>(await store.BeginAsync(key, default)).Decision.ToBytes();

    internal static async Task RefusedAsync(INotificationStore store, string key, string reason) =>
        Assert.Contains(reason, Assert.IsType<NotificationTurn.Refused>(await store.BeginAsync(key, default)).Reason, StringComparison.Ordinal);

    public void Dispose()
    {
        if (_redis.IsValueCreated)
        {
            Connection.Dispose();
            Server.Dispose();
        }
    }
}
