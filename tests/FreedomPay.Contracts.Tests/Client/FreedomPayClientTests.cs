using System.Net;
using System.Text;
using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Contracts.Tests.Outgoing;
using FreedomPay.Gateway.Purchase;
using TestContracts.Kinds;
using TestContracts.Limited;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>Where a signed request goes, as what, and what the client makes of what comes back.</summary>
public class FreedomPayClientTests
{
    private static readonly ThreeDSecureRequest Request = new() { PaymentId = 7999007771, Md = "MD", PaRes = "PARES" };

    [Fact]
    public async Task Multipart_request_goes_to_the_host_of_the_spec_as_a_post_of_plain_fields()
    {
        using HttpRequestMessage message = Request.Sign(TestData.Credentials, TestData.FixedSalt).ToHttpRequestMessage();
        using HttpRequestMessage same = Request.Sign(TestData.Credentials, TestData.FixedSalt).ToHttpRequestMessage();

        Assert.Equal(HttpMethod.Post, message.Method);
        Assert.Equal("https://api.freedompay.kz/g2g/paymentAcs", message.RequestUri!.AbsoluteUri);
        Assert.Equal("multipart/form-data", message.Content!.Headers.ContentType!.MediaType);
        string body = await SentBytes.TextOfAsync(message.Content);
        Assert.DoesNotContain("filename", body, StringComparison.Ordinal);
        Assert.Equal(["pg_md", "pg_merchant_id", "pg_pares", "pg_payment_id", "pg_salt", "pg_sig"], (await SentForm.ReadAsync(same)).Select(static pair => pair.Name));
    }

    [Fact]
    public async Task Multipart_body_has_a_part_a_field_and_ends_with_its_boundary()
    {
        SignedRequest<ThreeDSecureResponse> signed = Request.Sign(TestData.Credentials, TestData.FixedSalt);
        using HttpRequestMessage message = signed.ToHttpRequestMessage();
        string boundary = $"FreedomPay{signed.Signature()}";
        string parts = string.Concat(signed.Fields.Select(field => $"--{boundary}\r\nContent-Disposition: form-data; name=\"{field.Name}\"\r\n\r\n{field.GetValue()}\r\n"));

        Assert.Equal($"multipart/form-data; boundary={boundary}", message.Content!.Headers.ContentType!.ToString());
        Assert.Equal($"{parts}--{boundary}--\r\n", await SentBytes.TextOfAsync(message.Content));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000", "http://127.0.0.1:5000/g2g/paymentAcs")]
    [InlineData("http://127.0.0.1:5000/", "http://127.0.0.1:5000/g2g/paymentAcs")]
    [InlineData("https://proxy.test/gateway/", "https://proxy.test/gateway/g2g/paymentAcs")]
    public void Base_address_takes_the_place_of_the_host(string baseAddress, string expected)
    {
        using HttpRequestMessage message = Request.Sign(TestData.Credentials).ToHttpRequestMessage(new Uri(baseAddress));

        Assert.Equal(expected, message.RequestUri!.AbsoluteUri);
    }

    [Theory]
    [InlineData("/gateway")]
    [InlineData("https://proxy.test/gateway?x=1")] // the query would be lost
    [InlineData("https://proxy.test/gateway#y")]
    [InlineData("http://proxy.test/gateway")] // card data in clear
    [InlineData("ftp://127.0.0.1/")]
    public void Base_address_that_loses_or_shows_something_is_refused_by_request_and_client(string baseAddress)
    {
        Uri address = new(baseAddress, UriKind.RelativeOrAbsolute);
        Assert.Throws<ArgumentException>(() => Request.Sign(TestData.Credentials).ToHttpRequestMessage(address));
        if (address.IsAbsoluteUri && address.Scheme != "ftp")
        {
            using HttpClient http = new() { BaseAddress = address };
            Assert.Throws<ArgumentException>(() => new FreedomPayClient(http, TestData.Credentials));
        }
    }

    [Fact]
    public void What_is_wrong_with_a_base_address_is_told()
    {
        Assert.Contains("absolute URL", Refusal("/gateway"), StringComparison.Ordinal);
        Assert.Contains("with http:// card data", Refusal("http://proxy.test"), StringComparison.Ordinal);
        Assert.Contains("neither a query nor a fragment", Refusal("https://proxy.test?x=1"), StringComparison.Ordinal);
        Assert.Contains("neither a query nor a fragment", Refusal("https://proxy.test#x"), StringComparison.Ordinal);

        static string Refusal(string address)
        {
            ArgumentException exception = Assert.Throws<ArgumentException>(() => Request.Sign(TestData.Credentials).ToHttpRequestMessage(new Uri(address, UriKind.RelativeOrAbsolute)));
            Assert.Equal("baseAddress", exception.ParamName);
            return exception.Message;
        }
    }

    [Fact]
    public void Message_to_a_merchant_goes_to_the_whole_url_of_the_merchant()
    {
        SignedRequest<NotifiedResponse> signed = new NotifiedRequest { Order = "1" }.Sign(TestData.Credentials, new SigningOptions { ScriptName = ScriptName.Exactly("result") });

        using HttpRequestMessage message = signed.ToHttpRequestMessage(new Uri("http://shop.test/pay/result?shop=7"));

        Assert.Equal("http://shop.test/pay/result?shop=7", message.RequestUri!.AbsoluteUri);
        Assert.Contains("whole", Assert.Throws<ArgumentException>(() => signed.ToHttpRequestMessage(new Uri("/pay/result", UriKind.Relative))).Message, StringComparison.Ordinal);
        Assert.Contains("names no host", Assert.Throws<InvalidOperationException>(() => signed.ToHttpRequestMessage()).Message, StringComparison.Ordinal);
        Assert.Contains("pass it in the options", Assert.Throws<InvalidOperationException>(static () => new NotifiedRequest { Order = "1" }.Sign(TestData.Credentials)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Path_of_one_request_is_not_taken_for_that_of_another()
    {
        Uri first = new("https://one.test");
        Uri second = new("https://two.test");

        Assert.Equal("https://one.test/v1/12345/u1/card/7", UrlOf("u1", first));
        Assert.Equal("https://one.test/v1/12345/u2/card/7", UrlOf("u2", first));
        Assert.Equal("https://two.test/v1/12345/u2/card/7", UrlOf("u2", second));
        foreach (Uri address in (Uri[])[first, second, first])
        {
            using HttpRequestMessage message = Request.Sign(TestData.Credentials).ToHttpRequestMessage(address);
            Assert.Equal($"{address}g2g/paymentAcs", message.RequestUri!.AbsoluteUri);
        }

        static string UrlOf(string user, Uri address)
        {
            using HttpRequestMessage message = new RemoveRequest { User = user, Card = "7", Note = "n" }.Sign(TestData.Credentials).ToHttpRequestMessage(address);
            return message.RequestUri!.AbsoluteUri;
        }
    }

    [Fact]
    public void Endpoint_shows_its_method_and_path() => Assert.Equal("POST /g2g/paymentAcs", ThreeDSecureRequest.Endpoint.ToString());

    [Fact]
    public void Client_demands_a_base_address()
    {
        using HttpClient http = new();

        Assert.Contains("BaseAddress", Assert.Throws<ArgumentException>(() => new FreedomPayClient(http, TestData.Credentials)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Query_request_has_no_body()
    {
        using HttpRequestMessage message = new LookupRequest { Text = "a b&c=ы" }.Sign(TestData.Credentials, TestData.FixedSalt).ToHttpRequestMessage();

        Assert.Equal(HttpMethod.Get, message.Method);
        Assert.Null(message.Content);
        Assert.StartsWith("https://gateway.test/tests/lookup?pg_merchant_id=12345&pg_salt=abc123&pg_text=a+b%26c%3D%D1%8B&pg_sig=", message.RequestUri!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_sent_is_told_before_it_is_sent()
    {
        using HttpClient http = new(new ScriptedGateway()) { BaseAddress = new Uri("https://gateway.test") };
        FreedomPayClient client = new(http, TestData.Credentials);

        Assert.Empty(client.GetViolations(Request));
        Assert.Equal(["pg_md", "pg_pares"], client.GetViolations(Request with { Md = "a;b", PaRes = "" }).Select(static violation => violation.WireName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Form_request_is_url_encoded()
    {
        using HttpRequestMessage message = SignedOrderPropertyTests.Mandatory("a b").Sign(TestData.Credentials).ToHttpRequestMessage();

        Assert.Equal("application/x-www-form-urlencoded", message.Content!.Headers.ContentType!.MediaType);
        Assert.Contains("pg_text=a+b", await SentBytes.TextOfAsync(message.Content), StringComparison.Ordinal);
    }

    [Fact]
    public void Script_name_can_be_overridden_for_one_request_and_holds_for_its_answer()
    {
        SignedRequest<ThreeDSecureResponse> signed = Request.Sign(TestData.Credentials, new SigningOptions { Salt = TestData.Salt, ScriptName = ScriptName.Exactly("other") });
        byte[] body = ReferenceXml.Write(ReferenceWalk.Signed("other", TestData.Key, Node.Of("pg_status", "ok"), Node.Of("pg_payment_id", "7999007771"), Node.Of("pg_salt", "s")));

        Assert.Equal(ReferenceWalk.Digest("other;MD;12345;PARES;7999007771;abc123;test_secret"), signed.Signature());
        TestData.Should<Answer<ThreeDSecureResponse>.Success>(signed.ReadAnswer(body));
        TestData.Should<Answer<ThreeDSecureResponse>.Untrusted>(ThreeDSecureResponse.Read(body, TestData.Credentials));
        TestData.Should<Answer<ThreeDSecureResponse>.Success>(ThreeDSecureResponse.Read(body, TestData.Credentials, new ReadOptions { ScriptName = ScriptName.Exactly("other") }));
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task Client_reads_the_answer_whatever_the_status_code(HttpStatusCode status)
    {
        byte[] body = ReferenceXml.Write(ReferenceWalk.Signed("paymentAcs", TestData.Key, Node.Of("pg_status", "ok"), Node.Of("pg_payment_id", "7999007771"), Node.Of("pg_auth_code", "7"), Node.Of("pg_salt", "s")));

        Answer<ThreeDSecureResponse> answer = await SendAsync(body, status);

        Assert.Equal("7", TestData.Should<Answer<ThreeDSecureResponse>.Success>(answer).Response.AuthCode);
    }

    [Fact]
    public async Task Client_takes_no_more_than_the_limit_and_calls_the_answer_malformed()
    {
        byte[] body = ReferenceXml.Write(ReferenceWalk.Signed("paymentAcs", TestData.Key, Node.Of("pg_status", "ok"), Node.Of("pg_auth_code", new string('7', 100_000)), Node.Of("pg_salt", "s")));

        Answer<ThreeDSecureResponse> answer = await SendAsync(body, HttpStatusCode.OK, new ReadOptions { Limits = new MessageLimits { MaxBytes = 50_000 } });

        Assert.Equal(50_001, TestData.Should<Answer<ThreeDSecureResponse>.Malformed>(answer).GetBody().Length);
    }

    [Fact]
    public async Task Text_longer_than_the_limit_is_malformed()
    {
        using Handler handler = new(new byte[20_000], HttpStatusCode.OK);
        using HttpClient http = new(handler) { BaseAddress = new Uri("https://gateway.test") };
        PageRequest page = new() { Secret = "s" };

        TextAnswer whole = await new FreedomPayClient(http, TestData.Credentials, reading: new ReadOptions { Limits = new MessageLimits { MaxBytes = 20_000 } }).SendAsync(page);
        TextAnswer cut = await new FreedomPayClient(http, TestData.Credentials, reading: new ReadOptions { Limits = new MessageLimits { MaxBytes = 19_999 } }).SendAsync(page);

        Assert.Equal(20_000, TestData.Should<TextAnswer.Page>(whole).GetBody().Length);
        Assert.Equal(Outcome.Unknown, TestData.Should<TextAnswer.Malformed>(cut).Outcome);
    }

    [Fact]
    public async Task Page_of_a_proxy_is_malformed()
    {
        Answer<ThreeDSecureResponse> answer = await SendAsync(Encoding.UTF8.GetBytes("<html><body><h1>502 Bad Gateway</h1></body></html>"), HttpStatusCode.BadGateway);

        TestData.Should<Answer<ThreeDSecureResponse>.Malformed>(answer);
    }

    private static async Task<Answer<ThreeDSecureResponse>> SendAsync(byte[] body, HttpStatusCode status, ReadOptions? reading = null)
    {
        using Handler handler = new(body, status);
        using HttpClient http = new(handler) { BaseAddress = new Uri("https://gateway.test") };
        return await new FreedomPayClient(http, TestData.Credentials, reading: reading).SendAsync(Request);
    }

    private sealed class Handler(byte[] body, HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new ByteArrayContent(body) });
    }
}
