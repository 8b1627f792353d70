using FreedomPay.Gateway.Token;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9881026.</summary>
public class TokenPayoutTests
{
    private const string Example =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <response>
            <pg_payment_id>1234567890</pg_payment_id>
            <pg_merchant_id>9970</pg_merchant_id>
            <pg_status>ok</pg_status>
            <pg_order_id>ABC12345</pg_order_id>
            <pg_balance>5000.75</pg_balance>
            <pg_card_hash>39b32dfc9ed18533ee98b921687ad87a</pg_card_hash>
            <pg_card_token>token-xyz987</pg_card_token>
            <pg_payment_amount>100.00</pg_payment_amount>
            <pg_payment_date>2024-09-02T12:19:01+00:00</pg_payment_date>
            <pg_error_code>0</pg_error_code>
            <pg_error_description>Description</pg_error_description>
            <pg_salt>some random string</pg_salt>
            <pg_sig>signature-abc123</pg_sig>
        </response>
        """;

    [Fact]
    public void The_documented_success_is_read()
    {
        TokenPayoutResponse.Accepted response = Assert.IsType<TokenPayoutResponse.Accepted>(Documented.Success<TokenPayoutResponse>(Example, "reg2reg", usesPayoutKey: true));

        Assert.Equal(1234567890, response.PaymentId);
        Assert.Equal("9970", response.MerchantId);
        Assert.Equal("ABC12345", response.OrderId);
        Assert.Equal(5000.75m, response.Balance);
        Assert.Equal("39b32dfc9ed18533ee98b921687ad87a", response.CardHash);
        Assert.Equal("token-xyz987", response.CardToken);
        Assert.Equal(100m, response.PaymentAmount);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), response.PaymentDate);
        Assert.Equal("Description", response.ErrorDescription);
        Assert.Empty(response.ExtraFields);
        Assert.All(["39b32dfc", "token-xyz987"], secret => Assert.DoesNotContain(secret, response.ToString(), StringComparison.Ordinal));
    }

    /// <summary>The documented example with an error code in the place of 0: the page has one table for success and error.</summary>
    [Fact]
    public void An_ok_with_an_error_code_is_not_taken_for_accepted()
    {
        string xml = Example.Replace("<pg_error_code>0<", "<pg_error_code>10001<", StringComparison.Ordinal);

        TokenPayoutResponse.Unclear response = Assert.IsType<TokenPayoutResponse.Unclear>(Documented.Success<TokenPayoutResponse>(xml, "reg2reg", usesPayoutKey: true));

        Assert.Equal("10001", response.ErrorCode?.Value);
        Assert.Equal("Description", response.ErrorDescription);
        Assert.Equal(1234567890, response.PaymentId);
        Assert.Equal("9970", response.MerchantId);
        Assert.Equal("ABC12345", response.OrderId);
        Assert.Equal(5000.75m, response.Balance);
        Assert.Equal("39b32dfc9ed18533ee98b921687ad87a", response.CardHash);
        Assert.Equal("token-xyz987", response.CardToken);
        Assert.Equal(100m, response.PaymentAmount);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), response.PaymentDate);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void An_ok_without_a_code_is_still_a_success()
    {
        TokenPayoutResponse response = Documented.Success<TokenPayoutResponse>(
            """
            <response>
                <pg_payment_id>1234567890</pg_payment_id>
                <pg_status>ok</pg_status>
                <pg_error_code/>
                <pg_salt>some random string</pg_salt>
                <pg_sig>signature-abc123</pg_sig>
            </response>
            """,
            "reg2reg",
            usesPayoutKey: true);

        Assert.Equal(new TokenPayoutResponse.Unclear { PaymentId = 1234567890 }, response);
    }

    [Fact]
    public void Signed_with_the_payment_key_it_is_not_trusted()
    {
        Answer<TokenPayoutResponse> answer = TokenPayoutResponse.Read(Documented.Resigned(Example, "reg2reg", usesPayoutKey: false), Documented.Credentials);

        Assert.IsType<Answer<TokenPayoutResponse>.Untrusted>(answer, exactMatch: true);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        TokenPayoutRequest request = new()
        {
            OrderId = "ABC12345",
            Amount = 100.00m,
            Description = "Payout",
            OrderTimeLimit = new DateTime(2020, 12, 31, 12, 0, 0),
            UserId = "1234",
            PostLink = "https://site.com/post",
            CardTokenTo = "ef741cfc-f85e-41a0-84e6-2ba964912182",
            IdempotencyKey = "key-1",
        };

        SignedRequest<TokenPayoutResponse> signed = request.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_amount=100.00", "pg_card_token_to=ef741cfc-f85e-41a0-84e6-2ba964912182", "pg_description=Payout", "pg_idempotency_key=key-1",
                "pg_merchant_id=12345", "pg_order_id=ABC12345", "pg_order_time_limit=2020-12-31 12:00:00", "pg_post_link=https://site.com/post",
                "pg_user_id=1234",
            ],
            Documented.Sent(signed, "reg2reg", usesPayoutKey: true));
        Assert.Equal("https://api.freedompay.kz/g2g/reg2reg", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
        Assert.DoesNotContain("ef741cfc", request.ToString(), StringComparison.Ordinal);
        Assert.Throws<MessageValidationException>(() => (request with { Amount = 0 }).Sign(Documented.Credentials));
    }
}
