namespace FreedomPay.Contracts.Simulator.Catalog;

/// <summary>What became of reading a request.</summary>
internal sealed class ReadCall
{
    /// <summary>Gets the request; null if it is not trusted, or cannot be read.</summary>
    public object? Request { get; init; }

    /// <summary>Gets all fields as received.</summary>
    public required MessageFields Fields { get; init; }

    /// <summary>Gets the verdict on a signature that does not fit.</summary>
    public SignatureVerdict? Signature { get; init; }

    /// <summary>Gets the reason for refusing the request, without quoting its values.</summary>
    public string? Reason { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>Gets the names of the fields that the spec does not have. Of several endpoints at one address, the request is for the one that knows the most of it.</summary>
    public IReadOnlyList<string> UnknownFields { get; init; } = [];
}
