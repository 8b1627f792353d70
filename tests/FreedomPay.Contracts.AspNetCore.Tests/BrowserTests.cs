using System.Text;
using FreedomPay.Gateway.Acs;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FreedomPay.Contracts.AspNetCore.Tests;

/// <summary>Whatever a browser brings, the payer sees a page.</summary>
public class BrowserTests
{
    [Fact]
    public async Task Payer_who_comes_back_sees_a_page_whether_or_not_the_message_is_verified()
    {
        await using Shop shop = await Shop.StartAsync(static app => app.MapPayerReturn<RedirectBackRequest>(
            "/orders/{id}/paid",
            static (back, _) => Task.FromResult(Results.Text($"{back.HttpContext.GetRouteValue("id")} {(back.Request is { } request ? (object?)request.PaymentId : back.Received.GetType().Name)}"))));
        Message message = Message.Signed("paid", Message.PaymentKey, ("pg_order_id", "7"), ("pg_payment_id", "12345"));

        Assert.Equal("7 12345", await PageAsync(shop, message.To("/orders/7/paid", "query")));
        Assert.Equal("7 12345", await PageAsync(shop, message.To("/orders/7/paid", "form")));
        Assert.Equal("7 Untrusted", await PageAsync(shop, message.With("pg_payment_id", "666").To("/orders/7/paid", "query")));
        Assert.Equal("7 Untrusted", await PageAsync(shop, new HttpRequestMessage(HttpMethod.Get, "/orders/7/paid")));
        Assert.Equal("7 Untrusted", await PageAsync(shop, Message.Post("/orders/7/paid", new StringContent("{}", Encoding.UTF8, "application/json"))));
    }

    [Fact]
    public async Task Payer_comes_back_from_the_ACS()
    {
        await using Shop shop = await Shop.StartAsync(static app => app.MapAcsReturn<AcsResultRequest>(
            "/3ds/{payment}",
            static (back, _) => Task.FromResult(Results.Text($"{back.HttpContext.GetRouteValue("payment")} {back.Message?.PaRes.Reveal()} {back.Message?.Md?.Reveal()}"))));

        Assert.Equal("12345 the+pares/= the md", await PageAsync(shop, Form(("MD", "the md"), ("PaRes", "the+pares/="))));
        Assert.Equal("12345 x ", await PageAsync(shop, Form(("MD", ""), ("PaRes", "x"))));
        Assert.Equal("12345 x ", await PageAsync(shop, Form(("PaRes", "x"))));
        Assert.Equal("12345  ", await PageAsync(shop, Form(("MD", "x"))));
        Assert.Equal("12345  ", await PageAsync(shop, new HttpRequestMessage(HttpMethod.Get, "/3ds/12345")));
        Assert.Equal("12345  ", await PageAsync(shop, Message.Post("/3ds/12345", new StringContent("{}", Encoding.UTF8, "application/json"))));
        Assert.DoesNotContain(shop.Log.Lines, static line => line.Contains("the md", StringComparison.Ordinal) || line.Contains("pares", StringComparison.Ordinal));

        static HttpRequestMessage Form(params (string, string)[] fields) =>
            Message.Post("/3ds/12345", new FormUrlEncodedContent(fields.Select(static field => KeyValuePair.Create(field.Item1, field.Item2))));
    }

    /// <summary>What becomes of a payment that is finished there must not depend on the payer's patience.</summary>
    [Fact]
    public async Task Handlers_of_browsers_get_the_token_of_the_program()
    {
        CancellationToken seen = default;
        await using Shop shop = await Shop.StartAsync(app => app.MapAcsReturn<AcsResultRequest>("/3ds", (back, cancellationToken) =>
        {
            Assert.NotEqual(back.HttpContext.RequestAborted, cancellationToken);
            seen = cancellationToken;
            return Task.FromResult(Results.Ok());
        }));

        using HttpResponseMessage response = await shop.Http.GetAsync(new Uri("/3ds", UriKind.Relative));

        Assert.Equal(shop.App.Lifetime.ApplicationStopping, seen);
    }

    [Fact]
    public async Task Saved_card_is_reported_without_a_reply()
    {
        bool isFailing = false;
        List<string> seen = [];
        await using Shop shop = await Shop.StartAsync(app => app.MapNotificationWithoutReply<CardSavedRequest>("/pay/card", (notification, _) =>
        {
            seen.Add(notification.Request.UserId);
            return isFailing ? throw new InvalidOperationException("no") : Task.FromResult(Results.NoContent());
        }));

        Assert.Equal((204, ""), await AnswerAsync(Message.CardSaved()));
        isFailing = true;
        Assert.Equal((500, ""), await AnswerAsync(Message.CardSaved()));
        Assert.Contains("The handler has failed.", shop.Lines.Last(), StringComparison.Ordinal);
        Assert.Equal((400, ""), await AnswerAsync(Message.CardSaved().With("pg_user_id", "u2")));
        Assert.Equal(["u1", "u1"], seen);

        async Task<(int, string)> AnswerAsync(Message message)
        {
            using HttpRequestMessage request = message.To("/pay/card", "pg_xml");
            (int status, byte[] body) = await shop.SendAsync(request);
            return (status, Encoding.UTF8.GetString(body));
        }
    }

    private static async Task<string> PageAsync(Shop shop, HttpRequestMessage request)
    {
        using (request)
        {
            (int status, byte[] body) = await shop.SendAsync(request);
            Assert.Equal(200, status);
            return Encoding.UTF8.GetString(body);
        }
    }
}
