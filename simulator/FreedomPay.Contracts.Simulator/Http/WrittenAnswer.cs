namespace FreedomPay.Contracts.Simulator.Http;

/// <summary>The bytes of an answer, and what the journal shows of it.</summary>
internal sealed record WrittenAnswer
{
    public int Status { get; init; } = 200;

    public required string ContentType { get; init; }

    public required byte[] Body { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public IReadOnlyList<Journal.JournalField> Shown { get; init; } = [];

    public string? Problem { get; init; }
}
