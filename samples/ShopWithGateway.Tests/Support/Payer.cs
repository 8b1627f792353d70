using System.Net;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Simulator.Ledger;

namespace ShopWithGateway.Tests.Support;

/// <summary>A person with a browser: presses the shop's buttons, and goes where they lead.</summary>
internal sealed partial class Payer : IDisposable
{
    private const int MostSteps = 12;

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
    public async Task PayOnPageAsync(string order, string card)
    {
        if (await OpenPageAsync(order) is { } page)
        {
            await EnterCardAsync(page, card);
        }
    }

    /// <summary>Pays by card on the shop's page, if it has a form for it, and passes the issuer's page.</summary>
    public async Task PayByCardAsync(string order, string card)
    {
        HttpResponseMessage? response = await PressAsync(
            $"/orders/{order}", $"/orders/{order}/card", ("pan", NumberOf(card)), ("cvc", "012"), ("month", "12"), ("year", "30"), ("name", "A PAYER"));
        if (response is not null)
        {
            await GoOnAsync(response);
        }
    }

    /// <summary>Enters a card on a page of the gateway, and goes on until the browser stays where it is.</summary>
    public async Task EnterCardAsync(Uri page, string card) => await GoOnAsync(await PostAsync(
        page, ("number", NumberOf(card)), ("month", "12"), ("year", "30"), ("code", "012"), ("owner", "A PAYER")));

    /// <summary>Wants the money back, if the shop has a button for it.</summary>
    public async Task RefundAsync(string order) => (await PressAsync($"/orders/{order}", $"/orders/{order}/refund"))?.Dispose();

    /// <summary>Has the shop pay a supplier.</summary>
    /// <returns>The page for the supplier; null if the shop leads nowhere.</returns>
    public async Task<Uri?> OpenPayoutAsync()
    {
        using HttpResponseMessage? response = await PressAsync("/payouts", "/payouts");
        return response?.Headers.Location is { IsAbsoluteUri: true } page && page.Authority != _browser.BaseAddress!.Authority ? page : null;
    }

    private static string NumberOf(string card) => TestCard.All.Single(one => one.Name == card).Number;

    /// <summary>Follows redirects and forms that submit themselves, and enters the code that the issuer's page shows.</summary>
    private async Task GoOnAsync(HttpResponseMessage response)
    {
        for (int step = 0; step < MostSteps; step++)
        {
            Uri address = response.RequestMessage!.RequestUri!;
            Uri? next = response.Headers.Location is { } location ? new Uri(address, location) : null;
            string html = await response.Content.ReadAsStringAsync();
            response.Dispose();
            if (next is not null)
            {
                response = await _browser.GetAsync(next);
            }
            else if (WantedCode().Match(html) is { Success: true } wanted)
            {
                response = await PostAsync(new Uri(address, "/acs/answer"), [.. HiddenOf(html), ("code", wanted.Groups["code"].Value)]);
            }
            else if (SelfSubmitting().Match(html) is { Success: true } form)
            {
                response = await PostAsync(new Uri(address, WebUtility.HtmlDecode(form.Groups["action"].Value)), HiddenOf(html));
            }
            else
            {
                return;
            }
        }

        Assert.Fail($"The browser goes round in circles at {response.RequestMessage!.RequestUri}.");
    }

    private static (string Name, string Value)[] HiddenOf(string html) =>
        [.. Hidden().Matches(html).Select(static field => (field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value))).Distinct()];

    private async Task<HttpResponseMessage> PostAsync(Uri address, params (string Name, string Value)[] fields)
    {
        using FormUrlEncodedContent form = new(fields.Select(static field => KeyValuePair.Create(field.Name, field.Value)));
        return await _browser.PostAsync(address, form);
    }

    private async Task<HttpResponseMessage?> PressAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        string html = await _browser.GetStringAsync(new Uri(page, UriKind.Relative));
        if (!html.Contains($"action=\"{WebUtility.HtmlEncode(action)}\"", StringComparison.Ordinal))
        {
            return null;
        }

        return await PostAsync(new Uri(action, UriKind.Relative), [.. fields, HiddenOf(html)[0]]);
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)">""")]
    private static partial Regex Hidden();

    /// <summary>The gateway's pages mark it; the shop's form that leads to the issuer submits itself when its page is loaded.</summary>
    [GeneratedRegex("""(?:submit\(\)">\n<form method="post" action="(?<action>[^"]+)">|<form method="post" action="(?<action>[^"]+)" data-submits-itself>)""")]
    private static partial Regex SelfSubmitting();

    [GeneratedRegex("""id="wanted">[^<]*?(?<code>[0-9]+)</p>""")]
    private static partial Regex WantedCode();
}
