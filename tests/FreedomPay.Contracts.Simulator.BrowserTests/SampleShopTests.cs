using FreedomPay.Contracts.Simulator.BrowserTests.Support;
using FreedomPay.Contracts.Simulator.Ledger;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FreedomPay.Contracts.Simulator.BrowserTests;

/// <summary>What the README starts, in a browser: from the button of the sample shop to what it says after the payment.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SampleShopTests(Chromium chromium, SampleShop shop) : IClassFixture<SampleShop>
{
    [ProgramTheory(Chromium.Program)]
    [InlineData("pays", null, "Delivered at")]
    [InlineData("challenge", "right", "Delivered at")]
    [InlineData("not enough money", null, "Not paid: Failed")]
    public async Task Payment_on_the_gateways_page(string card, string? answer, string end)
    {
        IPage page = await OrderAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pay on the gateway's page" }).ClickAsync();
        await page.Locator($"button[value='{NumberOf(card)}']").ClickAsync();
        await page.Locator("button.main").ClickAsync();
        await AcsSteps.AnswerAsync(page, answer);

        await Expect(page.Locator(".state")).ToContainTextAsync(end);
        Assert.StartsWith(shop.Address, page.Url, StringComparison.Ordinal);
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("pays", null, "Delivered at")]
    [InlineData("challenge", "right", "Delivered at")]
    [InlineData("challenge", "refuse", "Not paid: Failed")]
    [InlineData("frictionless", null, "Delivered at")]
    public async Task Payment_by_card_on_the_shops_page(string card, string? answer, string end)
    {
        IPage page = await OrderAsync();
        await page.GetByLabel("Card number").FillAsync(NumberOf(card));
        await page.GetByLabel("Month").FillAsync("12");
        await page.GetByLabel("Year").FillAsync("30");
        await page.GetByLabel("CVC").FillAsync("012");
        await page.GetByLabel("Name").FillAsync("A PAYER");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pay", Exact = true }).ClickAsync();
        await AcsSteps.AnswerAsync(page, answer);

        await Expect(page.Locator(".state")).ToContainTextAsync(end);
        Assert.StartsWith(shop.Address, page.Url, StringComparison.Ordinal);
    }

    private static string NumberOf(string name) => TestCard.All.Single(card => card.Name == name).Number;

    private async Task<IPage> OrderAsync()
    {
        IPage page = await chromium.PageAsync(new BrowserNewContextOptions { Locale = "en-US" });
        await page.GotoAsync(shop.Address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Order" }).First.ClickAsync();
        return page;
    }
}
