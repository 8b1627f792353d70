using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Async;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Refunds, releases and captures the money of payments of the Async API.</summary>
internal sealed class AsyncEditFlow(GatewayLedger ledger) : IGatewayFlow
{
    public void Register(FlowTable table)
    {
        table.Add<RefundAsyncPaymentRequest>(Refund);
        table.Add<ReverseAsyncPaymentRequest>(Reverse);
        table.Add<ClearAsyncPaymentRequest>(Clear);
    }

    private FlowAnswer Refund(GatewayCall call, RefundAsyncPaymentRequest request)
    {
        if (Find(call, request.Id, out FlowAnswer? refusal) is not { } payment)
        {
            return refusal!;
        }

        if (!TermsOf.IsAmount(request.Amount) || ledger.TryRefund(payment, request.Amount) is not { } refund)
        {
            return Refusals.StateForbids;
        }

        return FlowAnswer.Of(new RefundAsyncPaymentResponse
        {
            Id = request.Id,
            Amount = payment.Amount,
            RefundPayment = new AsyncRefund { Id = AsyncIds.Of(refund.Id), Status = AsyncPaymentStatus.Process, Amount = -refund.Amount },
            RequestId = call.RequestId,
            RequestStatus = AsyncCallStatus.Success,
            ProcessedAt = call.Now,
        });
    }

    private FlowAnswer Reverse(GatewayCall call, ReverseAsyncPaymentRequest request)
    {
        if (Find(call, request.Id, out FlowAnswer? refusal) is not { } payment)
        {
            return refusal!;
        }

        return !ledger.TryMove(payment, PaymentMove.Cancel) ? Refusals.StateForbids : FlowAnswer.Of(new ReverseAsyncPaymentResponse
        {
            Id = request.Id,
            Amount = payment.Amount,
            ReversePayment = new AsyncReversal { Id = AsyncIds.Of(payment.CancellationId!.Value), Status = AsyncPaymentStatus.Process },
            RequestId = call.RequestId,
            RequestStatus = AsyncCallStatus.Success,
            ProcessedAt = call.Now,
        });
    }

    private FlowAnswer Clear(GatewayCall call, ClearAsyncPaymentRequest request)
    {
        if (Find(call, request.Id, out FlowAnswer? refusal) is not { } payment)
        {
            return refusal!;
        }

        if (!TermsOf.IsAmount(request.Amount) || request.Amount > payment.Amount || !ledger.TryMove(payment, PaymentMove.Clear, changed => changed.ClearedAmount = request.Amount))
        {
            return Refusals.StateForbids;
        }

        return FlowAnswer.Of(new ClearAsyncPaymentResponse
        {
            Id = request.Id,
            Status = AsyncClearingStatus.InProcess,
            Amount = payment.Amount,
            CreatedAt = payment.CreatedAt,

            // As in the documented example: the capture has only begun.
            Clearing = new AsyncClearingProgress { Amount = 0 },
            RequestId = call.RequestId,
            RequestStatus = AsyncCallStatus.Success,
            ProcessedAt = call.Now,
        });
    }

    private LedgerPayment? Find(GatewayCall call, Guid id, out FlowAnswer? refusal)
    {
        refusal = call.RequestId is null ? Refusals.NoRequestId : null;
        if (refusal is not null || (call.Payment = ledger.Find(call.Merchant.Id, AsyncIds.NumberOf(id), PaymentKind.AsyncPayment)) is not { } payment)
        {
            refusal ??= Refusals.WrongAsyncId;
            return null;
        }

        return payment;
    }
}
