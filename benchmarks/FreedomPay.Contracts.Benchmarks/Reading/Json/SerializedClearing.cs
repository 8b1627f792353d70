using System.Text.Json.Serialization;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

public sealed class SerializedClearing
{
    [JsonPropertyName("cleared")]
    public bool? Cleared { get; set; }

    [JsonPropertyName("amount")]
    public decimal? Amount { get; set; }
}
