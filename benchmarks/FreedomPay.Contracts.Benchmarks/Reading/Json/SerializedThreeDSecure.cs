using System.Text.Json.Serialization;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

public sealed class SerializedThreeDSecure
{
    [JsonPropertyName("flow_type")]
    public string? FlowType { get; set; }

    [JsonPropertyName("acs_url")]
    public string? AcsUrl { get; set; }
}
