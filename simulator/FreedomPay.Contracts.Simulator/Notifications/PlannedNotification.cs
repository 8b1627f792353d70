using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Notifications;

/// <summary>Something that a merchant is to be told.</summary>
internal sealed record PlannedNotification(NotificationKind Kind, LedgerPayment Payment)
{
    /// <summary>Gets the refund that is told.</summary>
    public LedgerRefund? Refund { get; init; }

    /// <summary>Gets the fault that the request asked for which caused this message.</summary>
    public Fault? Fault { get; init; }
}
