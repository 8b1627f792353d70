using System.Collections.Concurrent;
using FreedomPay.Contracts;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GatewayLoad;

/// <summary>Takes result notifications, and writes down what they say.</summary>
internal sealed class ReceivingShop : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ReceivingShop(WebApplication app) => _app = app;

    public MerchantCredentials? Credentials { get; set; }

    public ConcurrentDictionary<string, PaymentState> Results { get; } = new(StringComparer.Ordinal);

    public string ResultUrl => $"{_app.Urls.First()}/result";

    public static async Task<ReceivingShop> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        ReceivingShop shop = new(app);
        app.MapPost("/result", shop.TakeAsync);
        await app.StartAsync();
        return shop;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        if (ResultNotifyRequest.Read(MessageFields.FromForm(body.ToArray()), Credentials!, ScriptName.FromUrl(ResultUrl)) is not ReceivedRequest<ResultNotifyRequest>.Verified verified)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Results[verified.Request.OrderId!] = ((IPaymentReport)verified.Request).State;
        context.Response.ContentType = "application/xml";
        await context.Response.Body.WriteAsync(verified.Reply(new ResultNotifyResponse { Status = ReplyStatus.Accepted }).ToXml());
    }
}
