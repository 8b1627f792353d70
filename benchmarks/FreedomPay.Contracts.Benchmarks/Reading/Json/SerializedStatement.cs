using System.Text.Json.Serialization;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

/// <summary>The statement as a class for System.Text.Json, with the members of the generated record.</summary>
public sealed class SerializedStatement
{
    [JsonPropertyName("status")]
    public string? Status { get; set; }

    [JsonPropertyName("request_status")]
    public string? RequestStatus { get; set; }

    [JsonPropertyName("operations")]
    public List<SerializedOperation>? Operations { get; set; }

    [JsonPropertyName("dt")]
    public DateTimeOffset? Dt { get; set; }
}
