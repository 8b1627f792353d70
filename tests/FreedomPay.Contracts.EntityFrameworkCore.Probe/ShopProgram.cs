using System.Diagnostics;
using System.Globalization;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.EntityFrameworkCore.Probe;

/// <summary>The shop's program: one route, one handler, one database.</summary>
public static class ShopProgram
{
    /// <summary>A message with this header ends the process at a point of its turn, counted from 1.</summary>
    public const string KillHeader = "X-Kill-At";

    /// <summary>A message with this header stops the process at a point, as if its machine had gone: it holds what it has, until it is continued.</summary>
    public const string StopHeader = "X-Stop-At";

    public const string MerchantId = "500000";
    public const string PaymentKey = "pay_key_aGVsbG8";
    public const string Route = "/pay/result";

    /// <summary>The store of decisions that is lost with the process: what the tests must notice.</summary>
    public const string InMemory = "memory";

    /// <summary>Runs the shop until its input ends, and writes its address.</summary>
    public static async Task Main(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        await using WebApplication app = Build(args[0], args[1], static builder => builder.Logging.ClearProviders(), inMemory: args.Contains(InMemory));
        await app.StartAsync().ConfigureAwait(false);
        Console.WriteLine(Address(app));
        await Console.In.ReadToEndAsync().ConfigureAwait(false);
    }

    public static Uri Address(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public static WebApplication Build(string kind, string connection, Action<WebApplicationBuilder>? configure = null, Action<DbContextOptionsBuilder>? context = null, bool inMemory = false)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["FreedomPay:MerchantId"] = MerchantId,
            ["FreedomPay:PaymentKey"] = PaymentKey,
            ["FreedomPay:Host"] = "Test",
            ["FreedomPay:PublicUrl"] = "https://shop.kz",
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Host.UseDefaultServiceProvider(static options => options.ValidateScopes = options.ValidateOnBuild = true);
        builder.Services.AddSingleton<TurnPoints>().AddSingleton<ReplacedHandler>().AddScoped<Orders>();
        builder.Services.AddDbContext<ShopDatabase>((provider, options) =>
        {
            options.Use(kind, connection).AddInterceptors(provider.GetRequiredService<TurnPoints>());
            context?.Invoke(options);
        });
        builder.Services.AddFreedomPay(builder.Configuration.GetSection("FreedomPay"));
        if (!inMemory)
        {
            builder.Services.AddFreedomPayEntityFramework<ShopDatabase>();
        }

        configure?.Invoke(builder);
        WebApplication app = builder.Build();
        app.Use(PassPointsAsync);
        app.MapResultNotify<Orders>(Route, static (result, orders, stopping) => orders.ApplyAsync(result.Request, stopping));
        return app;
    }

    private static async Task PassPointsAsync(Microsoft.AspNetCore.Http.HttpContext context, Microsoft.AspNetCore.Http.RequestDelegate next)
    {
        TurnPoints points = context.RequestServices.GetRequiredService<TurnPoints>();
        if (context.Request.Headers[KillHeader] is [{ } killAt])
        {
            points.Arm(int.Parse(killAt, CultureInfo.InvariantCulture), static _ => Kill());
        }
        else if (context.Request.Headers[StopHeader] is [{ } stopAt])
        {
            points.Arm(int.Parse(stopAt, CultureInfo.InvariantCulture), static _ => Stop());
        }

        points.BeginTurn();
        points.Pass("request");
        await next(context).ConfigureAwait(false);
        points.Pass("reply written");
        await context.Response.CompleteAsync().ConfigureAwait(false);
        points.Pass("reply sent");
    }

    private static void Stop()
    {
        using Process signal = Process.Start("kill", ["-STOP", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]);
        signal.WaitForExit();
    }

    private static void Kill()
    {
        using Process self = Process.GetCurrentProcess();
        self.Kill();

        // The signal arrives while this thread does nothing more.
        Thread.Sleep(Timeout.Infinite);
    }
}
