using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Tells the state of a payment.</summary>
internal sealed class StatusFlow(GatewayLedger ledger) : IGatewayFlow
{
    public void Register(FlowTable table)
    {
        table.Add<GetPaymentStatusRequest>((call, request) => Find(call, request.PaymentId, request.OrderId) is { } payment
            ? FlowAnswer.Of(new GetPaymentStatusResponse
            {
                PaymentId = payment.Id,
                OrderId = payment.OrderId,
                Currency = payment.Currency,
                PaymentStatus = StatusOf(payment),
                Amount = payment.Amount,
                ClearingAmount = payment.ClearedAmount,
                RefundAmount = payment.Refunds.Count > 0 ? -payment.RefundedAmount : null,
                UserEmail = payment.Terms.UserEmail,
                CardName = payment.Card?.Owner,
                CardToken = payment.CardToken,
                CardPan = payment.Card?.Mask,
                CardExp = payment.Card is { } card ? $"{card.Month}/{card.Year}" : null,
                CardBrand = payment.Card?.Brand,
                UserPhone = payment.Terms.UserPhone,
                PaymentDate = Local(payment.PaidAt),
                Captured = Captured(payment),
                RefundPayments = Refunds(payment),
                RevokedPayments = Cancellations(payment),
                Reference = payment.Reference,
                FailureCode = payment.FailureCode is { } code ? new FailureCode(code) : null,
                FailureDescription = payment.FailureText,
                AuthCode = payment.AuthCode,
                Datetime = call.Now,
            })
            : Refusals.PaymentNotFound);
        table.Add<GetMerchantPaymentStatusRequest>((call, request) => Find(call, request.PaymentId, request.OrderId) is { } payment
            ? FlowAnswer.Of(new GetMerchantPaymentStatusResponse
            {
                PaymentId = payment.Id,
                OrderId = payment.OrderId,
                Currency = payment.Currency,
                Amount = payment.Amount,
                PaymentMethod = payment.Kind == PaymentKind.MobilePayment ? MobileFlow.PaymentMethod : "bankcard",
                PaymentStatus = StatusOf(payment),
                ClearingAmount = payment.ClearedAmount,
                UserEmail = payment.Terms.UserEmail,
                CardName = payment.Card?.Owner,
                CardPan = payment.Card?.Mask,
                CardToken = payment.CardToken,
                UserPhone = payment.Terms.UserPhone,
                PaymentDate = Local(payment.PaidAt),
                RevokedPayments = Cancellations(payment),
                RefundPayments = Refunds(payment),
                Reference = payment.Reference,
                FailureCode = payment.FailureCode is { } code ? new FailureCode(code) : null,
                FailureDescription = payment.FailureText,
                Captured = Captured(payment),
                AuthCode = payment.AuthCode,
                RefundAmount = payment.Refunds.Count > 0 ? -payment.RefundedAmount : null,
                CreateDate = Local(payment.CreatedAt),
            })
            : Refusals.PaymentNotFound);
    }

    /// <summary>Returns the word for a state. Held money is a success too; whether it was captured is told beside it.</summary>
    public static PaymentStatus StatusOf(LedgerPayment payment) => payment.State switch
    {
        LedgerState.New => PaymentStatus.New,
        LedgerState.AwaitingCardholder or LedgerState.Processing => PaymentStatus.Process,
        LedgerState.Failed => PaymentStatus.Error,
        _ => PaymentStatus.Success,
    };

    public static DateTime? Local(DateTimeOffset? moment) => moment?.ToOffset(NotificationComposer.LocalOffset).DateTime;

    private LedgerPayment? Find(GatewayCall call, long? paymentId, string? orderId)
    {
        call.Payment = paymentId is { } id ? ledger.Find(call.Merchant.Id, id) : ledger.FindLast(call.Merchant.Id, orderId ?? string.Empty, static payment => payment.IsPurchase || payment.Kind == PaymentKind.CardSaving);
        return call.Payment is { Kind: PaymentKind.Payment or PaymentKind.MobilePayment or PaymentKind.CardSaving } payment && (orderId is null || payment.OrderId == orderId) ? payment : null;
    }

    /// <summary>Absent until a card was presented.</summary>
    private static bool? Captured(LedgerPayment payment) => payment.State switch
    {
        LedgerState.Done => true,
        LedgerState.Held or LedgerState.Cancelled => false,
        _ => null,
    };

    private static ValueList<RefundInfo> Refunds(LedgerPayment payment) =>
    [
        .. payment.Refunds.Select(static refund => new RefundInfo
        {
            PaymentId = refund.Id,
            PaymentStatus = PaymentStatus.Success,
            Amount = -refund.Amount,
            PaymentDate = Local(refund.At),
            Reference = refund.Reference,
        }),
    ];

    private static ValueList<CancellationInfo> Cancellations(LedgerPayment payment) =>
        payment.CancellationId is { } id ? [new CancellationInfo { PaymentId = id, PaymentStatus = PaymentStatus.Success }] : [];
}
