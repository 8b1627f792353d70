using System.Text.Json;
using System.Text.Json.Serialization;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

public sealed class SerializedOperation
{
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("amount")]
    public decimal? Amount { get; set; }

    [JsonPropertyName("commission")]
    public decimal? Commission { get; set; }

    [JsonPropertyName("currency")]
    public string? Currency { get; set; }

    [JsonPropertyName("mcc")]
    public long? Mcc { get; set; }

    [JsonPropertyName("datetime")]
    public DateTimeOffset? Datetime { get; set; }

    [JsonPropertyName("rrn")]
    public string? Rrn { get; set; }

    /// <summary>Nothing is known of its members.</summary>
    [JsonPropertyName("merchant")]
    public JsonElement? Merchant { get; set; }
}
