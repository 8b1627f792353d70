namespace FreedomPay.Contracts;

/// <summary>The rule by which the state of a payment advances.</summary>
public static class PaymentStates
{
    /// <summary>Returns the newer of two states of one payment, whichever of them was received first.</summary>
    /// <remarks>
    /// <para>
    /// The gateway's messages have no number and no date by which they could be put in order. So the state that comes later in the life of a payment counts:
    /// <see cref="PaymentState.Unknown"/>, <see cref="PaymentState.Pending"/>, <see cref="PaymentState.Failed"/>, <see cref="PaymentState.Held"/>,
    /// <see cref="PaymentState.Paid"/>, <see cref="PaymentState.Cancelled"/>, <see cref="PaymentState.PartlyRefunded"/>, <see cref="PaymentState.Refunded"/>.
    /// The result does not depend on the order in which messages come, or on how often.
    /// </para>
    /// <para>
    /// <see cref="PaymentState.Failed"/> comes before <see cref="PaymentState.Held"/> and <see cref="PaymentState.Paid"/>, because a payer may try again after a decline.
    /// While the second attempt is in progress, the state stays <see cref="PaymentState.Failed"/>.
    /// </para>
    /// <para>It is about one payment, which has one id. An order can have several payments.</para>
    /// </remarks>
    /// <param name="known">The state that is known; <see cref="PaymentState.Unknown"/> if none is.</param>
    /// <param name="reported">The state of a message.</param>
    /// <returns>One of the two.</returns>
    /// <exception cref="ArgumentOutOfRangeException">One of the two is no state.</exception>
    public static PaymentState Advance(this PaymentState known, PaymentState reported) =>
        Rank(reported, nameof(reported)) > Rank(known, nameof(known)) ? reported : known;

    /// <summary>Returns the newer of a state and that of a message about the same payment.</summary>
    /// <remarks><inheritdoc cref="Advance(PaymentState, PaymentState)" path="/remarks"/></remarks>
    /// <param name="known">The state that is known; <see cref="PaymentState.Unknown"/> if none is.</param>
    /// <param name="report">The message.</param>
    /// <returns>One of the two.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    public static PaymentState Advance(this PaymentState known, IPaymentReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return known.Advance(report.State);
    }

    private static int Rank(PaymentState state, string parameter) => state switch
    {
        PaymentState.Unknown => 0,
        PaymentState.Pending => 1,
        PaymentState.Failed => 2,
        PaymentState.Held => 3,
        PaymentState.Paid => 4,
        PaymentState.Cancelled => 5,
        PaymentState.PartlyRefunded => 6,
        PaymentState.Refunded => 7,
        _ => throw new ArgumentOutOfRangeException(parameter, state, "Not a state of a payment."),
    };
}
