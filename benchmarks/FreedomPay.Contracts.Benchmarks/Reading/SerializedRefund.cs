using System.Globalization;
using System.Xml.Serialization;

namespace FreedomPay.Contracts.Benchmarks.Reading;

/// <summary>A refund within the answer of Status as a class for XmlSerializer.</summary>
public class SerializedRefund
{
    [XmlElement("pg_payment_id")]
    public long PaymentId { get; set; }

    [XmlElement("pg_payment_status")]
    public string? PaymentStatus { get; set; }

    [XmlElement("pg_amount")]
    public decimal Amount { get; set; }

    [XmlIgnore]
    public DateTime PaymentDate { get; set; }

    [XmlElement("pg_payment_date")]
    public string PaymentDateText
    {
        get => PaymentDate.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        set => PaymentDate = AnswerXml.ParseLocalMoment(value);
    }

    [XmlElement("pg_reference")]
    public string? Reference { get; set; }

    [XmlElement("pg_failure_code")]
    public string? FailureCode { get; set; }

    [XmlElement("pg_failure_description")]
    public string? FailureDescription { get; set; }
}
