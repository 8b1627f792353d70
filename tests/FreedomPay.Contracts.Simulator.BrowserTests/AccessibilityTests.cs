using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using FreedomPay.Contracts.Simulator.BrowserTests.Support;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Purchase;
using Microsoft.Playwright;

namespace FreedomPay.Contracts.Simulator.BrowserTests;

/// <summary>Every page, in both languages and both color schemes: axe-core finds nothing that keeps people from using it, and each page says what it is.</summary>
[Collection(BrowserCollection.Name)]
public class AccessibilityTests(Chromium chromium)
{
    private static readonly Dictionary<string, string> Notices = new() { ["en"] = "No money moves, and its cards and codes are its own", ["ru"] = "Деньги не движутся, карты и коды здесь собственные" };

    /// <summary>What depends on the texts. The other language has the same elements: all rules are tried on it with FREEDOMPAY_SOAK=1.</summary>
    private static readonly List<string> RulesOfTexts = ["html-has-lang", "html-lang-valid", "valid-lang", "document-title", "label", "button-name", "link-name", "empty-heading"];

    [ProgramTheory(Chromium.Program)]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Pages_of_payers(string language)
    {
        await using Desk desk = await OpenAsync(language);
        CreatedPage page = await CreatedPage.OfAsync(desk);
        string address = desk.Shop.Gateway.Url.ToString().TrimEnd('/') + page.Path;
        await desk.Page.GotoAsync(address);
        await CheckAsync(desk, language);
        await desk.Page.Locator("button.main").ClickAsync();
        await CheckAsync(desk, language);

        LedgerPayment payment = desk.Shop.Ledger.Find(page.Id)!;
        foreach (LedgerState state in new[] { LedgerState.Processing, LedgerState.Done, LedgerState.Failed, LedgerState.Cancelled })
        {
            payment.State = state;
            payment.FailureCode = state == LedgerState.Failed ? "1" : null;
            await desk.Page.GotoAsync(address);
            await CheckAsync(desk, language);
        }

        await desk.Shop.Client.SendAsync(new CreateAnyAmountPaymentRequest { OrderId = "A-4", Description = "Alms", AmountIntervalFrom = 100 });
        await desk.Page.GotoAsync(desk.Shop.Gateway.Url + "pay/" + desk.Shop.Payment.PageToken);
        await CheckAsync(desk, language);
        await desk.Page.GotoAsync(desk.Shop.Gateway.Url + "pay/made-up");
        await CheckAsync(desk, language);
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Pages_of_payouts_and_saved_cards(string language)
    {
        await using Desk desk = await OpenAsync(language);
        await desk.Page.GotoAsync($"{desk.Shop.Gateway.Url}payout/{desk.Shop.Add(PaymentKind.Payout).PageToken}");
        await CheckAsync(desk, language);
        await desk.Page.GotoAsync($"{desk.Shop.Gateway.Url}card/{desk.Shop.Add(PaymentKind.CardSaving).PageToken}");
        await CheckAsync(desk, language);
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Pages_of_phones_and_of_the_CVC_of_a_saved_card(string language)
    {
        await using Desk desk = await OpenAsync(language);
        LedgerPayment mobile = desk.Shop.Add(PaymentKind.MobilePayment);
        await desk.Page.GotoAsync($"{desk.Shop.Gateway.Url}pay/{mobile.PageToken}");
        await CheckAsync(desk, language);
        await desk.Page.Locator("button.main").ClickAsync();
        await CheckAsync(desk, language);
        await desk.Page.Locator("#phone").FillAsync("77010000002");
        await desk.Page.Locator("button.main").ClickAsync();
        await CheckAsync(desk, language);
        await desk.Page.Locator("#code").FillAsync("wrong");
        await desk.Page.Locator("button.main").ClickAsync();
        await CheckAsync(desk, language);

        await desk.Page.GotoAsync(await desk.Shop.CvcPageAsync());
        await CheckAsync(desk, language);
        await desk.Page.Locator("button.main").ClickAsync();
        await CheckAsync(desk, language);
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Pages_of_the_issuer(string language)
    {
        await using Desk desk = await OpenAsync(language);
        await desk.Page.GotoAsync($"{desk.Shop.Address}/card?number={TestCard.All.Single(static card => card.Name == "challenge").Number}");
        await desk.Page.Locator("button").ClickAsync();
        await CheckAsync(desk, language);
        await desk.Page.Locator("#code").FillAsync("wrong");
        await desk.Page.Locator("button.main").ClickAsync();
        await CheckAsync(desk, language);
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Pages_that_go_on_by_themselves(string language)
    {
        await using Desk desk = await OpenAsync(language, hasScripts: false);
        await desk.Page.GotoAsync($"{desk.Shop.Address}/card?number={TestCard.All.Single(static card => card.Name == "frictionless").Number}");
        await desk.Page.Locator("button").ClickAsync();

        // Without scripts there is no axe: what it would look at is looked at here.
        Assert.Contains(Notices[language], await desk.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await desk.Page.Locator("main h1").CountAsync());
        Assert.Equal(1, await desk.Page.Locator("main form[method=post] button:focus").CountAsync());
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Pages_of_the_console_before_anything_has_happened(string language)
    {
        await using Desk desk = await OpenAsync(language);
        foreach (string path in new[] { "", "/messages", "/faults", "/payments/7" })
        {
            await desk.GoToConsoleAsync(path);
            await CheckAsync(desk, language);
        }
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Lists_of_the_console(string language)
    {
        await using Desk desk = await OpenAsync(language);
        await CreatedPage.OfAsync(desk);
        await desk.Shop.Client.SendAsync(new GetPaymentStatusRequest { OrderId = "nothing" });
        desk.Shop.Gateway.Play(FaultKind.NoAnswer);
        foreach (string path in new[] { "", "/messages", "/faults" })
        {
            await desk.GoToConsoleAsync(path);
            await CheckAsync(desk, language);
        }
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Payment_and_messages_on_the_console(string language)
    {
        await using Desk desk = await OpenAsync(language);
        await desk.OpenPaymentAsync();
        await desk.PayWithAsync(TestCard.All[0].Number);
        await desk.Page.WaitForURLAsync("**/back**");
        string payment = $"/payments/{desk.Shop.Payment.Id}";
        await desk.GoToConsoleAsync(payment);
        await CheckAsync(desk, language);
        await desk.Page.Locator("form[action*=export] button").ClickAsync();
        await CheckAsync(desk, language);
        await desk.GoToConsoleAsync("/messages/2");
        await CheckAsync(desk, language);
        await desk.Page.Locator(".head button").ClickAsync();
        await CheckAsync(desk, language);
        desk.Shop.Payment.State = LedgerState.Processing;
        await desk.GoToConsoleAsync(payment);
        await CheckAsync(desk, language);
    }

    private Task<Desk> OpenAsync(string language, bool hasScripts = true) => Desk.OpenAsync(chromium, options =>
    {
        options.Locale = language == "ru" ? "ru-RU" : "en-US";
        options.JavaScriptEnabled = hasScripts;

        // axe-core is a script that the policy of the pages keeps out; here it is let in.
        options.BypassCSP = hasScripts;
    });

    private static async Task CheckAsync(Desk desk, string language)
    {
        Assert.Equal(language, await desk.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Contains(Notices[language], await desk.Page.Locator("header").TextContentAsync(), StringComparison.Ordinal);
        await desk.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        bool isWhole = language == "en" || Environment.GetEnvironmentVariable("FREEDOMPAY_SOAK") == "1";
        AxeResult light = isWhole ? await desk.Page.RunAxe() : await desk.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = RulesOfTexts } });
        IEnumerable<string> found = light.Violations.SelectMany(static violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}\n  {node.Html}"));

        if (!isWhole)
        {
            Assert.True(!found.Any(), $"{desk.Page.Url}, {language}\n{string.Join('\n', found)}");
            return;
        }

        // Of what axe looks at, only the contrast depends on the scheme; it is still on the page.
        await desk.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        string[] dark = await desk.Page.EvaluateAsync<string[]>("() => axe.run({ runOnly: ['color-contrast'] }).then(result => result.violations.flatMap(violation => violation.nodes.map(node => 'dark ' + violation.id + ': ' + node.html)))");

        string[] all = [.. found, .. dark];
        Assert.True(all.Length == 0, $"{desk.Page.Url}, {language}\n{string.Join('\n', all)}");
        Assert.Contains(light.Passes, static rule => rule.Id == "color-contrast");
    }
}
