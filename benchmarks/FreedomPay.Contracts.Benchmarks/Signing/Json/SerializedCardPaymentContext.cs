using System.Text.Json.Serialization;

namespace FreedomPay.Contracts.Benchmarks.Signing.Json;

/// <summary>The serializer's code.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SerializedCardPayment))]
public sealed partial class SerializedCardPaymentContext : JsonSerializerContext;
