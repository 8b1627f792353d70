using FreedomPay.Contracts.TransportProbe;
using FreedomPay.Contracts.TransportProbe.Contracts;
using FreedomPay.Contracts.TransportProbe.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace FreedomPay.Contracts.Hosting.Tests;

/// <summary>
/// Microsoft's handlers repeat POST requests by default. Whole bodies are counted on a real socket: through <c>AddFreedomPay</c>, a request that
/// changes something arrives at most once, whether the handlers are around all clients of the program or around this one.
/// </summary>
public class OnceTests
{
    private const string Unavailable = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";

    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    public enum Failing
    {
        Unavailable,
        Hanging,
        Cut,
    }

    public static TheoryData<string, Failing, bool> Matrix
    {
        get
        {
            TheoryData<string, Failing, bool> matrix = [];
            foreach (string handler in (string[])["standard", "hedging"])
            {
                foreach (Failing failing in Enum.GetValues<Failing>())
                {
                    matrix.Add(handler, failing, true);
                    matrix.Add(handler, failing, false);
                }
            }

            return matrix;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task One_body_arrives(string handler, Failing failing, bool aroundAllClients)
    {
        await using RawServer server = Server(failing);
        await using ServiceProvider provider = Services(server.Address, handler, aroundAllClients);
        FreedomPayClient client = provider.GetRequiredService<FreedomPayClient>();

        foreach (GatewayEndpoint endpoint in (GatewayEndpoint[])[Endpoints.Moving, Endpoints.Preparing])
        {
            int before = server.Bodies;
            Sent sent = await Sent.SendAsync(client, Way.Request, endpoint);

            Assert.InRange(server.Bodies - before, 0, 1);
            Assert.True(server.Bodies == before || sent.Outcome == Outcome.Unknown, $"A body has arrived, and the outcome is {sent.Outcome}: {sent.Text}");
        }
    }

    /// <summary>Around all clients they do not reach this one, so that nothing repeats what only reads either.</summary>
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 4)]
    public async Task Requests_that_only_read_are_repeated_by_handlers_of_this_client_alone(bool aroundAllClients, int bodies)
    {
        await using RawServer server = Server(Failing.Unavailable);
        await using ServiceProvider provider = Services(server.Address, "standard", aroundAllClients);

        await Sent.SendAsync(provider.GetRequiredService<FreedomPayClient>(), Way.Request, Endpoints.Reading);

        Assert.Equal(bodies, server.Bodies);
    }

    /// <summary>The counter sees repeats: an ordinary client with the same handlers sends four.</summary>
    [Fact]
    public async Task Ordinary_client_repeats()
    {
        await using RawServer server = Server(Failing.Unavailable);
        await using ServiceProvider provider = Services(server.Address, "standard", aroundAllClients: true);
        using HttpClient ordinary = provider.GetRequiredService<IHttpClientFactory>().CreateClient("ordinary");
        using StringContent content = new("body");

        using HttpResponseMessage response = await ordinary.PostAsync(server.Address, content);

        Assert.Equal(4, server.Bodies);
    }

    private static RawServer Server(Failing failing) => new(async connection =>
    {
        while (await connection.ReadRequestAsync())
        {
            switch (failing)
            {
                case Failing.Hanging:
                    await connection.HangAsync();
                    return;
                case Failing.Cut:
                    return;
                default:
                    await connection.SendAsync(Unavailable);
                    break;
            }
        }
    });

    private static ServiceProvider Services(Uri address, string handler, bool aroundAllClients)
    {
        ServiceCollection services = new();
        services.AddHttpClient("ordinary");
        if (aroundAllClients)
        {
            services.ConfigureHttpClientDefaults(builder => Surround(builder, handler));
            HttpClientTests.Add(services, address);
        }
        else
        {
            HttpClientTests.Add(services, address).ConfigureHttpClient(builder => Surround(builder, handler));
        }

        // The client's own time ends what no handler ends.
        services.Configure<FreedomPayOptions>(static options => options.Timeout = TimeSpan.FromSeconds(3));
        return services.BuildServiceProvider();
    }

    private static void Surround(IHttpClientBuilder builder, string handler)
    {
        if (handler == "standard")
        {
            builder.AddStandardResilienceHandler(static options =>
            {
                // All defaults but the waits, which would only make the tests slow.
                options.Retry.Delay = TimeSpan.FromMilliseconds(1);
                options.AttemptTimeout.Timeout = Short;
            });
        }
        else
        {
            builder.AddStandardHedgingHandler().Configure(static options =>
            {
                options.Hedging.Delay = TimeSpan.FromMilliseconds(200);
                options.Endpoint.Timeout.Timeout = Short;
            });
        }
    }
}
