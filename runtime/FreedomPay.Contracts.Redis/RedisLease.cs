using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using FreedomPay.Contracts.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace FreedomPay.Contracts.Redis;

/// <summary>The right to decide one message, renewed until it ends. Time is measured by timers and by Redis: what the machines' clocks say plays no part.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A lease is finished or abandoned, which ends the timer.")]
internal sealed class RedisLease : INotificationLease
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private readonly LeaseCommands _commands;
    private readonly RedisNotificationStoreOptions _options;
    private readonly ILogger _logger;
    private readonly string _key;
    private readonly byte[] _lease;
    private readonly long _begin = Stopwatch.GetTimestamp();
    private readonly Timer _renewal;
    private State _state;
    private bool _isNotRenewed;
    private bool _isSlow;

    public RedisLease(LeaseCommands commands, RedisNotificationStoreOptions options, ILogger logger, string key, byte[] lease)
    {
        _commands = commands;
        _options = options;
        _logger = logger;
        _key = key;
        _lease = lease;
        _renewal = new Timer(static lease => _ = ((RedisLease)lease!).RenewAsync(), this, options.LeaseTime / 3, Timeout.InfiniteTimeSpan);
    }

    private enum State
    {
        Open,
        Finishing,
        Abandoned,
    }

    /// <summary>
    /// The handler has run, and only its decision keeps it from running again: for as long as a lease lasts, an attempt that fails is made again. It does not matter whether an earlier one
    /// was carried out.
    /// </summary>
    public async ValueTask<NotificationDecision> FinishAsync(NotificationDecision decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decision);
        lock (_lock)
        {
            if (_state == State.Abandoned)
            {
                throw new InvalidOperationException("The lease has been abandoned.");
            }

            _state = State.Finishing;
        }

        try
        {
            byte[] value = StoredValue.Of(decision);
            byte[]? other = await KeepAsync(value, cancellationToken).ConfigureAwait(false);

            // What is there instead is the same if an earlier attempt was carried out.
            return other is null || other.AsSpan().SequenceEqual(value) ? decision : DecisionOfAnother(other);
        }
        finally
        {
            await _renewal.DisposeAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask AbandonAsync()
    {
        lock (_lock)
        {
            if (_state != State.Open)
            {
                return;
            }

            _state = State.Abandoned;
        }

        await _renewal.DisposeAsync().ConfigureAwait(false);
        await _commands.ReleaseAsync(_key, _lease).ConfigureAwait(false);
    }

    private async ValueTask<byte[]?> KeepAsync(byte[] value, CancellationToken cancellationToken)
    {
        long begin = Stopwatch.GetTimestamp();
        TimeSpan pause = FirstPause;
        for (bool isFirst = true; ; isFirst = false)
        {
            try
            {
                return await _commands.FinishAsync(_key, _lease, value, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is RedisException or TimeoutException && Stopwatch.GetElapsedTime(begin) < _options.LeaseTime)
            {
                if (isFirst)
                {
                    RedisLog.KeepingAgain(_logger, exception, _options.LeaseTime.TotalSeconds);
                }
            }

            await Task.Delay(Jitter.Of(pause), cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private NotificationDecision DecisionOfAnother(byte[] value)
    {
        if (StoredValue.Decision(value) is { } decision)
        {
            return decision;
        }

        if (!StoredValue.IsLease(value))
        {
            RedisLog.NotUnderstood(_logger);
        }

        throw new InvalidOperationException("The lease was lost: another turn of the message has begun, and has not been decided yet.");
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A timer calls this. The handler goes on whatever happens, and finishing is fenced.")]
    private async Task RenewAsync()
    {
        TimeSpan next = _options.LeaseTime / 3;
        try
        {
            ValueTask<int> renewing;
            lock (_lock)
            {
                // Sent under the lock, so that it comes before the command that ends the lease: nothing is taken again after that.
                if (_state == State.Abandoned)
                {
                    return;
                }

                renewing = _commands.RenewAsync(_key, _lease);
            }

            int result = await renewing.ConfigureAwait(false);
            _isNotRenewed = false;
            if (result == 0)
            {
                if (_state == State.Open)
                {
                    RedisLog.Lost(_logger);
                }

                return;
            }

            if (result == 2)
            {
                RedisLog.TakenAgain(_logger);
            }

            LogSlow();
        }
        catch (Exception exception)
        {
            next = _options.LeaseTime / 10;
            if (!_isNotRenewed && _state == State.Open)
            {
                _isNotRenewed = true;
                RedisLog.NotRenewed(_logger, exception);
            }
        }

        try
        {
            _renewal.Change(next, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
        }
    }

    /// <summary>A handler that never ends is renewed for ever: somebody must see it.</summary>
    private void LogSlow()
    {
        TimeSpan elapsed = Stopwatch.GetElapsedTime(_begin);
        if (!_isSlow && elapsed > _options.WaitTime)
        {
            _isSlow = true;
            RedisLog.Slow(_logger, Math.Round(elapsed.TotalSeconds), _options.WaitTime.TotalSeconds);
        }
    }
}
