using FreedomPay.Contracts.Simulator.BrowserTests.Support;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Notifications;
using FreedomPay.Merchant.Purchase;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FreedomPay.Contracts.Simulator.BrowserTests;

/// <summary>A payment from the shop's button to its thank-you page, in a browser.</summary>
[Collection(BrowserCollection.Name)]
public class PaymentPageTests(Chromium chromium)
{
    public static TheoryData<string> Cards => [.. TestCard.All.Where(static card => !card.AsksCardholder).Select(static card => card.Name)];

    [ProgramTheory(Chromium.Program)]
    [MemberData(nameof(Cards))]
    public async Task Card_that_asks_no_cardholder_does_what_the_page_says(string name)
    {
        TestCard card = TestCard.All.Single(one => one.Name == name);
        await using Desk desk = await Desk.OpenAsync(chromium);
        await desk.OpenPaymentAsync();

        await desk.PayWithAsync(card.Number);

        if (card.End is TestCardEnd.PaidLater or TestCardEnd.DeclinedLater)
        {
            await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "The bank takes its time" })).ToBeVisibleAsync();
            Assert.Equal(LedgerState.Processing, desk.Shop.Payment.State);
            return;
        }

        bool isPaid = card.End == TestCardEnd.Paid;
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = isPaid ? "Thank you" : "No thanks" })).ToBeVisibleAsync();
        await Expect(desk.Page.GetByText("GET, genuine")).ToBeVisibleAsync();
        Assert.Equal(isPaid ? LedgerState.Done : LedgerState.Failed, desk.Shop.Payment.State);
        Assert.Equal(isPaid ? PaymentResult.Paid : PaymentResult.NotPaid, Assert.Single(desk.Shop.Results).Result);
        Assert.Empty(desk.Complaints);
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("challenge", "right", true)]
    [InlineData("challenge", "wrong", false)]
    [InlineData("challenge", "refuse", false)]
    [InlineData("declined after the challenge", "right", false)]
    [InlineData("frictionless", null, true)]
    [InlineData("refused by the issuer", null, false)]
    public async Task Cardholder_is_asked_and_comes_back(string name, string? answer, bool isPaid)
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        await desk.OpenPaymentAsync();

        await desk.PayWithAsync(TestCard.All.Single(card => card.Name == name).Number);
        await AcsSteps.AnswerAsync(desk.Page, answer);

        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = isPaid ? "Thank you" : "No thanks" })).ToBeVisibleAsync();
        await Expect(desk.Page.GetByText("GET, genuine")).ToBeVisibleAsync();
        Assert.Equal(isPaid ? LedgerState.Done : LedgerState.Failed, desk.Shop.Payment.State);
        Assert.Empty(desk.Complaints);
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("POST")]
    [InlineData("AUTOPOST")]
    public async Task Shop_that_wants_a_form_gets_one_that_is_genuine(string method)
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        desk.Shop.Order = desk.Shop.Order with { SuccessUrlMethod = new(method) };
        await desk.OpenPaymentAsync();

        await desk.PayWithAsync(TestCard.All[0].Number);

        await Expect(desk.Page.GetByText("POST, genuine")).ToBeVisibleAsync();
        Assert.Empty(desk.Complaints);
    }

    [ProgramFact(Chromium.Program)]
    public async Task Shop_without_a_URL_leaves_the_payer_on_a_page_that_says_paid()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        desk.Shop.Order = desk.Shop.Order with { SuccessUrl = null };
        await desk.OpenPaymentAsync();

        await desk.PayWithAsync(TestCard.All[0].Number);

        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Paid", Exact = true })).ToBeVisibleAsync();
        await Expect(desk.Page.GetByText("1,500.00 KZT")).ToBeVisibleAsync();
    }

    [ProgramFact(Chromium.Program)]
    public async Task Keyboard_alone_pays_with_3DS()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        await desk.OpenPaymentAsync();
        IKeyboard keyboard = desk.Page.Keyboard;

        // The field for the number has the focus when the page opens.
        foreach (string text in new[] { TestCard.All.Single(static card => card.Name == "challenge").Number, "12", "30", "123", "A PAYER" })
        {
            await keyboard.TypeAsync(text);
            await keyboard.PressAsync("Tab");
        }

        await keyboard.PressAsync("Enter");
        await Expect(desk.Page.Locator("#wanted")).ToBeVisibleAsync();
        await keyboard.TypeAsync(desk.Shop.Payment.ThreeDSecure!.Code!);
        await keyboard.PressAsync("Enter");

        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Thank you" })).ToBeVisibleAsync();
        Assert.Equal(LedgerState.Done, desk.Shop.Payment.State);
    }

    [ProgramFact(Chromium.Program)]
    public async Task Wrong_fields_are_told_beside_them_and_nothing_is_paid()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        await desk.OpenPaymentAsync();

        await desk.Page.GetByLabel("Card number").FillAsync("4400 0000 0000 0013");
        await desk.Page.GetByLabel("Month").FillAsync("13");
        await desk.Page.GetByLabel("Year").FillAsync("2030");
        await desk.Page.GetByLabel("CVC").FillAsync("12");
        await desk.Page.Locator("button.main").ClickAsync();

        await Expect(desk.Page.GetByLabel("Card number")).ToHaveAccessibleDescriptionAsync("This is not a card number: check its digits.");
        await Expect(desk.Page.GetByLabel("Card number")).ToBeFocusedAsync();
        await Expect(desk.Page.GetByLabel("Month")).ToHaveAccessibleDescriptionAsync("MM Enter a month from 01 to 12.");
        await Expect(desk.Page.GetByLabel("Name on the card")).ToHaveAccessibleDescriptionAsync("Enter the name as it is on the card.");
        await Expect(desk.Page.GetByLabel("CVC")).ToHaveValueAsync(string.Empty);
        await Expect(desk.Page.GetByLabel("Year")).ToHaveValueAsync("2030");
        Assert.Equal(LedgerState.New, desk.Shop.Payment.State);
        Assert.Empty(desk.Shop.Results);
    }

    [ProgramFact(Chromium.Program)]
    public async Task Payer_chooses_the_amount_within_the_bounds_of_the_shop()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        CreateAnyAmountPaymentResponse created = (await desk.Shop.Client.SendAsync(new CreateAnyAmountPaymentRequest { OrderId = "A-3", Description = "Alms", AmountIntervalFrom = 100, AmountIntervalTo = 2000 })).Response!;
        await desk.Page.GotoAsync(created.RedirectUrl!);

        await desk.Page.GetByLabel("Amount").FillAsync("50");
        await desk.PayWithAsync(TestCard.All[0].Number);
        await Expect(desk.Page.GetByLabel("Amount")).ToHaveAccessibleDescriptionAsync("From 100 to 2,000 This amount is not possible here.");

        await desk.Page.GetByLabel("Amount").FillAsync("250,50");
        await desk.Page.GetByLabel("CVC").FillAsync("123");
        await desk.Page.Locator("button.main").ClickAsync();

        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Paid", Exact = true })).ToBeVisibleAsync();
        Assert.Equal(250.5m, Assert.Single(desk.Shop.Results).Amount);
    }

    [ProgramFact(Chromium.Program)]
    public async Task Browser_without_scripts_pays_with_3DS_by_buttons()
    {
        await using Desk desk = await Desk.OpenAsync(chromium, static options => options.JavaScriptEnabled = false);
        await desk.OpenPaymentAsync();

        await desk.Page.Locator($"button[value='{TestCard.All.Single(static card => card.Name == "frictionless").Number}']").ClickAsync();
        await desk.Page.GetByLabel("CVC").FillAsync("123");
        await desk.Page.Locator("button.main").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();

        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Thank you" })).ToBeVisibleAsync();
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("en-US", null, "", "Payment")]
    [InlineData("ru-RU", null, "", "Оплата")]
    [InlineData("en-US", "ru", "", "Оплата")]
    [InlineData("ru-RU", "ru", "?lang=en", "Payment")]
    [InlineData("de-DE", null, "", "Payment")]
    public async Task Language_is_the_readers_choice_then_the_shops_then_the_browsers(string locale, string? ofShop, string query, string title)
    {
        await using Desk desk = await Desk.OpenAsync(chromium, options => options.Locale = locale);
        desk.Shop.Order = desk.Shop.Order with { Language = ofShop is null ? null : new(ofShop) };
        CreateMerchantPaymentResponse created = (await desk.Shop.Client.SendAsync(desk.Shop.Order)).Response!;

        await desk.Page.GotoAsync(created.RedirectUrl + query);

        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
    }
}
