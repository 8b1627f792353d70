using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Gives captured money back, in part or whole.</summary>
internal sealed class RefundFlow(GatewayLedger ledger) : IGatewayFlow
{
    public void Register(FlowTable table)
    {
        table.Add<RefundPaymentRequest>((call, request) => Refund(call, request.PaymentId, request.Amount, out LedgerRefund? refund)
            ?? FlowAnswer.Of(new RefundPaymentResponse { PaymentId = request.PaymentId, PaymentRefundId = refund!.Id, RefundStatus = RefundStatus.Success }));

        // In older documentation, 0 is the whole amount too.
        table.Add<RefundMerchantPaymentRequest>((call, request) => Refund(call, request.PaymentId, request.RefundAmount is 0 ? null : request.RefundAmount, out LedgerRefund? refund)
            ?? FlowAnswer.Of(new RefundMerchantPaymentResponse.Accepted { RevokePaymentId = refund!.Id }));
        table.Add<RefundMerchantPaymentPhpRequest>((call, request) => Refund(call, request.PaymentId, request.RefundAmount is 0 ? null : request.RefundAmount, out LedgerRefund? refund)
            ?? FlowAnswer.Of(new RefundMerchantPaymentPhpResponse.Accepted { RevokePaymentId = refund!.Id }));
    }

    /// <summary>Gives the money back, or returns why not.</summary>
    private FlowAnswer? Refund(GatewayCall call, long paymentId, decimal? amount, out LedgerRefund? refund)
    {
        refund = null;
        if ((call.Payment = ledger.FindPurchase(call.Merchant.Id, paymentId)) is not { } payment)
        {
            return Refusals.PaymentNotFound;
        }

        if ((refund = ledger.TryRefund(payment, amount)) is null)
        {
            return Refusals.StateForbids;
        }

        call.Notifications.Add(new PlannedNotification(NotificationKind.Refund, payment) { Refund = refund });
        return null;
    }
}
