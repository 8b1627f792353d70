using System.Text;
using DatabaseShop;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

// Two shops with one database, of which each gets the form, as from a gateway that repeats it.
string key = args[0];
string file = args[1];
string form = args[2];
for (int shop = 0; shop < 2; shop++)
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
    });
    builder.Services.AddScoped<Orders>();
    builder.Services.AddDbContext<ShopDatabase>(options => options.UseSqlite($"Data Source={file}"));
    builder.Services.AddFreedomPay(builder.Configuration.GetSection("FreedomPay"));
    builder.Services.AddFreedomPayEntityFramework<ShopDatabase>();
    WebApplication app = builder.Build();
    app.MapResultNotify<Orders>("/pay/result", static (result, orders, stopping) => orders.ApplyAsync(result.Request, stopping));
    AsyncServiceScope scope = app.Services.CreateAsyncScope();
    await using (scope.ConfigureAwait(false))
    {
        ShopDatabase database = scope.ServiceProvider.GetRequiredService<ShopDatabase>();
        if (await database.Database.EnsureCreatedAsync().ConfigureAwait(false))
        {
            database.Orders.Add(new Order { Id = "7" });
            await database.SaveChangesAsync().ConfigureAwait(false);
        }
    }

    await app.StartAsync().ConfigureAwait(false);
    using HttpClient http = new() { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    using StringContent content = new(form, Encoding.UTF8, "application/x-www-form-urlencoded");
    using HttpResponseMessage response = await http.PostAsync(new Uri("/pay/result", UriKind.Relative), content).ConfigureAwait(false);
    string body = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
    Console.WriteLine($"{(int)response.StatusCode} {body.ReplaceLineEndings("")}");
    await app.DisposeAsync().ConfigureAwait(false);
}
