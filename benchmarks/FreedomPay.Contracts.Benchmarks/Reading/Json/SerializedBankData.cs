using System.Text.Json.Serialization;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

public sealed class SerializedBankData
{
    [JsonPropertyName("approval_code")]
    public string? ApprovalCode { get; set; }

    [JsonPropertyName("reference")]
    public string? Reference { get; set; }

    [JsonPropertyName("intreference")]
    public string? Intreference { get; set; }
}
