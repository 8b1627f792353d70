using System.Net;
using FreedomPay.Gateway.Async;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9587005, and the example of a signature in 691vi5ab6p.apidog.io/doc-650923.</summary>
public class AsyncCreatePaymentTests
{
    private const string Failed =
        """{"amount":"100","created_at":"2025-06-19T14:13:49.812118623Z","error":{"code":"10045","description":"Charge from card declined due to security reasons."},"id":"01978c87-82ad-793f-9a91-eb83d4566410","status":"error"}""";

    [Fact]
    public void A_card_is_read_and_written()
    {
        CreateAsyncPaymentRequest request = Request(
            """
            {"amount":10,"currency":"KZT","description":"desc","order_id":"123test","auto_clearing":false,
             "from":{"type":"card","card":{"name":"Test Test","pan":"4716XXXXXXXX1981","year":30,"cvc":"XXX","month":12}}}
            """);

        AsyncCard card = Assert.IsType<AsyncPaymentSourceCard>(request.From).Card;
        Assert.Equal((10m, "KZT", "123test", false), (request.Amount, request.Currency, request.OrderId, request.AutoClearing));
        Assert.Equal(("4716XXXXXXXX1981", "XXX", "30", "12"), (card.Pan.Reveal(), card.Cvc.Reveal(), card.Year.Reveal(), card.Month.Reveal()));
        AsyncExamples.AssertHeaders(request, "gateway.payment.create");
    }

    [Fact]
    public void A_card_that_is_saved_is_read_and_written()
    {
        CreateAsyncPaymentRequest request = Request(
            """
            {"amount":100,"currency":"KZT","description":"desc","order_id":"test_order","auto_clearing":false,"user_id":"1234",
             "from":{"type":"card","card":{"name":"Test Test","pan":"4400XXXXXXXX4440","year":30,"cvc":"XXX","month":12},"save":true}}
            """);

        Assert.True(Assert.IsType<AsyncPaymentSourceCard>(request.From).Save);
    }

    [Fact]
    public void A_card_that_starts_a_profile_is_read_and_written()
    {
        CreateAsyncPaymentRequest request = Request(
            """
            {"amount":123.42,"currency":"KZT","description":"description","order_id":"order_id","user_id":"user_id","auto_clearing":true,
             "from":{"type":"card","card":{"name":"CARD HOLDER","pan":"4400444400004440","cvc":"123","year":30,"month":12},"save":true,"recurrent":{"lifetime":3}},
             "device":{"user_ip":"123.123.123.123"},
             "urls":{"check_url":"https://webhook.site/2af177da-0d72-4651-a31e-a0ea56ccc8a4","result_url":"https://webhook.site/2af177da-0d72-4651-a31e-a0ea56ccc8a4"}}
            """);

        Assert.Equal(3, Assert.IsType<AsyncPaymentSourceCard>(request.From).Recurrent!.Lifetime);
        Assert.Equal(("123.123.123.123", "https://webhook.site/2af177da-0d72-4651-a31e-a0ea56ccc8a4"), (request.Device!.UserIp?.Reveal(), request.Urls!.ResultUrl));
        Assert.DoesNotContain("4400444400004440", request.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wallet_is_read_and_written()
    {
        CreateAsyncPaymentRequest request = Request(
            """
            {"amount":10,"currency":"KZT","description":"test applepay","order_id":"apple2","auto_clearing":false,
             "from":{"type":"tokenized","token":{"type":"applepay","eci_indicator":"05","online_payment_cryptogram":"/wAAAAAoAeZvCDJkAAAAAgL1gE4A="},"card":{"pan":"4476XXXXXXXX7601","month":12,"year":30}}}
            """);

        AsyncPaymentToken token = Assert.IsType<AsyncPaymentSourceTokenized>(request.From).Token;
        Assert.Equal((PaymentTokenKind.ApplePay, "05", "/wAAAAAoAeZvCDJkAAAAAgL1gE4A="), (token.Type, token.EciIndicator, token.OnlinePaymentCryptogram.Reveal()));
    }

    [Fact]
    public void A_profile_is_read_and_written()
    {
        CreateAsyncPaymentRequest request = Request(
            """
            {"amount":10,"currency":"KZT","description":"description","order_id":"1234","auto_clearing":true,
             "from":{"type":"recurrent","recurrent":{"profile_id":"019980ce-543f-71d5-a91f-56bbca52e99e"}}}
            """);

        Assert.Equal(new Guid("019980ce-543f-71d5-a91f-56bbca52e99e"), Assert.IsType<AsyncPaymentSourceRecurrent>(request.From).Recurrent.ProfileId);
    }

    [Fact]
    public void A_saved_card_is_read_and_written()
    {
        CreateAsyncPaymentRequest request = Request(
            """
            {"amount":100,"currency":"KZT","description":"desc","order_id":"test_saved","auto_clearing":false,"user_id":"1234",
             "from":{"type":"saved","card":{"token":"d6a069dc-0fac-40d4-be4f-2273350ee256"}}}
            """);

        Assert.Equal("d6a069dc-0fac-40d4-be4f-2273350ee256", Assert.IsType<AsyncPaymentSourceSaved>(request.From).Card.Token.Reveal());
    }

    /// <summary>What one source of money needs, no other has.</summary>
    [Fact]
    public void What_a_source_of_money_needs_is_required_by_the_compiler()
    {
        Assert.Equal(
            ["Card: Card", "Card.Card: Cvc,Month,Name,Pan,Year", "Recurrent: Recurrent", "Recurrent.Recurrent: ProfileId", "Saved: Card", "Saved.Card: Token", "Tokenized: Card,Token"],
            new[]
            {
                $"Card: {Required<AsyncPaymentSourceCard>()}", $"Card.Card: {Required<AsyncCard>()}", $"Recurrent: {Required<AsyncPaymentSourceRecurrent>()}",
                $"Recurrent.Recurrent: {Required<AsyncProfile>()}", $"Saved: {Required<AsyncPaymentSourceSaved>()}", $"Saved.Card: {Required<AsyncSavedCard>()}",
                $"Tokenized: {Required<AsyncPaymentSourceTokenized>()}",
            });
        Assert.True(new CreateAsyncPaymentRequest
        {
            Amount = 1,
            Currency = "KZT",
            Description = "d",
            OrderId = "1",
            From = new AsyncPaymentSourceRecurrent { Recurrent = new AsyncProfile { ProfileId = Guid.CreateVersion7() } },
        }.AutoClearing);
    }

    [Fact]
    public void A_payment_in_progress_is_read_and_written()
    {
        CreateAsyncPaymentResponse response = DocumentedJson.SuccessWithMoments<CreateAsyncPaymentResponse>(
            """{"id":"01978c37-a961-7d20-8434-632242b24d48","status":"process","amount":100,"created_at":"2025-06-20T07:13:31.068188524Z"}""", "068188524Z", "0681885Z");

        Assert.Equal((new Guid("01978c37-a961-7d20-8434-632242b24d48"), AsyncPaymentStatus.Process, 100m), (response.Id, response.Status, response.Amount));
        Assert.Equal(new DateTimeOffset(2025, 6, 20, 7, 13, 31, TimeSpan.Zero).AddTicks(681885), response.CreatedAt);
    }

    [Theory]
    [InlineData("process", Outcome.Pending)]
    [InlineData("success", Outcome.Done)]
    [InlineData("approved", Outcome.Pending)]
    [InlineData("waiting_3ds", Outcome.Pending)]
    [InlineData("of tomorrow", Outcome.Pending)]
    public void Only_a_captured_payment_is_done(string status, Outcome outcome) => Assert.Equal(
        outcome,
        DocumentedJson.Answer<CreateAsyncPaymentResponse>($$"""{"id":"01978c37-a961-7d20-8434-632242b24d48","status":"{{status}}","amount":100,"created_at":"2025-06-20T07:13:31Z"}""").Outcome);

    [Fact]
    public void The_documented_failure_is_an_error_that_proves_nothing()
    {
        Answer<CreateAsyncPaymentResponse>.GatewayError error = DocumentedJson.Error<CreateAsyncPaymentResponse>(Failed, Outcome.Unknown);

        Assert.Equal(("10045", "Charge from card declined due to security reasons."), (error.Code?.Value, error.Description));
    }

    [Theory]
    [InlineData(422)]
    [InlineData(200)]
    public void The_documented_refusal_of_the_input_proves_that_nothing_was_done(int status)
    {
        Answer<CreateAsyncPaymentResponse> answer = DocumentedJson.Answer<CreateAsyncPaymentResponse>(
            """{"error":{"code":"9403","description":"Incorrectly passed input parameters"}}""", (HttpStatusCode)status);

        Answer<CreateAsyncPaymentResponse>.GatewayError error = Assert.IsType<Answer<CreateAsyncPaymentResponse>.GatewayError>(answer, exactMatch: true);
        Assert.Equal(("9403", "Incorrectly passed input parameters", Outcome.NotDone), (error.Code?.Value, error.Description, error.Outcome));
    }

    [Theory]
    [InlineData("""{"error":{"code":"10009","description":"no"}}""")]
    [InlineData("<html>")]
    public void A_refusal_without_a_known_code_proves_nothing(string body)
    {
        Answer<CreateAsyncPaymentResponse> answer = DocumentedJson.Answer<CreateAsyncPaymentResponse>(body, HttpStatusCode.UnprocessableEntity);

        Assert.Equal((typeof(Answer<CreateAsyncPaymentResponse>.GatewayError), Outcome.Unknown), (answer.GetType(), answer.Outcome));
    }

    private static CreateAsyncPaymentRequest Request(string json) =>
        DocumentedJson.Request<CreateAsyncPaymentRequest, CreateAsyncPaymentResponse>(json, AsyncExamples.Algorithm, AsyncExamples.Create);

    private static string Required<T>() => string.Join(',', typeof(T).GetProperties()
        .Where(static property => property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), inherit: false))
        .Select(static property => property.Name)
        .Order(StringComparer.Ordinal));
}
