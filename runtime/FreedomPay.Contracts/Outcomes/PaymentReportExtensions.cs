namespace FreedomPay.Contracts;

/// <summary>What to ask of a message about a payment before you deliver.</summary>
public static class PaymentReportExtensions
{
    /// <summary>Determines whether the message says that the payment is paid, and no test.</summary>
    /// <remarks>It says nothing about which order, how much and in which currency: use <see cref="Matches"/> too.</remarks>
    /// <param name="report">The message.</param>
    /// <param name="allowTest">
    /// Whether a payment in test mode counts, for test systems. A message that does not say whether it is about a test counts in any case; <see cref="PaymentProgress"/>
    /// remembers what another one said.
    /// </param>
    /// <returns><see langword="true"/> if the state is <see cref="PaymentState.Paid"/>. A held, canceled or even partly refunded payment is not paid.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    public static bool IsPaid(this IPaymentReport report, bool allowTest = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.State == PaymentState.Paid && (allowTest || report.IsTest != true);
    }

    /// <summary>Determines whether the message is about this order, with this amount and this currency.</summary>
    /// <param name="report">The message.</param>
    /// <param name="orderId">The order; compared character for character.</param>
    /// <param name="amount">The amount of the payment, in units of the currency: 20 is 20.00. Compared with <see cref="IPaymentReport.Amount"/>, of which less may have been captured or some refunded.</param>
    /// <param name="currency">
    /// The currency, as the gateway writes it: <c>KZT</c>. <see langword="null"/> for messages that have none, such as Payout notify; a message with a currency
    /// then does not match.
    /// </param>
    /// <returns><see langword="false"/> if anything differs, or the message does not have it.</returns>
    /// <exception cref="ArgumentException"><paramref name="orderId"/> is empty, or <paramref name="currency"/> is.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> or <paramref name="orderId"/> is <see langword="null"/>.</exception>
    public static bool Matches(this IPaymentReport report, string orderId, decimal amount, string? currency)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentException.ThrowIfNullOrEmpty(orderId);
        if (currency is { Length: 0 })
        {
            throw new ArgumentException("The currency is empty. Pass null for messages that have none.", nameof(currency));
        }

        string? reported = string.IsNullOrEmpty(report.Currency) ? null : report.Currency;
        return string.Equals(report.OrderId, orderId, StringComparison.Ordinal)
            && report.Amount == amount
            && string.Equals(reported, currency, StringComparison.Ordinal);
    }
}
