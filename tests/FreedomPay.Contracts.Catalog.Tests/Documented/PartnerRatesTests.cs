using FreedomPay.Partner.Rates;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-12075837.</summary>
public class PartnerRatesTests
{
    [Fact]
    public void The_documented_request_is_read_and_written()
    {
        UploadRatesRequest request = DocumentedJson.Request<UploadRatesRequest, UploadRatesResponse>(
            """
            {
              "rates": [
                {"currency_from": "USD", "currency_to": "KZT", "rate": 123.123456, "rate_type": "p2p",
                 "start_date": "2023-09-20 12:00:00", "end_date": "2023-09-20 12:00:00"},
                {"currency_from": "EUR", "currency_to": "KZT", "rate": 123.123456}
              ]
            }
            """,
            "HS256",
            "https://api.freedompay.kz/v5/partner/rates/add");

        Assert.Equal(
        [
            new UploadedRate
            {
                CurrencyFrom = "USD", CurrencyTo = "KZT", Rate = 123.123456m, RateType = "p2p",
                StartDate = new DateTime(2023, 9, 20, 12, 0, 0), EndDate = new DateTime(2023, 9, 20, 12, 0, 0),
            },
            new UploadedRate { CurrencyFrom = "EUR", CurrencyTo = "KZT", Rate = 123.123456m },
        ],
        request.Rates);
    }

    [Fact]
    public void The_documented_answer_is_read_and_written()
    {
        UploadRatesResponse response = DocumentedJson.Success<UploadRatesResponse>("""{"status": "string", "error_code": 0, "error_description": "string", "dt": "2019-08-24T14:15:22Z"}""");

        Assert.Equal(("string", 0L, "string"), (response.Status?.Value, response.ErrorCode, response.ErrorDescription));
    }

    [Theory]
    [InlineData("""{"status":"ok"}""", Outcome.Done)]
    [InlineData("""{"status":"accepted"}""", Outcome.Pending)]
    [InlineData("""{"error_code":0}""", Outcome.Pending)]
    [InlineData("""{"status":"error","error_code":7}""", Outcome.NotDone)]
    public void Status_alone_tells(string json, Outcome outcome) => Assert.Equal(outcome, DocumentedJson.Answer<UploadRatesResponse>(json).Outcome);
}
