using FreedomPay.Common;

namespace FreedomPay.Contracts;

/// <summary>What an error of the gateway says, whichever kind of answer was expected.</summary>
internal sealed class ErrorFields(MessageFields fields, SignatureVerdict signature)
{
    public MessageFields Fields { get; } = fields;

    public SignatureVerdict Signature { get; } = signature;

    public ErrorCode? Code { get; } = AnswerReading.SingleText(fields, ProtocolFields.ErrorCode) is { } code ? new ErrorCode(code) : null;

    public string? Description { get; } = AnswerReading.SingleText(fields, ProtocolFields.ErrorDescription);

    public MoneyMoved MoneyMoved => Signature.IsValid && Code is { ProvesThatNoMoneyMoved: true } ? MoneyMoved.DefinitelyNot : MoneyMoved.Possibly;

    public override string ToString() =>
        $"Gateway error {LogText.Of(Code?.Value ?? "without code")}: {LogText.Of(Description ?? "no description")} ({(Signature.IsValid ? "authenticated" : "not authenticated")})";
}
