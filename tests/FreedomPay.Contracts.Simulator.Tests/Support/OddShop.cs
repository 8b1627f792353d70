using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.Simulator.Tests.Support;

/// <summary>A shop that replies to the gateway as its author has understood it.</summary>
internal sealed class OddShop : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OddShop(WebApplication app) => _app = app;

    public string ResultUrl => _app.Urls.First() + "/pay/result";

    public static async Task<OddShop> StartAsync(RequestDelegate reply)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.MapPost("/pay/result", reply);
        await app.StartAsync();
        return new OddShop(app);
    }

    /// <summary>Takes fields from a message to a shop, as a program of a few lines does.</summary>
    public static async Task<MessageFields> FieldsAsync(HttpContext context) =>
        MessageFields.FromPairs((await context.Request.ReadFormAsync()).SelectMany(static field => field.Value, static (field, value) => KeyValuePair.Create(field.Key, value!)));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
