using FreedomPay.Gateway.Card;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9888332.</summary>
public class CardRemoveTests
{
    /// <summary>The one endpoint of the section that says success and not ok.</summary>
    [Fact]
    public void The_documented_success_is_read()
    {
        RemoveCardResponse.Removed response = Assert.IsType<RemoveCardResponse.Removed>(Documented.Success<RemoveCardResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_status>success</pg_status>
                <deleted_at>2024-09-02T12:19:01+00:00</deleted_at>
                <pg_salt>some random string</pg_salt>
                <pg_sig>ccee466c01c2332d8a065d6108fd686b</pg_sig>
            </response>
            """,
            "remove"));

        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), response.DeletedAt);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_error_is_read()
    {
        Answer<RemoveCardResponse>.GatewayError error = Documented.Error<RemoveCardResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_status>error</pg_status>
                <pg_error_code>9999</pg_error_code>
                <pg_error_description>Error desc</pg_error_description>
                <pg_salt>MOZpQbTR35FCVoOa</pg_salt>
                <pg_sig>37046e2a7154654gfsfg3567088170b</pg_sig>
            </response>
            """,
            "remove");

        Assert.Equal("9999", error.Code?.Value);
        Assert.Equal("Error desc", error.Description);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<RemoveCardResponse> signed = new RemoveCardRequest { UserId = "1234", CardToken = "abcd1234token" }.Sign(Documented.Credentials);

        Assert.Equal(["pg_card_token=abcd1234token", "pg_merchant_id=12345", "pg_user_id=1234"], Documented.Sent(signed, "remove"));
        Assert.Equal("https://api.freedompay.kz/g2g/cardstorage/remove", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    [Fact]
    public void The_gateway_says_success_too()
    {
        SignedReply signed = new RemoveCardResponse.Removed { DeletedAt = new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero) }.Sign(Documented.Credentials);

        Assert.Equal(["deleted_at=2024-09-02T12:19:01+00:00", "pg_status=success"], Documented.Sent(signed, "remove"));
    }
}
