using FreedomPay.Cards.PaymentCards;
using FreedomPay.Contracts.Catalog.Tests.RoundTrips;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-12074991, and its siblings, which have the same answer.</summary>
public class PaymentCardsCommandTests
{
    private const string Success = """{"status":"ok","request_status":"success","dt":"2019-08-24T14:15:22Z"}""";

    private static readonly Guid RequestId = new("828cf71d-a447-4a67-a149-c1df8bc197ca");

    [Fact]
    public void The_documented_answer_is_read_and_written()
    {
        UnblockCardResponse response = DocumentedJson.Success<UnblockCardResponse>(Success);

        Assert.Equal(
            new UnblockCardResponse { Status = CardCallStatus.Ok, RequestStatus = CardRequestStatus.Success, Dt = new DateTimeOffset(2019, 8, 24, 14, 15, 22, TimeSpan.Zero) },
            response);
    }

    /// <summary>As a tool has made it of the schema.</summary>
    [Fact]
    public void The_example_as_printed_says_nothing_final()
    {
        const string Printed = """{"status":"string","request_status":"string","dt":"2019-08-24T14:15:22Z"}""";

        DocumentedJson.Success<UnblockCardResponse>(Printed);
        Assert.Equal(Outcome.Pending, DocumentedJson.Answer<UnblockCardResponse>(Printed).Outcome);
    }

    [Theory]
    [InlineData("ok", "success", Outcome.Done)]
    [InlineData("ok", "process", Outcome.Pending)]
    [InlineData("ok", "of tomorrow", Outcome.Pending)]
    [InlineData("ok", "error", Outcome.NotDone)]
    [InlineData("error", "error", Outcome.NotDone)]
    [InlineData("error", "success", Outcome.NotDone)]
    public void A_command_is_done_only_when_it_says_so(string status, string requestStatus, Outcome outcome)
    {
        string json = $$"""{"status":"{{status}}","request_status":"{{requestStatus}}","dt":"2019-08-24T14:15:22Z"}""";

        Assert.Equal(outcome, DocumentedJson.Answer<UnblockCardResponse>(json).Outcome);
        Assert.Equal(outcome, DocumentedJson.Answer<SetCardPinResponse>(json).Outcome);
        Assert.Equal(outcome, DocumentedJson.Answer<ResetCardPinCounterResponse>(json).Outcome);
        Assert.Equal(outcome, DocumentedJson.Answer<CloseCardResponse>(json).Outcome);
        Assert.Equal(outcome, DocumentedJson.Answer<LinkCardToClientResponse>(json).Outcome);
        Assert.Equal(outcome, DocumentedJson.Answer<EditCardClientResponse>(json).Outcome);
    }

    [Theory]
    [InlineData("""{"status":"ok"}""")]
    [InlineData("""{"status":"ok","request_status":"success"}""")]
    [InlineData("""{"request_status":"success","dt":"2019-08-24T14:15:22Z"}""")]
    [InlineData("""{"message":"no route"}""")]
    public void What_is_not_whole_is_not_done(string json) => Assert.NotEqual(Outcome.Done, DocumentedJson.Answer<UnblockCardResponse>(json).Outcome);

    /// <summary>Their responses are not known, or not wholly: what came is kept, and nothing is taken from it.</summary>
    [Fact]
    public void Commands_without_a_known_answer_stay_pending()
    {
        Assert.Equal(Outcome.Pending, DocumentedJson.Answer<CreateCardClientResponse>("""{"status":"ok"}""").Outcome);
        Answer<SetCardLimitsResponse>.Success limits = Assert.IsType<Answer<SetCardLimitsResponse>.Success>(DocumentedJson.Answer<SetCardLimitsResponse>(Success));
        Assert.Equal(Outcome.Pending, limits.Outcome);
        Assert.Equal(["status", "request_status", "dt"], limits.Response.ExtraFields.Select(static field => field.Name));
        DocumentedJson.Error<SetCardLimitsResponse>("""{"status":"error"}""", Outcome.NotDone);
    }

    [Fact]
    public void Paths_and_algorithms_are_those_of_the_documentation()
    {
        (string Path, string Algorithm)[] called =
        [
            .. CatalogTypes.JsonRequests.Where(static type => type.Namespace == typeof(UnblockCardRequest).Namespace)
                .Select(CatalogTypes.EndpointOf)
                .Select(static endpoint => ($"{endpoint.Host}{endpoint.Path}", endpoint.Jws!.Algorithm.ToString()))
                .Order(),
        ];

        string[] documented =
        [
            "https://api.freedompay.kz/v5/card-api/card/close",
            "https://api.freedompay.kz/v5/card-api/card/link",
            "https://api.freedompay.kz/v5/card-api/card/reset_counter_pin",
            "https://api.freedompay.kz/v5/card-api/card/set_pin",
            "https://api.freedompay.kz/v5/card-api/card/statement",
            "https://api.freedompay.kz/v5/card-api/card/statement_extended",
            "https://api.freedompay.kz/v5/card-api/card/unblock",
            "https://api.freedompay.kz/v5/card-api/client/add",
            "https://api.freedompay.kz/v5/card-api/client/update",
            "https://api.freedompay.kz/v5/card-api/external/cardholder_validate",
            "https://api.freedompay.kz/v5/card-api/limits/list",
            "https://api.freedompay.kz/v5/card-api/limits/set",
            "https://api.freedompay.kz/v5/card-api/request/status",
            "https://api.freedompay.kz/v5/card-api/transaction/refund",
        ];
        Assert.Equal(documented.Select(static url => (url, "HS512")), called);
    }

    [Fact]
    public void The_plain_words_of_a_request_are_sent_as_they_are() => Assert.Equal(
        JsonLines.Of("""{"request_id":"828cf71d-a447-4a67-a149-c1df8bc197ca","card_id":"77","description":"found again"}"""u8.ToArray()),
        JsonLines.Of(DocumentedJson.Sent(new UnblockCardRequest { RequestId = RequestId, CardId = "77", Description = "found again" }).Body));
}
