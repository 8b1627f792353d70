using FreedomPay.Merchant.PurchaseCards;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kg/api-13677860; the example is that of freedompay.kz/docs-en/merchant-api/savecard.</summary>
public class MerchantPurchaseCardsTokenizeCardTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        TokenizeCardResponse response = Documented.Success<TokenizeCardResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>12345</pg_payment_id>
                <pg_merchant_id>1234</pg_merchant_id>
                <pg_order_id/>
                <pg_redirect_url>https://api.freedompay.kz/v1/merchant/1234/cardstorage/view?pg_payment_id=ee4f2b59ad667949a1143353543</pg_redirect_url>
                <pg_status>ok</pg_status>
                <pg_type>init</pg_type>
                <pg_salt>4vXEfz6S</pg_salt>
                <pg_sig>3f3bb687c0d4b8c8331eb797e1d20a75</pg_sig>
            </response>
            """,
            "add");

        Assert.Equal(12345, response.PaymentId);
        Assert.Equal("1234", response.MerchantId);
        Assert.Null(response.OrderId);
        Assert.Equal("https://api.freedompay.kz/v1/merchant/1234/cardstorage/view?pg_payment_id=ee4f2b59ad667949a1143353543", response.RedirectUrl);
        Assert.Equal("init", response.Type);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The example of the signature: <c>add;http://site.kz/back;{merchant_id};{post_link};some random string;1234;{secret_key}</c>.</summary>
    [Fact]
    public void The_documented_signature()
    {
        TokenizeCardRequest request = new() { UserId = "1234", BackLink = "http://site.kz/back", PostLink = "http://site.kz/post" };

        SignedRequest<TokenizeCardResponse> signed =
            request.Sign(new MerchantCredentials("123456", "test_secret_key"), new SigningOptions { Salt = "some random string" });

        Assert.Equal(
            ["http://site.kz/back", "123456", "http://site.kz/post", "some random string", "1234"],
            signed.Fields.SkipLast(1).Select(static field => field.GetValue()));
        Assert.Equal("337282103cc59ce0ecd3e21b8942ce06", signed.Fields[^1].GetValue());
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        TokenizeCardRequest request = new() { UserId = "1234", BackLink = "http://site.kz/back", PostLink = "http://site.kz/post", OrderId = "12345" };

        SignedRequest<TokenizeCardResponse> signed = request.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_back_link=http://site.kz/back", "pg_merchant_id=12345", "pg_order_id=12345", "pg_post_link=http://site.kz/post", "pg_user_id=1234",
            ],
            Documented.Sent(signed, "add"));
        Assert.Equal("https://api.freedompay.kz/v1/merchant/12345/cardstorage/add", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    /// <summary>The call of the vendor's payment libraries: another last segment, and so another script name.</summary>
    [Fact]
    public void Request_to_add2()
    {
        TokenizeCardAdd2Request request = new() { UserId = "1234", BackLink = "http://site.kz/back", PostLink = "http://site.kz/post", OrderId = "12345" };

        SignedRequest<TokenizeCardAdd2Response> signed = request.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_back_link=http://site.kz/back", "pg_merchant_id=12345", "pg_order_id=12345", "pg_post_link=http://site.kz/post", "pg_user_id=1234",
            ],
            Documented.Sent(signed, "add2"));
        Assert.Equal("https://api.freedompay.kz/v1/merchant/12345/cardstorage/add2", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    /// <summary>With what the libraries need, and with all that they read.</summary>
    [Theory]
    [InlineData("", null, null)]
    [InlineData("<pg_order_id>7</pg_order_id><pg_redirect_url>https://api.freedompay.kz/page</pg_redirect_url>", "7", "https://api.freedompay.kz/page")]
    public void Success_of_add2(string more, string? orderId, string? redirectUrl)
    {
        TokenizeCardAdd2Response response = Documented.Success<TokenizeCardAdd2Response>(
            $"<response><pg_payment_id>12345</pg_payment_id><pg_merchant_id>1234</pg_merchant_id>{more}<pg_status>ok</pg_status><pg_salt>s</pg_salt><pg_sig>printed</pg_sig></response>",
            "add2");

        Assert.Equal(new TokenizeCardAdd2Response { PaymentId = 12345, MerchantId = "1234", OrderId = orderId, RedirectUrl = redirectUrl }, response);
    }

    /// <summary>What is signed for one of the two URLs does not verify for the other.</summary>
    [Fact]
    public void Add_and_add2_are_told_apart_by_the_signature()
    {
        byte[] body = Documented.Resigned("<response><pg_payment_id>1</pg_payment_id><pg_merchant_id>2</pg_merchant_id><pg_status>ok</pg_status></response>", "add");

        Answer<TokenizeCardAdd2Response> answer = new TokenizeCardAdd2Request { UserId = "1234" }.Sign(Documented.Credentials).ReadAnswer(body);

        Assert.IsType<Answer<TokenizeCardAdd2Response>.Untrusted>(answer, exactMatch: true);
    }
}
