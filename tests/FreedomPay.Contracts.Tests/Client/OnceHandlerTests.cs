using FreedomPay.Contracts.TransportProbe;
using FreedomPay.Contracts.TransportProbe.Contracts;
using FreedomPay.Contracts.TransportProbe.Servers;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>Handlers that read, copy, compress and repeat. Of a request that changes something at most one whole body arrives.</summary>
public class OnceHandlerTests
{
    /// <summary>Those that get through when they do not repeat: reading into memory is refused, as from there anything could be sent.</summary>
    private static readonly string[] Harmless =
    [
        "sends again", "tries to read the content and does not mind", "new messages with the same content", "compresses on the way", "counts progress on the way",
    ];

    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(50);

    public static TheoryData<Primary, string> Matrix
    {
        get
        {
            TheoryData<Primary, string> matrix = [];
            foreach (Primary primary in Enum.GetValues<Primary>())
            {
                foreach (string name in StrangeHandlers.All.Keys)
                {
                    matrix.Add(primary, name);
                }
            }

            return matrix;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task One_body_arrives_and_the_caller_learns_of_the_attempt_to_repeat_it(Primary primary, string name)
    {
        foreach (GatewayEndpoint endpoint in (GatewayEndpoint[])[Endpoints.Moving, Endpoints.Preparing])
        {
            for (int round = 0; round < Rig.Rounds; round++)
            {
                await using RawServer server = Rig.Server(Rig.Unavailable);
                using HttpClient http = Rig.Client(server.Address, Rig.Create(primary), StrangeHandlers.All[name]());

                Sent sent = await Sent.SendAsync(http, (Way)(round % 3), endpoint);

                if (name == "sends three at once")
                {
                    // The first to end is mostly one that was refused; what becomes of the others is for the permit to say.
                    await Task.Delay(Settling);
                    Assert.InRange(server.Bodies, 0, sent.Outcome == Outcome.NotDone ? 0 : 1);
                    continue;
                }

                Assert.InRange(server.Bodies, 0, 1);
                Assert.Equal(server.Bodies == 0 ? Outcome.NotDone : Outcome.Unknown, sent.Outcome);
                Assert.Contains("refused", sent.Text, StringComparison.Ordinal);
                Assert.Equal(!Harmless.Contains(name), server.Bodies == 0);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Handlers_that_do_not_copy_the_content_are_not_in_the_way(Primary primary, string name)
    {
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        using HttpClient http = Rig.Client(server.Address, Rig.Create(primary), StrangeHandlers.All[name]());

        Sent sent = await Sent.SendAsync(http, Way.Request);

        if (Harmless.Contains(name))
        {
            Assert.Equal("Success", sent.Kind);
            Assert.Equal(1, server.Bodies);
        }
        else if (name == "sends three at once")
        {
            Assert.InRange(server.Bodies, 0, 1);
        }
        else
        {
            sent.MustBeNoAnswer(Outcome.NotDone, "refused");
            Assert.Equal(0, server.Connections);
        }
    }

    [Fact]
    public async Task Copy_through_a_stream_without_length_is_refused_by_the_innermost_handler()
    {
        await using RawServer server = Rig.Server(Rig.Unavailable);
        using HttpClient http = Rig.Client(server.Address, Rig.Create(Primary.Own), StrangeHandlers.CopyThroughOpaqueStream());

        Sent sent = await Sent.SendAsync(http, Way.Request);

        // Whether the copy has left through something else cannot be known.
        sent.MustBeNoAnswer(Outcome.Unknown, "refused");
        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData(Primary.Own)]
    [InlineData(Primary.Ordinary)]
    public async Task Attempt_that_a_handler_leaves_behind_sends_nothing_after_the_caller_was_told_so(Primary primary)
    {
        TaskCompletionSource gate = new();
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        using HttpMessageHandler innermost = Rig.Create(primary, handler => handler.ConnectCallback = async (context, _) =>
        {
            await gate.Task;
            System.Net.Sockets.Socket socket = new(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
            await socket.ConnectAsync(context.DnsEndPoint, CancellationToken.None);
            return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
        });
        ImpatientHandler impatient = new();
        using HttpClient http = Rig.Client(server.Address, innermost, impatient);

        Sent sent = await Sent.SendAsync(http, Way.Request);
        gate.SetResult();
        await Assert.ThrowsAnyAsync<Exception>(() => impatient.LeftBehind!);

        sent.MustBeNoAnswer(Outcome.NotDone, "TimeoutException");
        Assert.Equal(0, server.Bodies);
    }

    [Theory]
    [InlineData(Primary.Own)]
    [InlineData(Primary.Ordinary)]
    public async Task Signed_request_that_was_not_sent_can_be_sent_and_then_not_again(Primary primary)
    {
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        using HttpClient nowhere = Rig.Client(ClosedPort.Address(), Rig.Create(primary));
        using HttpClient http = Rig.Client(server.Address, Rig.Create(primary));
        SignedRequest<ProbeResponse> signed = ((IGatewayRequest<ProbeResponse>)new ProbeRequest()).Sign(Endpoints.Merchant);

        RequestCanceledException canceledBefore = await Assert.ThrowsAsync<RequestCanceledException>(
            () => new FreedomPayClient(http, Endpoints.Merchant).SendAsync(signed, new CancellationToken(canceled: true)));
        Answer<ProbeResponse> refused = await new FreedomPayClient(nowhere, Endpoints.Merchant).SendAsync(signed);
        Answer<ProbeResponse> first = await new FreedomPayClient(http, Endpoints.Merchant).SendAsync(signed);
        Answer<ProbeResponse> second = await new FreedomPayClient(http, Endpoints.Merchant).SendAsync(signed);
        Answer<ProbeResponse> third = await new FreedomPayClient(nowhere, Endpoints.Merchant).SendAsync(signed);

        RequestCanceledException canceledAfter = await Assert.ThrowsAsync<RequestCanceledException>(
            () => new FreedomPayClient(http, Endpoints.Merchant).SendAsync(signed, new CancellationToken(canceled: true)));

        Assert.Equal((Outcome.NotDone, Outcome.Unknown), (canceledBefore.Outcome, canceledAfter.Outcome));
        Assert.Equal(Outcome.NotDone, refused.Outcome);
        TestData.Should<Answer<ProbeResponse>.Success>(first);
        Assert.Equal(Outcome.Unknown, TestData.Should<Answer<ProbeResponse>.NoAnswer>(second).Outcome);
        Assert.Equal(Outcome.Unknown, TestData.Should<Answer<ProbeResponse>.NoAnswer>(third).Outcome);
        Assert.Equal(1, server.Bodies);
    }

    /// <summary>Gives up waiting, and lets go on what it has begun.</summary>
    private sealed class ImpatientHandler : DelegatingHandler
    {
        public Task<HttpResponseMessage>? LeftBehind { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            LeftBehind = base.SendAsync(request, CancellationToken.None);
            return LeftBehind.WaitAsync(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }
}
