using System.Text;
using FreedomPay.Contracts;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

// Two shops with one Redis, of which each gets the form, as from a gateway that repeats it.
string key = args[0];
string redis = args[1];
string form = args[2];
foreach (string name in new[] { "one", "two" })
{
    WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
    builder.Logging.ClearProviders();
    builder.WebHost.UseUrls("http://127.0.0.1:0");
    builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["FreedomPay:MerchantId"] = "500000",
        ["FreedomPay:PaymentKey"] = key,
        ["FreedomPay:Host"] = "Test",
        ["FreedomPay:PublicUrl"] = "https://shop.kz",
        ["Redis:ConnectionString"] = redis,
        ["Redis:LeaseTime"] = "00:00:20",
    });
    builder.Services.AddFreedomPay(builder.Configuration.GetSection("FreedomPay"));
    builder.Services.AddFreedomPayRedis(builder.Configuration.GetSection("Redis"));
    WebApplication app = builder.Build();
    app.MapNotification<ResultNotifyRequest, ResultNotifyResponse>(
        "/pay/result", (result, _) => Task.FromResult(new ResultNotifyResponse
        {
            Status = result.Request.Matches("7", 500, "KZT") ? ReplyStatus.Accepted : ReplyStatus.NotUnderstood,
            Description = $"decided by {name}",
        }));
    await app.StartAsync().ConfigureAwait(false);

    using HttpClient http = new() { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    using StringContent content = new(form, Encoding.UTF8, "application/x-www-form-urlencoded");
    using HttpResponseMessage response = await http.PostAsync(new Uri("/pay/result", UriKind.Relative), content).ConfigureAwait(false);
    string body = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
    Console.WriteLine($"{(int)response.StatusCode} {body.ReplaceLineEndings("")}");
    await app.DisposeAsync().ConfigureAwait(false);
}
