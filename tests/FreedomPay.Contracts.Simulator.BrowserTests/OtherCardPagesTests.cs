using FreedomPay.Contracts.Simulator.BrowserTests.Support;
using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FreedomPay.Contracts.Simulator.BrowserTests;

/// <summary>The pages that receive a payout and save a card, and the issuer's page for payments that no shop carries on.</summary>
[Collection(BrowserCollection.Name)]
public class OtherCardPagesTests(Chromium chromium)
{
    private static readonly string Challenge = TestCard.All.Single(static card => card.Name == "challenge").Number;

    [ProgramFact(Chromium.Program)]
    public async Task Payout_is_received_on_its_page()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        LedgerPayment payout = desk.Shop.Add(PaymentKind.Payout);
        await desk.Page.GotoAsync($"{desk.Shop.Gateway.Url}payout/{payout.PageToken}");

        await desk.PayWithAsync(TestCard.All[0].Number);

        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Paid out" })).ToBeVisibleAsync();
        Assert.Equal(LedgerState.Done, payout.State);
    }

    [ProgramFact(Chromium.Program)]
    public async Task Card_is_saved_on_its_page_after_3DS()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        LedgerPayment operation = desk.Shop.Add(PaymentKind.CardSaving);
        await desk.Page.GotoAsync($"{desk.Shop.Gateway.Url}card/{operation.PageToken}");

        await desk.PayWithAsync(Challenge);
        await AcsSteps.AnswerAsync(desk.Page, "right");

        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "The card is saved" })).ToBeVisibleAsync();
        Assert.Equal(LedgerState.Done, operation.State);
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("pay", "payout")]
    [InlineData("payout", "card")]
    [InlineData("card", "pay")]
    public async Task Token_of_one_page_opens_no_other(string page, string other)
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        LedgerPayment payment = desk.Shop.Add(page switch { "payout" => PaymentKind.Payout, "card" => PaymentKind.CardSaving, _ => PaymentKind.Payment });
        using HttpClient http = new() { BaseAddress = desk.Shop.Gateway.Url };

        using HttpResponseMessage right = await http.GetAsync(new Uri($"{page}/{payment.PageToken}", UriKind.Relative));
        using HttpResponseMessage wrong = await http.GetAsync(new Uri($"{other}/{payment.PageToken}", UriKind.Relative));

        Assert.Equal((200, 404), ((int)right.StatusCode, (int)wrong.StatusCode));
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("challenge", "right", true)]
    [InlineData("challenge", "refuse", false)]
    [InlineData("frictionless", "confirm", true)]
    [InlineData("frictionless", "refuse", false)]
    public async Task Issuer_tells_the_gateway_itself_where_no_shop_does(string name, string answer, bool isConfirmed)
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        LedgerPayment payment = desk.Shop.Add(PaymentKind.AsyncPayment);
        TestCard card = TestCard.Named(name);
        desk.Shop.Gateway.Services.GetRequiredService<CardAuthorization>().Present(payment, card, CardSteps.Kept(card, card.Number, "12", "30", "A PAYER"));
        await desk.Page.GotoAsync(desk.Shop.Gateway.Services.GetRequiredService<PageAddresses>().AcsOf(payment));
        Assert.Equal(LedgerState.AwaitingCardholder, payment.State);

        if (answer == "confirm")
        {
            await desk.Page.Locator("button.main").ClickAsync();
        }

        await AcsSteps.AnswerAsync(desk.Page, answer);

        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = isConfirmed ? "Confirmed" : "Not confirmed", Exact = true })).ToBeVisibleAsync();
        Assert.Equal((isConfirmed, !isConfirmed), (payment.IsHeldOrDone, payment.State == LedgerState.Failed));
    }
}
