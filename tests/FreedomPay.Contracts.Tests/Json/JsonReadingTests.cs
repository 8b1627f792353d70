using System.Net;
using System.Text;
using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Json;

namespace FreedomPay.Contracts.Tests.Json;

/// <summary>What is read: requests in the role of the gateway, responses in that of the merchant.</summary>
public class JsonReadingTests
{
    [Fact]
    public void A_request_is_read_as_it_was_sent()
    {
        (byte[] body, List<KeyValuePair<string, string>> headers) = Sent(JsonSamples.Request.Sign(TestData.Credentials));
        ReceivedRequest<EverythingRequest>.Verified verified = TestData.Should<ReceivedRequest<EverythingRequest>.Verified>(EverythingRequest.Read(body, headers, TestData.Credentials));

        Assert.Equal(JsonSamples.Request with { ExtraFields = MessageFields.Empty }, verified.Request with { ExtraFields = MessageFields.Empty });
        Assert.Equal(JsonSamples.Request.ExtraFields.OrderBy(static field => field.Name, StringComparer.Ordinal), verified.Request.ExtraFields);
        Assert.Empty(verified.Problems);
    }

    [Fact]
    public void A_reply_is_read_as_it_was_written()
    {
        SignedReply reply = JsonSamples.Response.Sign(TestData.Credentials);
        Answer<EverythingResponse> answer = Receive<EverythingResponse>(JsonSamples.Request, reply.ToJson(), reply.StatusCode, reply.Headers);

        Answer<EverythingResponse>.Success success = TestData.Should<Answer<EverythingResponse>.Success>(answer);
        Assert.Equal(JsonSamples.Response, success.Response);
        Assert.Equal((Authenticity.Channel, Outcome.Done), (success.Authenticity, success.Outcome));
        Assert.Empty(success.Problems);
        Assert.Throws<InvalidOperationException>(() => reply.ToXml());
    }

    [Fact]
    public void The_operation_the_signature_and_the_body_must_all_be_those_of_the_request()
    {
        (byte[] body, List<KeyValuePair<string, string>> headers) = Sent(new PayRequest { OrderId = "1", Amount = 1 }.Sign(TestData.Credentials));
        TestData.Should<ReceivedRequest<PayRequest>.Verified>(PayRequest.Read(body, headers, TestData.Credentials));

        // X-Action is not signed.
        TestData.Should<ReceivedRequest<PayRequest>.Malformed>(PayRequest.Read(body, With(headers, "X-Action", "tests.refund"), TestData.Credentials));
        TestData.Should<ReceivedRequest<PayRequest>.Malformed>(PayRequest.Read(body, [.. headers, new("x-action", "tests.pay")], TestData.Credentials));
        TestData.Should<ReceivedRequest<PayRequest>.Untrusted>(PayRequest.Read(body, [.. headers, headers.Single(static header => header.Key == JwsSignature.HeaderName)], TestData.Credentials));
        TestData.Should<ReceivedRequest<PayRequest>.Untrusted>(PayRequest.Read(body, [], TestData.Credentials));
        TestData.Should<ReceivedRequest<PayRequest>.Untrusted>(PayRequest.Read(body.AsMemory(1), headers, TestData.Credentials));
        TestData.Should<ReceivedRequest<PayRequest>.Untrusted>(PayRequest.Read(body, headers, new MerchantCredentials("12346", "test_secret")));
        TestData.Should<ReceivedRequest<PayRequest>.Untrusted>(PayRequest.Read(body, headers, new MerchantCredentials("12345", "other_secret")));
        TestData.Should<ReceivedRequest<PayRequest>.Verified>(
            PayRequest.Read(body, headers, new MerchantCredentials("12345", "other_secret") { OldPaymentKeys = [new SecretKey("older_secret"), new SecretKey(TestData.Key)] }));
        TestData.Should<ReceivedRequest<PayRequest>.Untrusted>(
            PayRequest.Read(body, headers, new MerchantCredentials("12345", "other_secret") { OldPayoutKeys = [new SecretKey(TestData.Key)] }));
    }

    [Fact]
    public void A_parameter_of_the_path_is_part_of_the_signature()
    {
        (byte[] body, List<KeyValuePair<string, string>> headers) = Sent(new RemoveRequest { CardId = "7" }.Sign(TestData.Credentials));
        ReceivedRequest<RemoveRequest> received = RemoveRequest.Read(body, headers, TestData.Credentials, new ReadOptions { Path = "/tests/cards/7" });

        Assert.Equal("7", TestData.Should<ReceivedRequest<RemoveRequest>.Verified>(received).Request.CardId);
        TestData.Should<ReceivedRequest<RemoveRequest>.Untrusted>(RemoveRequest.Read(body, headers, TestData.Credentials, new ReadOptions { Path = "/tests/cards/8" }));
    }

    [Theory]
    [InlineData("""{"id":"0199765b-a007-7339-93fe-f073ac14aa9b","status":"approved","amount":1}""", 200, "", Outcome.Done, "Success")]
    [InlineData("""{"id":"0199765b-a007-7339-93fe-f073ac14aa9b","status":"process","amount":1.00}""", 200, "", Outcome.Pending, "Success")]
    [InlineData("""{"id":"0199765b-a007-7339-93fe-f073ac14aa9b","status":"approved","amount":2}""", 200, "", Outcome.Unknown, "Untrusted")]
    [InlineData("""{"id":"0199765b-a007-7339-93fe-f073ac14aa9b","status":"approved"}""", 200, "", Outcome.Unknown, "Untrusted")]
    [InlineData("""{"status":"approved","amount":1}""", 200, "", Outcome.Unknown, "Success")]
    [InlineData("""{"id":null,"status":"approved","amount":1}""", 200, "", Outcome.Unknown, "Success")]
    [InlineData("""{"id":"","status":"approved","amount":1}""", 200, "", Outcome.Unknown, "Success")]
    [InlineData("""{"id":"0199765b-a007-7339-93fe-f073ac14aa9b","status":"approved","amount":"1"}""", 200, "", Outcome.Done, "Success")]
    [InlineData("""{"id":"0199765b-a007-7339-93fe-f073ac14aa9b","status":"error","amount":"1","error":{"code":"10045","description":"no"}}""", 200, "", Outcome.Unknown, "GatewayError")]
    [InlineData("""{"id":"0199765b-a007-7339-93fe-f073ac14aa9b","status":"approved","amount":1}""", 200, "X-Request-Status: error", Outcome.Unknown, "GatewayError")]
    [InlineData("""{"error":{"code":"9403","description":"no"}}""", 422, "", Outcome.NotDone, "GatewayError")]
    [InlineData("""{"error":{"code":"9403","description":"no"},"status":"error"}""", 200, "", Outcome.NotDone, "GatewayError")]
    [InlineData("""{"error":{"code":"9403","description":"no"},"status":"error"}""", 502, "", Outcome.Unknown, "GatewayError")]
    [InlineData("""{"error":{"code":"9403","description":"no"},"status":"error"}""", 302, "", Outcome.Unknown, "GatewayError")]
    [InlineData("""{"error":{"code":"9403","description":"no"},"status":"error"}""", 404, "", Outcome.NotDone, "GatewayError")]
    [InlineData("<html>", 422, "", Outcome.Unknown, "GatewayError")]
    [InlineData("""{"id":null,"status":null}""", 200, "", Outcome.Unknown, "Malformed")]
    [InlineData("{}", 200, "", Outcome.Unknown, "Malformed")]
    [InlineData("[]", 200, "", Outcome.Unknown, "Malformed")]
    [InlineData("", 200, "", Outcome.Unknown, "Malformed")]
    [InlineData("""{"message":"Bad gateway"}""", 200, "", Outcome.Unknown, "Malformed")]
    [InlineData("""{"id":"0199765b-a007-7339-93fe-f073ac14aa9b","status":"approved","amount":1}""", 502, "", Outcome.Unknown, "Malformed")]
    [InlineData("""{"id":"0199765b-a007-7339-93fe-f073ac14aa9b","status":"approved","amount":1}""", 302, "", Outcome.Unknown, "Malformed")]
    [InlineData("""{"id":"0199765b-a007-7339-93fe-f073ac14aa9b","status":"approved","amount":1,"amount":1}""", 200, "", Outcome.Unknown, "Malformed")]
    [InlineData("""{"id":"0199765b-a007-7339-93fe-f073ac14aa9b","status":"approved","amount":1}""", 200, "X-Request-Id: 0199765b-a007-7339-93fe-f073ac14aa9b", Outcome.Unknown, "Untrusted")]
    public void An_answer_proves_no_more_than_it_says(string body, int status, string header, Outcome outcome, string kind)
    {
        Answer<PayResponse> answer = Receive<PayResponse>(new PayRequest { OrderId = "1", Amount = 1 }, Encoding.UTF8.GetBytes(body), status, Headers(header));
        Assert.Equal((kind, outcome), (answer.GetType().Name, answer.Outcome));
    }

    [Fact]
    public void An_error_has_its_code_and_its_text()
    {
        Answer<PayResponse> answer = Receive<PayResponse>(
            new PayRequest { OrderId = "1", Amount = 1 }, """{"status":"error","error":{"code":10045,"description":"no money"}}"""u8.ToArray(), 200, []);
        Answer<PayResponse>.GatewayError error = TestData.Should<Answer<PayResponse>.GatewayError>(answer);

        Assert.Equal(("10045", "no money", false), (error.Code?.Value, error.Description, error.IsAuthenticated));
        Assert.Equal(SignatureFailure.Missing, error.Signature.Failure);
    }

    [Theory]
    [InlineData("""{"reason":"gone"}""", 404, "", "Missing")]
    [InlineData("""{"after":5}""", 200, "X-Request-Status: process", "Later")]
    [InlineData("""{"type":"card","pan":"1"}""", 200, "", "Card")]
    [InlineData("""{"type":"other","name":"n"}""", 200, "", "Other")]
    public void A_shape_is_told_by_status_header_or_member(string body, int status, string header, string shape)
    {
        Answer<FindResponse> answer = Receive<FindResponse>(new FindRequest { Id = JsonSamples.Id }, Encoding.UTF8.GetBytes(body), status, Headers(header));
        Assert.Equal(shape, TestData.Should<Answer<FindResponse>.Success>(answer).Response.GetType().Name);
    }

    [Theory]
    [InlineData("""{"type":"other"}""", 200)]
    [InlineData("""{"name":"n"}""", 500)]
    public void What_has_no_shape_is_malformed(string body, int status) =>
        TestData.Should<Answer<FindResponse>.Malformed>(Receive<FindResponse>(new FindRequest { Id = JsonSamples.Id }, Encoding.UTF8.GetBytes(body), status, []));

    [Fact]
    public void A_shape_writes_what_tells_it()
    {
        SignedReply missing = new FindResponse.Missing { Reason = "gone" }.Sign(TestData.Credentials);
        SignedReply later = new FindResponse.Later { After = 5 }.Sign(TestData.Credentials);

        Assert.Equal((404, """{"reason":"gone"}"""), (missing.StatusCode, Encoding.UTF8.GetString(missing.ToJson())));
        Assert.Equal((200, """{"after":5}"""), (later.StatusCode, Encoding.UTF8.GetString(later.ToJson())));
        Assert.Equal(new KeyValuePair<string, string>("X-Request-Status", "process"), Assert.Single(later.Headers));
    }

    [Fact]
    public void Numbers_as_texts_and_texts_as_numbers_are_read_and_reported()
    {
        Answer<EverythingResponse> answer = Receive<EverythingResponse>(
            JsonSamples.Request, """{"text":5,"count":"7","count_text":8,"amount":"1.5","flag":1,"id":null,"texts":"one"}"""u8.ToArray(), 200, []);
        Answer<EverythingResponse>.Success success = TestData.Should<Answer<EverythingResponse>.Success>(answer);

        EverythingResponse response = success.Response;
        Assert.Equal(("5", 7, 8, 1.5m, true), (response.Text, response.Count, response.CountText, response.Amount, response.Flag));
        Assert.Equal(["amount", "count", "count_text", "flag", "text", "texts"], success.Problems.Where(static problem => problem.Kind == FieldProblemKind.OtherJsonType).Select(static problem => problem.WireName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2025-06-13T13:22:25.900953117Z", "2025-06-13T13:22:25.9009531+00:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("2019-08-24T14:15:22+05:30", "2019-08-24T14:15:22.0000000+05:30")]
    [InlineData("2019-08-24T14:15:22.5-11:00", "2019-08-24T14:15:22.5000000-11:00")]
    [InlineData("9999-12-31T23:59:59.9999999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("2025-06-13 13:22:25Z", null)]
    [InlineData("2025-06-13T13:22:25", null)]
    [InlineData("2025-06-13T13:22:25.Z", null)]
    [InlineData("2025-06-13T13:22:60Z", null)]
    [InlineData("2025-02-29T13:22:25Z", null)]
    [InlineData("2025-06-13T13:22:25+05:60", null)]
    [InlineData("2025-06-13T13:22:25+14:01", null)]
    [InlineData("0001-01-01T00:00:00+01:00", null)]
    [InlineData("2025-06-13T13:22:25z", null)]
    public void Timestamps_of_RFC_3339_are_read_with_any_number_of_fraction_digits(string text, string? expected)
    {
        Answer<EverythingResponse>.Success success = TestData.Should<Answer<EverythingResponse>.Success>(
            Receive<EverythingResponse>(JsonSamples.Request, Encoding.UTF8.GetBytes($$"""{"text":"a","at":"{{text}}"}"""), 200, []));
        Assert.Equal(expected, success.Response.At?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(expected is null ? 1 : 0, success.Problems.Count(static problem => problem.Kind == FieldProblemKind.NotConvertible));
    }

    private static (byte[] Body, List<KeyValuePair<string, string>> Headers) Sent(SignedHttpRequest signed)
    {
        using HttpRequestMessage message = signed.ToHttpRequestMessage();
        byte[] body = message.Content is { } content ? SentBytes.OfAsync(content).GetAwaiter().GetResult() : [];
        return (body, [.. message.Headers.Select(static header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))]);
    }

    private static List<KeyValuePair<string, string>> With(List<KeyValuePair<string, string>> headers, string name, string value) =>
        [.. headers.Where(header => header.Key != name), new(name, value)];

    private static KeyValuePair<string, string>[] Headers(string header) =>
        header.Length == 0 ? [] : [KeyValuePair.Create(header.Split(": ")[0], header.Split(": ")[1])];

    /// <summary>Sends the request to a gateway that answers so.</summary>
    private static Answer<TResponse> Receive<TResponse>(IGatewayRequest<TResponse> request, byte[] body, int status, IReadOnlyList<KeyValuePair<string, string>> headers)
        where TResponse : IGatewayResponse<TResponse>
    {
        using HttpClient http = new(new Gateway(body, status, headers)) { BaseAddress = new Uri("https://gateway.test") };
        return new FreedomPayClient(http, TestData.Credentials).SendAsync(request).GetAwaiter().GetResult();
    }

    private sealed class Gateway(byte[] body, int status, IReadOnlyList<KeyValuePair<string, string>> headers) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await SentBytes.OfAsync(request.Content!);
            HttpResponseMessage response = new((HttpStatusCode)status) { Content = new ByteArrayContent(body), RequestMessage = request };
            foreach (KeyValuePair<string, string> header in headers)
            {
                response.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }

            return response;
        }
    }
}
