using FreedomPay.Gateway.Card;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-13528554.</summary>
public class CardStatusTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        GetAddCardStatusResponse response = Documented.Success<GetAddCardStatusResponse>(StatusExamples.Held, "status_v2");

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
        Assert.Equal(new DateTime(2024, 11, 28, 15, 44, 53, DateTimeKind.Unspecified), response.PaymentDate);
        Assert.Equal("4400-44XX-XXXX-4444", response.CardPan);
        Assert.Equal("12/24", response.CardExp);
        Assert.Equal("string", response.CardBrand);
        Assert.Equal(1005.28m, response.NetAmount);
        Assert.Equal("4333333333", response.Reference);
        Assert.False(response.Captured);
        Assert.Equal("932495", response.AuthCode);
        Assert.Equal("TE5XTR4GGFF", response.IntReference);
        Assert.Equal(new DateTimeOffset(2024, 11, 28, 10, 44, 55, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
        Assert.All(["NAME NAME", "12/24"], secret => Assert.DoesNotContain(secret, response.ToString(), StringComparison.Ordinal));
    }

    /// <summary>The fields of the documentation's table that its example lacks, and those that real answers were seen with.</summary>
    [Fact]
    public void A_payment_that_was_refunded_and_one_that_failed()
    {
        GetAddCardStatusResponse response = Documented.Success<GetAddCardStatusResponse>(StatusExamples.Everything, "status_v2");

        Assert.Equal("payer@site.kz", response.UserEmail);
        Assert.Equal("77001234567", response.UserPhone);
#pragma warning disable CS0618 // It is deprecated, and comes.
        Assert.Equal("1234", response.CardId);
#pragma warning restore CS0618
        Assert.Equal("ef741cfc-f85e-41a0-84e6-2ba964912182", response.CardToken);
        Assert.Null(response.PaymentDate);
        Assert.Equal(-40m, response.RefundAmount);
        Assert.Equal(2, response.RefundPayments!.Count);
        RefundInfo refund = response.RefundPayments[0];
        Assert.Equal(123456789, refund.PaymentId);
        Assert.Equal(PaymentStatus.Success, refund.PaymentStatus);
        Assert.Equal(-10m, refund.Amount);
        Assert.Equal(new DateTime(2023, 5, 31, 16, 26, 36, DateTimeKind.Unspecified), refund.PaymentDate);
        Assert.Equal("123456789", refund.Reference);
        Assert.Null(refund.FailureCode);
        Assert.Null(refund.FailureDescription);
        Assert.Empty(refund.ExtraFields);
        Assert.Equal(
            new RefundInfo { PaymentId = 123456790, PaymentStatus = PaymentStatus.Error, Amount = -30m, FailureCode = new FailureCode("10005"), FailureDescription = "Wrong card data" },
            response.RefundPayments[1]);
        Assert.Equal(
            [new CancellationInfo { PaymentId = 7999007771, PaymentStatus = PaymentStatus.Success }, new CancellationInfo { PaymentId = 7999007772, PaymentStatus = PaymentStatus.Process }],
            response.RevokedPayments!);
        Assert.Equal("5", response.FailureCode?.Value);
        Assert.Equal("3DS failed", response.FailureDescription);
        Assert.Equal("5", response.ErrorCode?.Value);
        Assert.Equal("3DS failed", response.ErrorDescription);
        Assert.Equal("000495", response.AuthCode);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_error_is_read()
    {
        Answer<GetAddCardStatusResponse>.GatewayError error = Documented.Error<GetAddCardStatusResponse>(StatusExamples.Error, "status_v2");

        Assert.Equal("9999", error.Code?.Value);
        Assert.Equal("ERROR_MESSAGE", error.Description);
    }

    [Fact]
    public void The_documented_not_found_is_an_error()
    {
        Answer<GetAddCardStatusResponse>.GatewayError error = Documented.Error<GetAddCardStatusResponse>(StatusExamples.NotFound, "status_v2");

        Assert.Equal("11068", error.Code?.Value);
        Assert.Equal("Payment not found.", error.Description);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<GetAddCardStatusResponse> signed = new GetAddCardStatusRequest { PaymentId = 1427057029, OrderId = "2343253465454" }.Sign(Documented.Credentials);

        Assert.Equal(["pg_merchant_id=12345", "pg_order_id=2343253465454", "pg_payment_id=1427057029"], Documented.Sent(signed, "status_v2"));
        Assert.Equal("https://api.freedompay.kz/g2g/status_v2", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    /// <summary>Who has no answer to a payment has no id of it, only the order's.</summary>
    [Fact]
    public void One_id_is_enough()
    {
        Assert.Equal(["pg_merchant_id=12345", "pg_order_id=00102"], Documented.Sent(new GetAddCardStatusRequest { OrderId = "00102" }.Sign(Documented.Credentials), "status_v2"));
        Assert.Throws<MessageValidationException>(() => new GetAddCardStatusRequest().Sign(Documented.Credentials));
    }
}
