using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FreedomPay.Contracts.Simulator.BrowserTests.Support;

/// <summary>What a cardholder does on the page of the issuer.</summary>
internal static class AcsSteps
{
    /// <summary>Answers the question: <c>right</c>, <c>wrong</c> three times, or <c>refuse</c>; null where nothing is asked.</summary>
    public static async Task AnswerAsync(IPage page, string? answer)
    {
        switch (answer)
        {
            case "right":
                // As the cardholder reads it: the page says which code it wants.
                string code = (await page.Locator("#wanted").TextContentAsync())![^6..];
                await page.GetByLabel("Code").FillAsync(code);
                await ConfirmAsync(page);
                break;
            case "wrong":
                for (int left = 2; left >= 0; left--)
                {
                    await page.GetByLabel("Code").FillAsync("wrong");
                    await ConfirmAsync(page);
                    if (left > 0)
                    {
                        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync($"The code is wrong. Attempts left: {left}.");
                    }
                }

                break;
            case "refuse":
                await page.GetByRole(AriaRole.Button, new() { Name = "Refuse" }).ClickAsync();
                break;
            default:
                break;
        }
    }

    private static Task ConfirmAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
}
