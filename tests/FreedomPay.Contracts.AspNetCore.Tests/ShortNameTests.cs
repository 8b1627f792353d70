using FreedomPay.Gateway.Acs;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.AspNetCore.Tests;

/// <summary>The names that the generator writes beside the contracts, for each kind of message and with as many services as there may be.</summary>
public class ShortNameTests
{
    [Fact]
    public async Task Each_kind_of_message_has_a_name()
    {
        await using Shop shop = await Shop.StartAsync(
            static app =>
            {
                app.MapResultNotify("/pay/result", static (_, _) => Task.FromResult(Deliveries.Yes));
                app.MapPaymentCheck<Orders>("/pay/check", static (check, orders, _) => Task.FromResult(orders.Check(check.Request)));
                app.MapRefundNotify<Orders, Random>("/pay/refund", static (_, _, _, _) => Task.FromResult(new RefundNotifyResponse { Status = ReplyStatus.Accepted }));
                app.MapCaptureNotify<Orders, Random, HttpClient>("/pay/capture", static (_, _, _, _, _) => Task.FromResult(new CaptureNotifyResponse { Status = ReplyStatus.Accepted }));
                app.MapPayoutNotify("/pay/payout", static (_, _) => Task.FromResult(new PayoutNotifyResponse { Status = ReplyStatus.Accepted }), merchant: "payouts");
                app.MapCardSaved("/pay/card", static (_, _) => Task.FromResult(Results.Ok()));
                app.MapRedirectBack("/pay/back", static (back, _) => Task.FromResult(Results.Text($"order {back.Request?.OrderId ?? "unknown"}")));
                app.MapAcsResult<Orders>("/orders/{id}/acs", static (acs, _, _) => Task.FromResult(Results.Text($"{acs.HttpContext.GetRouteValue("id")} {acs.Message?.PaRes.Reveal()}")));
            },
            static builder => builder.Services.AddSingleton<Orders>().AddSingleton<Random>().AddSingleton<HttpClient>());

        Assert.Equal("order unknown", await shop.Http.GetStringAsync(new Uri("/pay/back?pg_order_id=1", UriKind.Relative)));
        using FormUrlEncodedContent form = new([KeyValuePair.Create("PaRes", "P")]);
        Assert.Equal("17 P", await (await shop.Http.PostAsync(new Uri("/orders/17/acs", UriKind.Relative), form)).Content.ReadAsStringAsync());
        Assert.Equal(
            ["/orders/{id}/acs", "/pay/back", "/pay/capture", "/pay/card", "/pay/check", "/pay/payout", "/pay/refund", "/pay/result"],
            shop.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>().Select(static endpoint => endpoint.RoutePattern.RawText!).Order(StringComparer.Ordinal));
    }

    private sealed class Orders
    {
        public string OrderId { get; } = "17";

        public PaymentCheckResponse Check(PaymentCheckRequest check) => new() { Status = check.OrderId == OrderId ? ReplyStatus.Accepted : ReplyStatus.Rejected };
    }
}
