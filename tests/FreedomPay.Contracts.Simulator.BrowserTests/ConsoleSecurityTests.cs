using System.Net;
using FreedomPay.Contracts.Simulator.BrowserTests.Support;
using FreedomPay.Contracts.Simulator.Ledger;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FreedomPay.Contracts.Simulator.BrowserTests;

/// <summary>Other sites, names of other people's DNS, and texts that want to be markup.</summary>
[Collection(BrowserCollection.Name)]
public class ConsoleSecurityTests(Chromium chromium)
{
    private const string Attack = "\"'><img src=x onerror=alert(1)><script>alert(2)</script>";

    private static readonly string[] Posts = ["/console/faults", "/console/faults/off", "/console/faults/1/off", "/console/messages/1/reveal", "/console/payments/{0}/notify", "/console/payments/{0}/decide", "/console/payments/{0}/export"];

    [ProgramFact(Chromium.Program)]
    public async Task Another_site_cannot_post_to_the_console()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);

        // The shop has another port, and therefore another origin: it plays the other site.
        await desk.Page.GotoAsync($"{desk.Shop.Address}/back");
        await desk.Page.EvaluateAsync($$"""
            () => {
                const form = document.createElement('form');
                form.method = 'post';
                form.action = '{{desk.Shop.Gateway.Url}}console/faults';
                form.innerHTML = '<input name=kind value=NoAnswer><input name=bytes value=1><input name=seconds value=1><input name=times value=1>';
                document.body.append(form);
                form.submit();
            }
            """);

        await Expect(desk.Page.GetByText("Only the console itself can do this.")).ToBeVisibleAsync();
        Assert.Empty(desk.Shop.Faults.All);
    }

    [ProgramFact(Chromium.Program)]
    public async Task Post_without_the_token_or_from_another_origin_changes_nothing()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        await desk.Shop.Client.SendAsync(desk.Shop.Order);
        string token = await TokenAsync(desk);
        foreach (string path in Posts.Select(path => string.Format(System.Globalization.CultureInfo.InvariantCulture, path, desk.Shop.Payment.Id)))
        {
            Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(desk, path, token: null));
            Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(desk, path, token: new string('0', token.Length)));
            Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(desk, path, token, origin: "https://evil.example"));
            Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(desk, path, token, origin: "null"));
            Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(desk, path, token, origin: desk.Shop.Address));
            Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(desk, path, token, host: "evil.example"));
            Assert.True(path == "/console/faults" || await GetAsync(desk, path) == HttpStatusCode.NotFound);
        }

        Assert.Empty(desk.Shop.Faults.All);
        Assert.Equal(LedgerState.New, desk.Shop.Payment.State);
        Assert.Equal(HttpStatusCode.SeeOther, await PostAsync(desk, "/console/faults/off", token, origin: desk.Shop.Gateway.Url.ToString().TrimEnd('/')));
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    [InlineData("localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("192.168.1.5", HttpStatusCode.Forbidden)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:99", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    public async Task Console_answers_under_names_of_this_machine_alone(string host, HttpStatusCode expected)
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        using HttpClient http = Client(desk);
        foreach (string path in new[] { "/console", "/console/messages", "/console/faults" })
        {
            using HttpRequestMessage request = new(HttpMethod.Get, path) { Headers = { Host = host } };
            using HttpResponseMessage answer = await http.SendAsync(request);
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    [ProgramFact(Chromium.Program)]
    public async Task Pages_are_not_kept_and_the_console_is_not_framed()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        CreatedPage page = await CreatedPage.OfAsync(desk);
        using HttpClient http = Client(desk);
        foreach (string path in new[] { "/console", "/console/messages/1", "/console/nothing", page.Path })
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            if (path == "/console/nothing")
            {
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                continue;
            }

            string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.StartsWith("default-src 'none'; style-src 'nonce-", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            if (path.StartsWith("/console", StringComparison.Ordinal))
            {
                Assert.Equal(["DENY"], answer.Headers.GetValues("X-Frame-Options"));
                Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            }
        }
    }

    [ProgramFact(Chromium.Program)]
    public async Task Nothing_that_a_shop_or_a_payer_sends_becomes_markup()
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        List<string> dialogs = [];
        desk.Page.Dialog += (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            _ = dialog.DismissAsync();
        };
        string order = Attack[..50];
        desk.Shop.Order = desk.Shop.Order with
        {
            OrderId = order,
            Description = Attack,
            SuccessUrl = desk.Shop.Address + "/back?a=" + Uri.EscapeDataString(Attack),
            SuccessUrlMethod = new("POST"),
            ExtraFields = [MessageField.Text("own", Attack)],
        };
        await desk.OpenPaymentAsync();
        await NoMarkupAsync(desk);
        await desk.Page.GetByLabel("Card number").FillAsync(Attack);
        await desk.Page.GetByLabel("Name on the card").FillAsync(Attack);
        await desk.Page.Locator("button.main").ClickAsync();
        await Expect(desk.Page.GetByLabel("Name on the card")).ToHaveValueAsync(Attack);
        await NoMarkupAsync(desk);

        await desk.Page.GetByLabel("Card number").FillAsync(TestCard.All[0].Number);
        await desk.Page.GetByLabel("Month").FillAsync("12");
        await desk.Page.GetByLabel("Year").FillAsync("30");
        await desk.Page.GetByLabel("CVC").FillAsync("123");
        await desk.Page.Locator("button.main").ClickAsync();
        await Expect(desk.Page.GetByText("POST, genuine")).ToBeVisibleAsync();
        await desk.Page.GotoAsync(desk.Shop.Gateway.Url + "pay/" + desk.Shop.Payment.PageToken);
        await NoMarkupAsync(desk);

        foreach (string path in new[] { "", "?q=" + Uri.EscapeDataString(Attack), "/messages", $"/payments/{desk.Shop.Payment.Id}", "/messages/1", "/messages/2", "/faults", "?lang=" + Uri.EscapeDataString(Attack) })
        {
            await desk.GoToConsoleAsync(path);
            await NoMarkupAsync(desk);
        }

        await desk.GoToConsoleAsync("/messages/1");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Show what is masked" }).ClickAsync();
        await Expect(desk.Page.GetByText(Attack).First).ToBeVisibleAsync();
        await NoMarkupAsync(desk);
        await desk.GoToConsoleAsync($"/payments/{desk.Shop.Payment.Id}");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Export as a test" }).ClickAsync();
        await Expect(desk.Page.Locator("#code")).ToBeVisibleAsync();
        await NoMarkupAsync(desk);

        await desk.GoToConsoleAsync("/faults");
        await desk.Page.GetByLabel("Endpoint").FillAsync(Attack);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Switch on" }).ClickAsync();
        await Expect(desk.Page.GetByText(Attack)).ToBeVisibleAsync();
        await NoMarkupAsync(desk);
        Assert.Empty(dialogs);
    }

    [ProgramTheory(Chromium.Program)]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("//evil.example")]
    public async Task Way_back_is_no_script(string url)
    {
        await using Desk desk = await Desk.OpenAsync(chromium);
        CreatedPage page = await CreatedPage.OfAsync(desk);

        // A merchant's settings are not checked by a contract, as a request is.
        desk.Shop.Gateway.Merchants[0].SuccessUrl = url;
        desk.Shop.Ledger.Find(page.Id)!.State = LedgerState.Done;
        await desk.Page.GotoAsync(desk.Shop.Gateway.Url.ToString().TrimEnd('/') + page.Path);

        await Expect(desk.Page.GetByText("The shop has named no address to return to.")).ToBeVisibleAsync();
        Assert.DoesNotContain(url, await desk.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private static async Task NoMarkupAsync(Desk desk)
    {
        Assert.Equal(0, await desk.Page.Locator("img, [onerror]").CountAsync());
        Assert.Equal(1, await desk.Page.Locator("script").CountAsync());
    }

    private static HttpClient Client(Desk desk) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = desk.Shop.Gateway.Url };

    private static async Task<string> TokenAsync(Desk desk)
    {
        await desk.GoToConsoleAsync("/faults");
        return (await desk.Page.Locator("input[name=console_token]").First.GetAttributeAsync("value"))!;
    }

    private static async Task<HttpStatusCode> PostAsync(Desk desk, string path, string? token, string? origin = null, string? host = null)
    {
        using HttpClient http = Client(desk);
        using FormUrlEncodedContent form = new([new("console_token", token ?? ""), new("kind", "NoAnswer"), new("bytes", "1"), new("seconds", "1"), new("times", "1"), new("as", "expire")]);
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = form };
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using HttpResponseMessage answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> GetAsync(Desk desk, string path)
    {
        using HttpClient http = Client(desk);
        using HttpResponseMessage answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }
}
