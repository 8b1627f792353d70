using FreedomPay.Common;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>The errors that several flows answer. Which code the gateway has for a case is documented for few: docs/simulator.md lists what was chosen.</summary>
internal static class Refusals
{
    /// <summary>As documented: without a signature.</summary>
    public static FlowAnswer PaymentNotFound { get; } = FlowAnswer.Refuse(ErrorCode.PaymentNotFound, "Payment not found", isUnsigned: true);

    public static FlowAnswer StateForbids { get; } = FlowAnswer.Refuse(ErrorCode.PlatronStateForbids, "The state of the payment does not allow this.");

    public static FlowAnswer WrongCard { get; } = FlowAnswer.Refuse(ErrorCode.WrongCardData, "The card data is wrong.");

    public static FlowAnswer WrongProfile { get; } = FlowAnswer.Refuse(ErrorCode.WrongRecurringProfile, "There is no such recurring profile.");
}
