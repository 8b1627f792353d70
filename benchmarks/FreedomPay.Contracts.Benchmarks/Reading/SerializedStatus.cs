using System.Globalization;
using System.Xml.Serialization;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Benchmarks.Reading;

/// <summary>The answer of Status as a class for XmlSerializer, with the same types but for texts of which some values are known.</summary>
[XmlRoot("response")]
public class SerializedStatus
{
    [XmlElement("pg_payment_id")]
    public long PaymentId { get; set; }

    [XmlElement("pg_order_id")]
    public string? OrderId { get; set; }

    [XmlElement("pg_currency")]
    public string? Currency { get; set; }

    [XmlElement("pg_payment_status")]
    public string? PaymentStatus { get; set; }

    [XmlElement("pg_amount")]
    public decimal Amount { get; set; }

    [XmlElement("pg_clearing_amount")]
    public decimal ClearingAmount { get; set; }

    [XmlElement("pg_refund_amount")]
    public decimal RefundAmount { get; set; }

    [XmlElement("pg_user_email")]
    public string? UserEmail { get; set; }

    [XmlElement("pg_card_name")]
    public string? CardName { get; set; }

    [XmlElement("pg_card_id")]
    public string? CardId { get; set; }

    [XmlElement("pg_card_token")]
    public string? CardToken { get; set; }

    [XmlElement("pg_card_pan")]
    public string? CardPan { get; set; }

    [XmlElement("pg_card_exp")]
    public string? CardExp { get; set; }

    [XmlElement("pg_card_brand")]
    public string? CardBrand { get; set; }

    [XmlElement("pg_user_phone")]
    public string? UserPhone { get; set; }

    [XmlIgnore]
    public DateTime PaymentDate { get; set; }

    [XmlElement("pg_payment_date")]
    public string PaymentDateText
    {
        get => PaymentDate.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        set => PaymentDate = AnswerXml.ParseLocalMoment(value);
    }

    [XmlElement("pg_captured")]
    public bool Captured { get; set; }

    [XmlArray("pg_refund_payments")]
    [XmlArrayItem("pg_refund_payment")]
    public List<SerializedRefund>? RefundPayments { get; set; }

    [XmlArray("pg_revoked_payments")]
    [XmlArrayItem("pg_revoked_payment")]
    public List<SerializedCancellation>? RevokedPayments { get; set; }

    [XmlElement("pg_reference")]
    public string? Reference { get; set; }

    [XmlElement("pg_intreference")]
    public string? IntReference { get; set; }

    [XmlElement("pg_failure_code")]
    public string? FailureCode { get; set; }

    [XmlElement("pg_failure_description")]
    public string? FailureDescription { get; set; }

    [XmlElement("pg_error_code")]
    public string? ErrorCode { get; set; }

    [XmlElement("pg_error_description")]
    public string? ErrorDescription { get; set; }

    [XmlElement("pg_auth_code")]
    public string? AuthCode { get; set; }

    [XmlElement("pg_net_amount")]
    public decimal NetAmount { get; set; }

    [XmlIgnore]
    public DateTimeOffset Datetime { get; set; }

    [XmlElement("pg_datetime")]
    public string DatetimeText
    {
        get => Datetime.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        set => Datetime = AnswerXml.ParseMoment(value);
    }

    /// <summary>Compares a field of each type, and the refunds.</summary>
    public bool IsLike(GetPaymentStatusResponse response) =>
        PaymentId == response.PaymentId
        && OrderId == response.OrderId
        && PaymentStatus == response.PaymentStatus?.Value
        && NetAmount == response.NetAmount
        && Captured == response.Captured
        && PaymentDate == response.PaymentDate
        && Datetime == response.Datetime
        && RefundPayments!.Select(static refund => (refund.PaymentId, refund.Amount, refund.PaymentDate, refund.FailureDescription))
            .SequenceEqual(response.RefundPayments!.Select(static refund =>
                (refund.PaymentId!.Value, refund.Amount!.Value, refund.PaymentDate!.Value, refund.FailureDescription)));
}
