using System.Net;
using System.Net.Sockets;
using FreedomPay.Contracts.TransportProbe.Contracts;
using FreedomPay.Contracts.TransportProbe.Servers;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>What the handler that the client creates leaves out, as a server sees it.</summary>
public class CreatedHandlerTests
{
    [Fact]
    public async Task Cookies_of_an_answer_are_not_sent_with_the_next_request()
    {
        List<string> heads = [];
        await using RawServer server = new(async connection =>
        {
            while (await connection.ReadRequestAsync())
            {
                heads.Add(connection.Head);
                await connection.SendAsync(TestData.Invariant($"HTTP/1.1 200 OK\r\nSet-Cookie: session=7; Path=/\r\nContent-Length: {Endpoints.SignedOk.Length}\r\n\r\n{Endpoints.SignedOk}"));
            }
        });
        using HttpClient http = Rig.Client(server.Address, FreedomPayClient.CreateHandler());
        FreedomPayClient client = new(http, Endpoints.Merchant);

        TestData.Should<Answer<ProbeResponse>.Success>(await client.SendAsync(Request));
        TestData.Should<Answer<ProbeResponse>.Success>(await client.SendAsync(Request));

        Assert.Equal(2, heads.Count);
        Assert.All(heads, static head => Assert.DoesNotContain("Cookie:", head, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirects_lead_nowhere(int status)
    {
        await using RawServer other = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        await using RawServer server = RawServer.Answering(TestData.Invariant($"HTTP/1.1 {status} Moved\r\nLocation: {other.Address}\r\nContent-Length: 0\r\n\r\n"));
        using HttpClient http = Rig.Client(server.Address, FreedomPayClient.CreateHandler());

        Answer<ProbeResponse> answer = await new FreedomPayClient(http, Endpoints.Merchant).SendAsync(Request);

        Assert.Equal((HttpStatusCode)status, TestData.Should<Answer<ProbeResponse>.Malformed>(answer).StatusCode);
        Assert.Equal((1, 0), (server.Bodies, other.Connections));
    }

    [Fact]
    public async Task Caller_finds_the_defaults_and_what_it_sets_is_used()
    {
        (bool Redirects, bool Cookies, TimeSpan Lifetime) defaults = default;
        int connections = 0;
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        using HttpClient http = Rig.Client(server.Address, FreedomPayClient.CreateHandler(handler =>
        {
            defaults = (handler.AllowAutoRedirect, handler.UseCookies, handler.PooledConnectionLifetime);
            handler.ConnectCallback = async (context, cancellationToken) =>
            {
                connections++;
                Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            };
        }));

        TestData.Should<Answer<ProbeResponse>.Success>(await new FreedomPayClient(http, Endpoints.Merchant).SendAsync(Request));

        Assert.Equal((false, false, TimeSpan.FromMinutes(5)), defaults);
        Assert.Equal(1, connections);
    }

    private static IGatewayRequest<ProbeResponse> Request => new ProbeRequest();
}
