using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Notifications;

/// <summary>Something that a merchant is to be told.</summary>
internal sealed record PlannedNotification(NotificationKind Kind, LedgerPayment Payment)
{
    /// <summary>Gets the refund that is told.</summary>
    public LedgerRefund? Refund { get; init; }

    /// <summary>Gets whether somebody has asked for a message again: the shop's reply rejects nothing.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>Gets the fault that the request asked for which caused this message.</summary>
    public Fault? Fault { get; init; }

    /// <summary>Returns the message about a state that a payment has come to; null if there is none, or nothing to tell yet.</summary>
    public static PlannedNotification? About(LedgerPayment payment, LedgerState state) => payment switch
    {
        _ when state is LedgerState.New or LedgerState.AwaitingCardholder or LedgerState.Processing => null,
        { IsPurchase: true } => new PlannedNotification(NotificationKind.Result, payment),
        { Kind: PaymentKind.Payout } => new PlannedNotification(NotificationKind.Payout, payment),
        { Kind: PaymentKind.CardSaving, Terms.PostUrl: not null } => new PlannedNotification(NotificationKind.CardSaved, payment),

        // No fact describes messages about transfers, or those of the Async API.
        _ => null,
    };
}
