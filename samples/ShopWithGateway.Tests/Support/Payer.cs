using System.Net;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Simulator;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace ShopWithGateway.Tests.Support;

/// <summary>A person with a browser: presses the shop's buttons, and goes where they lead.</summary>
internal sealed partial class Payer : IDisposable
{
    private readonly HttpClient _browser;

    public Payer(Uri shop) =>
        _browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = shop };

    public void Dispose() => _browser.Dispose();

    /// <summary>Orders a tea set.</summary>
    /// <returns>The id of the order.</returns>
    public async Task<string> OrderAsync()
    {
        using HttpResponseMessage response = (await PressAsync("/", "/orders?good=1"))!;
        return response.Headers.Location!.OriginalString["/orders/".Length..];
    }

    /// <summary>Returns the page to which the shop leads for a payment; null if it has no button, or leads nowhere.</summary>
    public async Task<Uri?> OpenPageAsync(string order)
    {
        using HttpResponseMessage? response = await PressAsync($"/orders/{order}", $"/orders/{order}/page");
        return response?.Headers.Location is { IsAbsoluteUri: true } page && page.Authority != _browser.BaseAddress!.Authority ? page : null;
    }

    /// <summary>Pays on the gateway's page, if the shop leads there.</summary>
    public async Task PayOnPageAsync(GatewaySimulator gateway, string order, string card)
    {
        if (await OpenPageAsync(order) is not { } page)
        {
            return;
        }

        PaymentDesk desk = gateway.Services.GetRequiredService<PaymentDesk>();
        LedgerPayment payment = gateway.Services.GetRequiredService<GatewayLedger>().FindByPage(page.Segments[^1])!;
        await desk.PayAsync(payment, NumberOf(card), "12", "30", "A PAYER", amount: null);
        if (payment is { State: LedgerState.AwaitingCardholder, ThreeDSecure: { } step })
        {
            await desk.FinishAsync(payment, PaResOf(step, card));
        }

        if (desk.BackUrl(payment) is { } back)
        {
            using HttpResponseMessage returned = await _browser.GetAsync(back);
        }
    }

    /// <summary>Pays by card on the shop's page, if it has a form for it, and passes the issuer's page.</summary>
    public async Task PayByCardAsync(GatewaySimulator gateway, string order, string card)
    {
        using HttpResponseMessage? response = await PressAsync(
            $"/orders/{order}", $"/orders/{order}/card", ("pan", NumberOf(card)), ("cvc", "012"), ("month", "12"), ("year", "30"), ("name", "A PAYER"));
        if (response?.StatusCode != HttpStatusCode.OK)
        {
            return;
        }

        Dictionary<string, string> fields = Hidden().Matches(await response.Content.ReadAsStringAsync()).ToDictionary(
            static field => field.Groups["name"].Value, static field => WebUtility.HtmlDecode(field.Groups["value"].Value), StringComparer.OrdinalIgnoreCase);
        LedgerThreeDSecure step = gateway.Services.GetRequiredService<GatewayLedger>().FindByPaReq(fields["PaReq"])!.ThreeDSecure!;
        using FormUrlEncodedContent form = new([KeyValuePair.Create("PaRes", PaResOf(step, card)), KeyValuePair.Create("MD", fields["MD"])]);
        using HttpResponseMessage back = await _browser.PostAsync(fields["TermUrl"], form);
    }

    /// <summary>Wants the money back, if the shop has a button for it.</summary>
    public async Task RefundAsync(string order) => (await PressAsync($"/orders/{order}", $"/orders/{order}/refund"))?.Dispose();

    /// <summary>Has the shop pay a supplier.</summary>
    /// <returns>The page for the supplier; null if the shop leads nowhere.</returns>
    public async Task<Uri?> OpenPayoutAsync()
    {
        using HttpResponseMessage? response = await PressAsync("/payouts", "/payouts");
        return response?.Headers.Location is { IsAbsoluteUri: true } page && page.Authority != _browser.BaseAddress!.Authority ? page : null;
    }

    /// <summary>Enters a card on the gateway's page for a payout.</summary>
    public static async Task TakePayoutAsync(GatewaySimulator gateway, Uri page, string card)
    {
        LedgerPayment payout = gateway.Services.GetRequiredService<GatewayLedger>().FindByPage(page.Segments[^1])!;
        await gateway.Services.GetRequiredService<PayoutDesk>().PayOutAsync(payout, NumberOf(card), "12", "30", "A SUPPLIER");
    }

    private static string NumberOf(string card) => TestCard.All.Single(one => one.Name == card).Number;

    private static string PaResOf(LedgerThreeDSecure step, string card) => card == "refused by the issuer" ? step.RefusedPaRes : step.PassedPaRes;

    private async Task<HttpResponseMessage?> PressAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        string html = await _browser.GetStringAsync(new Uri(page, UriKind.Relative));
        if (!html.Contains($"action=\"{WebUtility.HtmlEncode(action)}\"", StringComparison.Ordinal))
        {
            return null;
        }

        Match token = Hidden().Match(html);
        using FormUrlEncodedContent form = new([.. fields.Select(static field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create(token.Groups["name"].Value, token.Groups["value"].Value)]);
        return await _browser.PostAsync(new Uri(action, UriKind.Relative), form);
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)">""")]
    private static partial Regex Hidden();
}
