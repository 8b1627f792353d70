using System.Collections.Concurrent;
using FreedomPay.Contracts.Simulator.Faults;
using FreedomPay.Contracts.Simulator.Journal;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.Simulator.Tests.Support;

/// <summary>A simulator, and a shop of a few lines that calls it and takes its messages on a port of its own.</summary>
internal sealed class SimulatedShop : IAsyncDisposable
{
    private readonly WebApplication _shop;
    private readonly HttpClient _http;

    private SimulatedShop(GatewaySimulator gateway, WebApplication shop)
    {
        Gateway = gateway;
        _shop = shop;
        Address = shop.Urls.First();
        Credentials = gateway.CredentialsOf(gateway.Merchants[0].Id);
        _http = new HttpClient(FreedomPayClient.CreateHandler()) { BaseAddress = gateway.Url };
        Client = new FreedomPayClient(_http, Credentials);
    }

    public GatewaySimulator Gateway { get; }

    public FreedomPayClient Client { get; }

    public MerchantCredentials Credentials { get; }

    public string Address { get; }

    /// <summary>Gets the client of another merchant of the same gateway.</summary>
    public FreedomPayClient Stranger => field ??= new FreedomPayClient(_http, Gateway.CredentialsOf("500777"));

    public SimulatedMerchant Merchant => Gateway.Merchants[0];

    /// <summary>Gets the messages that came and were genuine, in the order in which they came.</summary>
    public ConcurrentQueue<object> Received { get; } = new();

    /// <summary>Gets or sets the shop's decision about the next messages.</summary>
    public ReplyStatus Decision { get; set; } = ReplyStatus.Accepted;

    /// <summary>Gets or sets the HTTP status of the shop's replies.</summary>
    public int HttpStatus { get; set; } = 200;

    public GatewayLedger Ledger => Gateway.Services.GetRequiredService<GatewayLedger>();

    public MessageJournal Journal => Gateway.Services.GetRequiredService<MessageJournal>();

    public FaultBoard Faults => Gateway.Services.GetRequiredService<FaultBoard>();

    public NotificationSender Sender => Gateway.Services.GetRequiredService<NotificationSender>();

    public static async Task<SimulatedShop> StartAsync(Action<SimulatorOptions>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        SimulatedShop? shop = null;
        app.Map("/pay/check", context => shop!.TakeAsync(context, static (fields, credentials, script) => PaymentCheckRequest.Read(fields, credentials, script), static status => new PaymentCheckResponse { Status = status }));
        app.Map("/pay/result", context => shop!.TakeAsync(context, static (fields, credentials, script) => ResultNotifyRequest.Read(fields, credentials, script), static status => new ResultNotifyResponse { Status = status }));
        app.Map("/pay/refund", context => shop!.TakeAsync(context, static (fields, credentials, script) => RefundNotifyRequest.Read(fields, credentials, script), static status => new RefundNotifyResponse { Status = status }));
        app.Map("/pay/capture", context => shop!.TakeAsync(context, static (fields, credentials, script) => CaptureNotifyRequest.Read(fields, credentials, script), static status => new CaptureNotifyResponse { Status = status }));
        app.Map("/pay/payout", context => shop!.TakeAsync(context, static (fields, credentials, script) => PayoutNotifyRequest.Read(fields, credentials, script), static status => new PayoutNotifyResponse { Status = status }));
        app.Map("/pay/card", context => shop!.TakeCardAsync(context));
        app.MapGet("/pay/back", static () => "back");
        await app.StartAsync();
        string address = app.Urls.First();
        GatewaySimulator gateway = await GatewaySimulator.StartAsync(options =>
        {
            options.Merchants.Add(new SimulatedMerchant { Id = "500000", PaymentKey = "a-key-for-tests", PayoutKey = "a-payout-key-for-tests", ResultUrl = address + "/pay/result" });
            options.Merchants.Add(new SimulatedMerchant { Id = "500777", Name = "Another shop", PaymentKey = "another-key-for-tests", PayoutKey = "another-payout-key-for-tests" });
            configure?.Invoke(options);
        });
        shop = new SimulatedShop(gateway, app);
        return shop;
    }

    /// <summary>Returns the messages of one kind once there are as many of them.</summary>
    public async Task<IReadOnlyList<TMessage>> ReceivedAsync<TMessage>(int count)
    {
        for (int i = 0; i < 500 && Received.OfType<TMessage>().Count() < count; i++)
        {
            await Task.Delay(10);
        }

        return [.. Received.OfType<TMessage>()];
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Gateway.DisposeAsync();
        await _shop.DisposeAsync();
    }

    /// <summary>A message about a saved card has no reply that is documented.</summary>
    private async Task TakeCardAsync(HttpContext context)
    {
        MessageFields fields = MessageFields.FromPairs((await context.Request.ReadFormAsync()).SelectMany(static field => field.Value, static (field, value) => KeyValuePair.Create(field.Key, value!)));
        if (CardSavedRequest.Read(fields, Credentials, ScriptName.FromUrl(context.Request.Path)) is not ReceivedRequest<CardSavedRequest>.Verified verified)
        {
            context.Response.StatusCode = 400;
            return;
        }

        Received.Enqueue(verified.Request!);
        context.Response.StatusCode = HttpStatus;
    }

    private async Task TakeAsync<TRequest>(HttpContext context, Func<MessageFields, MerchantCredentials, ScriptName, ReceivedRequest<TRequest>> read, Func<ReplyStatus, IReply> reply)
    {
        MessageFields fields = HttpMethods.IsGet(context.Request.Method)
            ? MessageFields.FromForm(System.Text.Encoding.UTF8.GetBytes(context.Request.QueryString.Value!.TrimStart('?')))
            : MessageFields.FromPairs((await context.Request.ReadFormAsync()).SelectMany(static field => field.Value, static (field, value) => KeyValuePair.Create(field.Key, value!)));
        if (read(fields, Credentials, ScriptName.FromUrl(context.Request.Path)) is not ReceivedRequest<TRequest>.Verified verified)
        {
            context.Response.StatusCode = 400;
            return;
        }

        Received.Enqueue(verified.Request!);
        context.Response.StatusCode = HttpStatus;
        context.Response.ContentType = "application/xml";
        await context.Response.Body.WriteAsync(verified.Reply(reply(Decision)).ToXml());
    }
}
