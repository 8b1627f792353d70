using System.Net;
using System.Text;
using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Contracts.TransportProbe.Contracts;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>A text proves that a page was made where HTTP says so, and nothing about money.</summary>
public class TextAnswerTests
{
    [Theory]
    [InlineData(199, Outcome.Unknown)]
    [InlineData(200, Outcome.Done)]
    [InlineData(299, Outcome.Done)]
    [InlineData(300, Outcome.Unknown)]
    [InlineData(404, Outcome.Unknown)]
    [InlineData(500, Outcome.Unknown)]
    public async Task Page_is_done_with_a_status_of_success_alone(int status, Outcome expected)
    {
        TextAnswer.Page page = TestData.Should<TextAnswer.Page>(await SendAsync(Endpoints.Reading, status));

        Assert.Equal((expected, (HttpStatusCode)status), (page.Outcome, page.StatusCode));
        Assert.Equal("<html>ы</html>", page.GetText());
        Assert.Equal(status == 200 ? "Text of 15 bytes, unsigned" : TestData.Invariant($"Text of 15 bytes, unsigned (HTTP {status})"), page.ToString());
    }

    [Fact]
    public async Task Page_in_answer_to_what_moves_money_leaves_it_open() =>
        Assert.Equal(Outcome.Unknown, TestData.Should<TextAnswer.Page>(await SendAsync(Endpoints.Moving, 200)).Outcome);

    [Fact]
    public void Page_whose_status_nobody_told_is_done() =>
        Assert.Equal(
            (Outcome.Done, null),
            (Signed(Endpoints.Reading).ReadAnswer(Encoding.UTF8.GetBytes("<html>")).Outcome, Signed(Endpoints.Reading).ReadAnswer(Encoding.UTF8.GetBytes("<html>")).StatusCode));

    [Theory]
    [InlineData("<response><pg_status>ok</pg_status></response>")]
    [InlineData("<response><pg_status>error</pg_status><pg_status>error</pg_status></response>")]
    [InlineData("<response><pg_status><a>error</a></pg_status></response>")]
    [InlineData("<response><a><pg_status>error</pg_status></a></response>")]
    public void Document_that_is_no_error_is_a_page(string xml) =>
        TestData.Should<TextAnswer.Page>(Signed(Endpoints.Preparing).ReadAnswer(Encoding.UTF8.GetBytes(xml)));

    [Fact]
    public void Error_is_verified_by_the_script_name_and_the_key_of_the_request_or_the_options()
    {
        SignedTextRequest signed = Signed(Endpoints.Moving);

        Assert.True(Error(signed, "pay.php", "probe_payment_key", options: null).IsAuthenticated);
        Assert.False(Error(signed, "other", "probe_payment_key", options: null).IsAuthenticated);
        Assert.True(Error(signed, "other", "probe_payment_key", new ReadOptions { ScriptName = ScriptName.Exactly("other") }).IsAuthenticated);
        Assert.Equal("9999", Error(signed, "pay.php", "another key", options: null).Code!.Value.Value);
        Assert.Throws<InvalidOperationException>(() => Error(signed, "pay.php", "probe_payment_key", new ReadOptions { Key = KeyKind.Payout }));

        static TextAnswer.GatewayError Error(SignedTextRequest request, string script, string key, ReadOptions? options) => TestData.Should<TextAnswer.GatewayError>(
            request.ReadAnswer(ReferenceXml.Write(ReferenceWalk.Signed(script, key, Node.Of("pg_error_code", "9999"), Node.Of("pg_salt", "s"), Node.Of("pg_status", "error"))), options));
    }

    private static SignedTextRequest Signed(GatewayEndpoint endpoint) => ((IGatewayTextRequest)new ProbeRequest { Endpoint = endpoint }).Sign(Endpoints.Merchant);

    private static async Task<TextAnswer> SendAsync(GatewayEndpoint endpoint, int status)
    {
        using Handler handler = new((HttpStatusCode)status);
        using HttpClient http = new(handler) { BaseAddress = new Uri("https://gateway.test") };
        return await new FreedomPayClient(http, Endpoints.Merchant).SendAsync((IGatewayTextRequest)new ProbeRequest { Endpoint = endpoint });
    }

    private sealed class Handler(HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent("<html>ы</html>") });
    }
}
