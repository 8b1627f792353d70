namespace FreedomPay.Contracts.Tool.Import.Model;

/// <summary>An endpoint of a page, before it is written as a spec.</summary>
internal sealed class ImportedEndpoint
{
    /// <summary>Gets or sets the name in the spec.</summary>
    public required string Name { get; set; }

    /// <summary>Gets the line of the block where it begins; 0 if it is not known.</summary>
    public required int Line { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>Gets where the endpoint is in the documentation.</summary>
    public required string Section { get; init; }

    public required ImportedFamily Family { get; init; }

    /// <summary>Gets the host; empty for a message that comes to the merchant.</summary>
    public required string Host { get; init; }

    public required string Method { get; init; }

    /// <summary>Gets the path; null for a message that comes to the merchant.</summary>
    public required string? Path { get; init; }

    /// <summary>Gets how the fields are sent, if it is not the default.</summary>
    public string? Encoding { get; init; }

    /// <summary>Gets what the header Authorization has.</summary>
    public string? Auth { get; init; }

    /// <summary>Gets how requests are signed in a header: algorithm, member with the id, member with the path.</summary>
    public (string Algorithm, string Id, string Path)? Signature { get; init; }

    /// <summary>Gets headers that are always the same.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public bool IsIdempotent { get; init; }

    public bool IsDeprecated { get; init; }

    public string? Effect { get; init; }

    public required IReadOnlyList<ImportedField> Request { get; init; }

    /// <summary>Gets the answers that are not errors: one, or several shapes.</summary>
    public IReadOnlyList<ImportedAnswer> Answers { get; init; } = [];

    /// <summary>Gets whether the answer is a text without fields.</summary>
    public bool IsAnsweredByText { get; init; }

    public ImportedErrors? Errors { get; init; }

    public required string Confidence { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required List<Doubt> Doubts { get; init; }
}
