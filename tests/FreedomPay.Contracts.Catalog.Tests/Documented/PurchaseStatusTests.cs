using System.Text;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9587004.</summary>
public class PurchaseStatusTests
{
    [Fact]
    public void Success()
    {
        StatusResponse response = Documented.Success<StatusResponse>(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <response>
              <pg_payment_id>1427057029</pg_payment_id>
              <pg_order_id>2343253465454</pg_order_id>
              <pg_currency>KZT</pg_currency>
              <pg_status>ok</pg_status>
              <pg_payment_status>success</pg_payment_status>
              <pg_amount>1030</pg_amount>
              <pg_clearing_amount>0</pg_clearing_amount>
              <pg_refund_amount>0</pg_refund_amount>
              <pg_user_email></pg_user_email>
              <pg_card_name>NAME NAME</pg_card_name>
              <pg_user_phone></pg_user_phone>
              <pg_payment_date>2024-11-28 15:44:53</pg_payment_date>
              <pg_card_pan>4400-44XX-XXXX-4444</pg_card_pan>
              <pg_card_exp>12/24</pg_card_exp>
              <pg_card_brand>string</pg_card_brand>
              <pg_net_amount>1005.28</pg_net_amount>
              <pg_reference>4333333333</pg_reference>
              <pg_captured>0</pg_captured>
              <pg_auth_code>932495</pg_auth_code>
              <pg_intreference>TE5XTR4GGFF</pg_intreference>
              <pg_salt>XeFNeRYiwcqlWPg9TZUj6pc9gj6KYBSb</pg_salt>
              <pg_sig>d333fb3333b3f6e861c61682ba173c46</pg_sig>
              <pg_datetime>2024-11-28T10:44:55+00:00</pg_datetime>
            </response>
            """,
            "status_v2");

        Assert.Equal(1427057029, response.PaymentId);
        Assert.Equal("2343253465454", response.OrderId);
        Assert.Equal("KZT", response.Currency);
        Assert.Equal(PaymentStatus.Success, response.PaymentStatus);
        Assert.Equal(1030m, response.Amount);
        Assert.Equal(0m, response.ClearingAmount);
        Assert.Equal(0m, response.RefundAmount);
        Assert.Null(response.UserEmail);
        Assert.Equal("NAME NAME", response.CardName);
        Assert.Null(response.UserPhone);
        Assert.Equal(new DateTime(2024, 11, 28, 15, 44, 53), response.PaymentDate);
        Assert.Equal(DateTimeKind.Unspecified, response.PaymentDate!.Value.Kind);
        Assert.Equal("4400-44XX-XXXX-4444", response.CardPan);
        Assert.Equal("12/24", response.CardExp);
        Assert.Equal("string", response.CardBrand);
        Assert.Equal(1005.28m, response.NetAmount);
        Assert.Equal("4333333333", response.Reference);
        Assert.False(response.Captured);
        Assert.Equal("932495", response.AuthCode);
        Assert.Equal("TE5XTR4GGFF", response.IntReference);
        Assert.Equal(new DateTimeOffset(2024, 11, 28, 10, 44, 55, TimeSpan.Zero), response.Datetime);
        Assert.Null(response.CardToken);
        Assert.Null(response.RefundPayments);
        Assert.Null(response.RevokedPayments);
        Assert.Null(response.FailureCode);
        Assert.Null(response.FailureDescription);
        Assert.Null(response.ErrorCode);
        Assert.Null(response.ErrorDescription);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The refunds of freedompay.kz/docs-en/merchant-api/after-pay, beside one that failed, and cancellations.</summary>
    [Fact]
    public void Refunds_and_cancellations()
    {
        StatusResponse response = Documented.Success<StatusResponse>(
            """
            <response>
                <pg_payment_id>1427057029</pg_payment_id>
                <pg_order_id>2343253465454</pg_order_id>
                <pg_currency>KZT</pg_currency>
                <pg_status>ok</pg_status>
                <pg_amount>1030</pg_amount>
                <pg_captured>1</pg_captured>
                <pg_refund_payments>
                    <pg_refund_payment>
                        <pg_payment_id>123456789</pg_payment_id>
                        <pg_payment_status>success</pg_payment_status>
                        <pg_amount>-10</pg_amount>
                        <pg_payment_date>2023-05-31 16:26:36</pg_payment_date>
                        <pg_reference>123456789</pg_reference>
                    </pg_refund_payment>
                    <pg_refund_payment>
                        <pg_payment_id>7999007771</pg_payment_id>
                        <pg_payment_status>error</pg_payment_status>
                        <pg_amount>-20.50</pg_amount>
                        <pg_payment_date></pg_payment_date>
                        <pg_failure_code>99999</pg_failure_code>
                        <pg_failure_description>Refused</pg_failure_description>
                    </pg_refund_payment>
                </pg_refund_payments>
                <pg_refund_amount>-10</pg_refund_amount>
                <pg_revoked_payments>
                    <pg_revoked_payment>
                        <pg_payment_id>7999007772</pg_payment_id>
                        <pg_payment_status>success</pg_payment_status>
                    </pg_revoked_payment>
                    <pg_revoked_payment>
                        <pg_payment_id>7999007773</pg_payment_id>
                        <pg_payment_status>process</pg_payment_status>
                    </pg_revoked_payment>
                </pg_revoked_payments>
                <pg_datetime>2024-11-28T15:44:55+05:00</pg_datetime>
            </response>
            """,
            "status_v2");

        // The payment's own fields have the names of its refunds' fields, and are not mistaken for them.
        Assert.Equal(1427057029, response.PaymentId);
        Assert.Equal(1030m, response.Amount);
        Assert.Null(response.PaymentStatus);
        Assert.Null(response.PaymentDate);
        Assert.Null(response.Reference);
        Assert.Null(response.FailureCode);
        Assert.True(response.Captured);
        Assert.Equal(-10m, response.RefundAmount);
        Assert.Equal(
            [
                new Refund
                {
                    PaymentId = 123456789,
                    PaymentStatus = PaymentStatus.Success,
                    Amount = -10,
                    PaymentDate = new DateTime(2023, 5, 31, 16, 26, 36),
                    Reference = "123456789",
                },
                new Refund
                {
                    PaymentId = 7999007771,
                    PaymentStatus = PaymentStatus.Error,
                    Amount = -20.50m,
                    FailureCode = new FailureCode("99999"),
                    FailureDescription = "Refused",
                },
            ],
            response.RefundPayments);
        Assert.Equal(
            [
                new Cancellation { PaymentId = 7999007772, PaymentStatus = PaymentStatus.Success },
                new Cancellation { PaymentId = 7999007773, PaymentStatus = PaymentStatus.Process },
            ],
            response.RevokedPayments);
        Assert.Equal(new DateTimeOffset(2024, 11, 28, 15, 44, 55, TimeSpan.FromHours(5)), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>Public logs of a declined payment have each code and text twice.</summary>
    [Fact]
    public void A_declined_payment_says_why_twice()
    {
        StatusResponse response = Documented.Success<StatusResponse>(
            """
            <response>
                <pg_payment_id>1427057029</pg_payment_id>
                <pg_order_id>2343253465454</pg_order_id>
                <pg_currency>KZT</pg_currency>
                <pg_status>ok</pg_status>
                <pg_payment_status>error</pg_payment_status>
                <pg_amount>100.00</pg_amount>
                <pg_payment_date/>
                <pg_failure_code>99999</pg_failure_code>
                <pg_failure_description>Declined</pg_failure_description>
                <pg_error_code>99999</pg_error_code>
                <pg_error_description>Declined</pg_error_description>
                <pg_datetime>2024-11-28T10:44:55+00:00</pg_datetime>
            </response>
            """,
            "status_v2");

        Assert.Equal(PaymentStatus.Error, response.PaymentStatus);
        Assert.Equal("99999", response.FailureCode?.Value);
        Assert.Equal("Declined", response.FailureDescription);
        Assert.Equal("99999", response.ErrorCode?.Value);
        Assert.Equal("Declined", response.ErrorDescription);
        Assert.Null(response.Captured);
        Assert.Null(response.PaymentDate);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>A date with an offset where the documentation has none is no other moment in disguise: it is listed, and its text kept.</summary>
    [Fact]
    public void A_date_in_the_other_format_is_a_problem_and_no_guess()
    {
        StatusResponse response = Documented.Success<StatusResponse>(
            """
            <response>
                <pg_payment_id>1427057029</pg_payment_id>
                <pg_order_id>2343253465454</pg_order_id>
                <pg_currency>KZT</pg_currency>
                <pg_status>ok</pg_status>
                <pg_amount>1030</pg_amount>
                <pg_payment_date>2024-11-28T15:44:53+05:00</pg_payment_date>
                <pg_datetime>2024-11-28 10:44:55</pg_datetime>
            </response>
            """,
            "status_v2",
            problems: ["pg_payment_date", "pg_datetime"]);

        Assert.Null(response.PaymentDate);
        Assert.Null(response.Datetime);
        Assert.Equal(1030m, response.Amount);
    }

    [Fact]
    public void Error()
    {
        Answer<StatusResponse>.GatewayError error = Documented.Error<StatusResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_status>error</pg_status>
                <pg_error_code>9999</pg_error_code>
                <pg_error_description>ERROR_MESSAGE</pg_error_description>
                <pg_salt>7ORw1FKsAkHleInh</pg_salt>
                <pg_sig>c72f5aafe77304e882553cb9d73189d2</pg_sig>
            </response>
            """,
            "status_v2");

        Assert.Equal("9999", error.Code?.Value);
        Assert.Equal("ERROR_MESSAGE", error.Description);
    }

    [Fact]
    public void Not_found()
    {
        Answer<StatusResponse>.GatewayError error = Documented.Error<StatusResponse>(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <response>
                <pg_status>error</pg_status>
                <pg_error_code>11068</pg_error_code>
                <pg_error_description>Payment not found.</pg_error_description>
            </response>
            """,
            "status_v2");

        Assert.Equal("11068", error.Code?.Value);
        Assert.Equal("Payment not found.", error.Description);
    }

    /// <summary>A digest that was computed outside: <c>status_v2;-10;9;s;ok;test_secret</c>.</summary>
    [Fact]
    public void A_refund_is_signed_within_its_list()
    {
        Answer<StatusResponse> answer = StatusResponse.Read(
            Encoding.UTF8.GetBytes(
                """
                <response>
                    <pg_status>ok</pg_status>
                    <pg_refund_payments><pg_refund_payment><pg_payment_id>9</pg_payment_id><pg_amount>-10</pg_amount></pg_refund_payment></pg_refund_payments>
                    <pg_salt>s</pg_salt>
                    <pg_sig>0610a6470075100a5d73cb9354ec78dc</pg_sig>
                </response>
                """),
            new MerchantCredentials("12345", "test_secret"));

        Answer<StatusResponse>.Success success = Assert.IsType<Answer<StatusResponse>.Success>(answer, exactMatch: true);
        Assert.Equal([new Refund { PaymentId = 9, Amount = -10 }], success.Response.RefundPayments);
    }

    [Fact]
    public void Request()
    {
        Assert.Equal(
            ["pg_merchant_id=12345", "pg_order_id=2343253465454", "pg_payment_id=1427057029"],
            Documented.Sent(new StatusRequest { PaymentId = 1427057029, OrderId = "2343253465454" }.Sign(Documented.Credentials), "status_v2"));
        Assert.Equal(
            ["pg_merchant_id=12345", "pg_order_id=2343253465454"],
            Documented.Sent(new StatusRequest { OrderId = "2343253465454" }.Sign(Documented.Credentials), "status_v2"));
        Assert.Throws<MessageValidationException>(() => new StatusRequest().Sign(Documented.Credentials));
    }
}
