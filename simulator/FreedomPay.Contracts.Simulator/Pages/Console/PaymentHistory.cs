using System.Collections.Concurrent;
using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Pages.Console;

/// <summary>When each payment came into which state, since the simulator was started.</summary>
internal sealed class PaymentHistory
{
    private const int MostPayments = 20_000;

    private readonly ConcurrentDictionary<long, List<(DateTimeOffset At, LedgerState State)>> _changes = [];
    private readonly TimeProvider _time;

    public PaymentHistory(GatewayLedger ledger, TimeProvider time)
    {
        _time = time;
        ledger.Changed += Note;
    }

    public IReadOnlyList<(DateTimeOffset At, LedgerState State)> Of(long paymentId)
    {
        if (!_changes.TryGetValue(paymentId, out List<(DateTimeOffset At, LedgerState State)>? changes))
        {
            return [];
        }

        lock (changes)
        {
            return [.. changes];
        }
    }

    private void Note(LedgerPayment payment)
    {
        if (_changes.Count >= MostPayments && !_changes.ContainsKey(payment.Id))
        {
            return;
        }

        List<(DateTimeOffset At, LedgerState State)> changes = _changes.GetOrAdd(payment.Id, static _ => []);
        lock (changes)
        {
            if (changes.Count == 0 || changes[^1].State != payment.State)
            {
                changes.Add((_time.GetUtcNow(), payment.State));
            }
        }
    }
}
