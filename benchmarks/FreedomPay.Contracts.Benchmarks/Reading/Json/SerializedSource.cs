using System.Text.Json.Serialization;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

public sealed class SerializedSource
{
    [JsonPropertyName("recurrent")]
    public SerializedProfile? Recurrent { get; set; }

    [JsonPropertyName("card")]
    public SerializedSavedCard? Card { get; set; }
}
