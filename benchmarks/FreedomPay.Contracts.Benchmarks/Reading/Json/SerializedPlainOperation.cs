using System.Text.Json.Serialization;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

/// <summary>A row without the merchant.</summary>
public sealed class SerializedPlainOperation
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
}
