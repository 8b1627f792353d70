using FreedomPay.Cards.PaymentCards;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-17842385, whose examples are of single fields.</summary>
public class PaymentCardsCardholderValidationTests
{
    [Fact]
    public void The_documented_fields_of_the_request_are_read_and_written()
    {
        ValidateCardholderRequest request = DocumentedJson.Request<ValidateCardholderRequest, ValidateCardholderResponse>(
            """{"user_phone":"7077070707","first_name":"Ivan","last_name":"Ivanov","card_token":"7f6f5b1c-6f0e-4f0e-9d7c-1f2e3d4c5b6a","request_id":"828cf71d-a447-4a67-a149-c1df8bc197ca"}""",
            "HS512",
            "https://api.freedompay.kz/v5/card-api/external/cardholder_validate");

        Assert.Equal(("7077070707", "Ivan", "Ivanov"), (request.UserPhone.Reveal(), request.FirstName.Reveal(), request.LastName.Reveal()));
        Assert.DoesNotContain("Ivan", request.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_documented_fields_of_the_answer_are_read_and_written()
    {
        ValidateCardholderResponse response = DocumentedJson.Success<ValidateCardholderResponse>("""{"status":"ok","score":"44.37%","fishy":0,"dt":"2019-08-24T14:15:22Z"}""");

        Assert.Equal(("44.37%", 0L), (response.Score, response.Fishy));
    }
}
