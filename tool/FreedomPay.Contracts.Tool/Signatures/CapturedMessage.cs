namespace FreedomPay.Contracts.Tool.Signatures;

/// <summary>A message that was found in what the user gave.</summary>
internal sealed record CapturedMessage
{
    /// <summary>Gets where it was found, for people: <c>entry 3, request</c>. Empty if there was nothing else.</summary>
    public string Place { get; init; } = string.Empty;

    public required MessageKind Kind { get; init; }

    /// <summary>Gets the URL that was called, or its path.</summary>
    public string? Url { get; init; }

    public string? Method { get; init; }

    /// <summary>Gets whether it answers a request to <see cref="Url"/>.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>Gets the fields of a form, first those of the body.</summary>
    public IReadOnlyList<CapturedField> Fields { get; init; } = [];

    /// <summary>Gets the document, if the message is XML or JSON.</summary>
    public ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>Gets the value of <c>X-JWS-Signature</c>.</summary>
    public string? Jws { get; init; }
}
