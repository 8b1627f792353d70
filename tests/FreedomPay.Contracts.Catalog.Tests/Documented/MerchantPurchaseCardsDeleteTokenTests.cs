using FreedomPay.Merchant.PurchaseCards;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>As public clients and the vendor's payment libraries have it; nobody shows a whole answer.</summary>
public class MerchantPurchaseCardsDeleteTokenTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        DeleteCardTokenResponse answer = Documented.Success<DeleteCardTokenResponse>(
            """
            <response>
                <card>
                    <pg_status>deleted</pg_status>
                    <pg_merchant_id>12345</pg_merchant_id>
                    <pg_card_hash>4263-43XX-XXXX-9479</pg_card_hash>
                    <deleted_at>2025-06-01 12:00:00</deleted_at>
                </card>
                <pg_salt>some random string</pg_salt>
                <pg_sig>your signature</pg_sig>
            </response>
            """,
            "remove");

        DeleteCardTokenResponse.Removal response = Assert.IsType<DeleteCardTokenResponse.Removal>(answer, exactMatch: true);
        Assert.Equal(RemovalStatus.Deleted, response.Card!.Status);
        Assert.Equal("12345", response.Card.MerchantId);
        Assert.Equal("4263-43XX-XXXX-9479", response.Card.CardHash);
        Assert.Equal("2025-06-01 12:00:00", response.Card.DeletedAt);
        Assert.Empty(response.Card.ExtraFields);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        DeleteCardTokenRequest request = new() { UserId = "1234", CardToken = "ef741cfc-f85e-41a0-84e6-2ba964912182" };

        SignedRequest<DeleteCardTokenResponse> signed = request.Sign(Documented.Credentials);

        Assert.Equal(
            ["pg_card_token=ef741cfc-f85e-41a0-84e6-2ba964912182", "pg_merchant_id=12345", "pg_user_id=1234"],
            Documented.Sent(signed, "remove"));
        Assert.Equal("https://api.freedompay.kz/v1/merchant/12345/cardstorage/remove", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }
}
