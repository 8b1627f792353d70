using System.Net;
using FreedomPay.Contracts.TransportProbe;
using FreedomPay.Contracts.TransportProbe.Contracts;
using FreedomPay.Contracts.TransportProbe.Servers;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>Redirects and challenges, with a handler that follows them: one body arrives, and an answer from elsewhere proves nothing.</summary>
public class OnceRedirectTests
{
    [Theory]
    [InlineData(Primary.Own, 307)]
    [InlineData(Primary.Own, 308)]
    [InlineData(Primary.Ordinary, 307)]
    [InlineData(Primary.Ordinary, 308)]
    public async Task Redirect_that_keeps_the_method_ends_with_a_refusal(Primary primary, int status)
    {
        await using RawServer other = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        await using RawServer server = Redirecting(status, other);
        using HttpClient http = Rig.Client(server.Address, Rig.Create(primary, static handler => handler.AllowAutoRedirect = true));

        foreach (Way way in Enum.GetValues<Way>())
        {
            (await Sent.SendAsync(http, way)).MustBeNoAnswer(Outcome.Unknown, "a redirect");
        }

        Assert.Equal((3, 0), (server.Bodies, other.Bodies));
    }

    [Theory]
    [InlineData(Primary.Own, 301)]
    [InlineData(Primary.Own, 302)]
    [InlineData(Primary.Own, 303)]
    [InlineData(Primary.Ordinary, 301)]
    [InlineData(Primary.Ordinary, 302)]
    [InlineData(Primary.Ordinary, 303)]
    public async Task Answer_from_where_a_redirect_has_led_is_unknown_and_names_the_place(Primary primary, int status)
    {
        foreach (string body in (string[])[Endpoints.SignedOk, "<html>"])
        {
            await using RawServer other = RawServer.Answering(RawServer.Ok(body));
            await using RawServer server = Redirecting(status, other);
            using HttpClient http = Rig.Client(server.Address, Rig.Create(primary, static handler => handler.AllowAutoRedirect = true));

            foreach (Way way in Enum.GetValues<Way>())
            {
                Sent sent = await Sent.SendAsync(http, way);

                Assert.Equal(Outcome.Unknown, sent.Outcome);
                Assert.Contains(sent.Kind, (string[])["Untrusted", "Malformed"]);
                Assert.Contains($"{other.Address}elsewhere", sent.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("hidden", sent.Text, StringComparison.Ordinal);
            }

            Assert.Equal((3, 0), (server.Bodies, other.Bodies));
        }
    }

    [Theory]
    [InlineData(Primary.Own)]
    [InlineData(Primary.Ordinary)]
    public async Task Redirect_shows_although_a_handler_puts_the_url_back(Primary primary)
    {
        await using RawServer other = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        await using RawServer server = Redirecting(302, other);
        using HttpClient http = Rig.Client(new Uri("http://localhost:1"), Rig.Create(primary, static handler => handler.AllowAutoRedirect = true), new DiscoveringHandler(server.Address));

        Sent sent = await Sent.SendAsync(http, Way.Request);

        Assert.Equal(("Untrusted", Outcome.Unknown), (sent.Kind, sent.Outcome));
        Assert.Contains("GET http://localhost:1/probe/pay.php", sent.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Primary.Own)]
    [InlineData(Primary.Ordinary)]
    public async Task Service_discovery_that_puts_the_url_back_is_not_in_the_way(Primary primary)
    {
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        using HttpClient http = Rig.Client(new Uri("https://gateway"), Rig.Create(primary), new DiscoveringHandler(server.Address));

        Assert.Equal("Success", (await Sent.SendAsync(http, Way.Request)).Kind);
    }

    [Theory]
    [InlineData(Primary.Own)]
    [InlineData(Primary.Ordinary)]
    public async Task Challenge_is_not_answered_with_a_second_body(Primary primary)
    {
        await using RawServer server = RawServer.Answering("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"gateway\"\r\nContent-Length: 0\r\n\r\n");
        using HttpClient http = Rig.Client(server.Address, Rig.Create(primary, static handler => handler.Credentials = new NetworkCredential("user", "password")));

        foreach (Way way in Enum.GetValues<Way>())
        {
            (await Sent.SendAsync(http, way)).MustBeNoAnswer(Outcome.Unknown, "401");
        }

        Assert.Equal(3, server.Bodies);
    }

    private static RawServer Redirecting(int status, RawServer other) =>
        RawServer.Answering(TestData.Invariant($"HTTP/1.1 {status} Moved\r\nLocation: {other.Address}elsewhere?hidden=1\r\nContent-Length: 0\r\n\r\n"));

    /// <summary>As service discovery does: the name of a service becomes an address, and afterwards the message is as it was.</summary>
    private sealed class DiscoveringHandler(Uri found) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Uri original = request.RequestUri!;
            request.RequestUri = new Uri(found, original.PathAndQuery);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                request.RequestUri = original;
            }
        }
    }
}
