using System.Collections.Concurrent;
using FreedomPay.Common;
using FreedomPay.Contracts.Testing;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Payout;
using FreedomPay.Merchant.Purchase;
using Shop.Orders;

namespace Shop.Desk;

/// <summary>Plays the gateway within this program, so that the shop can be tried without one. Only for development: it is on with the setting Desk.</summary>
internal sealed class GatewayDesk
{
    private readonly ConcurrentDictionary<string, DeskPayment> _payments = new();

    // The shop keeps its orders when the desk begins anew, and no two payments have the same id.
    private long _lastId = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

    public FakeGateway Gateway { get; } = new();

    /// <summary>Gets or sets what the gateway answers instead of the next answer to a card payment or a refund.</summary>
    public bool LosesNextAnswer { get; set; }

    public GatewayDesk()
    {
        Gateway.On<CreateMerchantPaymentRequest>(request => Add(request.OrderId!, request.Amount, isCaptured: null) is { } payment
            ? FakeAnswer.Success(new CreateMerchantPaymentResponse { PaymentId = payment.Id, RedirectUrl = $"http://localhost:5080/desk/{payment.OrderId}", RedirectUrlType = RedirectUrlType.NeedData })
            : FakeAnswer.Error(ErrorCode.GeneralError));
        Gateway.On<CardPaymentRequest>(request => Answer<CardPaymentResponse>(
            Add(request.OrderId, request.Amount, request.CardPan.Reveal().EndsWith('3') ? null : true),
            static payment => payment.State is null
                ? new CardPaymentResponse.ThreeDSecureRequired { PaymentId = payment.Id, AcsUrl = "http://localhost:5080/desk/acs", PaReq = "a-pareq", Md = "an-md" }
                : new CardPaymentResponse.Accepted { PaymentId = payment.Id, ThreeDSecure = false }));
        Gateway.On<ThreeDSecureRequest>(request => Answer(
            _payments.Values.First(payment => payment.Id == request.PaymentId).Finish(request.PaRes.Reveal() == "yes"),
            static payment => new ThreeDSecureResponse { PaymentId = payment.Id, AuthCode = "123456" }));
        Gateway.On<GetPaymentStatusRequest>(request => Find(request) is { } payment ? FakeAnswer.Success(StatusOf(payment)) : FakeAnswer.UnsignedError(ErrorCode.TransactionNotFound));
        Gateway.On<RefundPaymentRequest>(request => Answer(
            _payments.Values.First(payment => payment.Id == request.PaymentId).Refund(Interlocked.Increment(ref _lastId)),
            static payment => new RefundPaymentResponse { PaymentId = payment.Id, PaymentRefundId = payment.RefundId, RefundStatus = RefundStatus.Success }));
        Gateway.On<CreatePayoutRequest>(request => Add(request.OrderId, request.Amount, isCaptured: null) is { } payout
            ? FakeAnswer.Success(new CreatePayoutResponse { PaymentId = payout.Id, RedirectUrl = $"http://localhost:5080/desk/payout/{payout.OrderId}" })
            : FakeAnswer.Error(ErrorCode.GeneralError));
        Gateway.On<GetMerchantPayoutStatusRequest>(request => _payments.TryGetValue(request.OrderId, out DeskPayment? payout)
            ? FakeAnswer.Success(new GetMerchantPayoutStatusResponse { OrderId = payout.OrderId, PaymentId = payout.Id, Amount = payout.Amount, Currency = Order.Currency, PaymentStatus = payout.Status })
            : FakeAnswer.UnsignedError(ErrorCode.TransactionNotFound));
    }

    public DeskPayment Payment(string orderId) => _payments[orderId];

    private DeskPayment Add(string orderId, decimal amount, bool? isCaptured) =>
        _payments[orderId] = new DeskPayment { Id = Interlocked.Increment(ref _lastId), OrderId = orderId, Amount = amount, State = isCaptured };

    private DeskPayment? Find(GetPaymentStatusRequest request) => request.PaymentId is { } id
        ? _payments.Values.FirstOrDefault(payment => payment.Id == id)
        : _payments.GetValueOrDefault(request.OrderId ?? "");

    private FakeAnswer Answer<TResponse>(DeskPayment payment, Func<DeskPayment, TResponse> answer)
        where TResponse : FreedomPay.Contracts.CompilerServices.IWritableMessage
    {
        bool isLost = LosesNextAnswer;
        LosesNextAnswer = false;
        return isLost ? FakeAnswer.Lost() : FakeAnswer.Success(answer(payment));
    }

    private static GetPaymentStatusResponse StatusOf(DeskPayment payment) => new()
    {
        OrderId = payment.OrderId,
        PaymentId = payment.Id,
        Amount = payment.Amount,
        Currency = Order.Currency,
        PaymentStatus = payment.Status,
        Captured = payment.State == true,
        ClearingAmount = payment.State == true ? payment.Amount : null,
        RefundPayments = payment.RefundId is { } refund ? [new RefundInfo { PaymentId = refund, Amount = -payment.Amount, PaymentStatus = PaymentStatus.Success }] : [],
    };
}
