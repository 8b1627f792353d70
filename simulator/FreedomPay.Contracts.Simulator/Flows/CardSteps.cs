using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>What flows with cards have in common.</summary>
internal static class CardSteps
{
    /// <summary>Returns what is kept of a card: no number and no code, not even one in the place of the name.</summary>
    public static LedgerCard Kept(TestCard card, string number, string month, string year, string owner) =>
        new(TestCard.Mask(number), TestCard.BrandOf(number), month, year, TestCard.Find(owner) is null ? owner : TestCard.Mask(owner), card.Name);

    /// <summary>Tells the merchant what a request has led to, once the answer has left.</summary>
    public static void NotifyIfDecided(GatewayCall call, LedgerPayment payment, LedgerState state)
    {
        if (PlannedNotification.About(payment, state) is { } planned)
        {
            call.Notifications.Add(planned);
        }
    }

    /// <summary>Goes on with the PaRes that a merchant brings, or returns why not.</summary>
    public static FlowAnswer? Finish(LedgerPayment payment, CardAuthorization cards, SensitiveText md, SensitiveText paRes, out LedgerState state)
    {
        state = payment.State;

        // The MD that the ACS gave back is that of the payment, or empty where the ACS drops it.
        string broughtMd = md.Reveal();
        if ((broughtMd.Length == 0 || broughtMd == payment.ThreeDSecure?.Md) && cards.Finish(payment, paRes.Reveal()) is { } after)
        {
            state = after;
            return null;
        }

        return state == LedgerState.AwaitingCardholder
            ? FlowAnswer.Refuse(ErrorCode.ThreeDSecureFailed, "PaRes or MD is not what the ACS gave.")
            : Refusals.StateForbids;
    }

    public static FlowAnswer Declined(LedgerPayment payment) => FlowAnswer.Refuse(new ErrorCode(payment.FailureCode!), payment.FailureText!);
}
