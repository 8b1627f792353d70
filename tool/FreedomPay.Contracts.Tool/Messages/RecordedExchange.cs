namespace FreedomPay.Contracts.Tool.Messages;

/// <summary>A request that was recorded, its response, or both.</summary>
/// <param name="Place">Where it was recorded: a file, with the line or the entry.</param>
internal sealed record RecordedExchange(string Place)
{
    /// <summary>Gets the name of the endpoint, if the recording or the name of the file says it.</summary>
    public string? Endpoint { get; init; }

    public string? Method { get; init; }

    public string? Url { get; init; }

    public RecordedBody? Request { get; init; }

    public RecordedBody? Response { get; init; }
}
