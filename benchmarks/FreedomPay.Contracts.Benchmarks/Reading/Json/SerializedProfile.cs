using System.Text.Json.Serialization;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

public sealed class SerializedProfile
{
    [JsonPropertyName("profile_id")]
    public string? ProfileId { get; set; }

    [JsonPropertyName("profile_expiry_date")]
    public string? ProfileExpiryDate { get; set; }
}
