using System.Globalization;
using System.Xml.Serialization;

namespace FreedomPay.Contracts.Benchmarks.Reading;

/// <summary>The answer of 3DSecure as a class for XmlSerializer, with the same types.</summary>
[XmlRoot("response")]
public class SerializedAnswer
{
    [XmlElement("pg_payment_id")]
    public long PaymentId { get; set; }

    [XmlElement("pg_auth_code")]
    public string? AuthCode { get; set; }

    [XmlElement("pg_reference")]
    public string? Reference { get; set; }

    [XmlIgnore]
    public DateTimeOffset Datetime { get; set; }

    /// <summary>XmlSerializer has no DateTimeOffset of its own format.</summary>
    [XmlElement("pg_datetime")]
    public string DatetimeText
    {
        get => Datetime.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        set => Datetime = AnswerXml.ParseMoment(value);
    }
}
