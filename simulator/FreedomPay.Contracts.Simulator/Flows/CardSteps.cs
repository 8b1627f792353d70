using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>What flows with cards have in common.</summary>
internal static class CardSteps
{
    /// <summary>Returns what is kept of a card: no number and no code.</summary>
    public static LedgerCard Kept(TestCard card, string number, string month, string year, string owner) =>
        new(TestCard.Mask(number), TestCard.BrandOf(number), month, year, owner, card.Name);

    /// <summary>Tells the result of a payment that was decided by a request.</summary>
    public static void NotifyIfDecided(GatewayCall call, LedgerPayment payment)
    {
        if (payment.IsFinal || payment.State == LedgerState.Held)
        {
            call.Notifications.Add(new PlannedNotification(NotificationKind.Result, payment));
        }
    }

    public static FlowAnswer Declined(LedgerPayment payment) => FlowAnswer.Refuse(new ErrorCode(payment.FailureCode!), payment.FailureText!);
}
