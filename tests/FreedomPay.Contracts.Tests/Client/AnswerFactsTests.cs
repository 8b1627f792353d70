using System.IO.Compression;
using System.Net;
using FreedomPay.Common;
using FreedomPay.Contracts.TransportProbe.Contracts;
using FreedomPay.Contracts.TransportProbe.Servers;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>What HTTP says beside the body: on every kind of answer, and in its text.</summary>
public class AnswerFactsTests
{
    private static readonly string SignedError = System.Text.Encoding.UTF8.GetString(
        new ErrorReply(Endpoints.Moving, ErrorCode.InvalidSignature, "Invalid signature").Sign(Endpoints.Merchant).ToXml());

    /// <summary>Bodies by the kind of answer that they make. Salts differ from run to run, so a test is named after the kind alone.</summary>
    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["Success"] = Endpoints.SignedOk,
        ["GatewayError"] = SignedError,
        ["Untrusted"] = Endpoints.SignedOk.Replace("<pg_sig>", "<pg_sig>0", StringComparison.Ordinal),
        ["Malformed"] = "<html>",
    };

    [Theory]
    [InlineData("Success")]
    [InlineData("GatewayError")]
    [InlineData("Untrusted")]
    [InlineData("Malformed")]
    public async Task Status_and_wait_are_on_every_answer_and_in_its_text(string kind)
    {
        string body = Bodies[kind];

        Answer<ProbeResponse> answer = await SendAsync(TestData.Invariant($"503 Service Unavailable\r\nRetry-After: 17\r\nContent-Length: {body.Length}"), body);

        Assert.Equal(kind, answer.GetType().Name);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(17), answer.RetryAfter);
        Assert.Contains("HTTP 503", answer.ToString(), StringComparison.Ordinal);
        Assert.Contains("17 s", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_and_wait_are_on_an_answer_that_was_cut()
    {
        Answer<ProbeResponse> answer = await SendAsync("429 Too Many Requests\r\nRetry-After: 3\r\nContent-Length: 100", "<response>");

        Assert.Equal(HttpStatusCode.TooManyRequests, TestData.Should<Answer<ProbeResponse>.NoAnswer>(answer).StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(3), answer.RetryAfter);
        Assert.Contains("HTTP 429", answer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sat, 07 Nov 2026 10:00:00 GMT", "Sat, 07 Nov 2026 10:02:30 GMT", 150)]
    [InlineData("Sat, 07 Nov 2026 10:00:00 GMT", "Sat, 07 Nov 2026 09:00:00 GMT", 0)] // over already
    public async Task Wait_until_a_date_is_reckoned_by_the_clock_of_the_gateway(string now, string until, int seconds)
    {
        Answer<ProbeResponse> answer = await SendAsync($"503 Service Unavailable\r\nDate: {now}\r\nRetry-After: {until}\r\nContent-Length: 1", "x");

        Assert.Equal(TimeSpan.FromSeconds(seconds), answer.RetryAfter);
    }

    [Fact]
    public async Task Wait_until_a_date_is_reckoned_by_our_clock_where_the_gateway_tells_no_time()
    {
        string until = DateTimeOffset.UtcNow.AddSeconds(100.5).ToString("R", System.Globalization.CultureInfo.InvariantCulture);

        Answer<ProbeResponse> answer = await SendAsync($"503 Service Unavailable\r\nRetry-After: {until}\r\nContent-Length: 1", "x");

        Assert.InRange(answer.RetryAfter!.Value, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(101));
        Assert.Contains(TestData.Invariant($"to be asked again after {Math.Ceiling(answer.RetryAfter.Value.TotalSeconds)} s"), answer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("99999999999999999999")]
    public async Task Wait_that_cannot_be_read_is_none(string wait)
    {
        Answer<ProbeResponse> answer = await SendAsync($"503 Service Unavailable\r\nRetry-After: {wait}\r\nContent-Length: 1", "x");

        Assert.Null(answer.RetryAfter);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task Usual_answer_says_nothing_of_http()
    {
        Answer<ProbeResponse> answer = await SendAsync(TestData.Invariant($"200 OK\r\nContent-Length: {Endpoints.SignedOk.Length}"), Endpoints.SignedOk);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(answer.RetryAfter);
        Assert.DoesNotContain("HTTP", answer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://user:pass@other.test/login?token=hidden#x", "https://other.test/login")]
    [InlineData("/login?token=hidden", "/login")]
    [InlineData("login#hidden", "login")]
    public async Task Target_of_a_redirect_is_named_without_what_could_be_secret(string location, string expected)
    {
        Answer<ProbeResponse> answer = await SendAsync($"302 Found\r\nLocation: {location}\r\nContent-Length: 0", string.Empty);

        Assert.Equal(Outcome.Unknown, answer.Outcome);
        Assert.Contains($"HTTP 302; a redirect to {expected})", answer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(201, false)] // where what was created is
    [InlineData(299, false)]
    [InlineData(300, true)]
    [InlineData(399, true)]
    [InlineData(400, false)]
    public async Task Location_is_a_redirect_with_a_status_of_redirects_alone(int status, bool isRedirect)
    {
        Answer<ProbeResponse> answer = await SendAsync(TestData.Invariant($"{status} Status\r\nLocation: /elsewhere\r\nContent-Length: 0"), string.Empty);

        Assert.Equal(isRedirect, answer.ToString().Contains("a redirect to /elsewhere", StringComparison.Ordinal));
        Assert.Contains(TestData.Invariant($"(HTTP {status}"), answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_with_line_breaks_and_escapes_stays_one_line_of_a_log()
    {
        Answer<ProbeResponse> answer = await SendAsync("302 Found\r\nLocation: /a%0Ab\u0085c\r\nContent-Length: 0", string.Empty);

        Assert.Single(answer.ToString().Split('\n', '\r', '\u0085'));
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, br", "gzip, br")]
    [InlineData("identity", null)]
    [InlineData("Identity", null)]
    [InlineData("identity, br", "br")]
    public async Task Compression_that_nothing_has_undone_is_named(string encoding, string? expected)
    {
        Answer<ProbeResponse> answer = await SendAsync($"200 OK\r\nContent-Encoding: {encoding}\r\nContent-Length: 2", "x!");

        TestData.Should<Answer<ProbeResponse>.Malformed>(answer);
        Assert.Equal(expected is not null, answer.ToString().Contains($"compressed with {expected}, which nothing has decompressed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compression_that_the_handler_undoes_is_not_named()
    {
        using MemoryStream compressed = new();
        await using (GZipStream gzip = new(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Endpoints.SignedOk));
        }

        await using RawServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(TestData.Invariant($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {compressed.Length}\r\n\r\n"));
            await connection.Stream.WriteAsync(compressed.ToArray());
        });
        using HttpClient http = Rig.Client(server.Address, Rig.Create(Primary.Own, static handler => handler.AutomaticDecompression = DecompressionMethods.All));

        Answer<ProbeResponse> answer = await new FreedomPayClient(http, Endpoints.Merchant).SendAsync(Request);

        TestData.Should<Answer<ProbeResponse>.Success>(answer);
        Assert.DoesNotContain("compressed", answer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4_095)]
    [InlineData(4_096)]
    [InlineData(4_097)]
    [InlineData(50_000)]
    public async Task Body_comes_whole_whatever_its_length(int length)
    {
        string body = string.Concat(Enumerable.Range(0, length).Select(static index => (char)('a' + (index % 23))));

        Answer<ProbeResponse> answer = await SendAsync(TestData.Invariant($"200 OK\r\nContent-Length: {length}"), body);

        Assert.Equal(body, System.Text.Encoding.UTF8.GetString(answer.GetBody().Span));
    }

    [Fact]
    public async Task What_a_handler_has_tried_is_told_with_the_answer_that_came_all_the_same()
    {
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        using HttpClient copying = Rig.Client(server.Address, Rig.Create(Primary.Own), StrangeHandlers.All["tries to read the content and does not mind"]());
        using HttpClient repeating = Rig.Client(server.Address, Rig.Create(Primary.Own), new QuietlyRepeatingHandler());

        Answer<ProbeResponse> copied = await new FreedomPayClient(copying, Endpoints.Merchant).SendAsync(Request);
        Answer<ProbeResponse> repeated = await new FreedomPayClient(repeating, Endpoints.Merchant).SendAsync(Request);

        TestData.Should<Answer<ProbeResponse>.Success>(copied);
        TestData.Should<Answer<ProbeResponse>.Success>(repeated);
        Assert.Contains("(something between this client and the network tried to read or copy the request's content, and was refused)", copied.ToString(), StringComparison.Ordinal);
        Assert.Contains("(something between this client and the network tried to send the request again, and was refused)", repeated.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, server.Bodies);
    }

    [Fact]
    public async Task Answer_from_another_url_that_was_called_by_the_same_method_proves_nothing()
    {
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        using HttpClient http = Rig.Client(server.Address, Rig.Create(Primary.Own), new ElsewhereHandler());

        Answer<ProbeResponse> answer = await new FreedomPayClient(http, Endpoints.Merchant).SendAsync(Request);

        Assert.Equal(Outcome.Unknown, TestData.Should<Answer<ProbeResponse>.Untrusted>(answer).Outcome);
        Assert.Contains($"{server.Address}elsewhere and not from what was called", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_that_is_missing_for_the_answer_is_found_out_before_anything_is_sent()
    {
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        using HttpClient http = Rig.Client(server.Address, Rig.Create(Primary.Own));
        FreedomPayClient client = new(http, Endpoints.Merchant, reading: new ReadOptions { Key = KeyKind.Payout });

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(Request));

        Assert.Equal(0, server.Connections);
    }

    private static IGatewayRequest<ProbeResponse> Request => new ProbeRequest();

    private static async Task<Answer<ProbeResponse>> SendAsync(string head, string body)
    {
        await using RawServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync($"HTTP/1.1 {head}\r\n\r\n{body}");
        });
        using HttpClient http = Rig.Client(server.Address, Rig.Create(Primary.Own));
        return await new FreedomPayClient(http, Endpoints.Merchant).SendAsync(Request);
    }

    /// <summary>Sends once more after an answer has come, and keeps the first one.</summary>
    private sealed class QuietlyRepeatingHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            await Assert.ThrowsAsync<RepeatedSendException>(() => base.SendAsync(request, cancellationToken));
            return response;
        }
    }

    private sealed class ElsewhereHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(request.RequestUri!, "/elsewhere");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
