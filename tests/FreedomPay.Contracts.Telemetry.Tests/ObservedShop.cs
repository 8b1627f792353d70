using System.Diagnostics;
using FreedomPay.Contracts.Catalog.Tests.RoundTrips;
using FreedomPay.Contracts.Hosting;
using FreedomPay.Contracts.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace FreedomPay.Contracts.Telemetry.Tests;

/// <summary>A shop with OpenTelemetry as its documentation sets it up, and the log levels of the templates.</summary>
internal sealed class ObservedShop : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<Activity> _activities;
    private readonly List<MetricSnapshot> _metrics;
    private readonly List<LogRecord> _logs;

    private ObservedShop(WebApplication app, List<Activity> activities, List<MetricSnapshot> metrics, List<LogRecord> logs)
    {
        _app = app;
        _activities = activities;
        _metrics = metrics;
        _logs = logs;
    }

    public HttpClient Http { get; private set; } = null!;

    /// <summary>Leads to the fake gateway.</summary>
    public FreedomPayClient Client { get; private set; } = null!;

    /// <summary>Lead to a server on a socket, without trace headers and with them.</summary>
    public IReadOnlyList<FreedomPayClient> ClientsOverSockets { get; private set; } = [];

    public static async Task<ObservedShop> StartAsync(FakeGateway gateway, Uri server, Action<WebApplication> map)
    {
        List<Activity> activities = [];
        List<MetricSnapshot> metrics = [];
        List<LogRecord> logs = [];
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddOpenTelemetry(static options => (options.IncludeFormattedMessage, options.IncludeScopes, options.ParseStateValues) = (true, true, true));
        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing
                .AddSource(FreedomPayTelemetry.ActivitySourceName).AddHttpClientInstrumentation().AddAspNetCoreInstrumentation().AddInMemoryExporter(activities))
            .WithMetrics(metering => metering
                .AddMeter(FreedomPayTelemetry.MeterName).AddHttpClientInstrumentation().AddAspNetCoreInstrumentation().AddInMemoryExporter(metrics).AddPrometheusExporter())
            .WithLogging(logging => logging.AddInMemoryExporter(logs));
        builder.Services.AddFreedomPay(static options => Set(options, new Uri("https://gateway.test")));
        builder.Services.AddFreedomPay("quiet", options => Set(options, server, "500002"));
        builder.Services.AddFreedomPay("traced", options =>
        {
            Set(options, server, "500003");
            options.SendTraceHeaders = true;
        });
        builder.Services.PostConfigure<HttpClientFactoryOptions>(
            "FreedomPay", options => options.HttpMessageHandlerBuilderActions.Add(handlers => handlers.PrimaryHandler = gateway.CreateHandler()));

        WebApplication app = builder.Build();
        map(app);
        app.MapPrometheusScrapingEndpoint("/metrics");
        await app.StartAsync();
        IFreedomPayMerchants merchants = app.Services.GetRequiredService<IFreedomPayMerchants>();
        return new ObservedShop(app, activities, metrics, logs)
        {
            Http = app.GetTestClient(),
            Client = merchants[""].CreateClient(Hosts(baseAddress: null)),
            ClientsOverSockets = [merchants["quiet"].CreateClient(Hosts(server)), merchants["traced"].CreateClient(Hosts(server))],
        };
    }

    public Export Collect()
    {
        _app.Services.GetRequiredService<TracerProvider>().ForceFlush();
        _app.Services.GetRequiredService<MeterProvider>().ForceFlush();
        _app.Services.GetRequiredService<LoggerProvider>().ForceFlush();
        return Export.Of(_activities, _metrics, _logs);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private static void Set(FreedomPayOptions options, Uri host, string merchantId = "500000")
    {
        options.MerchantId = merchantId;
        options.PaymentKey = CatalogRun.PaymentKey;
        options.PayoutKey = CatalogRun.PayoutKey;
        options.Host = host.ToString();
        options.PublicUrl = "https://shop.test";
    }

    private static AuthorizedHost[] Hosts(Uri? baseAddress) =>
    [
        .. CatalogTypes.Requests.Concat(CatalogTypes.TextRequests)
            .Select(static type => CatalogTypes.EndpointOf(type))
            .Where(static endpoint => endpoint is { IsJson: true, Jws: null, Host: not null })
            .Select(static endpoint => endpoint.Host!)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(host => new AuthorizedHost(host, new Tokens(), baseAddress)),
    ];

    private sealed class Tokens : IAuthorizationSource
    {
        public ValueTask<AuthorizationValue> GetAsync(GatewayEndpoint endpoint, CancellationToken cancellationToken) => new(
            endpoint.Authorization == Authorization.Basic ? AuthorizationValue.Basic("client", CatalogRun.ClientSecret) : AuthorizationValue.Bearer(CatalogRun.Token));
    }
}
