using System.Xml;
using System.Xml.Linq;
using FreedomPay.Common;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Benchmarks.Reading;

#pragma warning disable CS0618 // What is deprecated is read too.

/// <summary>The answer of Status by way of XDocument: all fields that the generated reader reads.</summary>
internal static class StatusQuery
{
    public static GetPaymentStatusResponse Read(XmlReader reader)
    {
        XElement root = XDocument.Load(reader).Root!;
        return new GetPaymentStatusResponse
        {
            PaymentId = (long?)Filled(root, "pg_payment_id"),
            OrderId = Text(root, "pg_order_id"),
            Currency = Text(root, "pg_currency"),
            PaymentStatus = Text(root, "pg_payment_status") is { } paymentStatus ? new PaymentStatus(paymentStatus) : null,
            Amount = (decimal?)Filled(root, "pg_amount"),
            ClearingAmount = (decimal?)Filled(root, "pg_clearing_amount"),
            RefundAmount = (decimal?)Filled(root, "pg_refund_amount"),
            UserEmail = Text(root, "pg_user_email"),
            CardName = Text(root, "pg_card_name"),
            CardId = Text(root, "pg_card_id"),
            CardToken = Text(root, "pg_card_token"),
            CardPan = Text(root, "pg_card_pan"),
            CardExp = Text(root, "pg_card_exp"),
            CardBrand = Text(root, "pg_card_brand"),
            UserPhone = Text(root, "pg_user_phone"),
            PaymentDate = Text(root, "pg_payment_date") is { } paymentDate ? AnswerXml.ParseLocalMoment(paymentDate) : null,
            Captured = (bool?)Filled(root, "pg_captured"),
            RefundPayments = List(root, "pg_refund_payments", "pg_refund_payment", ReadRefund),
            RevokedPayments = List(root, "pg_revoked_payments", "pg_revoked_payment", ReadCancellation),
            Reference = Text(root, "pg_reference"),
            IntReference = Text(root, "pg_intreference"),
            FailureCode = Text(root, "pg_failure_code") is { } failureCode ? new FailureCode(failureCode) : null,
            FailureDescription = Text(root, "pg_failure_description"),
            ErrorCode = Text(root, "pg_error_code") is { } errorCode ? new ErrorCode(errorCode) : null,
            ErrorDescription = Text(root, "pg_error_description"),
            AuthCode = Text(root, "pg_auth_code"),
            NetAmount = (decimal?)Filled(root, "pg_net_amount"),
            Datetime = Text(root, "pg_datetime") is { } datetime ? AnswerXml.ParseMoment(datetime) : null,
        };
    }

    private static RefundInfo ReadRefund(XElement item) => new()
    {
        PaymentId = (long?)Filled(item, "pg_payment_id"),
        PaymentStatus = Text(item, "pg_payment_status") is { } paymentStatus ? new PaymentStatus(paymentStatus) : null,
        Amount = (decimal?)Filled(item, "pg_amount"),
        PaymentDate = Text(item, "pg_payment_date") is { } paymentDate ? AnswerXml.ParseLocalMoment(paymentDate) : null,
        Reference = Text(item, "pg_reference"),
        FailureCode = Text(item, "pg_failure_code") is { } failureCode ? new FailureCode(failureCode) : null,
        FailureDescription = Text(item, "pg_failure_description"),
    };

    private static CancellationInfo ReadCancellation(XElement item) => new()
    {
        PaymentId = (long?)Filled(item, "pg_payment_id"),
        PaymentStatus = Text(item, "pg_payment_status") is { } paymentStatus ? new PaymentStatus(paymentStatus) : null,
    };

    private static ValueList<T>? List<T>(XElement parent, string name, string item, Func<XElement, T> read) =>
        parent.Element(name) is { HasElements: true } list ? ValueList.From(list.Elements(item).Select(read)) : null;

    private static XElement? Filled(XElement parent, string name) => parent.Element(name) is { Value.Length: > 0 } element ? element : null;

    private static string? Text(XElement parent, string name) => parent.Element(name)?.Value is { Length: > 0 } text ? text : null;
}
