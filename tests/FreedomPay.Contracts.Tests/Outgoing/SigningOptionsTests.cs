using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Kinds;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Outgoing;

/// <summary>What the options change of a signed request, and what an endpoint says of it.</summary>
public class SigningOptionsTests
{
    private static readonly LookupRequest Request = new() { Text = "t" };

    [Fact]
    public void Key_of_the_options_signs_and_verifies_the_answer()
    {
        SignedRequest<LookupResponse> signed = Request.Sign(TestData.Credentials, new SigningOptions { Salt = "s", Key = KeyKind.Payout });

        Assert.Equal(ReferenceWalk.Digest($"lookup;12345;s;t;{TestData.PayoutKey}"), signed.Signature());
        TestData.Should<Answer<LookupResponse>.Success>(signed.ReadAnswer(Answer(TestData.PayoutKey)));
        TestData.Should<Answer<LookupResponse>.Untrusted>(signed.ReadAnswer(Answer(TestData.Key)));
        TestData.Should<Answer<LookupResponse>.Success>(signed.ReadAnswer(Answer(TestData.Key), new ReadOptions { Key = KeyKind.Payment }));

        static byte[] Answer(string key) => ReferenceXml.Write(ReferenceWalk.Signed("lookup", key, Node.Of("pg_status", "ok"), Node.Of("pg_salt", "s")));
    }

    [Fact]
    public void Salt_that_is_empty_is_refused() =>
        Assert.Equal("options", Assert.Throws<ArgumentException>(static () => Request.Sign(TestData.Credentials, new SigningOptions { Salt = "" })).ParamName);

    [Fact]
    public void Bounds_are_checked_unless_the_options_say_otherwise()
    {
        PageRequest request = new() { Secret = new string('s', 101) };

        Assert.Throws<MessageValidationException>(() => request.Sign(TestData.Credentials));
        Assert.Equal(request.Secret.Reveal(), request.Sign(TestData.Credentials, new SigningOptions { Validate = false }).Fields.Single(static field => field.Name == "pg_secret").GetValue());
    }

    [Fact]
    public void Question_about_a_request_takes_over_what_is_not_the_requests_own()
    {
        SigningOptions question = new SigningOptions
        {
            Salt = "s",
            ListOrder = ListOrder.Position,
            ScriptName = ScriptName.Exactly("x"),
            Key = KeyKind.Payment,
            IdempotencyKey = "k",
            Validate = false,
            AllowSemicolons = true,
        }.ForQuestion(KeyKind.Payout);

        Assert.Equal((null, null, null), (question.Salt, question.ScriptName, question.IdempotencyKey));
        Assert.Equal((ListOrder.Position, KeyKind.Payout, false, true), (question.ListOrder, question.Key, question.Validate, question.AllowSemicolons));
        Assert.True(SigningOptions.Default.ForQuestion(KeyKind.Payment).Validate);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(31, false)]
    [InlineData(32, true)]
    [InlineData(33, true)]
    public void Signature_is_written_where_there_is_room(int room, bool isWritten)
    {
        byte[] destination = new byte[room];

        Assert.Equal(isWritten, Request.TryWriteSignature(TestData.Credentials, "s", destination));

        string expected = isWritten ? Request.Sign(TestData.Credentials, new SigningOptions { Salt = "s" }).Signature() : "";
        Assert.Equal(expected, System.Text.Encoding.ASCII.GetString(destination).TrimEnd('\0'));
    }

    [Fact]
    public async Task Client_signs_and_reads_with_its_options()
    {
        List<string> urls = [];
        using Handler handler = new(message => urls.Add(message.RequestUri!.Query));
        using HttpClient http = new(handler) { BaseAddress = new Uri("https://gateway.test") };
        FreedomPayClient client = new(http, TestData.Credentials, new SigningOptions { Salt = "ofTheClient" }, new ReadOptions { ScriptName = ScriptName.Exactly("elsewhere") });

        TestData.Should<Answer<LookupResponse>.Success>(await client.SendAsync(Request));
        TestData.Should<Answer<LookupResponse>.Success>((await client.SendAndSettleAsync(Request)).Answer);
        TestData.Should<Answer<LookupResponse>.Success>(await client.SendAsync(Request.Sign(TestData.Credentials, new SigningOptions { Salt = "ofItsOwn" })));

        Assert.Equal(["ofTheClient", "ofTheClient", "ofItsOwn"], urls.Select(static url => url.Split("pg_salt=")[1].Split('&')[0]));
    }

    [Fact]
    public void Key_that_makes_repeats_safe_is_drawn_once_and_only_where_the_endpoint_knows_it()
    {
        SignedRequest<LookupResponse> drawn = new OwnRequest(Endpoint(idempotencyHeader: "X-Key")).Sign(TestData.Credentials);
        SignedRequest<LookupResponse> given = new OwnRequest(Endpoint(idempotencyHeader: "X-Key")).Sign(TestData.Credentials, new SigningOptions { IdempotencyKey = "k" });
        SignedRequest<LookupResponse> none = new OwnRequest(Endpoint()).Sign(TestData.Credentials, new SigningOptions { IdempotencyKey = "k" });

        Assert.True(Guid.TryParse(drawn.IdempotencyKey, out _));
        Assert.Equal((drawn.IdempotencyKey, drawn.IdempotencyKey), (HeaderOf(drawn), HeaderOf(drawn)));
        Assert.Equal(("k", "k"), (given.IdempotencyKey, HeaderOf(given)));
        Assert.Equal((null, null), (none.IdempotencyKey, HeaderOf(none)));

        static string? HeaderOf(SignedRequest<LookupResponse> signed)
        {
            using HttpRequestMessage message = signed.ToHttpRequestMessage();
            return message.Headers.TryGetValues("X-Key", out IEnumerable<string>? values) ? Assert.Single(values) : null;
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    [InlineData("PUT")]
    public void Method_is_that_of_the_endpoint(string method)
    {
        using HttpRequestMessage message = new OwnRequest(Endpoint(method)).Sign(TestData.Credentials).ToHttpRequestMessage();

        Assert.Equal(method, message.Method.Method);
    }

    [Theory]
    [InlineData("https://shop.test/back", "https://shop.test/back?pg_merchant_id=")]
    [InlineData("https://shop.test/back?", "https://shop.test/back?pg_merchant_id=")]
    [InlineData("https://shop.test/back?a", "https://shop.test/back?a&pg_merchant_id=")]
    [InlineData("https://shop.test/back?order=7&x=1", "https://shop.test/back?order=7&x=1&pg_merchant_id=")]
    public void Query_of_the_receiver_stays_before_the_fields(string url, string expected)
    {
        GatewayEndpoint endpoint = new() { Name = "Test.Back", Title = "Back", Method = "GET", Path = "", IsInbound = true, Encoding = RequestEncoding.Query };

        using HttpRequestMessage message = new OwnRequest(endpoint).Sign(TestData.Credentials, new SigningOptions { ScriptName = ScriptName.FromUrl(url) }).ToHttpRequestMessage(new Uri(url));

        Assert.StartsWith(expected, message.RequestUri!.AbsoluteUri, StringComparison.Ordinal);
        Assert.Null(message.Content);
    }

    private static GatewayEndpoint Endpoint(string method = "POST", string? idempotencyHeader = null) =>
        new() { Name = "Test.Own", Title = "Own", Method = method, Path = "/own.php", Host = "https://gateway.test", IdempotencyHeader = idempotencyHeader };

    private sealed class OwnRequest(GatewayEndpoint endpoint) : IGatewayRequest<LookupResponse>
    {
        public GatewayEndpoint Endpoint => endpoint;

        public MessageFields ExtraFields => MessageFields.Empty;

        public void WriteTo(ref FieldWriter writer)
        {
            writer.MerchantId();
            writer.Salt();
        }
    }

    private sealed class Handler(Action<HttpRequestMessage> seen) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen(request);
            byte[] body = ReferenceXml.Write(ReferenceWalk.Signed("elsewhere", TestData.Key, Node.Of("pg_status", "ok"), Node.Of("pg_salt", "s")));
            return Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent(body) });
        }
    }
}
