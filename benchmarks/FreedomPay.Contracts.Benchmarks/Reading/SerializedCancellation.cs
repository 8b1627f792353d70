using System.Xml.Serialization;

namespace FreedomPay.Contracts.Benchmarks.Reading;

/// <summary>A cancellation within the answer of Status as a class for XmlSerializer.</summary>
public class SerializedCancellation
{
    [XmlElement("pg_payment_id")]
    public long PaymentId { get; set; }

    [XmlElement("pg_payment_status")]
    public string? PaymentStatus { get; set; }
}
