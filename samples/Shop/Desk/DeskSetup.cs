using FreedomPay.Contracts.Hosting;
using FreedomPay.Contracts.Testing;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Mvc;
using Shop.Orders;
using Shop.Pages;
using Shop.Payments;

namespace Shop.Desk;

/// <summary>The pages of the desk: those that the gateway and the issuer would show, and switches for what can go wrong.</summary>
internal static class DeskSetup
{
    public static void AddDesk(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            throw new InvalidOperationException("The desk plays the gateway, and whoever opens it can say that an order was paid. It is for development only.");
        }

        GatewayDesk desk = new();
        builder.Services.AddSingleton(desk).AddFakeGateway(desk.Gateway).AddHttpClient();
    }

    public static void MapDesk(this WebApplication app)
    {
        app.MapGet("/desk/lose", static (GatewayDesk desk) =>
        {
            desk.LosesNextAnswer = true;
            return Html.Page("Desk", "<p>The next answer gets lost.</p>");
        });
        app.MapGet("/desk/{orderId}", static (string orderId, GatewayDesk desk) => Html.Page("The gateway's page", $"""
            <p>Order {Html.Text(orderId)}: {Html.Money(desk.Payment(orderId).Amount)}</p>
            <form method="post" action="/desk/{Html.Text(orderId)}"><button name="choice" value="pay">Pay</button> <button name="choice" value="decline">Decline</button>
            <button name="choice" value="close">Pay and close the tab before coming back; the notification gets lost</button></form>
            """));
        app.MapPost("/desk/{orderId}", static async (string orderId, [FromForm] string choice, GatewayDesk desk, FreedomPayMerchant merchant, IHttpClientFactory clients) =>
        {
            DeskPayment payment = desk.Payment(orderId);
            using HttpClient shop = clients.CreateClient();
            PaymentCheckRequest check = new() { OrderId = orderId, PaymentId = payment.Id, Amount = payment.Amount, Currency = Order.Currency };
            if ((await shop.SendNotificationAsync(check, merchant.Credentials, merchant.UrlOf<PaymentCheckRequest>())).Status != "ok")
            {
                return Html.Page("The gateway's page", "<p>The shop refuses this payment.</p>");
            }

            payment.Finish(isPaid: choice != "decline");
            if (choice == "close")
            {
                return Html.Page("The gateway's page", "<p>Paid. The shop finds out by asking.</p>");
            }

            bool isPaid = payment.State == true;
            ResultNotifyRequest result = new()
            {
                OrderId = orderId,
                PaymentId = payment.Id,
                Amount = payment.Amount,
                Currency = Order.Currency,
                Result = isPaid ? PaymentResult.Paid : PaymentResult.NotPaid,
                Captured = isPaid,
                CanReject = false,
            };
            await shop.SendNotificationAsync(result, merchant.Credentials, merchant.UrlOf<ResultNotifyRequest>());
            return Results.Redirect($"/orders/{Uri.EscapeDataString(orderId)}");
        }).DisableAntiforgery();
        app.MapPost("/desk/acs", static ([FromForm(Name = "TermUrl")] string termUrl, [FromForm(Name = "MD")] string? md) => Html.Page("The issuer's page", $"""
            <form method="post" action="{Html.Text(termUrl)}"><input type="hidden" name="MD" value="{Html.Text(md ?? "")}">
            <button name="PaRes" value="yes">It is me</button> <button name="PaRes" value="no">It is not me</button></form>
            """)).DisableAntiforgery();
        app.MapGet("/desk/payout/{id}", static (string id, GatewayDesk desk) => Html.Page("The gateway's page for a payout", $"""
            <p>{Html.Money(desk.Payment(id).Amount)}</p><form method="post"><button name="choice" value="pay">Receive</button> <button name="choice" value="decline">Fail</button></form>
            """));
        app.MapPost("/desk/payout/{id}", static async (
            string id, [FromForm] string choice, GatewayDesk desk, [FromKeyedServices(PaymentSetup.PayoutMerchant)] FreedomPayMerchant merchant, IHttpClientFactory clients) =>
        {
            DeskPayment payout = desk.Payment(id).Finish(isPaid: choice == "pay");
            using HttpClient shop = clients.CreateClient();
            PayoutNotifyRequest result = new()
            {
                OrderId = id,
                PaymentId = payout.Id,
                PaymentAmount = payout.Amount,
                Status = payout.State == true ? PayoutNotifyStatus.PaidOut : PayoutNotifyStatus.Failed,
            };
            await shop.SendNotificationAsync(result, merchant.Credentials, merchant.UrlOf<PayoutNotifyRequest>());
            return Results.Redirect("/payouts");
        }).DisableAntiforgery();
    }
}
