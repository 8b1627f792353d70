namespace FreedomPay.Contracts.Simulator.Notifications;

/// <summary>What the gateway tells a merchant.</summary>
internal enum NotificationKind
{
    Check = 0,
    Result = 1,
    Refund = 2,
    Capture = 3,
    Payout = 4,
    CardSaved = 5,
}
