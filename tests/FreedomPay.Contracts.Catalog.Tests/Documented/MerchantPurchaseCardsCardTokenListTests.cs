using FreedomPay.Merchant.PurchaseCards;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>The fields of docs.freedompay.uz/api-13679502, repeated as public clients read them. The page has no example.</summary>
public class MerchantPurchaseCardsCardTokenListTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        ListCardTokensResponse answer = Documented.Success<ListCardTokensResponse>(
            """
            <response>
                <pg_status>ok</pg_status>
                <card>
                    <pg_status>approved</pg_status>
                    <pg_merchant_id>1234</pg_merchant_id>
                    <pg_card_id>12345</pg_card_id>
                    <pg_card_token>ef741cfc-f85e-41a0-84e6-2ba964912182</pg_card_token>
                    <pg_card_hash>4263-43XX-XXXX-9479</pg_card_hash>
                    <pg_card_hhash>39b32dfc9ed18533ee98b921687ad87a</pg_card_hhash>
                    <pg_recurring_profile_id>60144557</pg_recurring_profile_id>
                    <created_at>2024-09-02T12:19:01+05:00</created_at>
                    <bank_alias>some_bank</bank_alias>
                    <brand_alias>VI</brand_alias>
                    <expiry_year>26</expiry_year>
                    <expiry_month>02</expiry_month>
                </card>
                <card>
                    <pg_status>approved</pg_status>
                    <pg_card_hash>5483-18XX-XXXX-0293</pg_card_hash>
                    <pg_recurring_profile_id/>
                </card>
                <pg_salt>some random string</pg_salt>
                <pg_sig>your signature</pg_sig>
            </response>
            """,
            "list");

        ListCardTokensResponse.Listing response = Assert.IsType<ListCardTokensResponse.Listing>(answer, exactMatch: true);
        Assert.Equal(2, response.Cards!.Count);
        SavedCard card = response.Cards[0];
        Assert.Equal(CardStatus.Approved, card.Status);
        Assert.Equal("1234", card.MerchantId);
#pragma warning disable CS0618 // It is deprecated, and comes.
        Assert.Equal("12345", card.CardId);
#pragma warning restore CS0618
        Assert.Equal("ef741cfc-f85e-41a0-84e6-2ba964912182", card.CardToken);
        Assert.Equal("4263-43XX-XXXX-9479", card.CardHash);
        Assert.Equal("39b32dfc9ed18533ee98b921687ad87a", card.CardHhash);
        Assert.Equal("60144557", card.RecurringProfileId);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.FromHours(5)), card.CreatedAt);
        Assert.Equal("some_bank", card.BankAlias);
        Assert.Equal("VI", card.BrandAlias);
        Assert.Equal("26", card.ExpiryYear);
        Assert.Equal("02", card.ExpiryMonth);
        Assert.Empty(card.ExtraFields);
        Assert.Equal(new SavedCard { Status = CardStatus.Approved, CardHash = "5483-18XX-XXXX-0293" }, response.Cards[1]);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<ListCardTokensResponse> signed = new ListCardTokensRequest { UserId = "1234", ExtendData = true }.Sign(Documented.Credentials);

        Assert.Equal(["pg_extend_data=1", "pg_merchant_id=12345", "pg_user_id=1234"], Documented.Sent(signed, "list"));
        Assert.Equal("https://api.freedompay.kz/v1/merchant/12345/cardstorage/list", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }
}
