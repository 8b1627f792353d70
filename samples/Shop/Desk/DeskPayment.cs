using FreedomPay.Common;

namespace Shop.Desk;

/// <summary>A payment or payout as the desk knows it.</summary>
internal sealed class DeskPayment
{
    public required long Id { get; init; }

    public required string OrderId { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>Gets or sets whether the money was captured; null while nothing is decided.</summary>
    public bool? State { get; set; }

    public long? RefundId { get; private set; }

    public PaymentStatus Status => State switch { null => PaymentStatus.New, true => PaymentStatus.Success, false => PaymentStatus.Error };

    public DeskPayment Finish(bool isPaid)
    {
        State ??= isPaid;
        return this;
    }

    public DeskPayment Refund(long id)
    {
        RefundId ??= id;
        return this;
    }
}
