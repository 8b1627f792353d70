using System.Globalization;
using FreedomPay.Contracts.Hosting;
using FreedomPay.Contracts.RedisNode;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

// The name of the node, the file in which every run of a handler is written down, the point at which the first message stops, and how wrong the clock is.
string name = args[0];
using RunLog runs = new(args[1]);
Gate gate = new(args[2]);

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders().AddSimpleConsole(static console => console.SingleLine = true);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Configuration.AddEnvironmentVariables("NODE_");
builder.Services.AddSingleton<TimeProvider>(new WrongClock(TimeSpan.Parse(args[3], CultureInfo.InvariantCulture)));
builder.Services.AddFreedomPay(builder.Configuration.GetSection("FreedomPay"));
builder.Services.AddFreedomPayRedis(builder.Configuration.GetSection("Redis"));
ServiceDescriptor redis = builder.Services.Single(static service => service.ServiceType == typeof(INotificationStore));
INotificationStore? store = null;
builder.Services.AddSingleton<INotificationStore>(provider => new GatedStore(store = (INotificationStore)redis.ImplementationFactory!(provider), gate));
WebApplication app = builder.Build();
int count = 0;
app.MapNotification<ResultNotifyRequest, ResultNotifyResponse>("/pay/result", async (notification, stopping) =>
{
    int run = Interlocked.Increment(ref count);
    runs.Write($"{notification.Request.PaymentId}");
    await gate.PassAsync(Gate.Handling);
    if (notification.Request.OrderId is { } order && order.StartsWith("slow ", StringComparison.Ordinal))
    {
        await Task.Delay(int.Parse(order["slow ".Length..], CultureInfo.InvariantCulture), stopping);
    }

    return new ResultNotifyResponse { Status = ReplyStatus.Accepted, Description = $"{name} {run}" };
});

// The first messages of a process are slow, which is not what is tested. A Redis that is away may stay away.
for (int attempt = 0; attempt < 2; attempt++)
{
    if (await store!.BeginAsync($"warm up of {name}", CancellationToken.None) is NotificationTurn.Own own)
    {
        await own.Lease.AbandonAsync();
    }
}

await app.StartAsync();
Console.WriteLine($"listening {app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}");
while (await Console.In.ReadLineAsync() is { } line)
{
    if (line == "go")
    {
        gate.Open();
    }
}

await app.StopAsync();
