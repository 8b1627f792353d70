namespace FreedomPay.Contracts;

/// <summary>All that is known of one payment: the newest state, and the largest sums that any message had. Store it with the payment.</summary>
/// <remarks>
/// <code>
/// payment.Progress = payment.Progress.Advance(notification);
/// </code>
/// Nothing is ever taken back: the result is the same in whichever order the messages come, and however often. How the states follow each other: <see cref="PaymentStates"/>.
/// </remarks>
public readonly record struct PaymentProgress
{
    /// <summary>Gets the gateway's id of the payment; <see langword="null"/> until a message had one.</summary>
    public string? PaymentId { get; init; }

    /// <summary>Gets the newest state.</summary>
    public PaymentState State { get; init; }

    /// <summary>Gets the largest captured amount that a message had; <see langword="null"/> if none had any.</summary>
    public decimal? CapturedAmount { get; init; }

    /// <summary>Gets the largest refunded amount that a message had, a positive number; <see langword="null"/> if none had any.</summary>
    public decimal? RefundedAmount { get; init; }

    /// <summary>Gets whether any message said that this is a test payment, in which no money moves.</summary>
    public bool IsTest { get; init; }

    /// <summary>Returns what is known after one more message about the payment.</summary>
    /// <param name="report">The message, which must be verified.</param>
    /// <returns>The progress, which is equal to this one if the message says nothing new.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The message is about another payment. One order can have several: keep a progress for each <see cref="PaymentId"/>.</exception>
    public PaymentProgress Advance(IPaymentReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string? id = string.IsNullOrEmpty(PaymentId) ? null : PaymentId;
        string? reported = string.IsNullOrEmpty(report.PaymentId) ? null : report.PaymentId;
        if (id is not null && reported is not null && !string.Equals(id, reported, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The message is about payment {LogText.Whole(reported)}, and this is the progress of payment {LogText.Whole(id)}. Keep one for each.", nameof(report));
        }

        return new PaymentProgress
        {
            PaymentId = id ?? reported,
            State = State.Advance(report.State),
            CapturedAmount = Larger(CapturedAmount, report.CapturedAmount),
            RefundedAmount = Larger(RefundedAmount, report.RefundedAmount),
            IsTest = IsTest || report.IsTest == true,
        };
    }

    /// <summary>Determines whether the payment is paid, and no test.</summary>
    /// <param name="allowTest">Whether a payment in test mode counts, for test systems.</param>
    /// <returns><see langword="true"/> if <see cref="State"/> is <see cref="PaymentState.Paid"/>.</returns>
    public bool IsPaid(bool allowTest = false) => State == PaymentState.Paid && (allowTest || !IsTest);

    private static decimal? Larger(decimal? known, decimal? reported) => reported > known || known is null ? reported : known;
}
