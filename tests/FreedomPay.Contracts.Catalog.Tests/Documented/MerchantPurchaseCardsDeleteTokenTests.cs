using FreedomPay.Merchant.PurchaseCards;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>As public clients have it. They read <c>card/pg_status</c>; nobody shows a whole answer.</summary>
public class MerchantPurchaseCardsDeleteTokenTests
{
    [Fact]
    public void Success()
    {
        DeleteTokenResponse answer = Documented.Success<DeleteTokenResponse>(
            """
            <response>
                <card>
                    <pg_status>deleted</pg_status>
                </card>
                <pg_salt>some random string</pg_salt>
                <pg_sig>your signature</pg_sig>
            </response>
            """,
            "remove");

        DeleteTokenResponse.Removal response = Assert.IsType<DeleteTokenResponse.Removal>(answer, exactMatch: true);
        Assert.Equal(RemovalStatus.Deleted, response.Card!.Status);
        Assert.Empty(response.Card.ExtraFields);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void Request()
    {
        DeleteTokenRequest request = new() { UserId = "1234", CardToken = "ef741cfc-f85e-41a0-84e6-2ba964912182" };

        SignedRequest<DeleteTokenResponse> signed = request.Sign(Documented.Credentials);

        Assert.Equal(
            ["pg_card_token=ef741cfc-f85e-41a0-84e6-2ba964912182", "pg_merchant_id=12345", "pg_user_id=1234"],
            Documented.Sent(signed, "remove"));
        Assert.Equal("https://api.freedompay.kz/v1/merchant/12345/cardstorage/remove", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }
}
