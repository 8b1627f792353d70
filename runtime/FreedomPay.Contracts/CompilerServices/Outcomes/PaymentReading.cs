using System.ComponentModel;
using System.Globalization;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>How a message tells the state of a payment. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PaymentReading
{
    /// <summary>Returns the state of a payment some of whose money may have been refunded.</summary>
    /// <param name="state">The state by the message's words.</param>
    /// <param name="report">The message, for its sums.</param>
    /// <param name="hasRefund">Whether the message lists a refund that counts, even if its amount is not known.</param>
    /// <returns>
    /// For <see cref="PaymentState.Paid"/> with refunds, <see cref="PaymentState.Refunded"/> if they are all of what was captured, or of the amount if the message has no
    /// captured sum; otherwise <see cref="PaymentState.PartlyRefunded"/>. Any other state is returned as it is.
    /// </returns>
    public static PaymentState AfterRefunds(PaymentState state, IPaymentReport report, bool hasRefund)
    {
        ArgumentNullException.ThrowIfNull(report);
        return state != PaymentState.Paid || !(hasRefund || report.RefundedAmount > 0) ? state
            : (report.CapturedAmount ?? report.Amount) is decimal whole && report.RefundedAmount >= whole ? PaymentState.Refunded
            : PaymentState.PartlyRefunded;
    }

    /// <summary>Returns an id as a text.</summary>
    /// <param name="id">The id.</param>
    /// <returns>Its digits; <see langword="null"/> for 0, with which the gateway answers for a payment that it does not have.</returns>
    public static string? Id(long? id) => id is null or 0 ? null : id.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns an id as a text.</summary>
    /// <param name="id">The id.</param>
    /// <returns>Its text; <see langword="null"/> for an empty one.</returns>
    public static string? Id(string? id) => string.IsNullOrEmpty(id) ? null : id;

    /// <summary>Returns an id as a text.</summary>
    /// <param name="id">The id.</param>
    /// <returns>Its text, with four hyphens; <see langword="null"/> for an empty one.</returns>
    public static string? Id(Guid? id) => id is null || id == Guid.Empty ? null : id.Value.ToString();

    /// <summary>Returns the captured amount.</summary>
    /// <param name="amount">The amount in the message.</param>
    /// <returns>The amount; <see langword="null"/> for 0, which messages about captured payments have, too.</returns>
    public static decimal? Captured(decimal? amount) => amount is > 0 ? amount : null;

    /// <summary>Returns the refunded amount.</summary>
    /// <param name="amount">The amount in the message, of either sign.</param>
    /// <param name="items">The sum of the refunds that the message lists.</param>
    /// <returns>The larger of the two, as a positive number.</returns>
    public static decimal? Refunded(decimal? amount, decimal? items)
    {
        decimal? own = amount is decimal known ? Math.Abs(known) : null;
        return own is null || items > own ? items : own;
    }

    /// <summary>Returns the sum of the refunds that a message lists.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The list; <see langword="null"/> if the message has none.</param>
    /// <param name="amountOf">Returns the amount of an item, of either sign; <see langword="null"/> for an item that does not count.</param>
    /// <returns>The sum of the amounts without their signs; <see langword="null"/> if there is no list.</returns>
    public static decimal? Sum<T>(ValueList<T>? items, Func<T, decimal?> amountOf)
    {
        ArgumentNullException.ThrowIfNull(amountOf);
        if (items is null)
        {
            return null;
        }

        decimal sum = 0;
        foreach (T item in items)
        {
            decimal amount = Math.Abs(amountOf(item) ?? 0);
            sum = amount > decimal.MaxValue - sum ? decimal.MaxValue : sum + amount;
        }

        return sum;
    }

    /// <summary>Determines whether a list has an item that passes a test.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The list; <see langword="null"/> if the message has none.</param>
    /// <param name="test">The test.</param>
    /// <returns><see langword="true"/> if one item does.</returns>
    public static bool Has<T>(ValueList<T>? items, Func<T, bool> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return items is not null && items.Any(test);
    }
}
