using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace FreedomPay.Contracts.Simulator.BrowserTests.Support;

/// <summary>The browser of this machine, started once. On a machine without it, all tests are skipped and nothing is started.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string Program = "chromium";

    private const float Patience = 10_000;

    private readonly ConcurrentDictionary<string, IPage> _pages = new(StringComparer.Ordinal);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (InstalledProgram.Find(Program) is not { } path)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>Returns a tab. The pages set no cookies and keep nothing, and the tests run one after the other: tests with the same settings share one.</summary>
    public async Task<IPage> PageAsync(BrowserNewContextOptions options)
    {
        string settings = $"{options.Locale} {options.JavaScriptEnabled} {options.BypassCSP} {options.ColorScheme} {options.ViewportSize?.Width}";
        if (!_pages.TryGetValue(settings, out IPage? page))
        {
            IBrowserContext context = await _browser!.NewContextAsync(options);
            context.SetDefaultTimeout(Patience);
            _pages[settings] = page = await context.NewPageAsync();
        }

        return page;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
