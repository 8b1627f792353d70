using FreedomPay.Gateway.Card;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9888586.</summary>
public class CardListTests
{
    private const string Example =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <response>
            <card>
                <pg_status>approved</pg_status>
                <pg_card_token>abcd1234token</pg_card_token>
                <pg_is_filled>1</pg_is_filled>
                <pg_card_hash>411111-XXXXXX-1111</pg_card_hash>
                <created_at>2024-09-02T12:19:01+00:00</created_at>
            </card>
            <pg_salt>some random string</pg_salt>
            <pg_sig>ccee466c01c2332d8a065d6108fd686b</pg_sig>
        </response>
        """;

    private static readonly SavedCard Card = new()
    {
        Status = CardStatus.Approved,
        CardToken = "abcd1234token",
        IsFilled = true,
        CardHash = "411111-XXXXXX-1111",
        CreatedAt = new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero),
    };

    [Fact]
    public void The_documented_success_is_read()
    {
        ListCardsResponse.Listed response = Assert.IsType<ListCardsResponse.Listed>(Documented.Success<ListCardsResponse>(Example, "list"));

        SavedCard card = Assert.Single(response.Cards!);
        Assert.Equal(CardStatus.Approved, card.Status);
        Assert.Equal("abcd1234token", card.CardToken);
        Assert.True(card.IsFilled);
        Assert.Equal("411111-XXXXXX-1111", card.CardHash);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), card.CreatedAt);
        Assert.Empty(card.ExtraFields);
        Assert.Empty(response.ExtraFields);
        Assert.DoesNotContain("abcd1234token", response.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Repeated elements, as the gateway's own client reads them from the twin of this endpoint.</summary>
    [Fact]
    public void Several_cards()
    {
        string another =
            """
            <card>
                <pg_status>a state of tomorrow</pg_status>
                <pg_card_token>second</pg_card_token>
                <pg_is_filled>0</pg_is_filled>
                <pg_card_hash>555555-XXXXXX-5555</pg_card_hash>
                <created_at>2024-09-02T17:19:01+05:00</created_at>
                <pg_unknown>1</pg_unknown>
            </card>
            <pg_salt>
            """;

        ListCardsResponse.Listed response =
            Assert.IsType<ListCardsResponse.Listed>(Documented.Success<ListCardsResponse>(Example.Replace("<pg_salt>", another, StringComparison.Ordinal), "list"));

        Assert.Equal(2, response.Cards!.Count);
        Assert.Equal(Card, response.Cards[0]);
        SavedCard second = response.Cards[1];
        Assert.Equal("a state of tomorrow", second.Status?.Value);
        Assert.Equal("second", second.CardToken);
        Assert.False(second.IsFilled);
        Assert.Equal("555555-XXXXXX-5555", second.CardHash);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 17, 19, 1, TimeSpan.FromHours(5)), second.CreatedAt);
        Assert.Equal([("pg_unknown", "1")], second.ExtraFields.Select(static field => (field.Name, field.GetText())));
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>As the other endpoints have it; the example shows no status but that of the card.</summary>
    [Fact]
    public void With_a_status_it_is_the_same_list()
    {
        string xml = Example.Replace("<response>", "<response>\n<pg_status>ok</pg_status>", StringComparison.Ordinal);

        Assert.Equal(new ListCardsResponse.Listed { Cards = [Card] }, Documented.Success<ListCardsResponse>(xml, "list"));
    }

    [Fact]
    public void An_error_is_no_list()
    {
        string xml = Example.Replace("<response>", "<response>\n<pg_status>error</pg_status>", StringComparison.Ordinal);

        Documented.Error<ListCardsResponse>(xml, "list");
    }

    [Fact]
    public void The_gateway_writes_no_status_either()
    {
        SignedReply signed = new ListCardsResponse.Listed { Cards = [Card] }.Sign(Documented.Credentials);

        Assert.DoesNotContain(signed.Fields, static field => field.Name == "pg_status");
        Assert.Equal(new ListCardsResponse.Listed { Cards = [Card] }, Assert.IsType<Answer<ListCardsResponse>.Success>(ListCardsResponse.Read(signed.ToXml(), Documented.Credentials)).Response);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<ListCardsResponse> signed = new ListCardsRequest { UserId = "1234" }.Sign(Documented.Credentials);

        Assert.Equal(["pg_merchant_id=12345", "pg_user_id=1234"], Documented.Sent(signed, "list"));
        Assert.Equal("https://api.freedompay.kz/g2g/cardstorage/list", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }
}
