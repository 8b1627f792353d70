using System.Globalization;
using System.Security.Cryptography;

namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>All payments, payouts and saved cards. Every change happens under one lock, and by the rules of <see cref="PaymentMoves"/>.</summary>
internal sealed class GatewayLedger
{
    private const long FirstId = 1_000_000_000;

    private readonly Lock _gate = new();
    private readonly ILedgerStore _store;
    private readonly TimeProvider _time;
    private readonly Dictionary<long, LedgerPayment> _payments = [];
    private readonly Dictionary<(string Merchant, string Order), List<LedgerPayment>> _byOrder = [];
    private readonly Dictionary<string, LedgerPayment> _byPage = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LedgerPayment> _byPaReq = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LedgerPayment> _byProfile = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Merchant, Guid Request), LedgerPayment> _byRequest = [];
    private readonly Dictionary<string, LedgerCard> _cards = new(StringComparer.Ordinal);
    private long _lastId = FirstId;

    public GatewayLedger(ILedgerStore store, TimeProvider time)
    {
        _store = store;
        _time = time;
        foreach (LedgerPayment payment in store.LoadPayments())
        {
            Index(payment);
            _lastId = Math.Max(_lastId, Math.Max(payment.Id, Math.Max(payment.CancellationId ?? 0, payment.Refunds.Select(static refund => refund.Id).DefaultIfEmpty().Max())));
        }

        foreach (LedgerCard card in store.LoadCards())
        {
            _cards[card.Token!] = card;
        }
    }

    /// <summary>Tells of every change, after it.</summary>
    public event Action<LedgerPayment>? Changed;

    /// <summary>Returns a text that nobody guesses.</summary>
    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Returns a token for a card: tokens of the gateway are UUIDs.</summary>
    public static string NewToken() => new Guid(RandomNumberGenerator.GetBytes(16)).ToString();

    public static string NewDigits(int count) => RandomNumberGenerator.GetString("0123456789", count);

    public long NextId()
    {
        lock (_gate)
        {
            return ++_lastId;
        }
    }

    public void Add(LedgerPayment payment)
    {
        lock (_gate)
        {
            Index(payment);
            _store.Save(payment);
        }

        Changed?.Invoke(payment);
    }

    /// <summary>Makes a move, if the rules allow it, and changes what goes with it. Returns whether it was made.</summary>
    public bool TryMove(LedgerPayment payment, PaymentMove move, Action<LedgerPayment>? change = null, Func<LedgerPayment, bool>? condition = null)
    {
        lock (_gate)
        {
            if (PaymentMoves.After(payment.State, move) is not { } state || condition?.Invoke(payment) == false)
            {
                return false;
            }

            payment.State = state;
            switch (move)
            {
                case PaymentMove.Finish or PaymentMove.Hold:
                    payment.PaidAt = _time.GetUtcNow();
                    payment.AuthCode ??= NewDigits(6);
                    payment.Reference ??= NewReference();
                    payment.ClearedAmount = move == PaymentMove.Finish ? payment.Amount : null;
                    StartRecurring(payment);
                    break;
                case PaymentMove.Clear:
                    payment.IsCleared = true;
                    break;
                case PaymentMove.Cancel:
                    payment.CancellationId = ++_lastId;
                    break;
                default:
                    break;
            }

            change?.Invoke(payment);
            Index(payment);
            _store.Save(payment);
        }

        Changed?.Invoke(payment);
        return true;
    }

    /// <summary>Changes something that is no move.</summary>
    public bool Change(LedgerPayment payment, Action<LedgerPayment> change, Func<LedgerPayment, bool>? condition = null)
    {
        lock (_gate)
        {
            if (condition?.Invoke(payment) == false)
            {
                return false;
            }

            change(payment);
            Index(payment);
            _store.Save(payment);
        }

        Changed?.Invoke(payment);
        return true;
    }

    /// <summary>Gives money back, if there is as much left. Without an amount, all that is left goes back.</summary>
    public LedgerRefund? TryRefund(LedgerPayment payment, decimal? amount)
    {
        LedgerRefund? made = null;
        TryMove(
            payment,
            PaymentMove.Refund,
            change: changed =>
            {
                made = new LedgerRefund(++_lastId, amount ?? (changed.ClearedAmount ?? 0) - changed.RefundedAmount, _time.GetUtcNow(), NewReference());
                changed.Refunds.Add(made);
            },
            condition: changed => (amount is null || (amount > 0 && decimal.Round(amount.Value, 2) == amount)) && (changed.ClearedAmount ?? 0) - changed.RefundedAmount is > 0 and var left && (amount ?? left) <= left);
        return made;
    }

    public LedgerPayment? Find(string merchantId, long id)
    {
        lock (_gate)
        {
            return _payments.GetValueOrDefault(id) is { } payment && payment.MerchantId == merchantId ? payment : null;
        }
    }

    /// <summary>Finds a payment by card or from a mobile balance; payouts, transfers and saved cards are none.</summary>
    public LedgerPayment? FindPurchase(string merchantId, long id) => Find(merchantId, id) is { IsPurchase: true } payment ? payment : null;

    /// <summary>Finds one of a certain kind.</summary>
    public LedgerPayment? Find(string merchantId, long id, PaymentKind kind) => Find(merchantId, id) is { } payment && payment.Kind == kind ? payment : null;

    public LedgerPayment? Find(long id)
    {
        lock (_gate)
        {
            return _payments.GetValueOrDefault(id);
        }
    }

    /// <summary>Finds the last payment of an order.</summary>
    public LedgerPayment? FindLast(string merchantId, string orderId, Func<LedgerPayment, bool>? isMeant = null)
    {
        lock (_gate)
        {
            return _byOrder.TryGetValue((merchantId, orderId), out List<LedgerPayment>? payments) ? payments.FindLast(payment => isMeant?.Invoke(payment) ?? true) : null;
        }
    }

    public LedgerPayment? FindByPage(string token)
    {
        lock (_gate)
        {
            return _byPage.GetValueOrDefault(token);
        }
    }

    public LedgerPayment? FindByPaReq(string paReq)
    {
        lock (_gate)
        {
            return _byPaReq.GetValueOrDefault(paReq);
        }
    }

    /// <summary>Finds the payment whose card a recurring profile charges.</summary>
    public LedgerPayment? FindByProfile(string merchantId, string profile)
    {
        lock (_gate)
        {
            return _byProfile.GetValueOrDefault(profile) is { } payment && payment.MerchantId == merchantId ? payment : null;
        }
    }

    /// <summary>Returns all that is not final.</summary>
    public IReadOnlyList<LedgerPayment> Open()
    {
        lock (_gate)
        {
            return [.. _payments.Values.Where(static payment => !payment.IsFinal)];
        }
    }

    /// <summary>Finds what a request of the Async API has created.</summary>
    public LedgerPayment? FindByRequest(string merchantId, Guid requestId)
    {
        lock (_gate)
        {
            return _byRequest.GetValueOrDefault((merchantId, requestId));
        }
    }

    /// <summary>Returns the payments, the newest first.</summary>
    public IReadOnlyList<LedgerPayment> Latest(int most)
    {
        lock (_gate)
        {
            return [.. _payments.Values.OrderByDescending(static payment => payment.Id).Take(most)];
        }
    }

    /// <summary>Returns something about every payment, the newest first, as all of them are at one moment.</summary>
    public IReadOnlyList<T> All<T>(Func<LedgerPayment, T> about)
    {
        lock (_gate)
        {
            return [.. _payments.Values.OrderByDescending(static payment => payment.Id).Select(about)];
        }
    }

    public void Save(LedgerCard card)
    {
        lock (_gate)
        {
            _cards[card.Token!] = card;
            _store.Save(card);
        }
    }

    public LedgerCard? FindCard(string merchantId, string token)
    {
        lock (_gate)
        {
            return _cards.GetValueOrDefault(token) is { } card && card.MerchantId == merchantId ? card : null;
        }
    }

    public IReadOnlyList<LedgerCard> CardsOf(string merchantId, string userId)
    {
        lock (_gate)
        {
            return [.. _cards.Values.Where(card => card.MerchantId == merchantId && card.UserId == userId).OrderBy(static card => card.SavedAt)];
        }
    }

    public bool RemoveCard(LedgerCard card)
    {
        lock (_gate)
        {
            _store.Remove(card);
            return _cards.Remove(card.Token!);
        }
    }

    private static string NewReference() => NewDigits(12);

    private static void StartRecurring(LedgerPayment payment)
    {
        if (payment.Terms.StartsRecurring && payment.RecurringProfile is null)
        {
            payment.RecurringProfile = payment.Id.ToString(CultureInfo.InvariantCulture);
            payment.RecurringUntil = payment.PaidAt?.AddMonths(payment.Terms.RecurringMonths ?? 12);
        }
    }

    private void Index(LedgerPayment payment)
    {
        if (_payments.TryAdd(payment.Id, payment))
        {
            _byPage[payment.PageToken] = payment;
            if (payment.RequestId is { } request)
            {
                _byRequest[(payment.MerchantId, request)] = payment;
            }

            if (payment.OrderId is { } order)
            {
                if (!_byOrder.TryGetValue((payment.MerchantId, order), out List<LedgerPayment>? payments))
                {
                    _byOrder.Add((payment.MerchantId, order), payments = []);
                }

                payments.Add(payment);
            }
        }

        if (payment.ThreeDSecure is { } step)
        {
            _byPaReq[step.PaReq] = payment;
        }

        if (payment.RecurringProfile is { } profile)
        {
            _byProfile[profile] = payment;
        }
    }
}
