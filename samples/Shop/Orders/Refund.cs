using FreedomPay.Contracts;

namespace Shop.Orders;

/// <summary>Money that goes back to the payer.</summary>
internal sealed class Refund
{
    /// <summary>Gets the id of the payment. A second one can be paid while the end of this refund is not known.</summary>
    public required string PaymentId { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>Gets which refunds the gateway knew before this one was sent. It is what tells this one from an earlier one.</summary>
    public required OutcomeBaseline Before { get; init; }

    public Outcome Outcome { get; set; }

    public bool IsDone => Outcome is Outcome.Done;

    public bool IsOpen => Outcome is Outcome.Unknown or Outcome.Pending;
}
