using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;

namespace FreedomPay.Contracts.Simulator.Pages.Console;

/// <summary>Decides what waits, for whoever sits at the console.</summary>
internal sealed class PaymentDecision(GatewayLedger ledger, CardAuthorization cards, NotificationSender sender)
{
    public const string Pay = "pay";

    public const string Decline = "decline";

    public const string Expire = "expire";

    /// <summary>Decides, if the payment still waits, and tells the shop.</summary>
    public async Task DecideAsync(LedgerPayment payment, string decision)
    {
        LedgerState before = payment.State;
        switch (decision)
        {
            case Pay when before == LedgerState.Processing:
                cards.Take(payment);
                break;
            case Decline when before == LedgerState.Processing:
                cards.Decline(payment, FailureCode.Texts.Declined, "Declined in the console of this simulator.");
                break;
            case Expire when before is LedgerState.New or LedgerState.AwaitingCardholder:
                ledger.TryMove(payment, PaymentMove.Expire, static changed => (changed.FailureCode, changed.FailureText) = (FailureCode.Texts.LifetimeOverOlder, "The lifetime of the payment has ended."));
                break;
            default:
                return;
        }

        if (payment.State != before && PlannedNotification.About(payment, payment.State) is { } planned)
        {
            await sender.SendAsync(planned).ConfigureAwait(false);
        }
    }
}
