using System.Diagnostics.CodeAnalysis;
using StackExchange.Redis;

namespace FreedomPay.Contracts.Redis;

/// <summary>The connection to Redis, which is made when it is first needed: a program starts without Redis, and refuses messages until Redis is there.</summary>
internal sealed class RedisConnection(Func<Task<IConnectionMultiplexer>> connect, bool isOwn) : IDisposable, IAsyncDisposable
{
    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private Task<IConnectionMultiplexer>? _connecting;
    private bool _isDisposed;
    private int _isLooking;

    /// <summary>Returns the connection. An attempt that has failed is made again, and one at a time.</summary>
    public Task<IConnectionMultiplexer> GetAsync()
    {
        Task<IConnectionMultiplexer>? connecting = _connecting;
        if (connecting is { IsCompletedSuccessfully: true })
        {
            return connecting;
        }

        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_connecting is null or { IsFaulted: true } or { IsCanceled: true })
            {
                _connecting = connect();
            }

            return _connecting;
        }
    }

    public static RedisConnection To(ConfigurationOptions configuration, TimeSpan commandTimeout)
    {
        ConfigurationOptions own = configuration.Clone();

        // A shop that starts while Redis is away works as soon as it is back. What nobody waits for any more is not sent then: the time-out of synchronous calls is also that of the queue.
        own.AbortOnConnectFail = false;
        own.AsyncTimeout = Math.Min(own.AsyncTimeout, (int)commandTimeout.TotalMilliseconds);
        own.SyncTimeout = Math.Min(own.SyncTimeout, (int)commandTimeout.TotalMilliseconds);
        return new RedisConnection(async () => await ConnectionMultiplexer.ConnectAsync(own).ConfigureAwait(false), isOwn: true);
    }

    public static RedisConnection Of(IConnectionMultiplexer connection) => new(() => Task.FromResult(connection), isOwn: false);

    /// <summary>Looks which server is the primary now. StackExchange.Redis does so once a minute: long for a shop whose replica has taken over. Once a second is often enough.</summary>
    public void LookAgain()
    {
        if (Interlocked.Exchange(ref _isLooking, 1) == 0)
        {
            _ = LookAgainAsync();
        }
    }

    public void Dispose()
    {
        if (Close() is { IsCompletedSuccessfully: true } connected)
        {
            connected.Result.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Close() is { IsCompletedSuccessfully: true } connected)
        {
            await connected.Result.DisposeAsync().ConfigureAwait(false);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Nobody waits for this, and it is tried again.")]
    private async Task LookAgainAsync()
    {
        try
        {
            if (_connecting is { IsCompletedSuccessfully: true } connected)
            {
                await connected.Result.ConfigureAsync().ConfigureAwait(false);
            }

            await Task.Delay(PauseBetweenLooks).ConfigureAwait(false);
        }
        catch (Exception)
        {
        }
        finally
        {
            Volatile.Write(ref _isLooking, 0);
        }
    }

    /// <summary>Returns the connection if it is to be disposed of.</summary>
    private Task<IConnectionMultiplexer>? Close()
    {
        lock (_lock)
        {
            Task<IConnectionMultiplexer>? open = _isDisposed || !isOwn ? null : _connecting;
            _isDisposed = true;
            if (open is { IsCompleted: false })
            {
                // A program that ends before Redis has answered.
                _ = open.ContinueWith(static late => late.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            }

            return open;
        }
    }
}
