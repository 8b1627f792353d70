using System.Globalization;
using FreedomPay.Contracts;

namespace Shop.Orders;

/// <summary>What a customer buys. Its amount is what was agreed, and every message about a payment is compared with it.</summary>
internal sealed class Order
{
    public const string Currency = "KZT";

    /// <summary>How long a page is asked about. The gateway takes payments on it for a day, unless it is told otherwise.</summary>
    private static readonly TimeSpan PageTime = TimeSpan.FromDays(2);

    public required string Id { get; init; }

    public required string Item { get; init; }

    public required decimal Amount { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets the attempts to pay: the payer may try again after a decline.</summary>
    public List<Payment> Payments { get; init; } = [];

    public Refund? Refund { get; set; }

    /// <summary>Gets or sets whether a payment by card was sent whose end is not known. Written down before it is sent.</summary>
    public bool IsCardSent { get; set; }

    /// <summary>Gets or sets how many pages were asked for whose payments have no id yet: a message about an unknown payment may be about one of them.</summary>
    public int UnnamedPages { get; set; }

    /// <summary>Gets or sets until when a page may be paid. A payer who has left it is nothing to worry about, once the gateway has said so after this time.</summary>
    public DateTimeOffset? PagesEnd { get; set; }

    /// <summary>Gets or sets the payment that waits for the payer's browser to come back from the issuer.</summary>
    public long? PaymentWithThreeDSecure { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>Gets or sets what a person was told, because the gateway did not tell the end of a payment or a refund.</summary>
    public string? Problem { get; set; }

    /// <summary>Gets the payment to refund.</summary>
    public Payment? PaidPayment => Payments.Find(static payment => payment.IsPaid);

    public bool IsPaid => Payments.Exists(static payment => payment.IsPaid);

    public bool IsPaidTwice => Payments.Count(payment => payment.IsPaid && !(Refund is { IsDone: true } refund && refund.PaymentId == payment.Id)) > 1;

    public bool CanBeRefunded => Refund is null or { IsOpen: false, IsDone: false } && PaidPayment is not null;

    /// <summary>Gets whether the payer may start to pay. While the end of a payment by card, or of one that the gateway was allowed, is not known, that would be a second payment.</summary>
    public bool CanStartPayment => MayBePaid && !IsCardSent && !Payments.Exists(static payment => (payment.IsByCard || payment.IsAllowed) && payment.IsOpen);

    private bool MayBePaid => DeliveredAt is null && !Payments.Exists(static payment => payment.IsPaid || payment.IsHeld);

    /// <summary>
    /// Decides whether the gateway may take the money of a payment: not on a page in another tab, while the end of a payment by card, or of another page that was allowed, is
    /// not known. Its result may have been lost.
    /// </summary>
    public bool TryAllow(string paymentId)
    {
        Payment? known = Payments.Find(payment => payment.Id == paymentId);
        bool mayBeOfPage = known is { IsByCard: false } || (known is null && UnnamedPages > 0);
        if (!MayBePaid || (IsCardSent && mayBeOfPage) || Payments.Exists(payment => payment != known && payment.IsAllowed && payment.IsOpen))
        {
            return false;
        }

        if (known is not null || !IsCardSent)
        {
            (known ?? Named(paymentId, isByCard: false)).IsAllowed = true;
        }

        return true;
    }

    /// <summary>Records what a verified message says about a payment of this order.</summary>
    /// <returns>Whether it was about this order, with its amount and currency.</returns>
    public bool Record(IPaymentReport report, bool allowTest, DateTimeOffset now)
    {
        if (report.PaymentId is not { } id || !report.Matches(Id, Amount, Currency))
        {
            return false;
        }

        // An id that the shop does not know is that of the card payment only if there is nothing else that it could be of.
        Payment payment = Named(id, isByCard: IsCardSent && UnnamedPages == 0 && !Payments.Exists(static known => !known.IsByCard || known.IsOpen));
        bool wasOpen = payment.IsOpen;
        payment.Progress = payment.Progress.Advance(report);
        if (wasOpen && !payment.IsOpen)
        {
            // A message about an earlier payment that has ended already says nothing about the one that was sent after it.
            IsCardSent &= !payment.IsByCard;
        }

        if (payment.Progress.IsPaid(allowTest))
        {
            DeliveredAt ??= now;
        }

        return true;
    }

    /// <summary>Records that a request is about to be sent.</summary>
    public void Begin(DateTimeOffset now, bool isByCard)
    {
        IsCardSent |= isByCard;
        UnnamedPages += isByCard ? 0 : 1;
        PagesEnd = isByCard ? PagesEnd : now + PageTime;
    }

    /// <summary>Records the id of the payment that a request has begun.</summary>
    public void Name(long paymentId, bool isByCard) => Named(paymentId.ToString(CultureInfo.InvariantCulture), isByCard);

    /// <summary>Records that a request that was about to be sent has begun nothing.</summary>
    public void TakeBack(bool isByCard)
    {
        IsCardSent &= !isByCard;
        UnnamedPages -= isByCard ? 0 : 1;
    }

    /// <summary>Gets whether something was sent whose end is not known.</summary>
    public bool IsOpen => IsCardSent || UnnamedPages > 0 || Refund is { IsOpen: true } || Payments.Exists(static payment => payment.IsOpen);

    /// <summary>Ends the pages that nobody has paid. Only after the gateway has answered a question about each of them.</summary>
    public void LeavePages(DateTimeOffset now)
    {
        if (now >= PagesEnd)
        {
            UnnamedPages = 0;
            Payments.FindAll(static payment => !payment.IsByCard && payment.IsOpen).ForEach(static payment => payment.IsLeft = true);
        }
    }

    private Payment Named(string id, bool isByCard)
    {
        if (Payments.Find(payment => payment.Id == id) is { } known)
        {
            return known;
        }

        Payment payment = new() { Id = id, IsByCard = isByCard };
        Payments.Add(payment);
        UnnamedPages = isByCard ? UnnamedPages : Math.Max(0, UnnamedPages - 1);
        return payment;
    }
}
