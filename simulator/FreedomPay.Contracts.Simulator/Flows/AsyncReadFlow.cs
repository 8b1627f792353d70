using System.Globalization;
using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Async;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Tells what became of payments and requests of the Async API.</summary>
internal sealed class AsyncReadFlow(GatewayLedger ledger, AnswerMemory memory, PageAddresses pages) : IGatewayFlow
{
    public void Register(FlowTable table)
    {
        table.Add<GetAsyncPaymentRequest>(Read);
        table.Add<GetAsyncRequestResultRequest>(ReadRequest);
    }

    private static AsyncPaymentStatus StatusOf(LedgerPayment payment) => payment.State switch
    {
        LedgerState.AwaitingCardholder => AsyncPaymentStatus.WaitingForThreeDSecure,
        LedgerState.Held => AsyncPaymentStatus.Approved,
        LedgerState.Done => AsyncPaymentStatus.Success,
        LedgerState.Failed => AsyncPaymentStatus.Error,
        LedgerState.Cancelled => AsyncPaymentStatus.Reversed,
        _ => AsyncPaymentStatus.Process,
    };

    private static AsyncError? ErrorOf(LedgerPayment payment) => payment.State == LedgerState.Failed
        ? new AsyncError { Code = new ErrorCode(payment.FailureCode!), Description = payment.FailureText }
        : null;

    private static AsyncPaymentOrigin? OriginOf(LedgerPayment payment)
    {
        AsyncProfileInfo? profile = payment.RecurringProfile is null ? null : new AsyncProfileInfo
        {
            ProfileId = AsyncIds.Of(payment.Id).ToString(),
            ProfileExpiryDate = StatusFlow.Local(payment.RecurringUntil)!.Value.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        };
        AsyncSavedCardInfo? card = payment is { IsHeldOrDone: true, Card: { Token: { } token, Brand: var brand } } ? new AsyncSavedCardInfo { Token = token, Brand = brand } : null;
        return profile is null && card is null ? null : new AsyncPaymentOrigin { Recurrent = profile, Card = card };
    }

    private FlowAnswer Read(GatewayCall call, GetAsyncPaymentRequest request)
    {
        if (call.RequestId is null)
        {
            return Refusals.NoRequestId;
        }

        call.Payment = request.Id is { } id
            ? ledger.Find(call.Merchant.Id, AsyncIds.NumberOf(id), PaymentKind.AsyncPayment)
            : ledger.FindLast(call.Merchant.Id, request.OrderId ?? string.Empty, static known => known.Kind == PaymentKind.AsyncPayment);
        if (call.Payment is not { } payment || (request.OrderId is { } order && payment.OrderId != order))
        {
            return Refusals.WrongAsyncId;
        }

        bool isAuthorized = payment.IsHeldOrDone;
        return FlowAnswer.Of(new GetAsyncPaymentResponse
        {
            Id = AsyncIds.Of(payment.Id),
            OrderId = payment.OrderId,
            Status = StatusOf(payment),
            Amount = payment.Amount,
            CreatedAt = payment.CreatedAt,
            ThreeDSecure = payment.ThreeDSecure is { } step
                ? new AsyncThreeDSecure { FlowType = step.Code is null ? AsyncThreeDSecureFlow.Frictionless : AsyncThreeDSecureFlow.Challenge, AcsUrl = pages.AcsOf(payment) }
                : new AsyncThreeDSecure { AcsUrl = string.Empty },
            From = OriginOf(payment),
            Clearing = isAuthorized ? new AsyncClearing { Cleared = payment.State == LedgerState.Done, Amount = payment.ClearedAmount ?? 0 } : null,
            Additional = isAuthorized ? new AsyncBankReferences { ApprovalCode = payment.AuthCode, Reference = payment.Reference, IntReference = payment.Reference } : null,
            RefundPayments = [.. payment.Refunds.Select(static refund => new AsyncRefundInfo { Id = AsyncIds.Of(refund.Id), Amount = -refund.Amount, Status = AsyncPaymentStatus.Success })],
            ReversePayments = payment.CancellationId is { } cancellation ? [new AsyncReversalInfo { Id = AsyncIds.Of(cancellation), Amount = -payment.Amount, Status = AsyncPaymentStatus.Success }] : [],
            Error = ErrorOf(payment),
            RequestId = call.RequestId,
            RequestStatus = AsyncCallStatus.Success,
            ProcessedAt = call.Now,
        });
    }

    /// <summary>Tells what a request has led to. A failed one has no payment: its own id and no time stand there, as in the documented example.</summary>
    private FlowAnswer ReadRequest(GatewayCall call, GetAsyncRequestResultRequest request)
    {
        if (call.RequestId is null)
        {
            return Refusals.NoRequestId;
        }

        (FlowAnswer Answer, LedgerPayment? Payment)? known = memory.Find(call.Merchant.Id, request.Id);
        LedgerPayment? payment = known?.Payment ?? ledger.FindByRequest(call.Merchant.Id, request.Id);
        bool isRefused = known?.Answer.Response is null && known is not null;
        if (!isRefused && payment is null)
        {
            return Refusals.WrongAsyncId;
        }

        call.Payment = payment;
        bool hasFailed = isRefused || payment!.State == LedgerState.Failed;
        AsyncRequestAnswer answer = isRefused
            ? new AsyncRequestAnswer
            {
                Id = request.Id.ToString(),
                Status = AsyncPaymentStatus.Error,
                Amount = 0,
                CreatedAt = DateTimeOffset.MinValue,
                Error = new AsyncError { Code = known!.Value.Answer.Code, Description = known.Value.Answer.Text },
            }
            : new AsyncRequestAnswer
            {
                Id = AsyncIds.Of(payment!.Id).ToString(),
                Status = payment.State == LedgerState.AwaitingCardholder ? AsyncPaymentStatus.Process : StatusOf(payment),
                Amount = payment.Amount,
                CreatedAt = payment.CreatedAt,
                Error = ErrorOf(payment),
            };
        return FlowAnswer.Of(new GetAsyncRequestResultResponse
        {
            Id = request.Id,
            Status = hasFailed ? AsyncRequestResult.Error : AsyncRequestResult.Success,
            Response = answer,
            RequestId = call.RequestId,
            RequestStatus = AsyncCallStatus.Success,
            ProcessedAt = call.Now,
        });
    }
}
