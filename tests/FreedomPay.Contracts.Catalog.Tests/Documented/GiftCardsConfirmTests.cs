using FreedomPay.Cards.GiftCards;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-12075782, and the codes of docs.freedompay.kz/doc-761007.</summary>
public class GiftCardsConfirmTests
{
    private const string Example = """{"datetime":"2022-05-01 12:01:15","status":0,"card_status":1,"card_currency":"USD","card_balance":100,"card_mask":"1234********5678"}""";

    [Fact]
    public void The_documented_answer_is_read_and_written()
    {
        ConfirmGiftCardResponse.Accepted response = Assert.IsType<ConfirmGiftCardResponse.Accepted>(DocumentedJson.Success<ConfirmGiftCardResponse>(Example));

        Assert.Equal((0L, 1L, "USD", 100m, "1234********5678"), (response.Status, response.CardStatus, response.CardCurrency, response.CardBalance, response.CardMask));
        Assert.Equal(new DateTime(2022, 5, 1, 12, 1, 15), response.Datetime);
    }

    [Fact]
    public void The_documented_fields_of_the_request_are_read_and_written()
    {
        ConfirmGiftCardRequest request = DocumentedJson.Request<ConfirmGiftCardRequest, ConfirmGiftCardResponse>(
            """{"otp":"1234","card_id":555}""", "HS512", "https://api.freedompay.kz/v5/cards/activate_card");

        Assert.Equal(("1234", 555L), (request.Otp.Reveal(), request.CardId));
    }

    /// <summary>The example answers an activation with the state "issued".</summary>
    [Theory]
    [InlineData(1, Outcome.Pending)]
    [InlineData(2, Outcome.Done)]
    [InlineData(4, Outcome.Pending)]
    public void Only_an_active_card_is_a_done_activation(int state, Outcome outcome) =>
        Assert.Equal(outcome, DocumentedJson.Answer<ConfirmGiftCardResponse>(Example.Replace("\"card_status\":1", $"\"card_status\":{state}", StringComparison.Ordinal)).Outcome);

    [Theory]
    [InlineData(-1, Outcome.Unknown)]
    [InlineData(-6, Outcome.Unknown)]
    [InlineData(-7, Outcome.NotDone)]
    [InlineData(-8, Outcome.NotDone)]
    [InlineData(-9, Outcome.Unknown)]
    [InlineData(-10, Outcome.Unknown)]
    [InlineData(-11, Outcome.NotDone)]
    public void A_negative_status_is_an_error(int status, Outcome outcome)
    {
        Answer<ConfirmGiftCardResponse>.GatewayError error = DocumentedJson.Error<ConfirmGiftCardResponse>($$"""{"datetime":"2022-05-01 12:01:15","status":{{status}}}""", outcome);

        Assert.Equal(status.ToString(System.Globalization.CultureInfo.InvariantCulture), error.Code?.Value);
    }

    [Theory]
    [InlineData("-12")]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("\"ok\"")]
    public void A_status_that_nobody_knows_is_neither_a_success_nor_an_error(string status)
    {
        Answer<ConfirmGiftCardResponse> answer = DocumentedJson.Answer<ConfirmGiftCardResponse>(Example.Replace("\"status\":0", $"\"status\":{status}", StringComparison.Ordinal));

        Assert.IsType<Answer<ConfirmGiftCardResponse>.Malformed>(answer, exactMatch: true);
        Assert.Equal(Outcome.Unknown, answer.Outcome);
    }
}
