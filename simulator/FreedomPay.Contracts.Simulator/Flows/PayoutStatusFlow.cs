using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Payout;
using FreedomPay.Merchant.Payout;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Tells the state of a payout, and the balance.</summary>
internal sealed class PayoutStatusFlow(GatewayLedger ledger) : IGatewayFlow
{
    private const string Tenge = "KZT";

    public void Register(FlowTable table)
    {
        table.Add<GetPayoutBalanceRequest>((call, request) => FlowAnswer.Of(new GetPayoutBalanceResponse { Balance = BalanceIn(call, request.Currency), Currency = request.Currency }));
        table.Add<GetMerchantPayoutBalanceRequest>((call, request) => FlowAnswer.Of(new GetMerchantPayoutBalanceResponse.Known { Balance = BalanceIn(call, request.Currency ?? Tenge), Currency = request.Currency ?? Tenge }));
        table.Add<GetPayoutStatusRequest>((call, request) => Find(call, request.PaymentId, request.OrderId) is { } payout
            ? FlowAnswer.Of(new GetPayoutStatusResponse
            {
                PaymentId = payout.Id,
                MerchantId = call.Merchant.Id,
                OrderId = payout.OrderId,
                PaymentStatus = StatusOf(payout),
                NetAmount = payout.Amount,
                Amount = payout.Amount,
                Datetime = call.Now,
            })
            : Refusals.PaymentNotFound);
        table.Add<GetMerchantPayoutStatusRequest>((call, request) => Find(call, request.PaymentId, request.OrderId) is { } payout
            ? FlowAnswer.Of(new GetMerchantPayoutStatusResponse
            {
                PaymentId = payout.Id,
                MerchantId = call.Merchant.Id,
                OrderId = payout.OrderId,
                PaymentStatus = StatusOf(payout),
                Amount = payout.Amount,
                Currency = payout.Currency,
            })
            : Refusals.PaymentNotFound);
#pragma warning disable CS0618 // Shops may still ask in this way.
        table.Add<GetPayoutStatusByOrderIdRequest>((call, request) => Find(call, null, request.OrderId) is { } payout
            ? FlowAnswer.Of(new GetPayoutStatusByOrderIdResponse
            {
                PaymentId = payout.Id,
                TransactionStatus = CardInitFlow.TransactionStatusOf(payout),
                CanReject = false,
                TestingMode = payout.Terms.IsTest,
                Captured = payout.State == LedgerState.Done,
                CreateDate = StatusFlow.Local(payout.CreatedAt),
                CardPan = payout.Card?.Mask,
                FailureCode = payout.FailureCode is { } code ? new FailureCode(code) : null,
                FailureDescription = payout.FailureText,
            })
            : Refusals.PaymentNotFound);
        table.Add<GetPayoutStatusByPaymentIdRequest>((call, request) => Find(call, request.PaymentId, orderId: null) is not null
            ? FlowAnswer.Of(new GetPayoutStatusByPaymentIdResponse())
            : Refusals.PaymentNotFound);
#pragma warning restore CS0618
    }

    /// <summary>A payout whose page nobody has used yet is in progress, for its status has no word of its own for that.</summary>
    private static PaymentStatus StatusOf(LedgerPayment payout) => payout.State switch
    {
        LedgerState.Done => PaymentStatus.Success,
        LedgerState.Failed => PaymentStatus.Error,
        _ => PaymentStatus.Process,
    };

    /// <summary>The balance is in tenge; in another currency there is none.</summary>
    private static decimal BalanceIn(GatewayCall call, string currency) => currency == Tenge ? call.Merchant.PayoutBalance : 0;

    private LedgerPayment? Find(GatewayCall call, long? paymentId, string? orderId)
    {
        LedgerPayment? payout = paymentId is { } id
            ? ledger.Find(call.Merchant.Id, id, PaymentKind.Payout)
            : ledger.FindLast(call.Merchant.Id, orderId!, static payment => payment.Kind == PaymentKind.Payout);
        return call.Payment = payout is not null && (orderId is null || payout.OrderId == orderId) ? payout : null;
    }
}
