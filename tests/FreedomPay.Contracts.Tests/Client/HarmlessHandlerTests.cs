using System.Diagnostics;
using FreedomPay.Contracts.TransportProbe;
using FreedomPay.Contracts.TransportProbe.Contracts;
using FreedomPay.Contracts.TransportProbe.Servers;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>What many programs set up around an HTTP client, and what must not break by a content that is written once.</summary>
public class HarmlessHandlerTests
{
    [Theory]
    [InlineData(Primary.Own)]
    [InlineData(Primary.Ordinary)]
    public async Task Telemetry_and_header_propagation(Primary primary)
    {
        List<string> seen = [];
        await using RawServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            seen.Add(connection.Head);
            await connection.SendAsync(RawServer.Ok(Endpoints.SignedOk));
        });
        using ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name == "System.Net.Http",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        using HttpClient http = Rig.Client(server.Address, Rig.Create(primary), new LookingHandler());

        Sent sent = await Sent.SendAsync(http, Way.Request);

        Assert.Equal("Success", sent.Kind);
        Assert.Equal(1, server.Bodies);
        Assert.Contains("X-Correlation-Id: 7", Assert.Single(seen), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Primary.Own)]
    [InlineData(Primary.Ordinary)]
    public async Task Refused_connection_is_tried_again_by_hand(Primary primary)
    {
        int attempts = 0;
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        using HttpClient http = Rig.Client(
            server.Address,
            Rig.Create(primary, handler => handler.ConnectCallback = async (context, cancellationToken) =>
            {
                if (++attempts < 3)
                {
                    throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused);
                }

                System.Net.Sockets.Socket socket = new(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            }),
            StrangeHandlers.All["sends again"]());

        Assert.Equal("Success", (await Sent.SendAsync(http, Way.Request)).Kind);
        Assert.Equal(1, server.Bodies);
    }

    private sealed class LookingHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.True(request.Content!.Headers.ContentLength > 0);
            _ = request.ToString();
            request.Headers.Add("X-Correlation-Id", "7");
            request.Headers.ExpectContinue = false;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
