using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Json;

namespace FreedomPay.Contracts.Tests.Json;

/// <summary>What is sent: JSON as JsonDocument reads it, the signature over these very bytes, and the headers.</summary>
public class JsonWritingTests
{
    [Fact]
    public async Task Every_type_is_written_as_JSON_has_it()
    {
        byte[] body = await BodyOf(JsonSamples.Request.Sign(TestData.Credentials));

        using JsonDocument document = JsonDocument.Parse(body);
        Assert.Distinct(document.RootElement.EnumerateObject().Select(static member => member.Name));
        const string Expected = """
            {"text":"Счёт \"№ 1\"\\\n\u0001/\u2028","secret":"4111","empty":"","url":"https://shop.test/a?b=1&c=2","id":"0199765b-a007-7339-93fe-f073ac14aa9b",
            "count":-5,"count_text":"9007199254740993","amount":-100.50,"money":7.00,"money_text":"7.00","flag":true,"at":"2025-06-13T18:22:25.9009531+05:00",
            "local":"2025-12-31 23:59:58","day":"2025-12-31","color":"red","3ds":"yes","pair":{"left":"l","right":0},"texts":["a","b"],"numbers":[1,2],
            "flags":[true,false],"rows":[{"name":"n","tags":["x"]},{"name":"m","tags":[]}],
            "z":"text","a-number":1e3,"b":false,"c":null,"d":{"e":[1,{"f":""},[]]}}
            """;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Expected), JsonNode.Parse(body)), Encoding.UTF8.GetString(body));
        Assert.Equal("7.00", document.RootElement.GetProperty("money").GetRawText());
        Assert.Equal("1e3", document.RootElement.GetProperty("a-number").GetRawText());
    }

    [Fact]
    public async Task The_bytes_that_are_signed_are_the_bytes_that_are_sent()
    {
        SignedRequest<EverythingResponse> signed = JsonSamples.Request.Sign(TestData.Credentials);
        byte[] body = await BodyOf(signed);

        string header = Base64Url("""{"uri":"/tests/everything","auth_id":"12345","method":"POST","params":"","alg":"HS256"}"""u8);
        byte[] digest = HMACSHA256.HashData("test_secret"u8, Encoding.ASCII.GetBytes($"{header}.{Base64Url(body)}"));
        Assert.Equal($"{header}..{Base64Url(digest)}", signed.GetSignatureHeader());
    }

    [Fact]
    public async Task The_request_has_the_headers_of_its_endpoint()
    {
        SignedRequest<PayResponse> signed = new PayRequest { OrderId = "1", Amount = 1 }.Sign(TestData.Credentials);
        using HttpRequestMessage message = signed.ToHttpRequestMessage();

        Assert.Equal("POST https://gateway.test/tests/pay", $"{message.Method} {message.RequestUri}");
        Assert.Equal("application/json", message.Content!.Headers.ContentType!.ToString());
        Assert.Equal("application/json", Assert.Single(message.Headers.Accept).ToString());
        Assert.Equal("tests.pay", Assert.Single(message.Headers.GetValues("X-Action")));
        Assert.Equal(signed.GetSignatureHeader(), Assert.Single(message.Headers.GetValues("X-JWS-Signature")));
        Assert.Equal(signed.IdempotencyKey, Assert.Single(message.Headers.GetValues("X-Request-Id")));
        Assert.Equal('7', Guid.Parse(signed.IdempotencyKey!).ToString()[14]);
        Assert.Equal("""{"amount":1,"order_id":"1"}"""u8.ToArray(), await SentBytes.OfAsync(message.Content));
    }

    [Fact]
    public void A_field_in_a_header_is_sent_there()
    {
        using HttpRequestMessage message = JsonSamples.Request.Sign(TestData.Credentials).ToHttpRequestMessage();
        Assert.Equal("t-1", Assert.Single(message.Headers.GetValues("X-Trace")));
    }

    [Theory]
    [InlineData("a\r\nX-Action: other")]
    [InlineData("ключ")]
    [InlineData(" a")]
    [InlineData("a\0")]
    public void A_header_takes_visible_ASCII_only(string value)
    {
        MessageValidationException refused = Assert.Throws<MessageValidationException>(
            () => (JsonSamples.Request with { Trace = value }).Sign(TestData.Credentials));
        Assert.Equal("X-Trace", Assert.Single(refused.Violations).WireName);
    }

    [Fact]
    public void A_request_without_a_body_is_signed_over_none()
    {
        SignedRequest<RemoveResponse> signed = new RemoveRequest { CardId = "a b" }.Sign(TestData.Credentials);
        using HttpRequestMessage message = signed.ToHttpRequestMessage();

        Assert.Null(message.Content);
        Assert.Equal("DELETE https://gateway.test/tests/cards/a%20b", $"{message.Method} {message.RequestUri!.AbsoluteUri}");
        SignatureVerdict verdict = JwsSignature.Verify(
            RemoveRequest.Endpoint.Jws!, "/tests/cards/a%20b", "12345", "DELETE", [], new SecretKey("test_secret"), signed.GetSignatureHeader());
        Assert.True(verdict.IsValid, verdict.ToString());
    }

    [Fact]
    public async Task Any_text_is_read_back_as_it_was()
    {
        Random random = new(20261129);
        for (int i = 0; i < 2000; i++)
        {
            string text = RandomText.Value(random);
            SignedRequest<EverythingResponse> signed = new EverythingRequest { Text = text, Secret = text, Pair = new EverythingPair { Left = text }, Texts = [text] }.Sign(TestData.Credentials);
            using JsonDocument document = JsonDocument.Parse(await BodyOf(signed));
            JsonElement root = document.RootElement;
            Assert.Equal(
                (text, text, text, text),
                (root.GetProperty("text").GetString(), root.GetProperty("secret").GetString(), root.GetProperty("pair").GetProperty("left").GetString(), root.GetProperty("texts")[0].GetString()));
        }
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_by_name()
    {
        MessageValidationException refused = Assert.Throws<MessageValidationException>(
            () => new EverythingRequest { Text = "a\uD800", Rows = [new EverythingRow { Name = "\uDC00" }] }.Sign(TestData.Credentials));
        Assert.Equal(["rows[0][name]", "text"], refused.Violations.Select(static violation => violation.WireName));
    }

    [Fact]
    public async Task What_is_required_is_demanded_and_an_empty_list_is_a_value()
    {
        MessageValidationException refused = Assert.Throws<MessageValidationException>(() => new EverythingRequest { Text = "" }.Sign(TestData.Credentials));
        Assert.Equal("text", Assert.Single(refused.Violations).WireName);
        Assert.Equal("""{"text":"a","texts":[]}"""u8.ToArray(), await BodyOf(new EverythingRequest { Text = "a", Texts = [] }.Sign(TestData.Credentials)));
    }

    [Fact]
    public async Task A_body_and_its_signature_are_written_into_buffers_without_allocation()
    {
        PayRequest request = new() { OrderId = "1", Amount = 12.50m };
        ArrayBufferWriter<byte> body = new(1024);
        byte[] signature = new byte[512];
        int length = request.WriteJson(TestData.Credentials, body, signature);

        SignedRequest<PayResponse> signed = request.Sign(TestData.Credentials);
        Assert.Equal(await BodyOf(signed), body.WrittenSpan.ToArray());
        Assert.Equal(signed.GetSignatureHeader(), Encoding.ASCII.GetString(signature, 0, length));

        // The least of several rounds: the first calls compile, and fill the pools.
        long least = long.MaxValue;
        for (int round = 0; round < 10; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++)
            {
                body.ResetWrittenCount();
                request.WriteJson(TestData.Credentials, body, signature);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
        Assert.Throws<ArgumentException>(() => request.WriteJson(TestData.Credentials, body, new byte[100]));
        Assert.Throws<InvalidOperationException>(() => request.TryWriteSignature(TestData.Credentials, "salt", signature));
        Assert.Throws<InvalidOperationException>(() => new RemoveRequest { CardId = "1" }.WriteJson(TestData.Credentials, body, signature));
    }

    [Fact]
    public void Fields_are_listed_with_sensitive_ones_masked()
    {
        SignedRequest<EverythingResponse> signed = JsonSamples.Request.Sign(TestData.Credentials);

        Assert.Contains(signed.Fields, static field => field.Name == "rows[1][name]" && field.GetValue() == "m");
        Assert.Contains(signed.Fields, static field => field.Name == "flags[0]" && field.GetValue() == "true");
        string shown = signed.ToString();
        Assert.StartsWith("POST /tests/everything, signed with HS256:", shown, StringComparison.Ordinal);
        Assert.Contains("secret = ***", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("4111", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(signed.GetSignatureHeader()!, shown, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RefusedExtraFields))]
    public void An_extra_field_that_readers_would_disagree_about_is_refused(MessageField field)
    {
        Assert.Throws<MessageValidationException>(() => new EverythingRequest { Text = "a", ExtraFields = [field] }.Sign(TestData.Credentials));
    }

    public static TheoryData<MessageField> RefusedExtraFields =>
    [
        MessageField.Text("text", "again"),
        MessageField.Text("\uD800", "a"),
        MessageField.Text("a", "\uD800"),
        MessageField.Object("a", MessageField.Text("b", "1"), MessageField.Text("b", "2")),
        MessageField.List("a", MessageField.Object("", MessageField.Text("b", "1"), MessageField.Text("b", "2"))),
    ];

    private static async Task<byte[]> BodyOf(SignedHttpRequest signed)
    {
        using HttpRequestMessage message = signed.ToHttpRequestMessage();
        return await SentBytes.OfAsync(message.Content!);
    }

    private static string Base64Url(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
