using FreedomPay.Contracts.Hosting.Tests;
using FreedomPay.Gateway.Acs;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FreedomPay.Contracts.AspNetCore.Tests;

/// <summary>Mistakes show when the program starts, not when the first payment is lost.</summary>
public class StartTests
{
    [Fact]
    public async Task Two_kinds_of_message_cannot_arrive_under_one_script_name()
    {
        await using WebApplication app = Shop.Build().App;
        MapResult(app, "/pay/result");

        Assert.Contains(
            "Result notify and Check request both arrive under the script name 'result'",
            Assert.Throws<InvalidOperationException>(() => MapCheck(app, "/check/result")).Message,
            StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => app.MapPayerReturn<RedirectBackRequest>("/orders/{id}/result", Page));
        Assert.Throws<InvalidOperationException>(() => app.MapNotificationWithoutReply<CardSavedRequest>("/card/result", static (_, _) => Task.FromResult(Results.Ok())));
        MapCheck(app, "/pay/check");
    }

    [Fact]
    public async Task Check_and_result_cannot_share_a_URL()
    {
        await using WebApplication app = Shop.Build().App;
        MapCheck(app, "/pay");

        Assert.Contains("'pay'", Assert.Throws<InvalidOperationException>(() => MapResult(app, "/pay")).Message, StringComparison.Ordinal);
    }

    /// <summary>Otherwise every message, of both, would be answered with status 500.</summary>
    [Theory]
    [InlineData("/pay/result")]
    [InlineData("pay/Result")]
    public async Task Two_merchants_cannot_share_a_URL(string pattern)
    {
        await using WebApplication app = Shop.Build().App;
        MapResult(app, "/pay/result");

        Assert.Contains(
            "https://shop.kz/pay/result", Assert.Throws<InvalidOperationException>(() => MapResult(app, pattern, "payouts")).Message, StringComparison.OrdinalIgnoreCase);
        MapResult(app, "/payouts/result", "payouts");
    }

    [Theory]
    [InlineData("/pay/{id}")]
    [InlineData("/pay/result/{id?}")]
    [InlineData("/pay/{**rest}")]
    [InlineData("/pay/")]
    [InlineData("/")]
    public async Task Last_segment_must_be_a_text(string pattern)
    {
        await using WebApplication app = Shop.Build().App;

        Assert.Throws<ArgumentException>(() => MapResult(app, pattern));
    }

    [Fact]
    public async Task Public_URL_must_be_configured()
    {
        await using WebApplication app = Shop.Build(publicUrl: null).App;

        Assert.Contains("FreedomPay:PublicUrl is missing", Assert.Throws<InvalidOperationException>(() => MapResult(app, "/pay/result")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://shop.kz/base", "Test", "Merchant 500000 at https://test-api.freedompay.kz/ receives Result notify at https://shop.kz/base/pay/result.")]
    [InlineData("http://localhost:5080", "http://localhost:5081", "Merchant 500000 at http://localhost:5081/ receives Result notify at http://localhost:5080/pay/result.")]
    [InlineData("http://localhost:5080", "Test", "Merchant 500000 at https://test-api.freedompay.kz/ receives Result notify at http://localhost:5080/pay/result, which is an address of this machine: the gateway cannot reach it.")]
    public async Task Log_says_where_messages_are_expected(string publicUrl, string host, string line)
    {
        (WebApplication app, RecordingLogger log) = Shop.Build(builder => builder.Configuration["FreedomPay:Host"] = host, publicUrl);
        await using (app)
        {
            MapResult(app, "/pay/result");
        }

        Assert.Contains(line, log.Lines);
    }

    [Fact]
    public async Task Key_must_be_there()
    {
        await using WebApplication app = Shop.Build().App;

        Assert.Contains("payout key", Assert.Throws<InvalidOperationException>(() => app.MapNotification<PayoutNotifyRequest, PayoutNotifyResponse>(
            "/pay/payout", static (_, _) => Task.FromResult(new PayoutNotifyResponse { Status = ReplyStatus.Accepted }))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merchant_must_be_known()
    {
        await using WebApplication app = Shop.Build().App;

        Assert.Contains("'nobody'", Assert.Throws<InvalidOperationException>(() => app.MapNotification<ResultNotifyRequest, ResultNotifyResponse>(
            "/pay/result", static (_, _) => Task.FromResult(Deliveries.Yes), merchant: "nobody")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddFreedomPay_must_have_been_called()
    {
        await using WebApplication app = WebApplication.CreateSlimBuilder().Build();

        Assert.Contains("AddFreedomPay has not been called", Assert.Throws<InvalidOperationException>(() => MapResult(app, "/pay/result")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_of_handlers_must_be_registered()
    {
        await using WebApplication app = Shop.Build().App;

        Assert.Contains("System.Random", Assert.Throws<InvalidOperationException>(() => app.MapNotification<ResultNotifyRequest, ResultNotifyResponse, Random>(
            "/pay/result", static (_, _, _) => Task.FromResult(Deliveries.Yes))).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => app.MapAcsReturn<AcsResultRequest, Random>("/3ds", static (_, _, _) => Task.FromResult(Results.Ok())));
    }

    [Fact]
    public async Task Mistakes_of_all_merchants_are_named_when_the_first_endpoint_is_mapped()
    {
        await using WebApplication app = Shop.Build(static builder =>
        {
            builder.Configuration["FreedomPay:PaymentKey"] = null;
            builder.Configuration["Payouts:Host"] = null;
        }).App;

        Exception exception = Assert.ThrowsAny<Exception>(() => MapResult(app, "/pay/result"));

        IEnumerable<string> failures = Assert.IsType<AggregateException>(exception).InnerExceptions.Cast<OptionsValidationException>().SelectMany(static inner => inner.Failures);
        Assert.Equal(["FreedomPay:PaymentKey", "Payouts:Host"], failures.Select(static failure => failure.Split(' ')[0]));
    }

    [Fact]
    public async Task Group_hides_the_path_that_the_gateway_is_told()
    {
        await using WebApplication app = Shop.Build().App;

        Assert.Contains("group", Assert.Throws<InvalidOperationException>(() => app.MapGroup("/pay").MapNotification<ResultNotifyRequest, ResultNotifyResponse>(
            "/result", static (_, _) => Task.FromResult(Deliveries.Yes))).Message, StringComparison.Ordinal);
    }

    private static Task<IResult> Page<T>(T message, CancellationToken cancellationToken) => Task.FromResult(Results.Text("page"));

    private static void MapResult(WebApplication app, string pattern, string merchant = "") =>
        app.MapNotification<ResultNotifyRequest, ResultNotifyResponse>(pattern, static (_, _) => Task.FromResult(Deliveries.Yes), merchant);

    private static void MapCheck(WebApplication app, string pattern) =>
        app.MapNotification<PaymentCheckRequest, PaymentCheckResponse>(pattern, static (_, _) => Task.FromResult(new PaymentCheckResponse { Status = ReplyStatus.Accepted }));
}
