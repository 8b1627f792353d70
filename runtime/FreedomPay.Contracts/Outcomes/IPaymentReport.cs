namespace FreedomPay.Contracts;

/// <summary>What a message of the gateway says about a payment: a notification, or the answer to a question about its status.</summary>
/// <remarks>
/// Generated records implement it if their specification says how (<c>state</c>). Only trust the record of a <c>Verified</c> request or of a <c>Success</c>.
/// What a message does not say is <see langword="null"/>.
/// </remarks>
public interface IPaymentReport
{
    /// <summary>Gets the state of the payment at the time of the message.</summary>
    PaymentState State { get; }

    /// <summary>Gets the gateway's id of the payment; <see langword="null"/> if the message has none, or 0, which is not the id of a payment.</summary>
    string? PaymentId { get; }

    /// <summary>Gets the merchant's id for the order.</summary>
    string? OrderId { get; }

    /// <summary>Gets the amount of the payment, in units of <see cref="Currency"/>.</summary>
    decimal? Amount { get; }

    /// <summary>Gets the currency of the amounts, as the message has it: <c>KZT</c>.</summary>
    string? Currency { get; }

    /// <summary>Gets the captured amount, if the message has one above zero.</summary>
    decimal? CapturedAmount { get; }

    /// <summary>Gets the refunded amount as a positive number, zero if there are no refunds.</summary>
    decimal? RefundedAmount { get; }

    /// <summary>Gets whether this is a test payment, in which no money moves. Answers about a status do not say.</summary>
    bool? IsTest { get; }
}
