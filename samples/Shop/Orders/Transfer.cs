using FreedomPay.Contracts;

namespace Shop.Orders;

/// <summary>Money on its way, in or out.</summary>
internal abstract class Transfer
{
    public required string Id { get; init; }

    public PaymentProgress Progress { get; set; }

    /// <summary>Gets or sets whether the payer has left it. Should it be paid all the same, it is.</summary>
    public bool IsLeft { get; set; }

    public bool IsOpen => Progress.State is PaymentState.Unknown or PaymentState.Pending && !IsLeft;

    public bool IsHeld => Progress.State is PaymentState.Held;

    /// <summary>Gets whether money came in, even if some of it has gone back.</summary>
    public bool IsPaid => Progress.State is PaymentState.Paid or PaymentState.PartlyRefunded or PaymentState.Refunded;
}
