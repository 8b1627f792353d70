using System.Net;
using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Tests.Support;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.MobileBalance;
using FreedomPay.Merchant.Notifications;
using Microsoft.Extensions.Time.Testing;

namespace FreedomPay.Contracts.Simulator.Tests.Flows;

/// <summary>Payments from the balance of a phone, with a code.</summary>
public class MobileTests
{
    private const string Phone = "77010000002";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 7, 16, 30, 0, TimeSpan.Zero));

    [Fact]
    public async Task Code_charges_the_phone_once()
    {
        await using SimulatedShop shop = await StartAsync();
        long id = await InitAsync(shop, "M1");
        Assert.IsType<Answer<ApproveMobilePaymentResponse>.GatewayError>(await shop.Client.SendAsync(Approve(id, "0000")));
        Assert.IsType<Answer<MobilePaymentResponse>.GatewayError>(await shop.Stranger.SendAsync(Pay(id, Phone)));

        Assert.IsType<MobilePaymentResponse.ApprovalRequired>((await shop.Client.SendAsync(Pay(id, Phone))).Response);
        Assert.IsType<Answer<MobilePaymentResponse>.GatewayError>(await shop.Client.SendAsync(Pay(id, Phone)));
        string code = shop.Ledger.Find(id)!.MobileCode!;
        Assert.IsType<Answer<ApproveMobilePaymentResponse>.GatewayError>(await shop.Client.SendAsync(Approve(id, code == "0000" ? "1111" : "0000")));
        Assert.IsType<Answer<ApproveMobilePaymentResponse>.GatewayError>(await shop.Stranger.SendAsync(Approve(id, code)));
        Assert.IsType<ApproveMobilePaymentResponse.Charged>((await shop.Client.SendAsync(Approve(id, code))).Response);
        Assert.IsType<Answer<ApproveMobilePaymentResponse>.GatewayError>(await shop.Client.SendAsync(Approve(id, code)));

        GetMobilePaymentStatusResponse status = (await shop.Client.SendAsync(new GetMobilePaymentStatusRequest { PaymentId = id })).Response!;
        Assert.Equal((PaymentState.Paid, "mobile_commerce"), (status.State, status.PaymentMethod));
        Assert.Equal((id, PaymentResult.Paid), (Assert.Single(await shop.ReceivedAsync<ResultNotifyRequest>(1)).PaymentId, shop.Received.OfType<ResultNotifyRequest>().Single().Result));
    }

    [Fact]
    public async Task Third_wrong_code_ends_the_payment()
    {
        await using SimulatedShop shop = await StartAsync();
        long id = await InitAsync(shop, "M1");
        await shop.Client.SendAsync(Pay(id, Phone));
        string code = shop.Ledger.Find(id)!.MobileCode!;
        string wrong = code == "0000" ? "1111" : "0000";

        Answer<ApproveMobilePaymentResponse>[] answers = [await shop.Client.SendAsync(Approve(id, wrong)), await shop.Client.SendAsync(Approve(id, wrong)), await shop.Client.SendAsync(Approve(id, wrong))];

        Assert.Equal(ErrorCode.TooManyCodeAttempts, Assert.IsType<Answer<ApproveMobilePaymentResponse>.GatewayError>(answers[2]).Code);
        Assert.IsType<Answer<ApproveMobilePaymentResponse>.GatewayError>(await shop.Client.SendAsync(Approve(id, code)));
        Assert.Equal(PaymentState.Failed, (await shop.Client.SendAsync(new GetMobilePaymentStatusRequest { PaymentId = id })).Response!.State);
        Assert.Single(await shop.ReceivedAsync<ResultNotifyRequest>(1));
    }

    [Fact]
    public async Task Phone_without_money_is_declined_and_a_slow_one_takes_its_time()
    {
        await using SimulatedShop shop = await StartAsync();
        long poor = await InitAsync(shop, "M1");
        long slow = await InitAsync(shop, "M2");
        await shop.Client.SendAsync(Pay(poor, "7701000" + MobileCharging.PoorPhone));
        await shop.Client.SendAsync(Pay(slow, "7701000" + MobileCharging.SlowPhone));

        Answer<ApproveMobilePaymentResponse> declined = await shop.Client.SendAsync(Approve(poor, shop.Ledger.Find(poor)!.MobileCode!));
        Assert.Equal(ErrorCode.InsufficientFunds, Assert.IsType<Answer<ApproveMobilePaymentResponse>.GatewayError>(declined).Code);
        Assert.IsType<ApproveMobilePaymentResponse.Processing>((await shop.Client.SendAsync(Approve(slow, shop.Ledger.Find(slow)!.MobileCode!))).Response);
        Assert.Equal(PaymentState.Pending, (await shop.Client.SendAsync(new GetMobilePaymentStatusRequest { PaymentId = slow })).Response!.State);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(PaymentState.Paid, (await shop.Client.SendAsync(new GetMobilePaymentStatusRequest { PaymentId = slow })).Response!.State);
        Assert.Equal(2, (await shop.ReceivedAsync<ResultNotifyRequest>(2)).Count);
    }

    [Fact]
    public async Task Payer_who_never_enters_the_code_pays_nothing()
    {
        await using SimulatedShop shop = await StartAsync();
        long id = await InitAsync(shop, "M1");
        await shop.Client.SendAsync(Pay(id, Phone));
        string code = shop.Ledger.Find(id)!.MobileCode!;

        _clock.Advance(TimeSpan.FromSeconds(300));

        Assert.IsType<Answer<ApproveMobilePaymentResponse>.GatewayError>(await shop.Client.SendAsync(Approve(id, code)));
        Assert.Equal(PaymentState.Failed, (await shop.Client.SendAsync(new GetPaymentStatusRequest { OrderId = "M1" })).Response!.State);
    }

    [Fact]
    public async Task Payer_pays_on_the_page_with_a_number_and_a_code()
    {
        await using SimulatedShop shop = await StartAsync();
        InitMobilePaymentRequest init = new() { OrderId = "M1", Amount = 100, Description = "Tea", Lifetime = 300, SuccessUrl = shop.Address + "/pay/back" };
        Uri page = new((await shop.Client.SendAsync(init)).Response!.RedirectUrl!);
        using HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false });
        Assert.Contains("name=\"phone\"", await browser.GetStringAsync(page), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync("phone", "12"));
        Assert.Equal(HttpStatusCode.SeeOther, await PostAsync("phone", "+7 (701) 000-00-02"));
        string code = shop.Ledger.FindByPage(page.Segments[^1])!.MobileCode!;
        Assert.Contains(code, await browser.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync("code", code == "0000" ? "1111" : "0000"));
        Assert.Equal(HttpStatusCode.SeeOther, await PostAsync("number", CardNumbers.Pays));
        Assert.Equal(PaymentState.Pending, (await shop.Client.SendAsync(new GetPaymentStatusRequest { OrderId = "M1" })).Response!.State);
        Assert.Equal(HttpStatusCode.SeeOther, await PostAsync("code", code));

        Assert.Equal(PaymentState.Paid, (await shop.Client.SendAsync(new GetPaymentStatusRequest { OrderId = "M1" })).Response!.State);
        Assert.Single(await shop.ReceivedAsync<ResultNotifyRequest>(1));

        async Task<HttpStatusCode> PostAsync(string name, string value)
        {
            using FormUrlEncodedContent form = new([KeyValuePair.Create(name, value)]);
            return (await browser.PostAsync(page, form)).StatusCode;
        }
    }

    private static MobilePaymentRequest Pay(long id, string phone) => new() { PaymentId = id, AbonentPhone = phone, PaymentSystemCode = MobileOperator.Kcell };

    private static ApproveMobilePaymentRequest Approve(long id, string code) => new() { PaymentId = id, ApprovalCode = code };

    private static async Task<long> InitAsync(SimulatedShop shop, string order) =>
        (await shop.Client.SendAsync(new InitMobilePaymentRequest { OrderId = order, Amount = 100, Description = "Tea", Lifetime = 300 })).Response!.PaymentId!.Value;

    private Task<SimulatedShop> StartAsync() => SimulatedShop.StartAsync(options => options.TimeProvider = _clock);
}
