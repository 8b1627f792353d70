using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Testing;
using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.Simulator.Notifications;

/// <summary>Makes messages to merchants of what the ledger says.</summary>
internal static class NotificationComposer
{
    /// <summary>The offset of the dates that come without one.</summary>
    public static readonly TimeSpan LocalOffset = TimeSpan.FromHours(5);

    private const decimal WrongAmount = 1.5m;

    /// <summary>Returns the URL that a message goes to; null if the merchant has named none.</summary>
    public static string? UrlOf(PlannedNotification planned, SimulatedMerchant merchant) => planned.Kind switch
    {
        NotificationKind.Check => planned.Payment.Terms.CheckUrl ?? merchant.CheckUrl,
        NotificationKind.Result => planned.Payment.Terms.ResultUrl ?? merchant.ResultUrl,
        NotificationKind.Refund => planned.Payment.Terms.RefundUrl,
        NotificationKind.Capture => planned.Payment.Terms.CaptureUrl,
        _ => planned.Payment.Terms.PostUrl,
    } is { Length: > 0 } url ? url : null;

    /// <summary>Returns the name of the contract of a message.</summary>
    public static string NameOf(NotificationKind kind) => kind switch
    {
        NotificationKind.Check => PaymentCheckRequest.Endpoint.Name,
        NotificationKind.Result => ResultNotifyRequest.Endpoint.Name,
        NotificationKind.Refund => RefundNotifyRequest.Endpoint.Name,
        NotificationKind.Capture => CaptureNotifyRequest.Endpoint.Name,
        NotificationKind.Payout => PayoutNotifyRequest.Endpoint.Name,
        _ => CardSavedRequest.Endpoint.Name,
    };

    /// <summary>Signs a message. Each attempt has a salt of its own.</summary>
    public static SignedNotification Sign(PlannedNotification planned, SimulatedMerchant merchant, string url, bool hasWrongAmount) => planned.Kind switch
    {
        NotificationKind.Check => Sign(Check(planned.Payment, hasWrongAmount), planned, merchant, url),
        NotificationKind.Result => Sign(Result(planned.Payment, merchant, hasWrongAmount), planned, merchant, url),
        NotificationKind.Refund => Sign(Refund(planned.Payment, planned.Refund!, hasWrongAmount), planned, merchant, url),
        NotificationKind.Capture => Sign(new CaptureNotifyRequest { OrderId = planned.Payment.OrderId, PaymentId = planned.Payment.Id }, planned, merchant, url),
        NotificationKind.Payout => Sign(Payout(planned.Payment, merchant, hasWrongAmount), planned, merchant, url),
        _ => Sign(CardSaved(planned.Payment), planned, merchant, url),
    };

    /// <summary>Returns the URL that brings the payer's browser back to the shop.</summary>
    public static Uri BackUrl(LedgerPayment payment, SimulatedMerchant merchant, string url)
    {
        RedirectBackRequest back = new() { OrderId = payment.OrderId, PaymentId = payment.Id };
        if (payment.State == LedgerState.Failed)
        {
            back = back with { ErrorCode = new ErrorCode(payment.FailureCode ?? ErrorCode.Texts.PaymentErrorTryLater), ErrorDescription = payment.FailureText };
        }

        SignedNotification signed = NotificationHttpClientExtensions.Sign(back, RedirectBackRequest.Endpoint, RequestEncoding.Query, merchant.Credentials, url);
        using HttpRequestMessage message = signed.ToHttpRequestMessage(new Uri(new Uri(url).GetLeftPart(UriPartial.Path)));
        return message.RequestUri!;
    }

    /// <summary>Returns whether a shop may reject a payment when it is told its result.</summary>
    public static bool CanReject(LedgerPayment payment) => payment is { State: LedgerState.Done or LedgerState.Held, Kind: PaymentKind.Payment };

    private static SignedNotification Sign<TNotification>(TNotification message, PlannedNotification planned, SimulatedMerchant merchant, string url)
        where TNotification : IReceivableRequest<TNotification>
    {
        RequestEncoding encoding = planned.Kind is NotificationKind.Payout or NotificationKind.CardSaved
            ? TNotification.Endpoint.Encoding
            : planned.Payment.Terms.RequestMethod?.ToUpperInvariant() switch { "GET" => RequestEncoding.Query, "XML" => RequestEncoding.PgXml, _ => RequestEncoding.Form };
        return NotificationHttpClientExtensions.Sign(message, TNotification.Endpoint, encoding, merchant.Credentials, url);
    }

    private static MessageFields Custom(LedgerPayment payment) => MessageFields.FromPairs(payment.Terms.CustomFields);

    private static PaymentCheckRequest Check(LedgerPayment payment, bool hasWrongAmount)
    {
        decimal amount = hasWrongAmount ? payment.Amount + WrongAmount : payment.Amount;
        return new PaymentCheckRequest
        {
            OrderId = payment.OrderId,
            PaymentId = payment.Id,
            Amount = amount,
            Currency = payment.Currency,
            PsAmount = amount,
            PsFullAmount = amount,
            PsCurrency = payment.Currency,
            ExtraFields = Custom(payment),
        };
    }

    private static ResultNotifyRequest Result(LedgerPayment payment, SimulatedMerchant merchant, bool hasWrongAmount)
    {
        bool isPaid = payment.IsHeldOrDone;
        decimal amount = hasWrongAmount ? payment.Amount + WrongAmount : payment.Amount;
        return new ResultNotifyRequest
        {
            OrderId = payment.OrderId,
            PaymentId = payment.Id,
            Amount = amount,
            Currency = payment.Currency,
            NetAmount = isPaid ? amount : 0,
            PsAmount = amount,
            PsFullAmount = amount,
            PsCurrency = payment.Currency,
            Description = payment.Description,
            Result = isPaid ? PaymentResult.Paid : payment.State == LedgerState.Failed ? PaymentResult.NotPaid : PaymentResult.NotCompleted,
            PaymentDate = payment.PaidAt is { } paidAt ? paidAt.ToOffset(LocalOffset).DateTime : null,
            CanReject = CanReject(payment),
            UserPhone = payment.Terms.UserPhone,
            UserContactEmail = payment.Terms.UserEmail,
            TestingMode = payment.Terms.IsTest || merchant.TestingMode,
            Captured = payment.State == LedgerState.Done,
            CardPan = payment.Card?.Mask,
            CardToken = payment.CardToken,
            CardBrand = payment.Card?.Brand,
            CardOwner = payment.Card?.Owner,
            CardExp = payment.Card is { } card ? $"{card.Month}/{card.Year}" : null,
            PaymentMethod = payment.Kind == PaymentKind.MobilePayment ? "mobile_commerce" : "bankcard",
            Reference = payment.Reference,
            AuthCode = payment.AuthCode,
            UserId = payment.Terms.UserId,
            RecurringProfileId = payment.RecurringProfile,
            RecurringProfileExpiryDate = payment.RecurringUntil is { } until ? until.ToOffset(LocalOffset).DateTime : null,
            FailureCode = payment.FailureCode is { } code ? new FailureCode(code) : null,
            FailureDescription = payment.FailureText,
            ExtraFields = Custom(payment),
        };
    }

    private static RefundNotifyRequest Refund(LedgerPayment payment, LedgerRefund refund, bool hasWrongAmount)
    {
        decimal amount = hasWrongAmount ? refund.Amount + WrongAmount : refund.Amount;
        return new RefundNotifyRequest
        {
            OrderId = payment.OrderId,
            PaymentId = payment.Id,
            Amount = amount,
            Currency = payment.Currency,
            NetAmount = amount,
            PsFullAmount = amount,
            PsCurrency = payment.Currency,
            RefundDate = refund.At.ToOffset(LocalOffset).DateTime,
            RefundId = refund.Id,
            ExtraFields = Custom(payment),
        };
    }

    private static PayoutNotifyRequest Payout(LedgerPayment payment, SimulatedMerchant merchant, bool hasWrongAmount) => new()
    {
        OrderId = payment.OrderId,
        PaymentId = payment.Id,
        CardHash = payment.Card?.Mask,
        Status = payment.State == LedgerState.Done ? PayoutNotifyStatus.PaidOut : PayoutNotifyStatus.Failed,
        Balance = merchant.PayoutBalance,
        PaymentAmount = hasWrongAmount ? payment.Amount + WrongAmount : payment.Amount,
        ToPay = payment.Amount,
    };

    private static CardSavedRequest CardSaved(LedgerPayment payment) => new()
    {
        OrderId = payment.OrderId,
        PaymentId = payment.Id,
        CardHash = payment.Card?.Mask,
        CardMonth = payment.Card?.Month,
        CardYear = payment.Card?.Year,
        CardToken = payment.CardToken,
        UserId = payment.Terms.UserId ?? string.Empty,
        Status = payment.State == LedgerState.Done ? CardSavedStatus.Saved : CardSavedStatus.NotSaved,
        Type = CardSavedType.Approve,
    };
}
