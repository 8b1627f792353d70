using System.Globalization;
using System.Xml;
using FreedomPay.Common;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Benchmarks.Reading;

#pragma warning disable CS0618 // What is deprecated is read too.

/// <summary>The answer of Status by a loop over XmlReader, as one writes it by hand: all fields that the generated reader reads.</summary>
internal static class StatusReaderLoop
{
    public static GetPaymentStatusResponse Read(XmlReader reader)
    {
        long? paymentId = null;
        string? orderId = null;
        string? currency = null;
        PaymentStatus? paymentStatus = null;
        decimal? amount = null;
        decimal? clearingAmount = null;
        decimal? refundAmount = null;
        string? userEmail = null;
        string? cardName = null;
        string? cardId = null;
        string? cardToken = null;
        string? cardPan = null;
        string? cardExp = null;
        string? cardBrand = null;
        string? userPhone = null;
        DateTime? paymentDate = null;
        bool? captured = null;
        ValueList<RefundInfo>? refundPayments = null;
        ValueList<CancellationInfo>? revokedPayments = null;
        string? reference = null;
        string? intReference = null;
        FailureCode? failureCode = null;
        string? failureDescription = null;
        ErrorCode? errorCode = null;
        string? errorDescription = null;
        string? authCode = null;
        decimal? netAmount = null;
        DateTimeOffset? datetime = null;
        reader.MoveToContent();
        reader.ReadStartElement();
        while (reader.MoveToContent() == XmlNodeType.Element)
        {
            switch (reader.LocalName)
            {
                case "pg_payment_id":
                    paymentId = Integer(reader);
                    break;
                case "pg_order_id":
                    orderId = Text(reader);
                    break;
                case "pg_currency":
                    currency = Text(reader);
                    break;
                case "pg_payment_status":
                    paymentStatus = Text(reader) is { } paymentStatusText ? new PaymentStatus(paymentStatusText) : null;
                    break;
                case "pg_amount":
                    amount = Decimal(reader);
                    break;
                case "pg_clearing_amount":
                    clearingAmount = Decimal(reader);
                    break;
                case "pg_refund_amount":
                    refundAmount = Decimal(reader);
                    break;
                case "pg_user_email":
                    userEmail = Text(reader);
                    break;
                case "pg_card_name":
                    cardName = Text(reader);
                    break;
                case "pg_card_id":
                    cardId = Text(reader);
                    break;
                case "pg_card_token":
                    cardToken = Text(reader);
                    break;
                case "pg_card_pan":
                    cardPan = Text(reader);
                    break;
                case "pg_card_exp":
                    cardExp = Text(reader);
                    break;
                case "pg_card_brand":
                    cardBrand = Text(reader);
                    break;
                case "pg_user_phone":
                    userPhone = Text(reader);
                    break;
                case "pg_payment_date":
                    paymentDate = LocalMoment(reader);
                    break;
                case "pg_captured":
                    captured = Flag(reader);
                    break;
                case "pg_refund_payments":
                    refundPayments = ReadList(reader, "pg_refund_payment", ReadRefund);
                    break;
                case "pg_revoked_payments":
                    revokedPayments = ReadList(reader, "pg_revoked_payment", ReadCancellation);
                    break;
                case "pg_reference":
                    reference = Text(reader);
                    break;
                case "pg_intreference":
                    intReference = Text(reader);
                    break;
                case "pg_failure_code":
                    failureCode = Text(reader) is { } failureCodeText ? new FailureCode(failureCodeText) : null;
                    break;
                case "pg_failure_description":
                    failureDescription = Text(reader);
                    break;
                case "pg_error_code":
                    errorCode = Text(reader) is { } errorCodeText ? new ErrorCode(errorCodeText) : null;
                    break;
                case "pg_error_description":
                    errorDescription = Text(reader);
                    break;
                case "pg_auth_code":
                    authCode = Text(reader);
                    break;
                case "pg_net_amount":
                    netAmount = Decimal(reader);
                    break;
                case "pg_datetime":
                    datetime = Moment(reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new GetPaymentStatusResponse
        {
            PaymentId = paymentId,
            OrderId = orderId,
            Currency = currency,
            PaymentStatus = paymentStatus,
            Amount = amount,
            ClearingAmount = clearingAmount,
            RefundAmount = refundAmount,
            UserEmail = userEmail,
            CardName = cardName,
            CardId = cardId,
            CardToken = cardToken,
            CardPan = cardPan,
            CardExp = cardExp,
            CardBrand = cardBrand,
            UserPhone = userPhone,
            PaymentDate = paymentDate,
            Captured = captured,
            RefundPayments = refundPayments,
            RevokedPayments = revokedPayments,
            Reference = reference,
            IntReference = intReference,
            FailureCode = failureCode,
            FailureDescription = failureDescription,
            ErrorCode = errorCode,
            ErrorDescription = errorDescription,
            AuthCode = authCode,
            NetAmount = netAmount,
            Datetime = datetime,
        };
    }

    private static RefundInfo ReadRefund(XmlReader reader)
    {
        long? paymentId = null;
        PaymentStatus? paymentStatus = null;
        decimal? amount = null;
        DateTime? paymentDate = null;
        string? reference = null;
        FailureCode? failureCode = null;
        string? failureDescription = null;
        reader.ReadStartElement();
        while (reader.MoveToContent() == XmlNodeType.Element)
        {
            switch (reader.LocalName)
            {
                case "pg_payment_id":
                    paymentId = Integer(reader);
                    break;
                case "pg_payment_status":
                    paymentStatus = Text(reader) is { } paymentStatusText ? new PaymentStatus(paymentStatusText) : null;
                    break;
                case "pg_amount":
                    amount = Decimal(reader);
                    break;
                case "pg_payment_date":
                    paymentDate = LocalMoment(reader);
                    break;
                case "pg_reference":
                    reference = Text(reader);
                    break;
                case "pg_failure_code":
                    failureCode = Text(reader) is { } failureCodeText ? new FailureCode(failureCodeText) : null;
                    break;
                case "pg_failure_description":
                    failureDescription = Text(reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        reader.ReadEndElement();
        return new RefundInfo
        {
            PaymentId = paymentId,
            PaymentStatus = paymentStatus,
            Amount = amount,
            PaymentDate = paymentDate,
            Reference = reference,
            FailureCode = failureCode,
            FailureDescription = failureDescription,
        };
    }

    private static CancellationInfo ReadCancellation(XmlReader reader)
    {
        long? paymentId = null;
        PaymentStatus? paymentStatus = null;
        reader.ReadStartElement();
        while (reader.MoveToContent() == XmlNodeType.Element)
        {
            switch (reader.LocalName)
            {
                case "pg_payment_id":
                    paymentId = Integer(reader);
                    break;
                case "pg_payment_status":
                    paymentStatus = Text(reader) is { } paymentStatusText ? new PaymentStatus(paymentStatusText) : null;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        reader.ReadEndElement();
        return new CancellationInfo
        {
            PaymentId = paymentId,
            PaymentStatus = paymentStatus,
        };
    }

    private static ValueList<T>? ReadList<T>(XmlReader reader, string item, Func<XmlReader, T> read)
    {
        if (reader.IsEmptyElement)
        {
            reader.Skip();
            return null;
        }

        List<T> items = [];
        reader.ReadStartElement();
        while (reader.MoveToContent() == XmlNodeType.Element)
        {
            if (reader.LocalName == item)
            {
                items.Add(read(reader));
            }
            else
            {
                reader.Skip();
            }
        }

        reader.ReadEndElement();
        return items.Count == 0 ? null : [.. items];
    }

    private static string? Text(XmlReader reader) => reader.ReadElementContentAsString() is { Length: > 0 } text ? text : null;

    private static long? Integer(XmlReader reader) => Text(reader) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    private static decimal? Decimal(XmlReader reader) =>
        Text(reader) is { } text ? decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;

    private static bool? Flag(XmlReader reader) => Text(reader) is { } text ? text == "1" : null;

    private static DateTime? LocalMoment(XmlReader reader) => Text(reader) is { } text ? AnswerXml.ParseLocalMoment(text) : null;

    private static DateTimeOffset? Moment(XmlReader reader) => Text(reader) is { } text ? AnswerXml.ParseMoment(text) : null;
}
