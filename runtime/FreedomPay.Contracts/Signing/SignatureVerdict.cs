namespace FreedomPay.Contracts;

/// <summary>Whether a message's <c>pg_sig</c> fits, and if not, what was compared: never the key, a value or the expected digest.</summary>
public sealed class SignatureVerdict
{
    internal static readonly SignatureVerdict Valid = new(SignatureFailure.None, default, [], signedCount: 0);

    private readonly string? _defect;

    internal SignatureVerdict(SignatureFailure failure, ScriptName scriptName, IReadOnlyList<string> signedNames, int signedCount)
    {
        Failure = failure;
        ScriptName = scriptName;
        SignedNames = signedNames;
        SignedCount = signedCount;
    }

    /// <summary>Of a message that could not be read.</summary>
    internal SignatureVerdict(ScriptName scriptName, string defect)
        : this(SignatureFailure.Unreadable, scriptName, [], signedCount: 0) => _defect = defect;

    /// <summary>Whether the signature fits.</summary>
    public bool IsValid => Failure == SignatureFailure.None;

    /// <summary>Why the signature was not accepted.</summary>
    public SignatureFailure Failure { get; }

    /// <summary>The script name that the check used; only set where the signature was not accepted.</summary>
    public ScriptName ScriptName { get; }

    /// <summary>
    /// The names of the first hundred fields in the order in which the check took their values, long ones cut, control characters
    /// escaped; only filled where the signature was not accepted.
    /// </summary>
    public IReadOnlyList<string> SignedNames { get; }

    /// <summary>How many values the check took; only set where the signature was not accepted.</summary>
    public int SignedCount { get; }

    /// <summary>Says what was checked and where to look, for a log.</summary>
    /// <returns>A text without values, key or digest.</returns>
    public override string ToString() => Failure switch
    {
        SignatureFailure.None => "The signature fits.",
        SignatureFailure.Missing => "The message has no pg_sig.",
        SignatureFailure.Repeated => "The message has more than one pg_sig.",
        SignatureFailure.NotHexadecimal => "pg_sig is not made of 32 hexadecimal digits.",
        SignatureFailure.Unreadable => $"The message could not be read. {_defect}",
        _ => $"pg_sig does not fit. Taken were the script name '{LogText.Of(ScriptName.Value)}' and {SignedCount} values, in this order: "
            + $"{string.Join(", ", SignedNames)}{(SignedCount > SignedNames.Count ? ", …" : string.Empty)}. "
            + "Check the secret key (payment or payout), the script name (last segment of the URL as the gateway knows it), "
            + "and that no field was lost, added or changed on the way.",
    };
}
