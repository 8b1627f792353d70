using FreedomPay.Merchant.Payout;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-11621022. The page's answer was not seen; pg_redirect_url stands in the text of older documentation.</summary>
public class MerchantPayoutCreatePaymentTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        CreatePayoutResponse response = Documented.Success<CreatePayoutResponse>(
            """
            <response>
                <pg_status>ok</pg_status>
                <pg_payment_id>7999007771</pg_payment_id>
                <pg_redirect_url>https://customer.freedompay.kz/payout?a=1&amp;b=2</pg_redirect_url>
                <pg_salt>some random string</pg_salt>
                <pg_sig>your signature</pg_sig>
            </response>
            """,
            "reg2nonreg",
            usesPayoutKey: true);

        Assert.Equal(7999007771, response.PaymentId);
        Assert.Equal("https://customer.freedompay.kz/payout?a=1&b=2", response.RedirectUrl);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        CreatePayoutRequest request = new()
        {
            OrderId = "550e8400-e29b-41d4-a716-446655440000",
            Amount = 1000.50m,
            Description = "Выплата",
            OrderTimeLimit = new DateTime(2020, 12, 31, 12, 0, 0, DateTimeKind.Unspecified),
            PaymentRoute = "frame",
            UserId = "No65GFR755789T",
            UserEmail = "recipient@site.com",
            BackLink = "https://site.com/back",
            PostLink = "https://site.com/post",
        };

        SignedRequest<CreatePayoutResponse> signed = request.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_amount=1000.50", "pg_back_link=https://site.com/back", "pg_description=Выплата", "pg_merchant_id=12345",
                "pg_order_id=550e8400-e29b-41d4-a716-446655440000", "pg_order_time_limit=2020-12-31 12:00:00", "pg_payment_route=frame",
                "pg_post_link=https://site.com/post", "pg_user_email=recipient@site.com", "pg_user_id=No65GFR755789T",
            ],
            Documented.Sent(signed, "reg2nonreg", usesPayoutKey: true));
        Assert.Equal("https://api.freedompay.kz/api/reg2nonreg", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    [Fact]
    public void The_documented_bounds_are_checked()
    {
        CreatePayoutRequest request = new()
        {
            OrderId = new string('1', 51),
            Amount = 0m,
            Description = new string('1', 256),
            OrderTimeLimit = new DateTime(2020, 12, 31, 12, 0, 0, DateTimeKind.Unspecified),
            UserId = new string('1', 51),
            BackLink = "https://a/" + new string('1', 246),
            PostLink = "https://a/" + new string('1', 246),
        };

        MessageValidationException refused = Assert.Throws<MessageValidationException>(() => request.Sign(Documented.Credentials));

        Assert.Equal(
            ["pg_amount", "pg_back_link", "pg_description", "pg_order_id", "pg_post_link", "pg_user_id"],
            refused.Violations.Select(static violation => violation.WireName).Order(StringComparer.Ordinal));
    }
}
