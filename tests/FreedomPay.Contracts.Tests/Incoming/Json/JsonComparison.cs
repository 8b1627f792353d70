using System.Text;

namespace FreedomPay.Contracts.Tests.Incoming.Json;

/// <summary>A document read twice: by the reference and by the reader.</summary>
internal sealed class JsonComparison
{
    private JsonComparison(byte[] body)
    {
        IReadOnlyList<string>? expected = ReferenceJson.TryRead(body);
        JsonReading actual = JsonReading.Of(body);
        IsRead = expected is not null;
        string? difference =
            expected is null != (actual.Defect is not null) ? $"reference {(expected is null ? "refuses" : "reads")}, reader says {actual.Defect ?? "nothing"}"
            : expected is not null && !expected.SequenceEqual(actual.Lines) ? $"the fields differ: {expected.Zip(actual.Lines).FirstOrDefault(static pair => pair.First != pair.Second)}"
            : null;
        Problem = difference is null ? null : $"{difference}: {Convert.ToHexString(body.AsSpan(0, Math.Min(body.Length, 2000)))} \"{Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, 2000))}\"";
    }

    /// <summary>Whether the reference reads it.</summary>
    public bool IsRead { get; }

    /// <summary>Where they disagree, with the document; null when they do not.</summary>
    public string? Problem { get; }

    public static JsonComparison Of(byte[] body) => new(body);

    public static JsonComparison Of(string document) => new(Encoding.UTF8.GetBytes(document));
}
