using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Releases held money.</summary>
internal sealed class CancelFlow(GatewayLedger ledger) : IGatewayFlow
{
    public void Register(FlowTable table)
    {
        table.Add<CancelPaymentRequest>((call, request) => Cancel(call, request.PaymentId)
            ?? FlowAnswer.Of(new CancelPaymentResponse { PaymentId = request.PaymentId, PaymentRevokeId = call.Payment!.CancellationId, RevokeStatus = RevokeStatus.Success }));
        table.Add<CancelMerchantPaymentRequest>((call, request) => Cancel(call, request.PaymentId)
            ?? FlowAnswer.Of(new CancelMerchantPaymentResponse.Accepted { CancelPaymentId = call.Payment!.CancellationId }));
        table.Add<CancelMerchantPaymentPhpRequest>((call, request) => Cancel(call, request.PaymentId)
            ?? FlowAnswer.Of(new CancelMerchantPaymentPhpResponse.Accepted { CancelPaymentId = call.Payment!.CancellationId }));
    }

    /// <summary>Releases the money, or returns why not.</summary>
    private FlowAnswer? Cancel(GatewayCall call, long paymentId) => (call.Payment = ledger.FindPurchase(call.Merchant.Id, paymentId)) is not { } payment
        ? Refusals.PaymentNotFound
        : ledger.TryMove(payment, PaymentMove.Cancel) ? null : Refusals.StateForbids;
}
