using System.Text.Json.Serialization;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

public sealed class SerializedSavedCard
{
    [JsonPropertyName("token")]
    public string? Token { get; set; }

    [JsonPropertyName("brand")]
    public string? Brand { get; set; }
}
