using FreedomPay.Contracts.Hosting.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.AspNetCore.Tests;

/// <summary>A shop that runs: in memory, or with Kestrel on a socket.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private Shop(WebApplication app, RecordingLogger log, HttpClient http)
    {
        App = app;
        Log = log;
        Http = http;
    }

    public WebApplication App { get; }

    public RecordingLogger Log { get; }

    public HttpClient Http { get; }

    /// <summary>What this library logged.</summary>
    public IEnumerable<string> Lines => Log.Lines.Where(static line => line.Contains(" for Merchant", StringComparison.Ordinal));

    public int Port => new Uri(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;

    public static (WebApplication App, RecordingLogger Log) Build(Action<WebApplicationBuilder>? configure = null, string? publicUrl = "https://shop.kz", bool onSocket = false)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["FreedomPay:MerchantId"] = "500000",
            ["FreedomPay:PaymentKey"] = Message.PaymentKey,
            ["FreedomPay:Host"] = "Test",
            ["FreedomPay:PublicUrl"] = publicUrl,
            ["Payouts:MerchantId"] = "500001",
            ["Payouts:PaymentKey"] = "another key",
            ["Payouts:PayoutKey"] = Message.PayoutKey,
            ["Payouts:Host"] = "Test",
            ["Payouts:PublicUrl"] = publicUrl,
        });
        RecordingLogger log = new();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddFreedomPay(builder.Configuration.GetSection("FreedomPay"));
        builder.Services.AddFreedomPay("payouts", builder.Configuration.GetSection("Payouts"));
        if (onSocket)
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        }
        else
        {
            builder.WebHost.UseTestServer();
        }

        configure?.Invoke(builder);
        return (builder.Build(), log);
    }

    public static async Task<Shop> StartAsync(Action<WebApplication> map, Action<WebApplicationBuilder>? configure = null, string publicUrl = "https://shop.kz", bool onSocket = false)
    {
        (WebApplication app, RecordingLogger log) = Build(configure, publicUrl, onSocket);
        map(app);
        await app.StartAsync();
        HttpClient http = onSocket
            ? new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) }
            : app.GetTestClient();

        // What waits forever is a failure.
        http.Timeout = TimeSpan.FromSeconds(20);
        return new Shop(app, log, http);
    }

    public async Task<(int Status, byte[] Body)> SendAsync(HttpRequestMessage request)
    {
        using HttpResponseMessage response = await Http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.DisposeAsync();
    }
}
