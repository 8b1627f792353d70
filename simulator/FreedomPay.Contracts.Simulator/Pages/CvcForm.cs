using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Pages.Payer;
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
        PageAddresses addresses = services.GetRequiredService<PageAddresses>();
        LedgerPayment? payment = services.GetRequiredService<GatewayLedger>().FindByPage(token);
        PageRequest request = PageRequest.Of(context, payment?.Terms.Language);

        // Of anything else there is no such form: the way back to the shop that is signed below is that of a payment.
        if (payment is not { Kind: PaymentKind.Payment, Card.Token: not null } || !services.GetRequiredService<MerchantDirectory>().Has(payment.MerchantId) || await PageAnswer.ReadFormAsync(context).ConfigureAwait(false) is not { } form)
        {
            await PageAnswer.SendAsync(request, MessagePage.NotFound(request), StatusCodes.Status404NotFound).ConfigureAwait(false);
            return;
        }

        string? refusal = await services.GetRequiredService<CardDesk>().PayWithCvcAsync(payment, form["cvc"].ToString().Trim()).ConfigureAwait(false);
        if (refusal == "cvc")
        {
            string shop = services.GetRequiredService<MerchantDirectory>().Get(payment.MerchantId).Name;
            await PageAnswer.SendAsync(request, CvcPage.Page(request, payment, shop, addresses.CvcForm(payment), isWrong: true), StatusCodes.Status422UnprocessableEntity).ConfigureAwait(false);
            return;
        }

        // The payment page goes on: to the ACS, or back to the shop.
        string next = payment.IsFinal || payment.State == LedgerState.Held ? services.GetRequiredService<PaymentDesk>().BackUrl(payment)?.AbsoluteUri ?? string.Empty : string.Empty;
        await PageAnswer.GoTo(context, next.Length > 0 ? next : addresses.PaymentPage(payment)).ConfigureAwait(false);
    }
}
