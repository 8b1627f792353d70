using System.Net;
using FreedomPay.Contracts.TransportProbe;
using FreedomPay.Contracts.TransportProbe.Contracts;
using FreedomPay.Contracts.TransportProbe.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.Hosting.Tests;

/// <summary>The merchant's HTTP client is its own, whatever the program does to all clients.</summary>
public class HttpClientTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Handlers_and_addresses_of_all_clients_do_not_reach_it(bool defaultsFirst)
    {
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        int others = 0;
        ServiceCollection services = new();
        void Defaults() => services.ConfigureHttpClientDefaults(builder => builder
            .ConfigureHttpClient(static http => (http.BaseAddress, http.Timeout) = (new Uri("https://elsewhere.test"), TimeSpan.FromTicks(1)))
            .ConfigurePrimaryHttpMessageHandler(() => new CountingHandler(() => others++))
            .AddHttpMessageHandler(() => new CountingHandler(() => others++)));
        if (defaultsFirst)
        {
            Defaults();
        }

        Add(services, server.Address);
        if (!defaultsFirst)
        {
            Defaults();
        }

        await using ServiceProvider provider = services.BuildServiceProvider();
        Sent sent = await Sent.SendAsync(provider.GetRequiredService<FreedomPayClient>(), Way.Request);

        Assert.Equal(("Success", 1, 0), (sent.Kind, server.Bodies, others));
    }

    [Fact]
    public async Task Handlers_of_this_client_alone_are_its_own()
    {
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        int calls = 0;
        int connections = 0;
        ServiceCollection services = new();
        Add(services, server.Address)
            .ConfigureHttpClient(builder => builder.AddHttpMessageHandler(() => new CountingHandler(() => calls++)))
            .ConfigureHandler(handler => handler.PlaintextStreamFilter = (context, _) =>
            {
                connections++;
                return ValueTask.FromResult(context.PlaintextStream);
            });
        await using ServiceProvider provider = services.BuildServiceProvider();

        await Sent.SendAsync(provider.GetRequiredService<FreedomPayClient>(), Way.Request);
        await Sent.SendAsync(provider.GetRequiredService<FreedomPayClient>(), Way.Request);

        Assert.Equal((2, 1), (calls, connections));
    }

    [Fact]
    public async Task Redirects_are_not_followed()
    {
        await using RawServer other = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        await using RawServer server = RawServer.Answering($"HTTP/1.1 307 Temporary Redirect\r\nLocation: {other.Address}\r\nContent-Length: 0\r\n\r\n");
        ServiceCollection services = new();
        Add(services, server.Address);
        await using ServiceProvider provider = services.BuildServiceProvider();

        Sent sent = await Sent.SendAsync(provider.GetRequiredService<FreedomPayClient>(), Way.Request);

        Assert.Equal((Outcome.Unknown, HttpStatusCode.TemporaryRedirect, 0), (sent.Outcome, sent.StatusCode, other.Connections));
    }

    /// <summary>The factory's own log has the URL, and at its lowest level the headers.</summary>
    [Fact]
    public async Task Factory_writes_no_log_of_requests()
    {
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        RecordingLogger log = new();
        ServiceCollection services = new();
        services.AddLogging(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddHttpClient("other", http => http.BaseAddress = server.Address);
        Add(services, server.Address);
        await using ServiceProvider provider = services.BuildServiceProvider();

        await Sent.SendAsync(provider.GetRequiredService<FreedomPayClient>(), Way.Request);
        Assert.StartsWith("Probe for Merchant 12345", Assert.Single(log.Lines), StringComparison.Ordinal);
        log.Lines.Clear();

        using HttpClient other = provider.GetRequiredService<IHttpClientFactory>().CreateClient("other");
        await Sent.SendAsync(other, Way.Request);
        Assert.NotEmpty(log.Lines);
    }

    [Fact]
    public async Task Client_for_a_user_of_Freedom_ID_shares_the_connections()
    {
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        ServiceCollection services = new();
        Add(services, server.Address);
        await using ServiceProvider provider = services.BuildServiceProvider();
        FreedomPayMerchant merchant = provider.GetRequiredService<FreedomPayMerchant>();

        await Sent.SendAsync(provider.GetRequiredService<FreedomPayClient>(), Way.Request);
        Sent sent = await Sent.SendAsync(merchant.CreateClient([new AuthorizedHost(FreedomIdTokens.Host, new BasicAuthorization("a", "b"))]), Way.Request);

        Assert.Equal(("Success", 1, 2), (sent.Kind, server.Connections, server.Bodies));
    }

    internal static FreedomPayBuilder Add(IServiceCollection services, Uri address) => services.AddFreedomPay(options =>
    {
        options.MerchantId = Endpoints.Merchant.MerchantId;
        options.PaymentKey = "probe_payment_key";
        options.Host = address.ToString();
    });

    private sealed class CountingHandler(Action count) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            count();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
