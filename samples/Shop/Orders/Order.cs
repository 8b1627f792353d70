using FreedomPay.Contracts;

namespace Shop.Orders;

/// <summary>What a customer buys. Its amount is what was agreed, and every message about a payment is compared with it.</summary>
internal sealed class Order
{
    public const string Currency = "KZT";

    public required string Id { get; init; }

    public required string Item { get; init; }

    public required decimal Amount { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets the attempts to pay: the payer may try again after a decline.</summary>
    public List<Payment> Payments { get; init; } = [];

    public Refund? Refund { get; set; }

    /// <summary>Gets or sets when a request was sent whose end is not known. Written down before anything is sent.</summary>
    public DateTimeOffset? AskedAt { get; set; }

    /// <summary>Gets or sets whether that request is a payment by card.</summary>
    public bool IsCardSent { get; set; }

    /// <summary>Gets or sets the payment that waits for the payer's browser to come back from the issuer.</summary>
    public long? PaymentWithThreeDSecure { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>Gets the payment to refund.</summary>
    public Payment? PaidPayment => Payments.Find(static payment => payment.IsPaid);

    public bool IsPaid => Payments.Exists(static payment => payment.IsPaid);

    public bool IsPaidTwice => Payments.Count(static payment => payment.IsPaid) > 1;

    public bool CanBeRefunded => Refund is null && PaidPayment is not null;

    /// <summary>Gets whether the gateway may take money for this order.</summary>
    public bool MayBePaid => DeliveredAt is null && !Payments.Exists(static payment => payment.IsPaid || payment.IsHeld);

    /// <summary>Gets whether the payer may start to pay. While the end of a payment by card is not known, that would be a second payment.</summary>
    public bool CanStartPayment => MayBePaid && !IsCardSent;

    /// <summary>Records what a verified message says about a payment of this order.</summary>
    /// <returns>Whether it was about this order, with its amount and currency.</returns>
    public bool Record(IPaymentReport report, bool allowTest, DateTimeOffset now)
    {
        if (report.PaymentId is not { } id || !report.Matches(Id, Amount, Currency))
        {
            return false;
        }

        Payment? payment = Payments.Find(payment => payment.Id == id);
        if (payment is null)
        {
            payment = new Payment { Id = id };
            Payments.Add(payment);
        }

        payment.Progress = payment.Progress.Advance(report);
        if (!payment.IsOpen)
        {
            End();
        }

        if (payment.Progress.IsPaid(allowTest))
        {
            DeliveredAt ??= now;
        }

        return true;
    }

    /// <summary>Records that a request is about to be sent.</summary>
    public void Begin(DateTimeOffset now, bool isCard) => (AskedAt, IsCardSent) = (now, isCard);

    /// <summary>Records that the end of the request is known.</summary>
    public void End() => (AskedAt, IsCardSent) = (null, false);
}
