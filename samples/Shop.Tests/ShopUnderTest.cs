using System.Net;
using System.Text.RegularExpressions;
using FreedomPay.Contracts;
using FreedomPay.Contracts.Hosting;
using FreedomPay.Contracts.Testing;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shop.Orders;

namespace Shop.Tests;

/// <summary>The whole shop, over a gateway that answers what a test says.</summary>
internal sealed partial class ShopUnderTest : WebApplicationFactory<Program>
{
    private readonly string _database;
    private readonly bool _isFirst;
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    public ShopUnderTest()
        : this(Path.Combine(Path.GetTempPath(), $"shop-{Guid.NewGuid():N}.db"), isFirst: true)
    {
    }

    private ShopUnderTest(string database, bool isFirst)
    {
        _database = database;
        _isFirst = isFirst;
        Browser = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    public FakeGateway Gateway { get; } = new();

    public HttpClient Browser { get; }

    public MerchantCredentials Merchant { get; } = new("500000", "a-payment-key");

    public MerchantCredentials PayoutMerchant { get; } = new("500001", "another-payment-key", "a-payout-key");

    /// <summary>Orders a tea set.</summary>
    /// <returns>The id of the order.</returns>
    public async Task<string> OrderAsync()
    {
        HttpResponseMessage response = await PressAsync("/", "/orders?good=1");
        return response.Headers.Location!.OriginalString["/orders/".Length..];
    }

    /// <summary>Opens a page and presses a button on it.</summary>
    public async Task<HttpResponseMessage> PressAsync(string page, string action, params (string Name, string Value)[] fields) => (await PressAtOnceAsync(1, page, action, fields))[0];

    /// <summary>Opens a page and presses a button on it several times at the same moment.</summary>
    /// <returns>The responses, in which an exception is status 500.</returns>
    public async Task<HttpResponseMessage[]> PressAtOnceAsync(int times, string page, string action, params (string Name, string Value)[] fields)
    {
        string html = await Browser.GetStringAsync(new Uri(page, UriKind.Relative));
        Assert.Contains(WebUtility.HtmlEncode(action), html, StringComparison.Ordinal);
        Match token = Token().Match(html);
        return await Task.WhenAll(Enumerable.Range(0, times).Select(_ => PostAsync(action, [.. fields, (token.Groups["name"].Value, token.Groups["value"].Value)])));
    }

    /// <summary>Sends a form.</summary>
    /// <returns>The response. Where Kestrel answers an exception with status 500, the test server throws it.</returns>
    public async Task<HttpResponseMessage> PostAsync(string action, params (string Name, string Value)[] fields)
    {
        using FormUrlEncodedContent form = new(fields.Select(static field => KeyValuePair.Create(field.Name, field.Value)));
        try
        {
            return await Browser.PostAsync(new Uri(action, UriKind.Relative), form);
        }
        catch (Exception exception) when (exception is not HttpRequestException)
        {
            return new HttpResponseMessage(HttpStatusCode.InternalServerError) { ReasonPhrase = exception.GetType().Name };
        }
    }

    public async Task<HttpResponseMessage> PayByCardAsync(string order) => (await PayByCardAtOnceAsync(1, order))[0];

    public Task<HttpResponseMessage[]> PayByCardAtOnceAsync(int times, string order) => PressAtOnceAsync(
        times, $"/orders/{order}", $"/orders/{order}/card", ("pan", "4111111111111111"), ("cvc", "012"), ("month", "09"), ("year", "30"), ("name", "A B"));

    /// <summary>What the gateway sends when an order was paid.</summary>
    public static ResultNotifyRequest Paid(string order) => new()
    {
        OrderId = order,
        PaymentId = 5,
        Amount = 18_500,
        Currency = "KZT",
        Result = PaymentResult.Paid,
        Captured = true,
    };

    public Task<NotificationReply> NotifyAsync(ResultNotifyRequest result) => Browser.SendNotificationAsync(result, Merchant, "/pay/result");

    /// <summary>Starts the shop again, with what it has written down and nothing else.</summary>
    public ShopUnderTest Restart()
    {
        Server.Dispose();
        return new ShopUnderTest(_database, isFirst: false);
    }

    /// <summary>What the shop does in the background, a while later.</summary>
    /// <returns>How much was asked about.</returns>
    public Task<int> SettleAsync(TimeSpan? later = null)
    {
        _time.Advance(later ?? TimeSpan.FromHours(2));
        return Services.GetRequiredService<OpenRequestRunner>().RunAsync(CancellationToken.None);
    }

    public async Task<Order> FindAsync(string order)
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ShopDatabase>().Orders.SingleAsync(known => known.Id == order);
    }

    public async Task<bool> IsDeliveredAsync(string order) => (await FindAsync(order)).DeliveredAt is not null;

    public async Task<Payout> FindPayoutAsync()
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ShopDatabase>().Payouts.SingleAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        foreach ((string name, string value) in (ReadOnlySpan<(string, string)>)
        [
            ("ConnectionStrings:Shop", $"Data Source={_database};Pooling=False"),
            ("FreedomPay:Host", "Kazakhstan"), ("FreedomPay:PublicUrl", "https://shop.kz"), ("FreedomPay:PaymentKey", "a-payment-key"),
            ("Payouts:Host", "Kazakhstan"), ("Payouts:PublicUrl", "https://shop.kz"), ("Payouts:PaymentKey", "another-payment-key"), ("Payouts:PayoutKey", "a-payout-key"),
        ])
        {
            builder.UseSetting(name, value);
        }

        // In the background nothing happens unless a test says so.
        builder.ConfigureTestServices(services => services
            .AddSingleton<TimeProvider>(_time)
            .Configure<SettlingOptions>(static options => options.Period = TimeSpan.FromDays(40))
            .AddFakeGateway(Gateway));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (_isFirst)
        {
            File.Delete(_database);
        }
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]+)">""")]
    private static partial Regex Token();
}
