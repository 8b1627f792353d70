namespace FreedomPay.Contracts.Tool.Messages;

/// <summary>One exchange of an HTTP archive.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Url">The URL that was called.</param>
internal sealed record HttpArchiveEntry(int Number, string Url)
{
    public string? Method { get; init; }

    public required IReadOnlyDictionary<string, string> RequestHeaders { get; init; }

    /// <summary>Gets the body of the request as it was sent; null if only its parts were recorded, or nothing was sent.</summary>
    public string? RequestText { get; init; }

    /// <summary>Gets the parts of the request's body, without files: who records a multipart body mostly takes it apart.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> RequestParts { get; init; } = [];

    /// <summary>Gets whether an answer was recorded.</summary>
    public bool HasAnswer { get; init; }

    /// <summary>Gets the HTTP status of the answer.</summary>
    public int? Status { get; init; }

    public required IReadOnlyDictionary<string, string> AnswerHeaders { get; init; }

    /// <summary>Gets the body of the answer; empty if there was none.</summary>
    public string AnswerText { get; init; } = string.Empty;
}
