using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>Tells what a word such as <c>success</c>, <c>declined</c> or <c>need_confirm</c> says about a request, as any reader would.</summary>
internal static class OutcomeWords
{
    private const int MostOfName = 120;

    private static readonly HashSet<string> Done = new(StringComparer.Ordinal)
    {
        "success", "successful", "successfully", "succeeded", "succeed", "ok", "okay", "paid", "done", "complete", "completed", "approved", "captured", "charged", "cleared",
        "confirmed", "settled", "fulfilled", "credited",
    };

    private static readonly HashSet<string> NotDone = new(StringComparer.Ordinal)
    {
        "error", "errors", "fail", "failed", "failure", "fault", "reject", "rejected", "decline", "declined", "denied", "refused", "expired", "timeout", "invalid", "incomplete", "aborted",
        "unpaid", "unsuccessful", "insufficient", "notok",
    };

    /// <summary>What the request of a refund or cancellation is carried out with, and what any other ends with.</summary>
    private static readonly HashSet<string> TakenBack = new(StringComparer.Ordinal)
    {
        "cancel", "canceled", "cancelled", "revoked", "refunded", "reversed", "voided", "annulled", "chargeback", "chargedback",
    };

    private static readonly HashSet<string> Pending = new(StringComparer.Ordinal)
    {
        "pending", "process", "processing", "progress", "inprogress", "wait", "waiting", "awaiting", "awaits", "new", "need", "needs", "needed", "required", "partial", "queued", "scheduled",
        "deferred", "unknown", "undefined", "draft", "initiated", "started", "delayed", "postponed", "unconfirmed", "unfinished",
    };

    /// <summary>Not said of an outcome, but of what may be asked for: <c>pg_can_reject</c>.</summary>
    private static readonly HashSet<string> Modal = new(StringComparer.Ordinal) { "can", "may", "allow", "allowed", "if", "on", "url", "code", "codes", "method", "description", "message", "text", "date" };

    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal) { "not", "no", "non", "never", "without" };

    private static readonly HashSet<string> Challenges = new(StringComparer.Ordinal) { "3ds", "3d", "acs", "threeds", "3dsecure" };

    /// <summary>The words that a value can be a typing mistake of, with the prefix of fields.</summary>
    public static IReadOnlyCollection<string> Mistyped { get; } =
    [
        "pg_success", "pg_successful", "pg_succeeded", "pg_completed", "pg_approved", "pg_captured", "pg_confirmed", "pg_failed", "pg_failure", "pg_rejected", "pg_declined", "pg_expired",
        "pg_canceled", "pg_cancelled", "pg_revoked", "pg_refunded", "pg_pending", "pg_process", "pg_processing", "pg_waiting", "pg_partial", "pg_incomplete",
    ];

    /// <summary>Returns what a value says, or null if it says nothing or several things.</summary>
    /// <param name="text">The value, or a name such as that of a shape.</param>
    /// <param name="takesBack">Whether the request takes something back, so that <c>canceled</c> says that it is done.</param>
    public static Meaning? Of(string text, bool takesBack = false)
    {
        Meaning? found = null;
        bool isNegated = false;
        foreach (string word in NameWords.Of(text))
        {
            if (Modal.Contains(word))
            {
                return null;
            }

            isNegated |= Negations.Contains(word);
            if (OfWord(word, takesBack) is not Meaning meaning)
            {
                continue;
            }

            if (found is not null && found != meaning)
            {
                return null;
            }

            found = meaning;
        }

        return !isNegated ? found : found == Meaning.Done ? Meaning.NotDone : null;
    }

    /// <summary>Returns what a value of a field says: with 1 and 0, the field's name does (<c>pg_captured</c>).</summary>
    public static Meaning? Of(string field, string value, bool takesBack) => Flag(value) is not bool flag ? Of(value, takesBack)
        : AsksFor3ds(field) ? (flag ? Meaning.Pending : null)
        : (Of(field, takesBack) ?? (IsResult(field) ? Meaning.Done : null)) switch
        {
            Meaning.Done => flag ? Meaning.Done : Meaning.NotDone,
            Meaning meaning => flag ? meaning : null,
            null => null,
        };

    /// <summary>Determines whether a flag of this name says that the payer has to pass 3DS.</summary>
    public static bool AsksFor3ds(string name) => name.Length < MostOfName && name.ToLowerInvariant().Split('_', '-', '.').Any(Challenges.Contains);

    /// <summary>Determines whether the field has the code of an error, where 0 is none.</summary>
    public static bool IsErrorCode(string name)
    {
        string[] words = NameWords.Of(name);
        return words.Contains("code") && (words.Contains("error") || words.Contains("failure") || words.Contains("fail"));
    }

    private static bool IsResult(string name) => NameWords.LastOf(name) == "result";

    private static bool? Flag(string value) => value switch
    {
        "1" or "true" or "yes" => true,
        "0" or "false" or "no" => false,
        _ => null,
    };

    private static Meaning? OfWord(string word, bool takesBack) =>
        Done.Contains(word) ? Meaning.Done
        : NotDone.Contains(word) ? Meaning.NotDone
        : Pending.Contains(word) ? Meaning.Pending
        : TakenBack.Contains(word) ? (takesBack ? Meaning.Done : Meaning.NotDone)
        : null;
}
