using FreedomPay.Merchant.PayoutCards;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-11621024. The answer is known from public clients.</summary>
public class MerchantPayoutCardsCreatePaymentTests
{
    private const string Answer =
        """
        <response>
            <pg_status>string</pg_status>
            <pg_payment_id>7999007771</pg_payment_id>
            <pg_merchant_id>12345</pg_merchant_id>
            <pg_redirect_url>https://customer.freedompay.kz/payout</pg_redirect_url>
            <pg_salt>some random string</pg_salt>
            <pg_sig>your signature</pg_sig>
        </response>
        """;

    [Fact]
    public void Done()
    {
        CardTokenPayoutResponse response =
            Documented.Success<CardTokenPayoutResponse>(DocumentedSample.WithStatus(Answer, "ok"), "reg2reg", usesPayoutKey: true);

        CardTokenPayoutResponse.Done done = Assert.IsType<CardTokenPayoutResponse.Done>(response, exactMatch: true);
        Assert.Equal(7999007771, done.PaymentId);
        Assert.Equal("12345", done.MerchantId);
        Assert.Equal("https://customer.freedompay.kz/payout", done.RedirectUrl);
        Assert.Empty(done.ExtraFields);
    }

    [Fact]
    public void The_documented_processing_is_read()
    {
        CardTokenPayoutResponse response =
            Documented.Success<CardTokenPayoutResponse>(DocumentedSample.WithStatus(Answer, "process"), "reg2reg", usesPayoutKey: true);

        CardTokenPayoutResponse.Processing processing = Assert.IsType<CardTokenPayoutResponse.Processing>(response, exactMatch: true);
        Assert.Equal(7999007771, processing.PaymentId);
        Assert.Equal("12345", processing.MerchantId);
        Assert.Equal("https://customer.freedompay.kz/payout", processing.RedirectUrl);
        Assert.Empty(processing.ExtraFields);
    }

    [Fact]
    public void Another_status_is_no_success() => DocumentedSample.AssertUnknownStatus<CardTokenPayoutResponse>(Answer, "reg2reg", usesPayoutKey: true);

    [Fact]
    public void Refused()
    {
        Answer<CardTokenPayoutResponse>.GatewayError error = Documented.Error<CardTokenPayoutResponse>(
            """
            <response>
                <pg_status>error</pg_status>
                <pg_error_code>10000</pg_error_code>
                <pg_error_description>text</pg_error_description>
                <pg_salt>some random string</pg_salt>
                <pg_sig>your signature</pg_sig>
            </response>
            """,
            "reg2reg",
            usesPayoutKey: true);

        Assert.Equal("10000", error.Code?.Value);
        Assert.Equal("text", error.Description);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        CardTokenPayoutRequest request = new()
        {
            OrderId = "550e8400-e29b-41d4-a716-446655440000",
            Amount = 1000,
            Description = "description",
            OrderTimeLimit = new DateTime(2020, 12, 31, 12, 0, 0, DateTimeKind.Unspecified),
            UserId = "No65GFR755789T",
            PostLink = "https://site.com/post",
            CardTokenTo = "ef741cfc-f85e-41a0-84e6-2ba964912182",
            BackLink = "https://site.com/back",
            IdempotencyKey = "key",
        };

        SignedRequest<CardTokenPayoutResponse> signed = request.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_amount=1000", "pg_back_link=https://site.com/back", "pg_card_token_to=ef741cfc-f85e-41a0-84e6-2ba964912182",
                "pg_description=description", "pg_idempotency_key=key", "pg_merchant_id=12345", "pg_order_id=550e8400-e29b-41d4-a716-446655440000",
                "pg_order_time_limit=2020-12-31 12:00:00", "pg_post_link=https://site.com/post", "pg_user_id=No65GFR755789T",
            ],
            Documented.Sent(signed, "reg2reg", usesPayoutKey: true));
        Assert.Equal("https://api.freedompay.kz/api/reg2reg", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    [Fact]
    public void The_documented_bounds_are_checked()
    {
        CardTokenPayoutRequest request = new()
        {
            OrderId = "1",
            Amount = 100_000_000,
            Description = "description",
            OrderTimeLimit = new DateTime(2020, 12, 31, 12, 0, 0, DateTimeKind.Unspecified),
            UserId = "with a blank",
            PostLink = "https://a/" + new string('1', 246),
            CardTokenTo = "ef741cfc-f85e-41a0-84e6-2ba964912182",
        };

        MessageValidationException refused = Assert.Throws<MessageValidationException>(() => request.Sign(Documented.Credentials));

        Assert.Equal(
            ["pg_amount", "pg_post_link", "pg_user_id"],
            refused.Violations.Select(static violation => violation.WireName).Order(StringComparer.Ordinal));
    }
}
