using FreedomPay.Contracts.EntityFrameworkCore;
using FreedomPay.Contracts.Hosting;
using FreedomPay.Contracts.Simulator;
using FreedomPay.Contracts.Simulator.Notifications;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop.Orders;

namespace ShopWithGateway.Tests.Support;

/// <summary>The shop and a simulator, each on a port of its own. What takes hours happens when a test says so.</summary>
internal sealed class ShopAndGateway : WebApplicationFactory<ShopDatabase>
{
    public const string PayoutMerchant = "500001";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shop-");
    private readonly SemaphoreSlim _turn = new(1);
    private readonly JumpingTime _time;

    private ShopAndGateway(GatewaySimulator gateway, Uri url, JumpingTime time)
    {
        Gateway = gateway;
        Url = url;
        _time = time;
    }

    public GatewaySimulator Gateway { get; }

    public Uri Url { get; }

    public static async Task<ShopAndGateway> StartAsync()
    {
        JumpingTime time = new();
        Uri url = new($"http://127.0.0.1:{LocalPort.Free()}");
        GatewaySimulator gateway = await GatewaySimulator.StartAsync(options =>
        {
            options.Merchants.Add(new SimulatedMerchant { Id = "500000", PaymentKey = "a-payment-key", ResultUrl = new Uri(url, "pay/result").AbsoluteUri });
            options.Merchants.Add(new SimulatedMerchant { Id = PayoutMerchant, PaymentKey = "another-payment-key", PayoutKey = "a-payout-key", PayoutBalance = 1_000_000_000 });
            options.TimeProvider = time;

            // A repeat comes after 50 milliseconds.
            options.TimeScale = 36_000;
        });
        ShopAndGateway shop = new(gateway, url, time);
        shop.UseKestrel(url.Port);
        shop.StartServer();
        return shop;
    }

    /// <summary>Lets time pass, and does what the shop does in the background.</summary>
    public Task SettleAsync(TimeSpan later)
    {
        _time.Jump(later);
        return Services.GetRequiredService<OpenRequestRunner>().RunAsync(CancellationToken.None);
    }

    /// <summary>Lets days pass until nothing is open any more, or somebody has been told of it.</summary>
    public async Task SettleAllAsync()
    {
        NotificationSender sender = Gateway.Services.GetRequiredService<NotificationSender>();
        for (int i = 0; i < 1000 && sender.Waiting > 0; i++)
        {
            await Task.Delay(10);
        }

        Assert.Equal(0, sender.Waiting);
        for (int i = 0; i < 40 && await ReadAsync(static database => database.Set<KeptOpenRequest>().AnyAsync(static row => row.Reason == null)); i++)
        {
            await SettleAsync(TimeSpan.FromHours(i < 4 ? 0.25 : 6));
        }
    }

    public async Task<T> ReadAsync<T>(Func<ShopDatabase, Task<T>> read)
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ShopDatabase>());
    }

    public Task<Order> OrderAsync(string id) => ReadAsync(database => database.Orders.AsNoTracking().SingleAsync(order => order.Id == id));

    public async Task<T> OneAfterTheOtherAsync<T>(Func<Task<T>> act)
    {
        await _turn.WaitAsync();
        try
        {
            return await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        _turn.Dispose();
        await base.DisposeAsync();
        await Gateway.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        string url = Url.GetLeftPart(UriPartial.Authority);
        foreach ((string name, string value) in (ReadOnlySpan<(string, string)>)
        [
            ("ConnectionStrings:Shop", $"Data Source={Path.Combine(_folder.FullName, "shop.db")};Pooling=False"),
            ("FreedomPay:Host", Gateway.Url.ToString()), ("FreedomPay:PublicUrl", url), ("FreedomPay:PaymentKey", "a-payment-key"), ("FreedomPay:Timeout", "00:00:03"),
            ("Payouts:Host", Gateway.Url.ToString()), ("Payouts:PublicUrl", url), ("Payouts:PaymentKey", "another-payment-key"), ("Payouts:PayoutKey", "a-payout-key"), ("Payouts:Timeout", "00:00:03"),
        ])
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(static logging => logging.ClearProviders());

        // Leases are long, because hours pass within them.
        builder.ConfigureTestServices(services => services
            .AddSingleton<TimeProvider>(_time)
            .Configure<SettlingOptions>(static options => (options.Period, options.LeaseTime, options.Concurrency) = (TimeSpan.FromDays(40), TimeSpan.FromDays(40), 16)));
    }
}
