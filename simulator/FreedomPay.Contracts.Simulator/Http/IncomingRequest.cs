namespace FreedomPay.Contracts.Simulator.Http;

/// <summary>A request as it came, before anything of it is believed.</summary>
internal sealed class IncomingRequest
{
    public required string Method { get; init; }

    /// <summary>Gets the path as it was called, case and slashes included: its last segment is signed.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the fields of the form or of the query string; none for JSON.</summary>
    public MessageFields Fields { get; init; } = MessageFields.Empty;

    /// <summary>Gets the body, if it is JSON.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Returns the only value of a header.</summary>
    public string? Header(string name)
    {
        string[] values = [.. Headers.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Select(static header => header.Value)];
        return values is [string value] ? value : null;
    }
}
