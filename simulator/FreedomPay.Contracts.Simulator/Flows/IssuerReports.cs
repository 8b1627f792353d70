using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>
/// What the ACS tells the gateway itself: for transfers, whose 3DSecure call brings no PaRes, and for payments of the Async API, which go on without any call. All
/// others wait for the PaRes that the browser brings back.
/// </summary>
internal sealed class IssuerReports(GatewayLedger ledger, CardAuthorization cards)
{
    /// <summary>Takes what the ACS says. Can be called for every payment: where the merchant carries the PaRes, nothing happens.</summary>
    public void Tell(LedgerPayment payment, string paRes)
    {
        if (payment.Kind == PaymentKind.Transfer)
        {
            ledger.Change(payment, changed => changed.ThreeDSecure?.ToldPaRes = paRes);
        }
        else if (payment.Kind == PaymentKind.AsyncPayment)
        {
            cards.Finish(payment, paRes);
        }
    }
}
