using FreedomPay.Merchant.PayoutCards;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>
/// Tokenize card as older documentation and the test system have it; Delete token and Card token list with the fields of Purchase / Card
/// token. They are signed with the payment key.
/// </summary>
public class MerchantPayoutCardsTokenTests
{
    [Fact]
    public void Tokenized()
    {
        TokenizePayoutCardResponse response = Documented.Success<TokenizePayoutCardResponse>(
            """
            <response>
                <pg_payment_id>12345</pg_payment_id>
                <pg_merchant_id>1234</pg_merchant_id>
                <pg_order_id>7</pg_order_id>
                <pg_redirect_url>https://api.freedompay.kz/v1/merchant/1234/cardstoragepayout/view?pg_payment_id=ee4f2b59</pg_redirect_url>
                <pg_status>ok</pg_status>
                <pg_type>init</pg_type>
                <pg_salt>4vXEfz6S</pg_salt>
                <pg_sig>3f3bb687c0d4b8c8331eb797e1d20a75</pg_sig>
            </response>
            """,
            "add");

        Assert.Equal(12345, response.PaymentId);
        Assert.Equal("1234", response.MerchantId);
        Assert.Equal("7", response.OrderId);
        Assert.Equal("https://api.freedompay.kz/v1/merchant/1234/cardstoragepayout/view?pg_payment_id=ee4f2b59", response.RedirectUrl);
        Assert.Equal("init", response.Type);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>As the test system answers to the payout key, without a signature.</summary>
    [Fact]
    public void Wrong_key()
    {
        Answer<TokenizePayoutCardResponse>.GatewayError error = Documented.Error<TokenizePayoutCardResponse>(
            """
            <response>
                <pg_status>error</pg_status>
                <pg_error_code>1100</pg_error_code>
                <pg_error_description>Некорректная подпись запроса</pg_error_description>
            </response>
            """,
            "add");

        Assert.Equal(ErrorCode.InvalidSignature, error.Code);
        Assert.Equal("Некорректная подпись запроса", error.Description);
    }

    [Fact]
    public void Tokenize_request()
    {
        SignedRequest<TokenizePayoutCardResponse> signed =
            new TokenizePayoutCardRequest { UserId = "1234", PostLink = "http://site.kz/post", BackLink = "http://site.kz/back" }.Sign(Documented.Credentials);

        Assert.Equal(
            ["pg_back_link=http://site.kz/back", "pg_merchant_id=12345", "pg_post_link=http://site.kz/post", "pg_user_id=1234"],
            Documented.Sent(signed, "add"));
        Assert.Equal("https://api.freedompay.kz/v1/merchant/12345/cardstoragepayout/add", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    /// <summary>No source shows a whole answer, and none a status outside of the card: it is read with one and without.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("<pg_status>ok</pg_status>")]
    public void Removed(string status)
    {
        DeletePayoutCardTokenResponse response = Documented.Success<DeletePayoutCardTokenResponse>(
            $"""
            <response>
                {status}
                <card>
                    <pg_status>deleted</pg_status>
                </card>
                <pg_salt>some random string</pg_salt>
                <pg_sig>your signature</pg_sig>
            </response>
            """,
            "remove");

        RemovedCard card = Assert.IsType<DeletePayoutCardTokenResponse.Removal>(response, exactMatch: true).Card!;
        Assert.Equal(RemovalStatus.Deleted, card.Status);
        Assert.Empty(card.ExtraFields);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>An error is the protocol's, although the answer needs no status.</summary>
    [Fact]
    public void Not_removed()
    {
        Answer<DeletePayoutCardTokenResponse>.GatewayError error = Documented.Error<DeletePayoutCardTokenResponse>(
            "<response><pg_status>error</pg_status><pg_error_code>1100</pg_error_code><pg_error_description>text</pg_error_description></response>", "remove");

        Assert.Equal(ErrorCode.InvalidSignature, error.Code);
        Assert.Equal("text", error.Description);
    }

    [Fact]
    public void Remove_request()
    {
        SignedRequest<DeletePayoutCardTokenResponse> signed =
            new DeletePayoutCardTokenRequest { UserId = "1234", CardToken = "ef741cfc-f85e-41a0-84e6-2ba964912182" }.Sign(Documented.Credentials);

        Assert.Equal(
            ["pg_card_token=ef741cfc-f85e-41a0-84e6-2ba964912182", "pg_merchant_id=12345", "pg_user_id=1234"],
            Documented.Sent(signed, "remove"));
        Assert.Equal("https://api.freedompay.kz/v1/merchant/12345/cardstorage/remove", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<pg_status>ok</pg_status>")]
    public void Listed(string status)
    {
        ListPayoutCardTokensResponse response = Documented.Success<ListPayoutCardTokensResponse>(
            $"""
            <response>
                {status}
                <card>
                    <pg_status>approved</pg_status>
                    <pg_merchant_id>1234</pg_merchant_id>
                    <pg_card_id>12345</pg_card_id>
                    <pg_card_token>ef741cfc-f85e-41a0-84e6-2ba964912182</pg_card_token>
                    <pg_card_hash>4263-43XX-XXXX-9479</pg_card_hash>
                    <pg_card_hhash>39b32dfc9ed18533ee98b921687ad87a</pg_card_hhash>
                    <pg_recurring_profile_id>60144557</pg_recurring_profile_id>
                    <created_at>2024-09-02T12:19:01+00:00</created_at>
                    <bank_alias>some_bank</bank_alias>
                    <brand_alias>VI</brand_alias>
                    <expiry_year>26</expiry_year>
                    <expiry_month>02</expiry_month>
                </card>
                <card>
                    <pg_card_hash>5483-18XX-XXXX-0293</pg_card_hash>
                    <pg_recurring_profile_id/>
                </card>
                <pg_salt>some random string</pg_salt>
                <pg_sig>your signature</pg_sig>
            </response>
            """,
            "list");

        ValueList<SavedCard> cards = Assert.IsType<ListPayoutCardTokensResponse.Listing>(response, exactMatch: true).Cards!;
        Assert.Equal(2, cards.Count);
        SavedCard card = cards[0];
        Assert.Equal(CardStatus.Approved, card.Status);
        Assert.Equal("1234", card.MerchantId);
#pragma warning disable CS0618 // It is deprecated, and comes.
        Assert.Equal("12345", card.CardId);
#pragma warning restore CS0618
        Assert.Equal("ef741cfc-f85e-41a0-84e6-2ba964912182", card.CardToken);
        Assert.Equal("4263-43XX-XXXX-9479", card.CardHash);
        Assert.Equal("39b32dfc9ed18533ee98b921687ad87a", card.CardHhash);
        Assert.Equal("60144557", card.RecurringProfileId);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), card.CreatedAt);
        Assert.Equal("some_bank", card.BankAlias);
        Assert.Equal("VI", card.BrandAlias);
        Assert.Equal("26", card.ExpiryYear);
        Assert.Equal("02", card.ExpiryMonth);
        Assert.Empty(card.ExtraFields);
        Assert.Equal(new SavedCard { CardHash = "5483-18XX-XXXX-0293" }, cards[1]);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void List_request()
    {
        SignedRequest<ListPayoutCardTokensResponse> signed = new ListPayoutCardTokensRequest { UserId = "1234", ExtendData = true }.Sign(Documented.Credentials);

        Assert.Equal(["pg_extend_data=1", "pg_merchant_id=12345", "pg_user_id=1234"], Documented.Sent(signed, "list"));
        Assert.Equal("https://api.freedompay.kz/v1/merchant/12345/cardstorage/list", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }
}
