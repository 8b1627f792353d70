using FreedomPay.Gateway.Acs;
using FreedomPay.Merchant.Notifications;
using Shop.Orders;

namespace Shop.Payments;

/// <summary>All that the shop says about the gateway: who it is, and where the gateway's messages arrive.</summary>
internal static class PaymentSetup
{
    public const string PayoutMerchant = "payouts";

    public static void AddPayments(this WebApplicationBuilder builder)
    {
        builder.Services.AddFreedomPay(builder.Configuration.GetSection("FreedomPay"));
        builder.Services.AddFreedomPay(PayoutMerchant, builder.Configuration.GetSection("Payouts"));
        builder.Services.AddScoped<Checkout>().AddScoped<Supplying>().AddScoped<GatewayMessages>();
        builder.Services.AddFreedomPayEntityFramework<ShopDatabase>().AddFreedomPaySettling<Settling>();
    }

    public static void MapPayments(this WebApplication app)
    {
        app.MapPaymentCheck<GatewayMessages>("/pay/check", static (check, shop, stopping) => shop.CheckAsync(check.Request, stopping));
        app.MapResultNotify<GatewayMessages>("/pay/result", static (result, shop, stopping) => shop.ApplyAsync(result.Request, stopping));
        app.MapPayoutNotify<GatewayMessages>("/pay/payout", static (result, shop, stopping) => shop.ApplyAsync(result.Request, stopping), PayoutMerchant);
        app.MapRedirectBack("/pay/back", static (back, _) => Task.FromResult(Results.LocalRedirect(back.Request?.OrderId is { } id ? $"/orders/{Uri.EscapeDataString(id)}" : "/")));

        // To a page with GET: the ACS's POST comes without the shop's cookies, and a reload must not send it again.
        app.MapAcsResult<Checkout>("/orders/{id}/acs", static async (acs, checkout, _) => Results.Redirect(await checkout.FinishAsync((string)acs.HttpContext.GetRouteValue("id")!, acs.Message)));
    }
}
