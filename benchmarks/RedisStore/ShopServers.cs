using System.Globalization;
using FreedomPay.Contracts.Hosting;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ShopEndpoint;

namespace RedisStore;

/// <summary>The verified endpoint of a shop, whose messages one of the stores decides; two of them take turns.</summary>
internal static class ShopServers
{
    private const int Requests = 6_400;
    private const int WarmUps = 6;
    private const string Path = "/pay/result";

    private static readonly Task<ResultNotifyResponse> Accepted = Task.FromResult(new ResultNotifyResponse { Status = ReplyStatus.Accepted });

    public static async Task CompareAsync(INotificationStore byHand, INotificationStore store, int rounds)
    {
        await using WebApplication first = Build(byHand);
        await using WebApplication second = Build(store);
        await first.StartAsync();
        await second.StartAsync();
        using Load firstLoad = new(Port(first));
        using Load secondLoad = new(Port(second));
        long payment = DateTime.UtcNow.Ticks;
        int length = firstLoad.Ask(Notifications.Request(Path, payment++)).Length;
        if (secondLoad.Ask(Notifications.Request(Path, payment++)).Length != length)
        {
            throw new InvalidOperationException("The answers differ.");
        }

        List<(double First, double Second)> rates = [];
        for (int round = -WarmUps; round < rounds; round++)
        {
            byte[][] toFirst = Notifications.Requests(Path, payment, Requests);
            byte[][] toSecond = Notifications.Requests(Path, payment + Requests, Requests);
            payment += 2 * Requests;
            GC.Collect();
            double firstRate = 0;
            double secondRate = 0;
            foreach (bool isFirst in round % 2 == 0 ? (bool[])[true, false] : [false, true])
            {
                if (isFirst)
                {
                    firstRate = await firstLoad.RunAsync(toFirst, length);
                }
                else
                {
                    secondRate = await secondLoad.RunAsync(toSecond, length);
                }
            }

            if (round >= 0)
            {
                rates.Add((firstRate, secondRate));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"an endpoint with {Load.Connections} connections, {rounds} rounds of {Requests:N0} notifications"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  SET NX and SET by hand: {Comparison.Median(rates.Select(static rate => rate.First)):N0} requests/s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  the store: {Comparison.Median(rates.Select(static rate => rate.Second)):N0} requests/s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ratio: {Comparison.Median(rates.Select(static rate => rate.Second / rate.First)):0.00} (median of the rounds' own ratios)"));
    }

    private static WebApplication Build(INotificationStore store)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddFreedomPay(static options =>
        {
            options.MerchantId = "500000";
            options.PaymentKey = Notifications.Key;
            options.Host = "Test";
            options.PublicUrl = "https://shop.kz";
        });
        builder.Services.AddSingleton(store);
        WebApplication app = builder.Build();
        app.MapNotification<ResultNotifyRequest, ResultNotifyResponse>(Path, static (_, _) => Accepted);
        return app;
    }

    private static int Port(WebApplication app) => new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
}
