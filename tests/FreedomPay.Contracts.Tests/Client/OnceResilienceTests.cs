using FreedomPay.Contracts.TransportProbe;
using FreedomPay.Contracts.TransportProbe.Contracts;
using FreedomPay.Contracts.TransportProbe.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>
/// Microsoft's resilience handlers repeat POST requests by default. Of a request that moves money at most one whole body arrives, the caller learns
/// that something tried to repeat it, and never that it was not done.
/// </summary>
public class OnceResilienceTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    public static TheoryData<Primary, string, string?> Matrix
    {
        get
        {
            TheoryData<Primary, string, string?> matrix = [];
            foreach (Primary primary in Enum.GetValues<Primary>())
            {
                foreach (string around in (string[])["standard", "hedging", "polly"])
                {
                    matrix.Add(primary, around, Rig.Unavailable);
                    matrix.Add(primary, around, Rig.TooMany);
                    matrix.Add(primary, around, null);
                    matrix.Add(primary, around, Rig.Cut);
                }
            }

            return matrix;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task One_body_arrives_and_the_caller_learns_of_the_attempt_to_repeat_it(Primary primary, string around, string? answer)
    {
        for (int round = 0; round < Rig.Rounds; round++)
        {
            await using RawServer server = Rig.Server(answer);
            await using ServiceProvider services = Services(primary, around, server.Address);
            using HttpClient http = services.GetRequiredService<IHttpClientFactory>().CreateClient("gateway");

            Sent[] all = await Task.WhenAll(Enum.GetValues<Way>().Select(way => Sent.SendAsync(http, way)));

            Assert.InRange(server.Bodies, 0, all.Length);
            Assert.All(all, static sent => Assert.Equal("NoAnswer", sent.Kind));
            int unknown = all.Count(static sent => sent.Outcome == Outcome.Unknown);
            Assert.True(server.Bodies <= unknown, $"{server.Bodies} bodies have arrived, and {unknown} outcomes are unknown.");

            // On a slow machine the time of all attempts can be over, or a second one be refused, before one has left.
            Assert.All(all, static sent => Assert.True(sent.Outcome == Outcome.NotDone || sent.Text.Contains("refused", StringComparison.Ordinal), sent.Text));
        }
    }

    [Theory]
    [InlineData(Primary.Own)]
    [InlineData(Primary.Ordinary)]
    public async Task Connection_that_is_refused_at_first_is_tried_again(Primary primary)
    {
        Uri address;
        await using (RawServer gone = Rig.Server(Rig.Unavailable))
        {
            address = gone.Address;
        }

        int attempts = 0;
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        await using ServiceProvider services = Services(primary, "standard", address, handler => handler.ConnectCallback = async (context, cancellationToken) =>
        {
            // Refused twice, then the server is there.
            System.Net.Sockets.Socket socket = new(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
            await socket.ConnectAsync("127.0.0.1", ++attempts < 3 ? context.DnsEndPoint.Port : server.Port, cancellationToken);
            return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
        });
        using HttpClient http = services.GetRequiredService<IHttpClientFactory>().CreateClient("gateway");

        Sent sent = await Sent.SendAsync(http, Way.Request);

        Assert.Equal("Success", sent.Kind);
        Assert.Equal(1, server.Bodies);
        Assert.InRange(attempts, 3, 4);
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("polly")]
    public async Task Requests_that_only_read_are_repeated(string around)
    {
        await using RawServer server = Rig.Server(Rig.Unavailable);
        await using ServiceProvider services = Services(Primary.Own, around, server.Address);
        using HttpClient http = services.GetRequiredService<IHttpClientFactory>().CreateClient("gateway");

        await Sent.SendAsync(http, Way.Request, Endpoints.Reading);

        Assert.Equal(4, server.Bodies);
    }

    private static ServiceProvider Services(Primary primary, string around, Uri address, Action<SocketsHttpHandler>? configure = null)
    {
        ServiceCollection services = new();
        IHttpClientBuilder builder = services.AddHttpClient("gateway", http => http.BaseAddress = address)
            .ConfigurePrimaryHttpMessageHandler(() => Rig.Create(primary, configure));
        switch (around)
        {
            case "standard":
                builder.AddStandardResilienceHandler(static options =>
                {
                    // All defaults but the waits, which would only make the tests slow.
                    options.Retry.Delay = TimeSpan.FromMilliseconds(1);
                    options.Retry.ShouldRetryAfterHeader = false;
                    options.AttemptTimeout.Timeout = Short;
                });
                break;
            case "hedging":
                builder.AddStandardHedgingHandler().Configure(static options =>
                {
                    options.Hedging.Delay = TimeSpan.FromMilliseconds(200);
                    options.Endpoint.Timeout.Timeout = Short;
                });
                break;
            default:
                builder.AddResilienceHandler("by hand", static pipeline => pipeline
                    .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
                    {
                        MaxRetryAttempts = 3,
                        Delay = TimeSpan.FromMilliseconds(1),
                        ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<Exception>().HandleResult(static response => !response.IsSuccessStatusCode),
                    })
                    .AddTimeout(Short));
                break;
        }

        return services.BuildServiceProvider();
    }
}
