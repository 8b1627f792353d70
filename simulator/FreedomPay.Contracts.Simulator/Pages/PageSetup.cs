using FreedomPay.Contracts.Simulator.Pages.Console;
using FreedomPay.Contracts.Simulator.Pages.Payer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.Simulator.Pages;

/// <summary>Puts the pages together.</summary>
internal static class PageSetup
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton<ICardDesk, PaymentCardDesk>().AddSingleton<ICardDesk, PayoutCardDesk>().AddSingleton<ICardDesk, SavingCardDesk>();
        services.AddSingleton<PageFailures>().AddSingleton<AcsDesk>().AddSingleton<PhonePage>().AddSingleton<CardPages>().AddSingleton<AcsPages>();
        services.AddSingleton<ConsoleGuard>().AddSingleton<PaymentHistory>().AddSingleton<PaymentDecision>().AddSingleton<ConsolePages>();
    }

    public static void MapPages(this WebApplication app)
    {
        app.Services.GetRequiredService<CardPages>().Map(app);
        app.Services.GetRequiredService<AcsPages>().Map(app);
        app.Services.GetRequiredService<ConsolePages>().Map(app);
        app.MapGet("/", static http => PageAnswer.GoTo(http, PageRequest.Of(http).Link("/console")));
        app.MapGet("/favicon.ico", static http =>
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
    }
}
