using System.Text;
using FreedomPay.Cards.PaymentCards;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kg/api-13677899, and the signature of docs.freedompay.kz/doc-760202.</summary>
public class PaymentCardsRequestStatusTests
{
    private const string Url = "https://api.freedompay.kz/v5/card-api/request/status";

    private static readonly GetCardRequestStatusRequest Documented = new() { RequestId = new Guid("828cf71d-a447-4a67-a149-c1df8bc197ca") };

    /// <summary>The documented header, as it is printed.</summary>
    [Fact]
    public void The_documented_request_has_the_documented_signature()
    {
        (string url, byte[] body, string? signature) = DocumentedJson.Sent(Documented, new MerchantCredentials("123456", "secret"));

        Assert.Equal(Url, url);
        Assert.Equal("""{"request_id":"828cf71d-a447-4a67-a149-c1df8bc197ca"}""", Encoding.UTF8.GetString(body));
        Assert.Equal(
            "eyJ1cmkiOiIvdjUvY2FyZC1hcGkvcmVxdWVzdC9zdGF0dXMiLCJhdXRoX2lkIjoiMTIzNDU2IiwibWV0aG9kIjoiUE9TVCIsInBhcmFtcyI6IiIsImFsZyI6IkhTNTEyIn0..f1sQoeIpX_ZjOaykQzSeylvvKaVrEQV4gNM2ACFbEMkFDUV9Zk5WO1yQGEWez-vnQMVHodLBDVEyh5Xm2-3MjQ",
            signature);
    }

    [Fact]
    public void The_documented_request_is_read_and_written() => Assert.Equal(
        Documented,
        DocumentedJson.Request<GetCardRequestStatusRequest, GetCardRequestStatusResponse>("""{"request_id":"828cf71d-a447-4a67-a149-c1df8bc197ca"}""", "HS512", Url));

    [Fact]
    public void The_documented_answer_is_read_and_written()
    {
        GetCardRequestStatusResponse response = DocumentedJson.Success<GetCardRequestStatusResponse>(
            """{"status":"ok","request_status":"success","cards":[{"card_id":"string"}],"client_id":"string","dt":"2019-08-24T14:15:22+05:00"}""");

        Assert.Equal((CardCallStatus.Ok, CardRequestStatus.Success, "string"), (response.Status, response.RequestStatus, response.ClientId));
        Assert.Equal("string", Assert.Single(response.Cards!).CardId);
        Assert.Equal(new DateTimeOffset(2019, 8, 24, 14, 15, 22, TimeSpan.FromHours(5)), response.Dt);
    }

    /// <summary>A tool has made the example of the schema; no text in it is one that the gateway sends.</summary>
    [Fact]
    public void The_example_as_printed_is_read_but_for_its_date()
    {
        Answer<GetCardRequestStatusResponse>.Success success = Assert.IsType<Answer<GetCardRequestStatusResponse>.Success>(
            DocumentedJson.Answer<GetCardRequestStatusResponse>("""{"status":"string","request_status":"string","cards":[{"card_id":"string"}],"client_id":"string","dt":"string"}"""));

        Assert.Equal(("string", false), (success.Response.RequestStatus?.Value, success.Response.RequestStatus?.IsKnown));
        Assert.Equal(["dt"], success.Problems.Select(static problem => problem.WireName));
    }

    /// <summary>Whether the command failed is what was asked for; whether the question failed is another matter.</summary>
    [Fact]
    public void A_command_that_failed_is_no_error_of_the_question()
    {
        GetCardRequestStatusResponse response = DocumentedJson.Success<GetCardRequestStatusResponse>("""{"status":"ok","request_status":"error","dt":"2019-08-24T14:15:22Z"}""");

        Assert.Equal(CardRequestStatus.Error, response.RequestStatus);
        DocumentedJson.Error<GetCardRequestStatusResponse>("""{"status":"error","request_status":"error","dt":"2019-08-24T14:15:22Z"}""", Outcome.NotDone);
    }
}
