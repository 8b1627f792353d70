using FreedomPay.Gateway.Token;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9888724.</summary>
public class TokenPayTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        TokenPaymentResponse.Accepted response = Assert.IsType<TokenPaymentResponse.Accepted>(Documented.Success<TokenPaymentResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_status>ok</pg_status>
                <pg_payment_id>7777777777</pg_payment_id>
                <pg_merchant_id>9970</pg_merchant_id>
                <pg_order_id>ORD12345</pg_order_id>
                <pg_salt>some random string</pg_salt>
                <pg_sig>ccee466c01c2332d8a065d6108fd686b</pg_sig>
                <pg_datetime>2024-09-02T12:19:01+00:00</pg_datetime>
            </response>
            """,
            "payment"));

        Assert.Equal(7777777777, response.PaymentId);
        Assert.Equal("9970", response.MerchantId);
        Assert.Equal("ORD12345", response.OrderId);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The example of docs.freedompay.kz/api-9586997, which has the same URL.</summary>
    [Fact]
    public void The_documented_processing_is_read()
    {
        TokenPaymentResponse.Processing response = Assert.IsType<TokenPaymentResponse.Processing>(Documented.Success<TokenPaymentResponse>(PaymentExamples.Processing, "payment"));

        Assert.Equal(7777777777, response.PaymentId);
        Assert.False(response.ThreeDSecure);
        Assert.Equal(new DateTimeOffset(2024, 11, 7, 6, 31, 4, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        TokenPaymentRequest request = new()
        {
            OrderId = "ORD12345",
            Amount = 0.01m,
            Currency = "KZT",
            Description = "Order description",
            Language = PageLanguage.Russian,
            UserId = "No65GFR755789T",
            CardToken = "ef741cfc-f85e-41a0-84e6-2ba964912182",
            Param1 = "first",
            Param2 = "second",
            Param3 = "third",
        };

        SignedRequest<TokenPaymentResponse> signed = request.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_amount=0.01", "pg_card_token=ef741cfc-f85e-41a0-84e6-2ba964912182", "pg_currency=KZT", "pg_description=Order description",
                "pg_language=ru", "pg_merchant_id=12345", "pg_order_id=ORD12345", "pg_param1=first", "pg_param2=second", "pg_param3=third",
                "pg_user_id=No65GFR755789T",
            ],
            Documented.Sent(signed, "payment"));
        Assert.Equal("https://api.freedompay.kz/g2g/payment", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
        Assert.DoesNotContain("ef741cfc", request.ToString(), StringComparison.Ordinal);
        Assert.Throws<MessageValidationException>(() => (request with { Amount = 0 }).Sign(Documented.Credentials));
    }
}
