using FreedomPay.Contracts.Hosting;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ShopEndpoint;

/// <summary>A server with both endpoints.</summary>
internal static class Server
{
    public const string BarePath = "/bare/result";
    public const string VerifiedPath = "/pay/result";

    private static readonly Task<ResultNotifyResponse> Accepted = Task.FromResult(new ResultNotifyResponse { Status = ReplyStatus.Accepted });

    public static WebApplication Build(bool withFreedomPay, byte[]? reply = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (withFreedomPay)
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["FreedomPay:MerchantId"] = "500000",
                ["FreedomPay:PaymentKey"] = Notifications.Key,
                ["FreedomPay:Host"] = "Test",
                ["FreedomPay:PublicUrl"] = "https://shop.kz",
            });
            builder.Services.AddFreedomPay(builder.Configuration.GetSection("FreedomPay"));

            // Each message is new: none of a run may be refused.
            builder.Services.AddSingleton<INotificationStore>(new MemoryNotificationStore(capacity: 10_000_000));
        }

        WebApplication app = builder.Build();
        if (reply is not null)
        {
            app.MapPost(BarePath, async (HttpRequest request) =>
            {
                IFormCollection form = await request.ReadFormAsync();
                return form.Count == 24 ? Results.Bytes(reply, "application/xml") : Results.BadRequest();
            });
        }

        if (withFreedomPay)
        {
            app.MapNotification<ResultNotifyRequest, ResultNotifyResponse>(VerifiedPath, static (_, _) => Accepted);
        }

        return app;
    }

    public static int Port(WebApplication app) => new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
}
