namespace FreedomPay.Contracts.Tool.Messages;

/// <summary>One side of an exchange: a request or a response.</summary>
/// <param name="Format">How the body is written.</param>
/// <param name="Fields">Its fields; null if it cannot be read.</param>
internal sealed record RecordedBody(BodyFormat Format, MessageFields? Fields)
{
    private static readonly Dictionary<string, string> NoHeaders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the HTTP status of a response; null if it was not recorded.</summary>
    public int? Status { get; init; }

    /// <summary>Gets the headers; none if they were not recorded.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = NoHeaders;
}
