using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.Simulator.Pages;

/// <summary>Takes the CVC of a saved card, from the form that card/pay answers with. The token in the address is what nobody guesses.</summary>
internal static class CvcForm
{
    public static void MapCvcForm(this WebApplication app) => app.MapPost("/cvc/{token}", static (HttpContext context, string token) => PayAsync(context, token));

    private static async Task PayAsync(HttpContext context, string token)
    {
        IServiceProvider services = context.RequestServices;
        if (services.GetRequiredService<GatewayLedger>().FindByPage(token) is not { } payment || !context.Request.HasFormContentType)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        string? refusal = await services.GetRequiredService<CardDesk>().PayWithCvcAsync(payment, form["cvc"].ToString()).ConfigureAwait(false);
        if (refusal == "cvc")
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("A CVC has three or four digits. Go back, and enter it again.").ConfigureAwait(false);
            return;
        }

        // The payment page goes on: to the ACS, or back to the shop.
        string next = payment.IsFinal || payment.State == LedgerState.Held ? services.GetRequiredService<PaymentDesk>().BackUrl(payment)?.AbsoluteUri ?? string.Empty : string.Empty;
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = next.Length > 0 ? next : services.GetRequiredService<PageAddresses>().PaymentPage(payment);
    }
}
