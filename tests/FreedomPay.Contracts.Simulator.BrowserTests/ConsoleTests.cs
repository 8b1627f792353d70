using FreedomPay.Contracts.Simulator.BrowserTests.Support;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Notifications;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FreedomPay.Contracts.Simulator.BrowserTests;

/// <summary>What whoever develops a shop does on the console.</summary>
[Collection(BrowserCollection.Name)]
public class ConsoleTests(Chromium chromium)
{
    private static readonly string Pays = TestCard.All[0].Number;

    [ProgramFact(Chromium.Program)]
    public async Task Timeline_shows_what_was_said_and_what_became_of_the_payment()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        await PayAsync(desk);

        await desk.GoToConsoleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = $"{desk.Shop.Payment.Id}" }).ClickAsync();

        ILocator events = desk.Page.Locator(".timeline > li");
        await Expect(events.Filter(new() { HasText = "Became: New" })).ToHaveCountAsync(1);
        await Expect(events.Filter(new() { HasText = "Became: Done" })).ToHaveCountAsync(1);
        await Expect(events.Filter(new() { HasText = "Create payment" })).ToHaveCountAsync(1);
        await Expect(events.Filter(new() { HasText = "Result notify" })).ToHaveCountAsync(1);
        Assert.Empty(desk.Complaints);
    }

    [ProgramFact(Chromium.Program)]
    public async Task Secrets_of_a_message_are_masked_until_somebody_asks_for_them()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        await PayAsync(desk);
        string signature = desk.Shop.Journal.Latest(10).Single(static entry => entry.IsNotification).Sent.Single(static field => field.Name == "pg_sig").Value;
        foreach (string path in new[] { "", "/messages", $"/payments/{desk.Shop.Payment.Id}", "/messages/1", "/messages/2", "/faults" })
        {
            await desk.GoToConsoleAsync(path);
            string source = await desk.Page.ContentAsync();
            Assert.DoesNotContain(signature, source, StringComparison.Ordinal);
            Assert.DoesNotContain("payer@example.org", source, StringComparison.Ordinal);
            Assert.DoesNotContain("a-key-for-tests", source, StringComparison.Ordinal);
        }

        await desk.GoToConsoleAsync("/messages/2");
        await Expect(Value(desk, "pg_sig")).ToHaveTextAsync("***");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Show what is masked" }).ClickAsync();

        await Expect(Value(desk, "pg_sig").First).ToHaveTextAsync(signature);
        await Expect(Value(desk, "pg_user_contact_email")).ToHaveTextAsync("payer@example.org");
        await Expect(Value(desk, "pg_card_pan")).ToHaveTextAsync("4400-00XX-XXXX-" + Pays[^4..]);
        Assert.DoesNotContain(Pays, await desk.Page.ContentAsync(), StringComparison.Ordinal);

        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Mask again" }).ClickAsync();
        await Expect(Value(desk, "pg_user_contact_email")).ToHaveTextAsync("***");
    }

    [ProgramFact(Chromium.Program)]
    public async Task Fields_stand_in_the_order_in_which_they_are_signed()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        await PayAsync(desk);

        await desk.GoToConsoleAsync("/messages/2");

        IReadOnlyList<string> names = await desk.Page.Locator("table").First.Locator("tbody th").AllTextContentsAsync();
        string[] signed = [.. names.Where(static name => name != "pg_sig")];
        Assert.True(signed.Length > 10);
        Assert.Equal(signed.Order(StringComparer.Ordinal), signed);
    }

    [ProgramFact(Chromium.Program)]
    public async Task Problem_and_advice_are_told_of_a_message_that_was_signed_wrongly()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        using HttpClient http = new(FreedomPayClient.CreateHandler()) { BaseAddress = desk.Shop.Gateway.Url };
        FreedomPayClient stranger = new(http, new MerchantCredentials("500000", "a-payout-key-for-tests", "a-payout-key-for-tests"));
        await stranger.SendAsync(new GetPaymentStatusRequest { OrderId = "A-1" });

        await desk.GoToConsoleAsync("/messages");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Only those with problems" }).ClickAsync();

        await Expect(desk.Page.Locator(".told:not(.advice)")).ToContainTextAsync("Error 1100");
        await Expect(desk.Page.Locator(".told.advice")).ToContainTextAsync("this endpoint wants the payment key");
    }

    [ProgramFact(Chromium.Program)]
    public async Task Notification_is_sent_again_by_a_button()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        await PayAsync(desk);

        await desk.GoToConsoleAsync($"/payments/{desk.Shop.Payment.Id}");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Send the result again" }).ClickAsync();

        await Expect(desk.Page.Locator(".timeline > li").Filter(new() { HasText = "Result notify" })).ToHaveCountAsync(2);
        Assert.Equal(2, desk.Shop.Results.Count);
        Assert.Equal(desk.Shop.Results.First().PaymentId, desk.Shop.Results.Last().PaymentId);
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("Let it be paid", true)]
    [InlineData("Let it be declined", false)]
    public async Task Payment_that_takes_its_time_is_decided(string button, bool isPaid)
    {
        LedgerState expected = isPaid ? LedgerState.Done : LedgerState.Failed;
        await using Desk desk = await Desk.OpenAsync(chromium);
        await desk.OpenPaymentAsync();
        await desk.PayWithAsync(TestCard.All.Single(static card => card.End == TestCardEnd.PaidLater).Number);
        await Expect(desk.Page.GetByText("The bank takes its time")).ToBeVisibleAsync();

        await desk.GoToConsoleAsync($"/payments/{desk.Shop.Payment.Id}");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(desk.Page.Locator("h1 .state")).ToHaveTextAsync(expected.ToString());

        Assert.Equal(expected, desk.Shop.Payment.State);
        Assert.Equal(isPaid ? PaymentResult.Paid : PaymentResult.NotPaid, Assert.Single(desk.Shop.Results).Result);
    }

    [ProgramFact(Chromium.Program)]
    public async Task Fault_is_switched_on_played_as_often_as_asked_and_switched_off()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        await desk.GoToConsoleAsync("/faults");
        await desk.Page.GetByLabel("What breaks").SelectOptionAsync("UnsignedError");
        await desk.Page.GetByLabel("Endpoint").FillAsync("GetPaymentStatus");
        await desk.Page.GetByLabel("Order").FillAsync("A-1");
        await desk.Page.GetByLabel("How often").FillAsync("2");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Switch on" }).ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);

        await PayAsync(desk);
        Assert.IsType<Answer<GetPaymentStatusResponse>.GatewayError>(await desk.Shop.Client.SendAsync(new GetPaymentStatusRequest { OrderId = "A-1" }));
        await desk.GoToConsoleAsync("/faults");
        await Expect(desk.Page.GetByRole(AriaRole.Row).Last).ToContainTextAsync("A-1");
        Assert.Equal(1, Assert.Single(desk.Shop.Faults.All).Left);

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Switch off", Exact = true }).ClickAsync();
        await Expect(desk.Page.GetByText("Nothing is broken.")).ToBeVisibleAsync();
        Assert.NotNull((await desk.Shop.Client.SendAsync(new GetPaymentStatusRequest { OrderId = "A-1" })).Response);
    }

    [ProgramFact(Chromium.Program)]
    public async Task Fault_says_how_many_attempts_get_lost()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        await desk.GoToConsoleAsync("/faults");
        await desk.Page.GetByLabel("What breaks").SelectOptionAsync("LostNotification");
        await desk.Page.GetByLabel("Attempts that get lost").FillAsync("2");

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Switch on" }).ClickAsync();

        await Expect(desk.Page.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        Assert.Equal((FaultKind.LostNotification, 2), (Assert.Single(desk.Shop.Faults.All).Fault.Kind, desk.Shop.Faults.All[0].Fault.Attempts));
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("How often", "-1")]
    [InlineData("Attempts that get lost", "0")]
    [InlineData("Seconds of a slow answer", "601")]
    public async Task Numbers_of_a_fault_that_are_none_are_told(string field, string number)
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        await desk.GoToConsoleAsync("/faults");
        await desk.Page.GetByLabel(field).FillAsync(number);

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Switch on" }).ClickAsync();

        await Expect(desk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("A number is wrong");
        Assert.Empty(desk.Shop.Faults.All);
    }

    [ProgramFact(Chromium.Program)]
    public async Task Exported_test_compiles_and_the_shop_takes_its_messages()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        desk.Shop.Order = desk.Shop.Order with
        {
            OrderId = "A-\"1\\",
            Description = "Tea \"} + Environment.Exit(1) //",
            ResultUrl = desk.Shop.Address + "/result?own=1",
            ExtraFields = [MessageField.Text("basket", "7\"")],
        };
        await PayAsync(desk);

        await desk.GoToConsoleAsync($"/payments/{desk.Shop.Payment.Id}");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Export as a test" }).ClickAsync();
        string code = (await desk.Page.Locator("#code").TextContentAsync())!;

        Assert.DoesNotContain("a-key-for-tests", code, StringComparison.Ordinal);
        Assert.DoesNotContain("pg_sig", code, StringComparison.Ordinal);
        await ExportedTestRun.RunAsync(code, desk.Shop);
        Assert.Equal(2, desk.Shop.Results.Count);
        Assert.Equal(desk.Shop.Results.First().ToString(), desk.Shop.Results.Last().ToString());
        Assert.Equal(desk.Shop.Results.First() with { ExtraFields = [] }, desk.Shop.Results.Last() with { ExtraFields = [] });
    }

    [ProgramFact(Chromium.Program)]
    public async Task Payments_are_found_by_their_order()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        foreach (string order in new[] { "B-17", "B-18", "C-1" })
        {
            await desk.Shop.Client.SendAsync(desk.Shop.Order with { OrderId = order });
        }

        await desk.GoToConsoleAsync();
        await desk.Page.GetByLabel("Order or payment").FillAsync("b-1");
        await desk.Page.Keyboard.PressAsync("Enter");

        await Expect(desk.Page.Locator("tbody tr")).ToHaveCountAsync(2);
    }

    private static ILocator Value(Desk desk, string name) => desk.Page.Locator("tr", new() { Has = desk.Page.GetByText(name, new() { Exact = true }) }).Locator("td").First;

    private static async Task PayAsync(Desk desk)
    {
        await desk.OpenPaymentAsync();
        await desk.PayWithAsync(Pays);
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Thank you" })).ToBeVisibleAsync();
    }
}
