using FreedomPay.Common;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>The errors that several flows answer. Which code the gateway has for a case is documented for few: docs/simulator.md lists what was chosen.</summary>
internal static class Refusals
{
    /// <summary>As documented: without a signature.</summary>
    public static FlowAnswer PaymentNotFound { get; } = FlowAnswer.Refuse(ErrorCode.PaymentNotFound, "Payment not found", isUnsigned: true);

    public static FlowAnswer StateForbids { get; } = FlowAnswer.Refuse(ErrorCode.PlatronStateForbids, "The state of the payment does not allow this.");

    public static FlowAnswer WrongCard { get; } = FlowAnswer.Refuse(ErrorCode.WrongCardData, "The card data is wrong.");

    public static FlowAnswer WrongAmount { get; } = FlowAnswer.Refuse(ErrorCode.ValidationFailed, "The amount is not above zero, is too large, or has more than two decimals.");

    public static FlowAnswer WrongCurrency { get; } = FlowAnswer.Refuse(ErrorCode.ValidationFailed, "This simulator has no rate for the currency.");

    public static FlowAnswer WrongToken { get; } = FlowAnswer.Refuse(ErrorCode.WrongCardData, "This user has no saved card with this token.");

    public static FlowAnswer BalanceTooSmall { get; } = FlowAnswer.Refuse(ErrorCode.InsufficientFunds, "The balance for payouts is too small.");

    public static FlowAnswer Expired { get; } = FlowAnswer.Refuse(ErrorCode.PlatronTransactionExpired, "The time for this is over.");

    public static FlowAnswer NoRequestId { get; } = FlowAnswer.Refuse(ErrorCode.ValidationFailed, "X-Request-Id is missing, or no UUID.");

    /// <summary>As documented for the Async API: the id of the payment is wrong, and nothing was done. The catalog has no name for it.</summary>
#pragma warning disable FPC2009
    public static FlowAnswer WrongAsyncId { get; } = FlowAnswer.Refuse(new ErrorCode("1202"), "There is no such payment or request.");
#pragma warning restore FPC2009

    public static FlowAnswer WrongSource { get; } = FlowAnswer.Refuse(ErrorCode.ValidationFailed, "There is no such card, token or profile.");

    public static FlowAnswer WrongProfile { get; } = FlowAnswer.Refuse(ErrorCode.WrongRecurringProfile, "There is no such recurring profile.");

    /// <summary>Returns whether a code says that the request itself was wrong. Only the APIs in JSON tell such errors in another way than the rest.</summary>
    public static bool IsOfInput(ErrorCode code) => code == ErrorCode.ValidationFailed || code == WrongAsyncId.Code;
}
