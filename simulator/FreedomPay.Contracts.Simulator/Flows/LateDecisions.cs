using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;
using Microsoft.Extensions.Hosting;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Does what time does: decides payments that take their time, ends those that nobody has paid, and captures money that was held for too long.</summary>
/// <remarks>One timer waits for the next of them. What is due is looked at again when its time has come, because it may have moved on meanwhile.</remarks>
internal sealed class LateDecisions : IHostedService, IAsyncDisposable
{
    /// <summary>How long a payment with a card takes that takes its time, before the time scale.</summary>
    public static readonly TimeSpan DecidedAfter = TimeSpan.FromSeconds(10);

    /// <summary>As documented: money that is neither cleared nor released is captured after five days. Before the time scale.</summary>
    public static readonly TimeSpan ClearedAfter = TimeSpan.FromDays(5);

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);

    private readonly GatewayLedger _ledger;
    private readonly CardAuthorization _cards;
    private readonly NotificationSender _sender;
    private readonly MerchantDirectory _merchants;
    private readonly SimulatorOptions _options;
    private readonly Lock _gate = new();
    private readonly PriorityQueue<long, DateTimeOffset> _due = new();
    private readonly ITimer _timer;

    public LateDecisions(GatewayLedger ledger, CardAuthorization cards, NotificationSender sender, MerchantDirectory merchants, SimulatorOptions options)
    {
        _ledger = ledger;
        _cards = cards;
        _sender = sender;
        _merchants = merchants;
        _options = options;
        _timer = options.TimeProvider.CreateTimer(static state => ((LateDecisions)state!).DecideDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private DateTimeOffset Now => _options.TimeProvider.GetUtcNow();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ledger.Changed += Note;
        foreach (LedgerPayment payment in _ledger.Open())
        {
            Note(payment);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _ledger.Changed -= Note;

        // Ends after a decision that is being made: the ledger is still there.
        return _timer.DisposeAsync().AsTask();
    }

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private void Note(LedgerPayment payment)
    {
        // A database can have payments of a merchant that is gone.
        if (DueAt(payment) is not { } due || !_merchants.TryGet(payment.MerchantId, out _))
        {
            return;
        }

        lock (_gate)
        {
            _due.Enqueue(payment.Id, due);
            Wait();
        }
    }

    private DateTimeOffset? DueAt(LedgerPayment payment) => payment.State switch
    {
        LedgerState.New or LedgerState.AwaitingCardholder => payment.ExpiresAt,
        LedgerState.Processing => payment.AwaitsCode ? payment.ExpiresAt : Now + (DecidedAfter / _options.TimeScale),
        LedgerState.Held => payment.PaidAt + (ClearedAfter / _options.TimeScale),
        _ => null,
    };

    /// <summary>Sets the timer to what is due next.</summary>
    private void Wait()
    {
        if (_due.TryPeek(out _, out DateTimeOffset due))
        {
            TimeSpan wait = due - Now;
            _timer.Change(wait < ShortestWait ? ShortestWait : wait > LongestWait ? LongestWait : wait, Timeout.InfiniteTimeSpan);
        }
    }

    private void DecideDue()
    {
        while (NextDue() is { } id)
        {
            if (_ledger.Find(id) is { } payment && Decide(payment))
            {
                Tell(payment);
            }
        }
    }

    private long? NextDue()
    {
        lock (_gate)
        {
            if (_due.TryPeek(out long id, out DateTimeOffset due) && due <= Now)
            {
                _due.Dequeue();
                return id;
            }

            Wait();
            return null;
        }
    }

    private bool Decide(LedgerPayment payment) => payment.State switch
    {
        LedgerState.Processing when !payment.AwaitsCode => _cards.FinishLate(payment),
        LedgerState.Held => DueAt(payment) <= Now && _ledger.TryMove(payment, PaymentMove.Clear, static changed => changed.ClearedAmount = changed.Amount),
        _ => _cards.Expire(payment),
    };

    private void Tell(LedgerPayment payment)
    {
        if (PlannedNotification.About(payment, payment.State) is { } planned)
        {
            _sender.Post(planned);
        }

        if (payment is { IsCleared: true, IsPurchase: true })
        {
            _sender.Post(new PlannedNotification(NotificationKind.Capture, payment));
        }
    }
}
