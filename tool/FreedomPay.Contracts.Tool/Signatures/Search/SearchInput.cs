using FreedomPay.Contracts.Tool.Signatures.Keys;

namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>A message whose signature is to be explained.</summary>
internal sealed record SearchInput
{
    /// <summary>Gets the fields that should have been signed.</summary>
    public required IReadOnlyList<SignedNode> Nodes { get; init; }

    /// <summary>Gets the fields together with the parameters of the URL, if those should not have been signed.</summary>
    public IReadOnlyList<SignedNode>? NodesWithQuery { get; init; }

    public required DigestText Signature { get; init; }

    /// <summary>Gets the script name that should have been signed; null if nothing tells.</summary>
    public required string? Script { get; init; }

    /// <summary>Gets the script names to try.</summary>
    public required IReadOnlyList<string> Scripts { get; init; }

    public required MessageRole Role { get; init; }

    public required KeyRing Keys { get; init; }

    /// <summary>Gets the name of the key that the endpoint wants; null if nothing tells.</summary>
    public required string? WantedKey { get; init; }

    /// <summary>Gets fields that may have got lost, with values that a spec names.</summary>
    public required IReadOnlyList<(string Name, string Value)> KnownFields { get; init; }
}
