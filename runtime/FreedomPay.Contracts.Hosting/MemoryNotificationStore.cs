using System.Diagnostics;

namespace FreedomPay.Contracts.Hosting;

/// <summary>
/// Keeps decisions in the memory of this program: for a shop on one machine. After a restart, a repeat is decided again, so that what a handler does must be
/// such that doing it twice changes nothing more, whatever the store.
/// </summary>
/// <remarks>No decision is forgotten before its time. A store that is full refuses messages that are new to it, until others expire.</remarks>
public sealed class MemoryNotificationStore : INotificationStore
{
    /// <summary>How many repeats of one message may wait: the gateway sends one every half hour, a crowd is somebody else's.</summary>
    private const int MostWaiting = 16;

    /// <summary>How long a repeat waits. The gateway's own patience is not known.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private readonly object _lock = new();
    private readonly Dictionary<string, Message> _messages = new(StringComparer.Ordinal);
    private readonly Queue<Message> _decided = new();
    private readonly TimeProvider _time;

    /// <summary>Initializes a new instance of the <see cref="MemoryNotificationStore"/> class.</summary>
    /// <param name="time">The clock; <see langword="null"/> for that of the system.</param>
    /// <param name="capacity">How many messages are kept at a time.</param>
    /// <param name="keepFor">How long a decision is kept, at least three hours; <see langword="null"/> for three hours.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is not positive, or the time is shorter than three hours.</exception>
    public MemoryNotificationStore(TimeProvider? time = null, int capacity = 100_000, TimeSpan? keepFor = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        KeepFor = keepFor ?? INotificationStore.MinimumKeepTime;
        ArgumentOutOfRangeException.ThrowIfLessThan(KeepFor, INotificationStore.MinimumKeepTime, nameof(keepFor));
        Capacity = capacity;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Gets how many messages are known at a time.</summary>
    public int Capacity { get; }

    /// <summary>Gets how long a decision is kept.</summary>
    public TimeSpan KeepFor { get; }

    /// <inheritdoc/>
    public async ValueTask<NotificationTurn> BeginAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        long begin = _time.GetTimestamp();
        while (true)
        {
            if (Find(key, out Message message, out Task ended) is { } turn)
            {
                return turn;
            }

            try
            {
                TimeSpan left = LongestWait - _time.GetElapsedTime(begin);
                await ended.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, _time, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                return new NotificationTurn.Refused($"An earlier delivery of the same message has not been decided for {LongestWait.TotalSeconds:0} seconds.");
            }
            finally
            {
                lock (_lock)
                {
                    message.Waiting--;
                }
            }
        }
    }

    /// <summary>Returns the turn; <see langword="null"/> if an open one must be waited for.</summary>
    private NotificationTurn? Find(string key, out Message message, out Task ended)
    {
        ended = Task.CompletedTask;
        lock (_lock)
        {
            Expire();
            if (_messages.TryGetValue(key, out Message? known))
            {
                message = known;
                if (known.Decision is { } decision)
                {
                    return new NotificationTurn.Decided(decision);
                }

                if (known.Waiting == MostWaiting)
                {
                    return new NotificationTurn.Refused($"{MostWaiting} repeats of the same message are waiting.");
                }

                known.Waiting++;
                ended = known.WhenEnded();
                return null;
            }

            message = new Message(key);
            if (_messages.Count == Capacity)
            {
                return new NotificationTurn.Refused($"The store is full: it knows {Capacity} messages, none of which may be forgotten yet.");
            }

            _messages.Add(key, message);
            return new NotificationTurn.Own(new Lease(this, message));
        }
    }

    private void Expire()
    {
        while (_decided.TryPeek(out Message? oldest) && _time.GetElapsedTime(oldest.DecidedAt) >= KeepFor)
        {
            _decided.Dequeue();
            _messages.Remove(oldest.Key);
        }
    }

    private NotificationDecision Finish(Message message, NotificationDecision decision)
    {
        lock (_lock)
        {
            if (message.HasEnded)
            {
                return message.Decision ?? throw new InvalidOperationException("The lease has been abandoned.");
            }

            message.Decision = decision;
            message.DecidedAt = _time.GetTimestamp();
            _decided.Enqueue(message);
            message.End();
            return decision;
        }
    }

    private void Abandon(Message message)
    {
        lock (_lock)
        {
            if (!message.HasEnded)
            {
                message.End();
                _messages.Remove(message.Key);
            }
        }
    }

    /// <summary>A message whose turn is open or that has been decided. All under the lock.</summary>
    [DebuggerDisplay("{Key,nq}")]
    private sealed class Message(string key)
    {
        private TaskCompletionSource? _ended;

        public string Key { get; } = key;

        public bool HasEnded { get; private set; }

        public NotificationDecision? Decision { get; set; }

        public long DecidedAt { get; set; }

        public int Waiting { get; set; }

        /// <summary>Returns what is completed when the turn ends. Those who wait do not run on the thread that ends it. Most messages have nobody who waits.</summary>
        public Task WhenEnded() => (_ended ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public void End()
        {
            HasEnded = true;
            _ended?.SetResult();
            _ended = null;
        }
    }

    private sealed class Lease(MemoryNotificationStore store, Message message) : INotificationLease
    {
        public ValueTask<NotificationDecision> FinishAsync(NotificationDecision decision, CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(decision);

            // What has been decided is kept, even for a caller that no longer waits for it.
            return ValueTask.FromResult(store.Finish(message, decision));
        }

        public ValueTask AbandonAsync()
        {
            store.Abandon(message);
            return ValueTask.CompletedTask;
        }
    }
}
