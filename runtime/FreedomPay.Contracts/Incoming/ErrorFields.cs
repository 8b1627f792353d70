using FreedomPay.Common;

namespace FreedomPay.Contracts;

/// <summary>The content of an error from the gateway, whatever kind of response was expected.</summary>
internal sealed class ErrorFields
{
    private readonly bool _provesThatItWasNotDone;
    private readonly bool _provesThatNoMoneyMoved;

    /// <summary>Initializes an error of the signed family.</summary>
    public ErrorFields(MessageFields fields, SignatureVerdict signature)
    {
        Fields = fields;
        Signature = signature;
        Code = FirstText(fields, ProtocolFields.ErrorCode, ProtocolFields.FailureCode) is { } code ? new ErrorCode(code) : null;
        Description = FirstText(fields, ProtocolFields.ErrorDescription, ProtocolFields.FailureDescription, ProtocolFields.Description);

        // Anyone on the network path can forge an unsigned error, even after the request was carried out.
        _provesThatItWasNotDone = signature.IsValid;

        // Proof requires an error and nothing else. The signature does not bind names: the status of a failed payment has the same values
        // under other names, and a text that joins several values could hide them.
        _provesThatNoMoneyMoved = signature.IsValid && Code is { ProvesThatNoMoneyMoved: true } && IsPlainError();
    }

    /// <summary>Initializes an error in JSON, for which the connection vouches.</summary>
    /// <param name="fields">All fields.</param>
    /// <param name="code">The code.</param>
    /// <param name="description">The text.</param>
    /// <param name="provesNothing">Whether something between may have written it after the request was carried out.</param>
    /// <param name="provesThatNoMoneyMoved">Whether the facts say of the code that no money moved.</param>
    public ErrorFields(MessageFields fields, string? code, string? description, bool provesNothing, bool provesThatNoMoneyMoved)
    {
        Fields = fields;
        Signature = SignatureVerdict.NotSigned;
        Code = code is null ? null : new ErrorCode(code);
        Description = description;
        _provesThatItWasNotDone = !provesNothing;
        _provesThatNoMoneyMoved = provesThatNoMoneyMoved;
    }

    public MessageFields Fields { get; }

    public SignatureVerdict Signature { get; }

    public ErrorCode? Code { get; }

    public string? Description { get; }

    /// <summary>Determines whether the request may have been carried out despite the error.</summary>
    public Outcome OutcomeOf(Effect effect, HttpFacts http) => effect switch
    {
        // The error may be about the repeat, which is pointless because the first attempt succeeded.
        _ when http.IsRepeated && effect != Effect.Reads => Outcome.Unknown,
        Effect.Reads => Outcome.NotDone,
        Effect.Prepares => _provesThatItWasNotDone ? Outcome.NotDone : Outcome.Unknown,
        _ => _provesThatNoMoneyMoved ? Outcome.NotDone : Outcome.Unknown,
    };

    public override string ToString() =>
        $"Gateway error {LogText.Of(Code?.Value ?? "without code")}: {LogText.Of(Description ?? "no description")} ({(Signature.IsValid ? "authenticated" : "not authenticated")})";

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
