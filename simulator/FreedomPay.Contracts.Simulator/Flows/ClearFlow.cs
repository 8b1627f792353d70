using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Captures held money.</summary>
internal sealed class ClearFlow(GatewayLedger ledger) : IGatewayFlow
{
    public void Register(FlowTable table)
    {
        table.Add<ClearPaymentRequest>((call, request) => Clear(call, request.PaymentId, request.ClearingAmount)
            ?? FlowAnswer.Of(new ClearPaymentResponse { PaymentId = request.PaymentId, Amount = call.Payment!.Amount, ClearingAmount = call.Payment.ClearedAmount, Cleared = true }));
        table.Add<ClearMerchantPaymentRequest>((call, request) => Clear(call, request.PaymentId, request.ClearingAmount)
            ?? FlowAnswer.Of(new ClearMerchantPaymentResponse { Amount = call.Payment!.Amount, ClearingAmount = call.Payment.ClearedAmount }));
    }

    /// <summary>Captures the money, or returns why not.</summary>
    private FlowAnswer? Clear(GatewayCall call, long paymentId, decimal? amount)
    {
        if ((call.Payment = ledger.FindPurchase(call.Merchant.Id, paymentId)) is not { } payment)
        {
            return Refusals.PaymentNotFound;
        }

        decimal cleared = amount ?? payment.Amount;
        if (!TermsOf.IsAmount(cleared) || cleared > payment.Amount || !ledger.TryMove(payment, PaymentMove.Clear, changed => changed.ClearedAmount = cleared))
        {
            return Refusals.StateForbids;
        }

        call.Notifications.Add(new PlannedNotification(NotificationKind.Result, payment));
        call.Notifications.Add(new PlannedNotification(NotificationKind.Capture, payment));
        return null;
    }
}
