using System.Buffers.Binary;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using FreedomPay.Contracts.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace FreedomPay.Contracts.Redis;

/// <summary>
/// Keeps decisions in Redis, for a shop on several machines: a message that reaches two of them is handled by one, and both get its decision. A handler has a lease on its message, which its
/// machine renews; the lease of a machine that has disappeared ends on its own, and a decision is kept only while nobody else has begun.
/// </summary>
/// <remarks>
/// <para>If Redis is away, slow, full or read-only when a message arrives, the message is refused before its handler runs, and the gateway repeats it. If Redis loses a lease or a decision after the
/// handler has begun, a repeat is handled again: what a handler does must be such that doing it twice changes nothing more.</para>
/// <para>Keys are digests, values are decisions (<see cref="NotificationDecision.ToBytes"/>). Redis must not evict (<c>maxmemory-policy noeviction</c>), and must be one Redis with its replicas:
/// two that are written independently, as in geo-replication, decide a message twice.</para>
/// </remarks>
public sealed class RedisNotificationStore : INotificationStore, INotificationStoreProbe
{
    private static readonly TimeSpan FirstPoll = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPoll = TimeSpan.FromMilliseconds(250);

    private readonly object _lock = new();
    private readonly WaitingRepeats _waiting = new();
    private readonly RedisConnection _connection;
    private readonly RedisNotificationStoreOptions _options;
    private readonly ILogger _logger;
    private Task<LeaseCommands>? _commands;
    private int _isAway;

    /// <summary>Initializes a new instance of the <see cref="RedisNotificationStore"/> class, for programs without <c>AddFreedomPayRedis</c>.</summary>
    /// <param name="connection">The connection, which the caller disposes of. Those that are set in the options are not used.</param>
    /// <param name="options">The options; <see langword="null"/> for their defaults.</param>
    /// <param name="loggerFactory">Where is logged; <see langword="null"/> for nowhere.</param>
    /// <exception cref="ArgumentException">An option is not as it must be; all mistakes are named.</exception>
    public RedisNotificationStore(IConnectionMultiplexer connection, RedisNotificationStoreOptions? options = null, ILoggerFactory? loggerFactory = null)
        : this(RedisConnection.Of(connection ?? throw new ArgumentNullException(nameof(connection))), options ?? new RedisNotificationStoreOptions(), loggerFactory)
    {
        List<string> mistakes = [];
        RedisNotificationStoreOptionsValidator.Collect(_options, string.Empty, mistakes);
        if (mistakes.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', mistakes), nameof(options));
        }
    }

    internal RedisNotificationStore(RedisConnection connection, RedisNotificationStoreOptions options, ILoggerFactory? loggerFactory)
    {
        _connection = connection;
        _options = options;
        _logger = new QuietLogger((loggerFactory ?? NullLoggerFactory.Instance).CreateLogger(RedisLog.Category));
    }

    /// <summary>Gets of how many messages repeats wait.</summary>
    internal int MessagesWaitedFor => _waiting.Messages;

    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever keeps Redis from answering, the message is refused, and the gateway repeats it.")]
    public async ValueTask<NotificationTurn> BeginAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            LeaseCommands commands = await CommandsAsync().WaitAsync(_options.CommandTimeout, cancellationToken).ConfigureAwait(false);
            NotificationTurn turn = await BeginAsync(commands, KeyOf(key), cancellationToken).ConfigureAwait(false);
            if (_isAway != 0 && Interlocked.Exchange(ref _isAway, 0) != 0)
            {
                RedisLog.Back(_logger);
            }

            return turn;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            NoteAway(exception);
            return new NotificationTurn.Refused("Redis cannot be used.");
        }
    }

    /// <inheritdoc/>
    public async ValueTask ProbeAsync(CancellationToken cancellationToken)
    {
        LeaseCommands commands = await CommandsAsync().WaitAsync(_options.CommandTimeout, cancellationToken).ConfigureAwait(false);
        await commands.FindAsync($"{_options.KeyPrefix}probe", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Connects, so that the first message need not wait, and that a Redis which cannot be used is in the log before it.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever it is, the first message tries again.")]
    internal async Task ConnectEarlyAsync()
    {
        try
        {
            await CommandsAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            NoteAway(exception);
        }
    }

    private void NoteAway(Exception exception)
    {
        if (Interlocked.Exchange(ref _isAway, 1) == 0)
        {
            RedisLog.Away(_logger, exception);
        }
    }

    private async ValueTask<NotificationTurn> BeginAsync(LeaseCommands commands, string key, CancellationToken cancellationToken)
    {
        try
        {
            if (await TakeAsync(commands, key).ConfigureAwait(false) is { } own)
            {
                return own;
            }
        }
        catch (RedisServerException)
        {
            // A Redis that is full or read-only still knows what has been decided.
            if (await commands.FindAsync(key, cancellationToken).ConfigureAwait(false) is { IsNull: false } value && StoredValue.Decision((byte[])value!) is { } decision)
            {
                return new NotificationTurn.Decided(decision);
            }

            throw;
        }

        if (await LookAsync(commands, key, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        if (!_waiting.TryEnter(key))
        {
            return new NotificationTurn.Refused($"{WaitingRepeats.Most} repeats of the same message are waiting.");
        }

        try
        {
            return await WaitAsync(commands, key, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _waiting.Leave(key);
        }
    }

    /// <summary>Asks from time to time: nothing that could get lost has to wake up those who wait.</summary>
    private async ValueTask<NotificationTurn> WaitAsync(LeaseCommands commands, string key, CancellationToken cancellationToken)
    {
        long begin = Stopwatch.GetTimestamp();
        for (TimeSpan poll = FirstPoll; ; poll = poll * 2 < LongestPoll ? poll * 2 : LongestPoll)
        {
            TimeSpan left = _options.WaitTime - Stopwatch.GetElapsedTime(begin);
            if (left <= TimeSpan.Zero)
            {
                return new NotificationTurn.Refused($"An earlier delivery of the same message has not been decided for {_options.WaitTime.TotalSeconds:0.###} seconds.");
            }

            TimeSpan pause = Jitter.Of(poll);
            await Task.Delay(pause < left ? pause : left, cancellationToken).ConfigureAwait(false);
            if (await LookAsync(commands, key, cancellationToken).ConfigureAwait(false) is { } turn)
            {
                return turn;
            }
        }
    }

    /// <summary>Returns the turn; <see langword="null"/> if an open one must be waited for.</summary>
    private async ValueTask<NotificationTurn?> LookAsync(LeaseCommands commands, string key, CancellationToken cancellationToken)
    {
        RedisValue found = await commands.FindAsync(key, cancellationToken).ConfigureAwait(false);
        if (found.IsNull)
        {
            return await TakeAsync(commands, key).ConfigureAwait(false);
        }

        byte[] value = (byte[])found!;
        if (StoredValue.Decision(value) is { } decision)
        {
            return new NotificationTurn.Decided(decision);
        }

        if (StoredValue.IsLease(value))
        {
            return null;
        }

        RedisLog.NotUnderstood(_logger);
        return new NotificationTurn.Refused("What Redis has about the message is not understood.");
    }

    private async ValueTask<NotificationTurn?> TakeAsync(LeaseCommands commands, string key)
    {
        // A new one for each attempt: one whose answer did not come is never taken for ours.
        byte[] lease = StoredValue.NewLease();
        return await commands.TakeAsync(key, lease).ConfigureAwait(false) ? new NotificationTurn.Own(new RedisLease(commands, _options, _logger, key, lease)) : null;
    }

    /// <summary>
    /// Returns the key in Redis: keys of messages can be long, and have ids of merchants and payments. The UTF-16 is digested, in which no two strings are the same, as they would be in
    /// UTF-8 if they have halves of surrogate pairs.
    /// </summary>
    private string KeyOf(string key)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(key.AsSpan());
        if (!BitConverter.IsLittleEndian)
        {
            ushort[] swapped = new ushort[units.Length];
            BinaryPrimitives.ReverseEndianness(units, swapped);
            units = swapped;
        }

        return _options.KeyPrefix + Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(units)));
    }

    /// <summary>Returns what can be asked of Redis, once it has been shown to do all of it: a Redis that lets nobody finish must be found out before a handler runs.</summary>
    private Task<LeaseCommands> CommandsAsync()
    {
        if (_commands is { IsCompletedSuccessfully: true } commands)
        {
            return commands;
        }

        lock (_lock)
        {
            if (_commands is null or { IsFaulted: true } or { IsCanceled: true })
            {
                _commands = ConnectAsync();
                _ = _commands.ContinueWith(static failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }

            return _commands;
        }
    }

    private async Task<LeaseCommands> ConnectAsync()
    {
        IConnectionMultiplexer connection = await _connection.GetAsync().ConfigureAwait(false);
        LeaseCommands commands = new(_connection, connection.GetDatabase(_options.Database ?? -1), _options);
        string key = $"{_options.KeyPrefix}probe:{Guid.NewGuid():N}";

        // Twice: StackExchange.Redis sends a script as a text first (EVAL), and by its digest from then on (EVALSHA).
        for (int turn = 0; turn < 2; turn++)
        {
            if (!await IsWholeAsync(commands, key).ConfigureAwait(false))
            {
                throw new InvalidOperationException("Redis does not keep what it is given.");
            }
        }

        _ = EvictionCheck.RunAsync(commands, key, _logger);
        return commands;
    }

    private static async Task<bool> IsWholeAsync(LeaseCommands commands, string key)
    {
        byte[] lease = StoredValue.NewLease();
        byte[] decision = StoredValue.NewLease();
        return await commands.TakeAsync(key, lease).ConfigureAwait(false)
            && await commands.RenewAsync(key, lease).ConfigureAwait(false) == 1
            && await commands.FinishAsync(key, lease, decision, CancellationToken.None).ConfigureAwait(false) is null
            && ((byte[]?)await commands.FindAsync(key, CancellationToken.None).ConfigureAwait(false)).AsSpan().SequenceEqual(decision)
            && await commands.ReleaseAsync(key, decision).ConfigureAwait(false);
    }
}
