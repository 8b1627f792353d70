using FreedomPay.Contracts.Tool.Signatures.Search;

namespace FreedomPay.Contracts.Tool.Signatures;

/// <summary>What is found out about the signature of a message. Nothing in it is a value, a key or a digest.</summary>
internal sealed record VerifiedMessage
{
    /// <summary>Gets where the message was; null if there was nothing else.</summary>
    public string? Place { get; init; }

    public required MessageKind Kind { get; init; }

    /// <summary>Gets the URL without its query.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the endpoint of the catalog; null if the URL is none of the gateway's.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Gets whether the gateway is to have sent it: an answer or a notification.</summary>
    public bool IsFromGateway { get; init; }

    public required bool Fits { get; init; }

    /// <summary>Gets whether the cause is found, if the signature does not fit.</summary>
    public required bool IsExplained { get; init; }

    /// <summary>Gets what to say about it, in one sentence.</summary>
    public required string Advice { get; init; }

    /// <summary>Gets what has to be changed, one or two things.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }

    /// <summary>Gets the script name that was signed.</summary>
    public string? ScriptName { get; init; }

    /// <summary>Gets which key was used: never the key.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the names of the fields in the order in which they are to be signed, the first hundred.</summary>
    public IReadOnlyList<string>? SignedFields { get; init; }

    /// <summary>Gets the number of texts that were tried.</summary>
    public long Tried { get; init; }

    /// <summary>Gets whether the search was ended by its bounds.</summary>
    public bool IsCutShort { get; init; }
}
