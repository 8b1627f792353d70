using System.Collections.Concurrent;
using System.Net;
using System.Text;
using FreedomPay.Contracts.Simulator.Faults;
using FreedomPay.Contracts.Simulator.Journal;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Card;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Notifications;
using FreedomPay.Merchant.Purchase;
using FreedomPay.Merchant.PurchaseCards;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.Simulator.BrowserTests.Support;

/// <summary>A shop with a button, a card form of its own behind which 3DS comes, and a page to return to.</summary>
internal sealed class BrowserShop : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private BrowserShop(WebApplication app, GatewaySimulator gateway)
    {
        _app = app;
        Gateway = gateway;
        Address = app.Urls.First();
        Credentials = gateway.CredentialsOf(gateway.Merchants[0].Id);
        _http = new HttpClient(FreedomPayClient.CreateHandler()) { BaseAddress = gateway.Url };
        Client = new FreedomPayClient(_http, Credentials);
        Order = Request(app.Urls.First());
    }

    public GatewaySimulator Gateway { get; }

    public string Address { get; }

    public MerchantCredentials Credentials { get; }

    public FreedomPayClient Client { get; }

    /// <summary>Gets or sets what the button of the shop asks for.</summary>
    public CreateMerchantPaymentRequest Order { get; set; }

    /// <summary>Gets the results that came and were genuine.</summary>
    public ConcurrentQueue<ResultNotifyRequest> Results { get; } = new();

    public GatewayLedger Ledger => Gateway.Services.GetRequiredService<GatewayLedger>();

    public MessageJournal Journal => Gateway.Services.GetRequiredService<MessageJournal>();

    public FaultBoard Faults => Gateway.Services.GetRequiredService<FaultBoard>();

    public LedgerPayment Payment => Ledger.Latest(1)[0];

    public static async Task<BrowserShop> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        BrowserShop? shop = null;
        app.MapGet("/buy", context => shop!.BuyAsync(context));
        app.MapGet("/card", context => shop!.CardAsync(context));
        app.MapPost("/term", context => shop!.TermAsync(context));
        app.Map("/back", context => shop!.BackAsync(context));
        app.Map("/result", context => shop!.ResultAsync(context));
        await app.StartAsync();
        string address = app.Urls.First();
        GatewaySimulator gateway = await GatewaySimulator.StartAsync(options =>
            options.Merchants.Add(new SimulatedMerchant { Id = "500000", Name = "Tea & <b>Cake</b>", PaymentKey = "a-key-for-tests", PayoutKey = "a-payout-key-for-tests", ResultUrl = address + "/result" }));
        return shop = new BrowserShop(app, gateway);
    }

    /// <summary>Returns a payment with everything that a shop can name.</summary>
    public static CreateMerchantPaymentRequest Request(string address) => new()
    {
        OrderId = "A-1",
        Amount = 1500,
        Currency = "KZT",
        Description = "Tea",
        ResultUrl = address + "/result",
        SuccessUrl = address + "/back?order=A-1",
        FailureUrl = address + "/back?order=A-1&failed=1",
        UserContactEmail = "payer@example.org",
    };

    /// <summary>Returns the address of the page on which the owner of a saved card enters its CVC.</summary>
    public async Task<string> CvcPageAsync()
    {
        AddCardResponse added = (await Client.SendAsync(new AddCardRequest { OrderId = "C-1", UserId = "7", CardPan = TestCard.All[0].Number, CardCvc = "123", CardMonth = "12", CardYear = "30", CardName = "A PAYER" })).Response!;
        CreateCardTokenPaymentWithCvcRequest create = new() { OrderId = "A-6", Amount = 300, Description = "Tea", UserId = "7", CardToken = added.CardToken!.Value };
        long id = Assert.IsType<CreateCardTokenPaymentWithCvcResponse.Created>((await Client.SendAsync(create)).Response).PaymentId!.Value;
        return new ConfirmCardTokenPaymentWithCvcLinkRequest { PaymentId = id }.Sign(Credentials).ToUrl(Gateway.Url).AbsoluteUri;
    }

    /// <summary>Puts something into the ledger, as a call of the shop does.</summary>
    public LedgerPayment Add(PaymentKind kind)
    {
        LedgerPayment payment = new()
        {
            Id = Ledger.NextId(),
            MerchantId = Credentials.MerchantId,
            Kind = kind,
            OrderId = "A-5",
            Amount = kind == PaymentKind.CardSaving ? 0 : 900,
            CreatedAt = DateTimeOffset.UtcNow,
            PageToken = GatewayLedger.NewSecret(),
        };
        Ledger.Add(payment);
        return payment;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Gateway.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static Task PageAsync(HttpContext context, string body)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"<!doctype html><html lang=\"en\"><title>Shop</title><main>{body}</main></html>");
    }

    private static async Task<MessageFields> FieldsAsync(HttpContext context) => HttpMethods.IsGet(context.Request.Method)
        ? MessageFields.FromForm(Encoding.UTF8.GetBytes(context.Request.QueryString.Value!.TrimStart('?')))
        : MessageFields.FromPairs((await context.Request.ReadFormAsync()).SelectMany(static field => field.Value, static (field, value) => KeyValuePair.Create(field.Key, value!)));

    private async Task BuyAsync(HttpContext context)
    {
        try
        {
            context.Response.Redirect((await Client.SendAsync(Order)).Response!.RedirectUrl!);
        }
        catch (MessageValidationException exception)
        {
            // The test is wrong: it shows what about its order.
            await PageAsync(context, WebUtility.HtmlEncode(exception.Message));
        }
    }

    /// <summary>The shop's own page has taken a card, and the gateway asks for 3DS: the form that leads to the ACS.</summary>
    private async Task CardAsync(HttpContext context)
    {
        CardPaymentRequest request = new() { OrderId = "A-2", Amount = 700, Description = "Cake", CardPan = context.Request.Query["number"].ToString(), CardCvc = "123", CardMonth = "12", CardYear = "30", CardName = "A PAYER" };
        CardPaymentResponse.ThreeDSecureRequired step = Assert.IsType<CardPaymentResponse.ThreeDSecureRequired>((await Client.SendAsync(request)).Response);
        string term = context.Request.Query["term"] is [{ Length: > 0 } named] ? named : Address + "/term";
        await PageAsync(context, $"""
            <form method="post" action="{step.AcsUrl}"><input type="hidden" name="PaReq" value="{step.PaReq!.Value.Reveal()}"><input type="hidden" name="MD" value="{step.Md!.Value.Reveal()}"><input type="hidden" name="TermUrl" value="{WebUtility.HtmlEncode(term)}"><button>To the bank</button></form>
            """);
    }

    private async Task TermAsync(HttpContext context)
    {
        IFormCollection form = await context.Request.ReadFormAsync();
        Answer<ThreeDSecureResponse> answer = await Client.SendAsync(new ThreeDSecureRequest { PaymentId = Payment.Id, Md = form["MD"].ToString(), PaRes = form["PaRes"].ToString() });
        await PageAsync(context, $"<h1>{(answer.Response is null ? "No thanks" : "Thank you")}</h1>");
    }

    private async Task BackAsync(HttpContext context)
    {
        MessageFields fields = await FieldsAsync(context);
        bool isGenuine = RedirectBackRequest.Read(fields, Credentials, ScriptName.FromUrl("/back")) is ReceivedRequest<RedirectBackRequest>.Verified;
        await PageAsync(context, $"<h1>{(context.Request.Query.ContainsKey("failed") ? "No thanks" : "Thank you")}</h1><p>{context.Request.Method}, {(isGenuine ? "genuine" : "not genuine")}</p>");
    }

    private async Task ResultAsync(HttpContext context)
    {
        if (ResultNotifyRequest.Read(await FieldsAsync(context), Credentials, ScriptName.FromUrl("/result")) is not ReceivedRequest<ResultNotifyRequest>.Verified verified)
        {
            context.Response.StatusCode = 400;
            return;
        }

        Results.Enqueue(verified.Request);
        context.Response.ContentType = "application/xml";
        await context.Response.Body.WriteAsync(verified.Reply(new ResultNotifyResponse { Status = ReplyStatus.Accepted }).ToXml());
    }
}
