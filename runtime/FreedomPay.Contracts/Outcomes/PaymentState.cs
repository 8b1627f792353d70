namespace FreedomPay.Contracts;

/// <summary>Where a payment is, in one word for all notifications and answers about a status. What they say themselves is beside it.</summary>
/// <remarks>
/// <para>
/// A specification names the combinations of values that make a state (<c>state</c>); what it does not name is <see cref="Unknown"/>. Payouts and transfers have the same
/// states: <see cref="Paid"/> says that the money has reached the recipient.
/// </para>
/// <para>
/// Messages arrive late, twice and out of order. Store the state of a payment only through <see cref="PaymentProgress"/> or
/// <see cref="PaymentStates.Advance(PaymentState, PaymentState)"/>: an older or replayed message then undoes nothing.
/// </para>
/// <para>The numbers are stable, so that they can be stored. Their order says nothing.</para>
/// </remarks>
public enum PaymentState
{
    /// <summary>The message does not say, or contradicts itself. Ask for the status, or look at its fields.</summary>
    Unknown = 0,

    /// <summary>Nothing is decided yet.</summary>
    Pending = 1,

    /// <summary>The money is held on the payer's card and not captured. It can still be released.</summary>
    Held = 2,

    /// <summary>The money was captured, and none of it is known to be refunded. Part of the amount may have been captured: <see cref="IPaymentReport.CapturedAmount"/>.</summary>
    Paid = 3,

    /// <summary>Part of the captured money was refunded, or money was refunded and the message does not say how much was captured.</summary>
    PartlyRefunded = 4,

    /// <summary>All captured money was refunded.</summary>
    Refunded = 5,

    /// <summary>The money was released before it was captured.</summary>
    Cancelled = 6,

    /// <summary>Not paid. A later <see cref="Paid"/> is possible: the payer may try again.</summary>
    Failed = 7,
}
