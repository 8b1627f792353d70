namespace FreedomPay.Contracts.Tool.Signatures.Signing;

/// <summary>A message that was signed, as it is shown: what is sensitive is masked, unless the user wants it.</summary>
internal sealed record SignedResult
{
    public required MessageKind Kind { get; init; }

    public string? Url { get; init; }

    public required string Method { get; init; }

    /// <summary>Gets the endpoint of the catalog.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Gets the script name that was signed; null for JSON.</summary>
    public string? ScriptName { get; init; }

    /// <summary>Gets which key was used: never the key.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the fields of a form, with <c>pg_salt</c> and <c>pg_sig</c>.</summary>
    public IReadOnlyList<SignedPair>? Fields { get; init; }

    /// <summary>Gets the value of <c>X-JWS-Signature</c>.</summary>
    public string? Jws { get; init; }

    /// <summary>Gets the body as it is sent.</summary>
    public required string Body { get; init; }

    /// <summary>Gets the names of fields whose values are masked: the message cannot be sent like this.</summary>
    public required IReadOnlyList<string> Masked { get; init; }

    /// <summary>Gets what the spec of the endpoint says against the message.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }
}
