using System.Text.Json.Serialization;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

/// <summary>The answer as a class for System.Text.Json, with the members and types of the generated record.</summary>
public sealed class SerializedPayment
{
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("order_id")]
    public string? OrderId { get; set; }

    [JsonPropertyName("parent_id")]
    public string? ParentId { get; set; }

    [JsonPropertyName("status")]
    public string? Status { get; set; }

    [JsonPropertyName("amount")]
    public decimal? Amount { get; set; }

    [JsonPropertyName("created_at")]
    public string? CreatedAt { get; set; }

    [JsonPropertyName("tds")]
    public SerializedThreeDSecure? ThreeDs { get; set; }

    [JsonPropertyName("from")]
    public SerializedSource? From { get; set; }

    [JsonPropertyName("clearing")]
    public SerializedClearing? Clearing { get; set; }

    [JsonPropertyName("additional")]
    public SerializedBankData? Additional { get; set; }

    [JsonPropertyName("refund_payments")]
    public List<SerializedPart>? RefundPayments { get; set; }

    [JsonPropertyName("reverse_payments")]
    public List<SerializedPart>? ReversePayments { get; set; }

    [JsonPropertyName("error")]
    public SerializedError? Error { get; set; }
}
