using Microsoft.Playwright;

namespace FreedomPay.Contracts.Simulator.BrowserTests.Support;

/// <summary>A simulator, a shop and a payer with a browser of their own.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private Desk(BrowserShop shop, IPage page)
    {
        Shop = shop;
        Page = page;
        page.Console += Note;
    }

    public BrowserShop Shop { get; }

    public IPage Page { get; }

    /// <summary>Gets what the browser's console has said: a script or a style that the policy of a page forbids is told there.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Desk> OpenAsync(Chromium chromium, Action<BrowserNewContextOptions>? configure = null)
    {
        BrowserShop shop = await BrowserShop.StartAsync();
        BrowserNewContextOptions options = new() { Locale = "en-US" };
        configure?.Invoke(options);
        return new Desk(shop, await chromium.PageAsync(options));
    }

    /// <summary>Opens the page of a new payment.</summary>
    public async Task OpenPaymentAsync(string query = "") => await Page.GotoAsync($"{Shop.Address}/buy{query}");

    /// <summary>Fills the form in with a test card, by its button, and pays.</summary>
    public async Task PayWithAsync(string number)
    {
        await Page.Locator($"button[value='{number}']").ClickAsync();
        await Page.Locator("button.main").ClickAsync();
    }

    public Task GoToConsoleAsync(string path = "") => Page.GotoAsync($"{Shop.Gateway.Url.ToString().TrimEnd('/')}/console{path}");

    public async ValueTask DisposeAsync()
    {
        Page.Console -= Note;
        await Page.GotoAsync("about:blank");
        await Shop.DisposeAsync();
    }

    private void Note(object? sender, IConsoleMessage message)
    {
        // The browser also tells of statuses such as 422, with which a page says that a field is wrong.
        if (message.Type == "error" && !message.Text.Contains("the server responded with a status", StringComparison.Ordinal))
        {
            Complaints.Add(message.Text);
        }
    }
}
