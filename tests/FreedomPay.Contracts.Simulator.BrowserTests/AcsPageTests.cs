using System.Net;
using FreedomPay.Contracts.Simulator.BrowserTests.Support;
using FreedomPay.Contracts.Simulator.Ledger;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FreedomPay.Contracts.Simulator.BrowserTests;

/// <summary>3DS of a card that the shop itself has taken: its form leads to the page of the issuer, and that page back to the shop.</summary>
[Collection(BrowserCollection.Name)]
public class AcsPageTests(Chromium chromium)
{
    private static string NumberOf(string name) => TestCard.All.Single(card => card.Name == name).Number;

    [ProgramTheory(Chromium.Program)]
    [InlineData("challenge", "right", true)]
    [InlineData("challenge", "wrong", false)]
    [InlineData("challenge", "refuse", false)]
    [InlineData("frictionless", null, true)]
    [InlineData("refused by the issuer", null, false)]
    public async Task Form_of_the_shop_leads_to_the_issuer_and_back(string name, string? answer, bool isPaid)
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        await desk.Page.GotoAsync($"{desk.Shop.Address}/card?number={NumberOf(name)}");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "To the bank" }).ClickAsync();

        await AcsSteps.AnswerAsync(desk.Page, answer);

        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = isPaid ? "Thank you" : "No thanks" })).ToBeVisibleAsync();
        Assert.Equal(isPaid ? LedgerState.Done : LedgerState.Failed, desk.Shop.Payment.State);
        Assert.Empty(desk.Complaints);
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("/console")]
    [InlineData("not a URL")]
    public async Task TermUrl_that_is_none_is_refused(string term)
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        await desk.Page.GotoAsync($"{desk.Shop.Address}/card?number={NumberOf("frictionless")}&term={Uri.EscapeDataString(term)}");

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "To the bank" }).ClickAsync();

        await Expect(desk.Page.GetByText("TermUrl is not an http or https URL")).ToBeVisibleAsync();
        Assert.Equal(0, await desk.Page.Locator("form[data-submits-itself]").CountAsync());
    }

    [ProgramFact(Chromium.Program)]
    public async Task Right_code_after_three_wrong_ones_or_a_refusal_does_not_pass()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        await desk.Page.GotoAsync($"{desk.Shop.Address}/card?number={NumberOf("challenge")}");
        LedgerThreeDSecure step = desk.Shop.Payment.ThreeDSecure!;
        using HttpClient http = new() { BaseAddress = desk.Shop.Gateway.Url };
        Dictionary<string, string> fields = new() { ["PaReq"] = step.PaReq, ["MD"] = step.Md, ["TermUrl"] = desk.Shop.Address + "/term", ["refuse"] = "1" };

        await PostAsync(http, "/acs/answer", fields);
        fields.Remove("refuse");
        fields["code"] = step.Code!;
        string page = await PostAsync(http, "/acs/answer", fields);
        string reopened = await PostAsync(http, "/acs", fields);

        Assert.Contains(step.RefusedPaRes, page, StringComparison.Ordinal);
        Assert.Contains(step.RefusedPaRes, reopened, StringComparison.Ordinal);
        Assert.DoesNotContain(step.PassedPaRes, page + reopened, StringComparison.Ordinal);
    }

    [ProgramFact(Chromium.Program)]
    public async Task Neither_the_question_nor_a_wrong_code_tells_how_to_pass()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        await desk.Page.GotoAsync($"{desk.Shop.Address}/card?number={NumberOf("challenge")}");
        LedgerThreeDSecure step = desk.Shop.Payment.ThreeDSecure!;
        using HttpClient http = new() { BaseAddress = desk.Shop.Gateway.Url };
        Dictionary<string, string> fields = new() { ["PaReq"] = step.PaReq, ["MD"] = "\"><script>", ["TermUrl"] = desk.Shop.Address + "/term?a=\"><script>alert(1)</script>" };

        string question = await PostAsync(http, "/acs", fields);
        fields["code"] = "<script>";
        string wrong = await PostAsync(http, "/acs/answer", fields);

        Assert.DoesNotContain(step.PassedPaRes, question + wrong, StringComparison.Ordinal);
        Assert.DoesNotContain(step.RefusedPaRes, question + wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("\"><script", question + wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", question + wrong, StringComparison.Ordinal);
    }

    [ProgramFact(Chromium.Program)]
    public async Task Step_of_no_payment_is_not_found()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        using HttpClient http = new() { BaseAddress = desk.Shop.Gateway.Url };
        using FormUrlEncodedContent form = new(new Dictionary<string, string> { ["PaReq"] = "made up", ["TermUrl"] = desk.Shop.Address });
        using HttpResponseMessage answer = await http.PostAsync(new Uri("/acs", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<string> PostAsync(HttpClient http, string path, Dictionary<string, string> fields)
    {
        using FormUrlEncodedContent form = new(fields);
        using HttpResponseMessage answer = await http.PostAsync(new Uri(path, UriKind.Relative), form);
        return await answer.Content.ReadAsStringAsync();
    }
}
