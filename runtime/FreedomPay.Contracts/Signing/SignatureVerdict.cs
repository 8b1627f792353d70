namespace FreedomPay.Contracts;

/// <summary>
/// Whether a message's <c>pg_sig</c> or <c>X-JWS-Signature</c> is valid and, if not, what was compared: never the key, a value or the expected digest.
/// </summary>
public sealed class SignatureVerdict
{
    internal static readonly SignatureVerdict Valid = new(SignatureFailure.None, default, [], signedCount: 0);

    /// <summary>The verdict on a message in JSON to the merchant.</summary>
    internal static readonly SignatureVerdict NotSigned = new(
        SignatureFailure.Missing, "The message is JSON, which the gateway is not known to sign: only the connection vouches for it.");

    private readonly string? _text;

    internal SignatureVerdict(SignatureFailure failure, ScriptName scriptName, IReadOnlyList<string> signedNames, int signedCount)
    {
        Failure = failure;
        ScriptName = scriptName;
        SignedNames = signedNames;
        SignedCount = signedCount;
    }

    /// <summary>Initializes the verdict on a message that could not be read.</summary>
    internal SignatureVerdict(ScriptName scriptName, string defect)
        : this(SignatureFailure.Unreadable, scriptName, [], signedCount: 0) => _text = $"The message could not be read. {defect}";

    /// <summary>Initializes the verdict on an <c>X-JWS-Signature</c>.</summary>
    internal SignatureVerdict(SignatureFailure failure, string text)
        : this(failure, default, [], signedCount: 0) => _text = text;

    /// <summary>Gets a value indicating whether the signature is valid.</summary>
    public bool IsValid => Failure == SignatureFailure.None;

    /// <summary>Gets the reason why the signature was not accepted.</summary>
    public SignatureFailure Failure { get; }

    /// <summary>Gets the script name that the check used; set only if a <c>pg_sig</c> was not accepted.</summary>
    public ScriptName ScriptName { get; }

    /// <summary>
    /// Gets the names of the first hundred fields in the order in which their values were checked, long names truncated, control characters
    /// escaped; filled only if a <c>pg_sig</c> was not accepted.
    /// </summary>
    public IReadOnlyList<string> SignedNames { get; }

    /// <summary>Gets the number of values that the check used; set only if a <c>pg_sig</c> was not accepted.</summary>
    public int SignedCount { get; }

    /// <summary>Describes what was checked and where to look for the cause, for a log.</summary>
    /// <returns>A string without values, key or digest.</returns>
    public override string ToString() => _text ?? Failure switch
    {
        SignatureFailure.None => "The signature is valid.",
        SignatureFailure.Missing => "The message has no pg_sig.",
        SignatureFailure.Repeated => "The message has more than one pg_sig.",
        SignatureFailure.NotHexadecimal => "pg_sig is not made of 32 hexadecimal digits.",
        _ => $"pg_sig does not match. It was computed over the script name '{LogText.Of(ScriptName.Value)}' and {SignedCount} values, in this order: "
            + $"{string.Join(", ", SignedNames)}{(SignedCount > SignedNames.Count ? ", …" : string.Empty)}. "
            + "Check the secret key (payment or payout), the script name (last segment of the URL as the gateway knows it), "
            + "and that no field was lost, added or changed on the way.",
    };
}
