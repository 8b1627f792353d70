using System.Text;
using FreedomPay.Gateway.Acs;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using WebShop;

// Sends itself the forms in the arguments, as the gateway would.
WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["FreedomPay:MerchantId"] = "500000",
    ["FreedomPay:PaymentKey"] = args[0],
    ["FreedomPay:Host"] = "Test",
    ["FreedomPay:PublicUrl"] = "https://shop.kz",
});
builder.Services.AddSingleton<Orders>();
builder.Services.AddFreedomPay(builder.Configuration.GetSection("FreedomPay"));
WebApplication app = builder.Build();
app.MapNotification<ResultNotifyRequest, ResultNotifyResponse, Orders>("/pay/result", static (notification, orders, stopping) => orders.ApplyAsync(notification, stopping));
app.MapAcsReturn<AcsResultRequest>("/3ds/{payment}", static (back, _) => Task.FromResult(Results.Text(back.Message is null ? "nothing" : "something")));
await app.StartAsync().ConfigureAwait(false);

string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
using HttpClient http = new() { BaseAddress = new Uri(address) };
foreach (string form in args[1..])
{
    using StringContent content = new(form, Encoding.UTF8, "application/x-www-form-urlencoded");
    using HttpResponseMessage response = await http.PostAsync(new Uri("/pay/result", UriKind.Relative), content).ConfigureAwait(false);
    string body = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
    Console.WriteLine($"{(int)response.StatusCode} {body.ReplaceLineEndings("")}");
}

await app.StopAsync().ConfigureAwait(false);
