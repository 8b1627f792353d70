using System.Text;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9587004.</summary>
public class PurchaseStatusTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        GetPaymentStatusResponse response = Documented.Success<GetPaymentStatusResponse>(StatusExamples.Held, "status_v2");

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

    [Fact]
    public void Captured_says_that_the_money_was_taken()
    {
        GetPaymentStatusResponse response = Documented.Success<GetPaymentStatusResponse>(
            StatusExamples.Held.Replace("<pg_captured>0<", "<pg_captured>1<", StringComparison.Ordinal),
            "status_v2");

        Assert.True(response.Captured);
    }

    /// <summary>The fields of the documentation's table that its example lacks; public logs of a declined payment have each code and text twice.</summary>
    [Fact]
    public void A_payment_that_was_refunded_and_one_that_failed()
    {
        GetPaymentStatusResponse response = Documented.Success<GetPaymentStatusResponse>(StatusExamples.Everything, "status_v2");

        // The payment's own fields have the names of its refunds' fields, and are not mistaken for them.
        Assert.Equal(1427057029, response.PaymentId);
        Assert.Equal(PaymentStatus.Error, response.PaymentStatus);
        Assert.Equal(100m, response.Amount);
        Assert.Null(response.PaymentDate);
        Assert.Null(response.Reference);
        Assert.Null(response.Captured);
        Assert.Equal("payer@site.kz", response.UserEmail);
        Assert.Equal("77001234567", response.UserPhone);
#pragma warning disable CS0618 // It is deprecated, and comes.
        Assert.Equal("1234", response.CardId);
#pragma warning restore CS0618
        Assert.Equal("ef741cfc-f85e-41a0-84e6-2ba964912182", response.CardToken);
        Assert.Equal(-40m, response.RefundAmount);
        Assert.Equal(
            [
                new RefundInfo
                {
                    PaymentId = 123456789,
                    PaymentStatus = PaymentStatus.Success,
                    Amount = -10,
                    PaymentDate = new DateTime(2023, 5, 31, 16, 26, 36),
                    Reference = "123456789",
                },
                new RefundInfo
                {
                    PaymentId = 123456790,
                    PaymentStatus = PaymentStatus.Error,
                    Amount = -30,
                    FailureCode = new FailureCode("10005"),
                    FailureDescription = "Wrong card data",
                },
            ],
            response.RefundPayments);
        Assert.Equal(
            [
                new CancellationInfo { PaymentId = 7999007771, PaymentStatus = PaymentStatus.Success },
                new CancellationInfo { PaymentId = 7999007772, PaymentStatus = PaymentStatus.Process },
            ],
            response.RevokedPayments);
        Assert.Equal("5", response.FailureCode?.Value);
        Assert.Equal("3DS failed", response.FailureDescription);
        Assert.Equal("5", response.ErrorCode?.Value);
        Assert.Equal("3DS failed", response.ErrorDescription);
        Assert.Equal("000495", response.AuthCode);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The offset of the answer's moment is kept as it came.</summary>
    [Fact]
    public void A_moment_keeps_its_offset()
    {
        GetPaymentStatusResponse response = Documented.Success<GetPaymentStatusResponse>(
            StatusExamples.Held.Replace("2024-11-28T10:44:55+00:00", "2024-11-28T15:44:55+05:00", StringComparison.Ordinal),
            "status_v2");

        Assert.Equal(new DateTime(2024, 11, 28, 15, 44, 55), response.Datetime?.DateTime);
        Assert.Equal(TimeSpan.FromHours(5), response.Datetime?.Offset);
    }

    /// <summary>A date with an offset where the documentation has none is no other moment in disguise: it is listed, and its text kept.</summary>
    [Fact]
    public void A_date_in_the_other_format_is_a_problem_and_no_guess()
    {
        GetPaymentStatusResponse response = Documented.Success<GetPaymentStatusResponse>(
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
    public void The_documented_error_is_read()
    {
        Answer<GetPaymentStatusResponse>.GatewayError error = Documented.Error<GetPaymentStatusResponse>(StatusExamples.Error, "status_v2");

        Assert.Equal("9999", error.Code?.Value);
        Assert.Equal("ERROR_MESSAGE", error.Description);
    }

    [Fact]
    public void The_documented_not_found_is_an_error()
    {
        Answer<GetPaymentStatusResponse>.GatewayError error = Documented.Error<GetPaymentStatusResponse>(StatusExamples.NotFound, "status_v2");

        Assert.Equal("11068", error.Code?.Value);
        Assert.Equal("Payment not found.", error.Description);
    }

    /// <summary>A digest that was computed outside: <c>status_v2;-10;9;s;ok;test_secret</c>.</summary>
    [Fact]
    public void A_refund_is_signed_within_its_list()
    {
        Answer<GetPaymentStatusResponse> answer = GetPaymentStatusResponse.Read(
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

        Answer<GetPaymentStatusResponse>.Success success = Assert.IsType<Answer<GetPaymentStatusResponse>.Success>(answer, exactMatch: true);
        Assert.Equal([new RefundInfo { PaymentId = 9, Amount = -10 }], success.Response.RefundPayments);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        Assert.Equal(
            ["pg_merchant_id=12345", "pg_order_id=2343253465454", "pg_payment_id=1427057029"],
            Documented.Sent(new GetPaymentStatusRequest { PaymentId = 1427057029, OrderId = "2343253465454" }.Sign(Documented.Credentials), "status_v2"));
        Assert.Equal(
            ["pg_merchant_id=12345", "pg_order_id=2343253465454"],
            Documented.Sent(new GetPaymentStatusRequest { OrderId = "2343253465454" }.Sign(Documented.Credentials), "status_v2"));
        Assert.Throws<MessageValidationException>(() => new GetPaymentStatusRequest().Sign(Documented.Credentials));
    }
}
