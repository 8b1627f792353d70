using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator;

/// <summary>A payment or payout as the simulator knows it, at one moment.</summary>
public sealed record SimulatedPayment
{
    private SimulatedPayment()
    {
    }

    /// <summary>Gets the gateway's id (<c>pg_payment_id</c>).</summary>
    public required long Id { get; init; }

    /// <summary>Gets the merchant.</summary>
    public required string MerchantId { get; init; }

    /// <summary>Gets the merchant's id for the order; <see langword="null"/> if the request had none.</summary>
    public string? OrderId { get; init; }

    /// <summary>Gets the amount.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Gets the currency, a code of ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>Gets where the money is, in the word that the library has for it in every message of the gateway.</summary>
    public required PaymentState State { get; init; }

    /// <summary>Gets how much went back to the payer.</summary>
    public decimal Refunded { get; init; }

    /// <summary>Gets how many refunds there were.</summary>
    public int Refunds { get; init; }

    internal static SimulatedPayment Of(LedgerPayment payment) => new()
    {
        Id = payment.Id,
        MerchantId = payment.MerchantId,
        OrderId = payment.OrderId,
        Amount = payment.Amount,
        Currency = payment.Currency,
        State = StateOf(payment),
        Refunded = payment.RefundedAmount,
        Refunds = payment.Refunds.Count,
    };

    private static PaymentState StateOf(LedgerPayment payment) => payment.State switch
    {
        LedgerState.Held => PaymentState.Held,
        LedgerState.Done when payment.Refunds.Count == 0 => PaymentState.Paid,
        LedgerState.Done => payment.RefundedAmount < (payment.ClearedAmount ?? payment.Amount) ? PaymentState.PartlyRefunded : PaymentState.Refunded,
        LedgerState.Failed => PaymentState.Failed,
        LedgerState.Cancelled => PaymentState.Cancelled,
        _ => PaymentState.Pending,
    };
}
