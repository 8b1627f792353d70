using FreedomPay.Common;

namespace FreedomPay.Contracts;

/// <summary>The content of an error from the gateway, whatever kind of response was expected.</summary>
internal sealed class ErrorFields(MessageFields fields, SignatureVerdict signature)
{
    public MessageFields Fields { get; } = fields;

    public SignatureVerdict Signature { get; } = signature;

    public ErrorCode? Code { get; } =
        FirstText(fields, ProtocolFields.ErrorCode, ProtocolFields.FailureCode) is { } code ? new ErrorCode(code) : null;

    public string? Description { get; } =
        FirstText(fields, ProtocolFields.ErrorDescription, ProtocolFields.FailureDescription, ProtocolFields.Description);

    /// <summary>Determines whether the request may have been carried out despite the error.</summary>
    public Outcome OutcomeOf(Effect effect, HttpFacts http) => effect switch
    {
        // The error may be about the repeat, which is pointless because the first attempt succeeded.
        _ when http.IsRepeated && effect != Effect.Reads => Outcome.Unknown,
        Effect.Reads => Outcome.NotDone,

        // Anyone on the network path can forge an unsigned error, even after the request was carried out.
        Effect.Prepares => Signature.IsValid ? Outcome.NotDone : Outcome.Unknown,
        _ => ProvesThatNoMoneyMoved ? Outcome.NotDone : Outcome.Unknown,
    };

    public override string ToString() =>
        $"Gateway error {LogText.Of(Code?.Value ?? "without code")}: {LogText.Of(Description ?? "no description")} ({(Signature.IsValid ? "authenticated" : "not authenticated")})";

    /// <summary>
    /// Proof requires an error and nothing else. The signature does not bind names: the status of a failed payment has the same values under
    /// other names, and a text that joins several values could hide them.
    /// </summary>
    private bool ProvesThatNoMoneyMoved => Signature.IsValid && Code is { ProvesThatNoMoneyMoved: true } && IsPlainError();

    private bool IsPlainError()
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (MessageField field in Fields.Span)
        {
            bool isPlain = field.Kind == MessageFieldKind.Text
                && seen.Add(field.Name)
                && !field.GetText()!.Contains(';', StringComparison.Ordinal)
                && field.Name is ProtocolFields.Status or ProtocolFields.ErrorCode or ProtocolFields.ErrorDescription
                    or ProtocolFields.Timestamp or ProtocolFields.Salt or ProtocolFields.Signature;
            if (!isPlain)
            {
                return false;
            }
        }

        return true;
    }

    private static string? FirstText(MessageFields fields, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (AnswerReader.SingleText(fields, name) is { } text)
            {
                return text;
            }
        }

        return null;
    }
}
