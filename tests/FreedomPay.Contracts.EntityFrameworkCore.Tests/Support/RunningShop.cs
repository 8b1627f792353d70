using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests.Support;

/// <summary>The shop in the process of the tests.</summary>
internal sealed class RunningShop : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningShop(WebApplication app, RecordingLogger log)
    {
        _app = app;
        Log = log;
        Gateway = new GatewayClient(ShopProgram.Address(app));
    }

    public RecordingLogger Log { get; }

    public GatewayClient Gateway { get; }

    public IServiceProvider Services => _app.Services;

    public void Stop() => _app.Lifetime.StopApplication();

    public TurnPoints Points => _app.Services.GetRequiredService<TurnPoints>();

    public ReplacedHandler Handler => _app.Services.GetRequiredService<ReplacedHandler>();

    public static async Task<RunningShop> StartAsync(
        TestDatabase database, Action<WebApplicationBuilder>? configure = null, Action<DbContextOptionsBuilder>? context = null, Action<WebApplication>? use = null, bool inMemory = false)
    {
        RecordingLogger log = new();
        WebApplication app = ShopProgram.Build(
            database.Kind,
            database.Connection,
            builder =>
            {
                builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(log);
                configure?.Invoke(builder);
            },
            context,
            inMemory);
        use?.Invoke(app);
        await app.StartAsync();
        return new RunningShop(app, log);
    }

    public async ValueTask DisposeAsync()
    {
        Gateway.Dispose();
        await _app.DisposeAsync();
    }
}
