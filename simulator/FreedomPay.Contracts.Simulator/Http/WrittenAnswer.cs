using Microsoft.AspNetCore.Http;

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

    /// <summary>Writes all that comes before the body.</summary>
    public void WriteHead(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        foreach (KeyValuePair<string, string> header in Headers)
        {
            response.Headers[header.Key] = header.Value;
        }
    }
}
