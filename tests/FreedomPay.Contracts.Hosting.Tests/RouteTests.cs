using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FreedomPay.Contracts.Hosting.Tests;

/// <summary>The script name is all in a signature that tells one URL of a shop from another.</summary>
public class RouteTests
{
    private static readonly GatewayEndpoint Result = new() { Name = "Test.ResultNotify", Title = "Result notify", Method = "POST", Path = "", IsInbound = true };

    private static readonly GatewayEndpoint Check = new() { Name = "Test.PaymentCheck", Title = "Check request", Method = "POST", Path = "", IsInbound = true };

    private static readonly GatewayEndpoint Payout = new() { Name = "Test.PayoutNotify", Title = "Payout notify", Method = "POST", Path = "", IsInbound = true, Key = KeyKind.Payout };

    [Theory]
    [InlineData("/pay/result", "result")]
    [InlineData("pay/result", "result")]
    [InlineData("/result.php", "result.php")]
    [InlineData("/{shop}/Pay_Result-1~", "Pay_Result-1~")]
    public void Script_name_is_the_last_segment_of_the_route(string route, string script) =>
        Assert.Equal(ScriptName.Exactly(script), Merchant("https://shop.kz").Routes.Add(Result, route));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/pay/")]
    [InlineData("/pay/{kind}")]
    [InlineData("/pay/result-{id}")]
    [InlineData("/pay/{**rest}")]
    [InlineData("/pay/результат")]
    [InlineData("/pay/re%73ult")]
    [InlineData("/pay/re sult")]
    public void Route_whose_last_segment_is_no_plain_text_is_refused(string route) =>
        Assert.Throws<ArgumentException>(() => Merchant("https://shop.kz").Routes.Add(Result, route));

    [Theory]
    [InlineData("https://shop.kz", "/pay/result", "https://shop.kz/pay/result")]
    [InlineData("https://example.kz/shop/", "pay/result", "https://example.kz/shop/pay/result")]
    [InlineData("https://example.kz/shop", "~/pay/result", "https://example.kz/shop/pay/result")]
    [InlineData("https://shop.kz", "/{shop}/result", null)]
    public void URL_that_the_gateway_is_told_is_that_of_the_first_route(string publicUrl, string route, string? url)
    {
        NotificationRoutes routes = Merchant(publicUrl).Routes;

        routes.Add(Result, route);
        routes.Add(Check, "/pay/check");

        Assert.Equal(url, routes.CallbackUrls.Find(Result.Name));
        routes.Add(Result, "/old/result");
        Assert.Equal(url ?? $"{publicUrl}/old/result", routes.CallbackUrls.Find(Result.Name));
    }

    [Theory]
    [InlineData("https://shop.kz", "/orders/5", "https://shop.kz/orders/5")]
    [InlineData("https://example.kz/shop", "/orders/5?tab=%D1%82", "https://example.kz/shop/orders/5?tab=%D1%82")]
    [InlineData("https://example.kz/shop/", "orders/5", "https://example.kz/shop/orders/5")]
    [InlineData("https://example.kz/shop", "~/orders/5", "https://example.kz/shop/orders/5")]
    [InlineData("https://example.kz/shop", "/~seller", "https://example.kz/shop/~seller")]
    [InlineData("https://example.kz/shop", "", "https://example.kz/shop/")]
    public void Page_of_the_shop_is_behind_the_public_URL(string publicUrl, string path, string url) => Assert.Equal(url, Merchant(publicUrl).UrlOf(path));

    [Theory]
    [InlineData("https://shop.kz/orders/5")]
    [InlineData("HTTP://shop.kz/orders/5")]
    public void Page_of_the_shop_is_named_by_its_path(string path) => Assert.Throws<ArgumentException>(() => Merchant("https://shop.kz").UrlOf(path));

    [Fact]
    public void Page_of_the_shop_needs_the_public_URL() => Assert.StartsWith(
        "/orders/5 has no URL: FreedomPay:PublicUrl is missing.", Assert.Throws<InvalidOperationException>(() => Merchant(publicUrl: null).UrlOf("/orders/5")).Message, StringComparison.Ordinal);

    [Fact]
    public void Route_needs_the_public_URL() => Assert.Contains(
        "FreedomPay:PublicUrl is missing", Assert.Throws<InvalidOperationException>(() => Merchant(publicUrl: null).Routes.Add(Result, "/pay/result")).Message, StringComparison.Ordinal);

    [Fact]
    public void Messages_to_the_gateway_have_no_route()
    {
        GatewayEndpoint outbound = new() { Name = "Test.Pay", Title = "Pay", Method = "POST", Path = "/pay.php" };

        Assert.Throws<ArgumentException>("endpoint", () => Merchant("https://shop.kz").Routes.Add(outbound, "/pay/result"));
    }

    [Fact]
    public void Route_needs_the_key_that_signs() => Assert.Contains(
        "payout key", Assert.Throws<InvalidOperationException>(() => Merchant("https://shop.kz").Routes.Add(Payout, "/pay/payout")).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_kinds_of_message_cannot_share_a_script_name()
    {
        NotificationRoutes routes = Merchant("https://shop.kz").Routes;
        routes.Add(Result, "/pay/result");
        routes.Add(Result, "/old/result");
        routes.Add(Check, "/pay/Result");

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => routes.Add(Check, "/check/result"));

        Assert.Contains("Result notify and Check request both arrive under the script name 'result'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Setting.PaymentKey, null, true)]
    [InlineData("another", Setting.PaymentKey, true)]
    [InlineData("another", null, false)]
    public void Two_merchants_that_share_a_key_cannot_share_a_script_name(string key, string? oldKey, bool isMistake)
    {
        HostApplicationBuilder builder = Setting.Program([]);
        builder.Services.AddFreedomPay(static options => Set(options, "1", Setting.PaymentKey));
        builder.Services.AddFreedomPay("other", options =>
        {
            Set(options, "2", key);
            options.OldPaymentKeys = oldKey is null ? [] : [oldKey];
        });
        using IHost host = builder.Build();
        IFreedomPayMerchants merchants = host.Services.GetRequiredService<IFreedomPayMerchants>();
        merchants[""].Routes.Add(Result, "/pay/result");

        Exception? exception = Record.Exception(() => merchants["other"].Routes.Add(Result, "/other/result"));

        Assert.Equal(isMistake, exception is InvalidOperationException);
        Assert.True(exception is null || !exception.Message.Contains(Setting.PaymentKey, StringComparison.Ordinal));
    }

    private static void Set(FreedomPayOptions options, string id, string key) =>
        (options.MerchantId, options.PaymentKey, options.Host, options.PublicUrl) = (id, key, "Test", "https://shop.kz");

    private static FreedomPayMerchant Merchant(string? publicUrl) =>
        Setting.Host1(settings => settings["FreedomPay:PublicUrl"] = publicUrl).Services.GetRequiredService<FreedomPayMerchant>();
}
