using FreedomPay.Contracts.Simulator.Journal;
using FreedomPay.Contracts.Simulator.Pages;
using FreedomPay.Contracts.Simulator.Pages.Payer;
using FreedomPay.Contracts.Simulator.Pages.Texts;
using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.Simulator.Tests.Security;

/// <summary>Pages that fail are told of, and those of a program without culture data do not fail.</summary>
public class PageFailureTests
{
    [Fact]
    public async Task Failure_is_told_in_the_console_and_to_the_reader_without_what_was_entered()
    {
        MessageJournal journal = new();
        using MemoryStream body = new();
        DefaultHttpContext context = new();
        context.Request.Method = "POST";
        context.Request.Path = "/pay/some-page";
        context.Response.Body = body;

        await new PageFailures(journal, TimeProvider.System).GuardAsync(context, static _ => throw new InvalidOperationException("4400 0000 0000 0016"));

        JournalEntry told = Assert.Single(journal.Latest(10));
        Assert.Equal((500, "/pay/some-page", true), (context.Response.StatusCode, told.Url, told.IsBad));
        string answer = System.Text.Encoding.UTF8.GetString(body.ToArray());
        Assert.All([answer, told.Problem!], static text => Assert.Contains("InvalidOperationException", text, StringComparison.Ordinal));
        Assert.All([answer, told.Problem!], static text => Assert.DoesNotContain("4400", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "1,234,500.50 KZT", "7 Nov 2026 21:30:00 UTC+5")]
    [InlineData("ru", "1\u00A0234\u00A0500,50 KZT", "7 нояб. 2026 21:30:00 UTC+5")]
    public void Amounts_and_moments_need_no_culture_of_the_machine(string language, string amount, string moment)
    {
        PageTexts texts = PageTexts.Find(language)!;

        Assert.Equal(amount, Money.Text(texts, 1_234_500.5m, "KZT"));
        Assert.Equal(moment, Money.Moment(texts, new DateTimeOffset(2026, 11, 7, 16, 30, 0, TimeSpan.Zero)));
    }
}
