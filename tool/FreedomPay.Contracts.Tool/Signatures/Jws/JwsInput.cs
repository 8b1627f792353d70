using System.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Tool.Signatures.Keys;

namespace FreedomPay.Contracts.Tool.Signatures.Jws;

/// <summary>A message in JSON whose signature is to be explained.</summary>
[DebuggerDisplay("{Path}")]
internal sealed record JwsInput
{
    public required JwsText Signature { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>Gets how the endpoint signs; null if nothing tells.</summary>
    public required JwsModel? Scheme { get; init; }

    /// <summary>Gets the path of the URL; null if nothing tells.</summary>
    public required string? Path { get; init; }

    public required string? Method { get; init; }

    /// <summary>Gets the merchant's id; null if the user does not say.</summary>
    public required string? Id { get; init; }

    public required KeyRing Keys { get; init; }

    /// <summary>Gets whether a line end at the end of the body can be that of the file.</summary>
    public required bool IsFile { get; init; }
}
