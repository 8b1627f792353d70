using System.Text.Json.Serialization;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

/// <summary>The statement as a class for System.Text.Json, without the merchants.</summary>
public sealed class SerializedPlainStatement
{
    [JsonPropertyName("status")]
    public string? Status { get; set; }

    [JsonPropertyName("request_status")]
    public string? RequestStatus { get; set; }

    [JsonPropertyName("operations")]
    public List<SerializedPlainOperation>? Operations { get; set; }

    [JsonPropertyName("dt")]
    public DateTimeOffset? Dt { get; set; }
}
