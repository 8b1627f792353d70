using System.Net;
using FreedomPay.Common;
using FreedomPay.Contracts;
using FreedomPay.Contracts.Testing;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Notifications;
using FreedomPay.Merchant.Purchase;
using Shop.Orders;

namespace Shop.Tests;

/// <summary>Was it paid? Whatever is lost, forged, late or doubled: an order is delivered once it is paid, and only then.</summary>
public sealed class PaymentTests : IDisposable
{
    private readonly ShopUnderTest _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task The_payer_goes_to_the_page_of_the_gateway_and_the_shop_is_told()
    {
        _shop.Gateway.On<CreateMerchantPaymentRequest>(FakeAnswer.Success(new CreateMerchantPaymentResponse { PaymentId = 5, RedirectUrl = "https://customer.freedompay.kz/x" }));
        string order = await _shop.OrderAsync();

        HttpResponseMessage response = await _shop.PressAsync($"/orders/{order}", $"/orders/{order}/page");

        Assert.Equal("https://customer.freedompay.kz/x", response.Headers.Location!.OriginalString);
        FakeRequest sent = Assert.Single(_shop.Gateway.Requests);
        Assert.Equal(
            ("https://shop.kz/pay/check", "https://shop.kz/pay/result", "https://shop.kz/pay/back", "https://shop.kz/pay/back"),
            (sent.GetValue("pg_check_url"), sent.GetValue("pg_result_url"), sent.GetValue("pg_success_url"), sent.GetValue("pg_failure_url")));

        NotificationReply reply = await _shop.NotifyAsync(ShopUnderTest.Paid(order));

        Assert.Equal(("ok", true), (reply.Status, reply.IsVerified));
        Assert.True(await _shop.IsDeliveredAsync(order));
    }

    [Theory]
    [InlineData(18_500, "KZT", "ok")]
    [InlineData(18_499, "KZT", "rejected")]
    [InlineData(18_500, "USD", "rejected")]
    public async Task Check_lets_only_the_order_be_paid(int amount, string currency, string expected)
    {
        string order = await _shop.OrderAsync();
        PaymentCheckRequest check = new() { OrderId = order, PaymentId = 5, Amount = amount, Currency = currency };

        Assert.Equal(expected, (await _shop.Browser.SendNotificationAsync(check, _shop.Merchant, "/pay/check")).Status);
        Assert.Equal("rejected", (await _shop.Browser.SendNotificationAsync(check with { OrderId = "another" }, _shop.Merchant, "/pay/check")).Status);

        await _shop.NotifyAsync(ShopUnderTest.Paid(order));

        Assert.Equal("rejected", (await _shop.Browser.SendNotificationAsync(check with { PaymentId = 6 }, _shop.Merchant, "/pay/check")).Status);
    }

    [Fact]
    public async Task Another_amount_currency_or_order_delivers_nothing()
    {
        string order = await _shop.OrderAsync();
        ResultNotifyRequest paid = ShopUnderTest.Paid(order);

        Assert.Equal("error", (await _shop.NotifyAsync(paid with { Amount = 1 })).Status);
        Assert.Equal("error", (await _shop.NotifyAsync(paid with { PaymentId = 6, Currency = "KGS" })).Status);
        Assert.Equal("error", (await _shop.NotifyAsync(paid with { PaymentId = 7, OrderId = "another" })).Status);
        Assert.False(await _shop.IsDeliveredAsync(order));
    }

    [Fact]
    public async Task A_forged_or_a_test_payment_delivers_nothing()
    {
        string order = await _shop.OrderAsync();

        NotificationReply reply = await _shop.Browser.SendNotificationAsync(ShopUnderTest.Paid(order), new MerchantCredentials("500000", "guessed"), "/pay/result");

        Assert.Equal((HttpStatusCode.BadRequest, ""), (reply.StatusCode, reply.Body));
        Assert.Equal("ok", (await _shop.NotifyAsync(ShopUnderTest.Paid(order) with { TestingMode = true })).Status);
        Assert.False(await _shop.IsDeliveredAsync(order));
    }

    [Fact]
    public async Task An_older_message_undoes_nothing_and_a_second_try_counts()
    {
        string order = await _shop.OrderAsync();
        ResultNotifyRequest declined = ShopUnderTest.Paid(order) with { PaymentId = 4, Result = PaymentResult.NotPaid, Captured = false };

        Assert.Equal("ok", (await _shop.NotifyAsync(declined)).Status);
        Assert.False(await _shop.IsDeliveredAsync(order));
        await _shop.NotifyAsync(ShopUnderTest.Paid(order));
        await _shop.NotifyAsync(declined with { PaymentId = 5 });

        Order found = await _shop.FindAsync(order);
        Assert.NotNull(found.DeliveredAt);
        Assert.Equal([PaymentState.Failed, PaymentState.Paid], found.Payments.OrderBy(static payment => payment.Id, StringComparer.Ordinal).Select(static payment => payment.Progress.State));
    }

    [Theory]
    [InlineData(RequestEncoding.Form)]
    [InlineData(RequestEncoding.Multipart)]
    [InlineData(RequestEncoding.Query)]
    [InlineData(RequestEncoding.PgXml)]
    public async Task Repeats_get_the_same_answer_in_every_encoding(RequestEncoding encoding)
    {
        string order = await _shop.OrderAsync();

        NotificationReply[] replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _shop.Browser.SendNotificationAsync(ShopUnderTest.Paid(order), _shop.Merchant, "/pay/result", encoding)));

        Assert.All(replies, static reply => Assert.Equal(("ok", true), (reply.Status, reply.IsVerified)));
        Assert.Single((await _shop.FindAsync(order)).Payments);
    }

    [Fact]
    public async Task A_payer_who_closes_the_tab_has_paid_all_the_same()
    {
        _shop.Gateway.On<CreateMerchantPaymentRequest>(FakeAnswer.Success(new CreateMerchantPaymentResponse { PaymentId = 5, RedirectUrl = "https://customer.freedompay.kz/x" }));
        string order = await _shop.OrderAsync();
        await _shop.PressAsync($"/orders/{order}", $"/orders/{order}/page");

        _shop.Gateway.On<GetPaymentStatusRequest>(Status(order, PaymentStatus.New, isCaptured: false));
        await _shop.SettleAsync();
        Assert.False(await _shop.IsDeliveredAsync(order));

        _shop.Gateway.On<GetPaymentStatusRequest>(Status(order, PaymentStatus.Success, isCaptured: true));
        await _shop.SettleAsync();
        Assert.True(await _shop.IsDeliveredAsync(order));
    }

    [Fact]
    public async Task A_card_is_paid_through_the_issuers_page()
    {
        _shop.Gateway.On<CardPaymentRequest>(FakeAnswer.Success(new CardPaymentResponse.ThreeDSecureRequired { PaymentId = 5, AcsUrl = "https://acs.test/", PaReq = "a-pareq", Md = "" }));
        _shop.Gateway.On<ThreeDSecureRequest>(FakeAnswer.Lost());
        _shop.Gateway.On<GetPaymentStatusRequest>(static request => Status(request.OrderId!, PaymentStatus.Success, isCaptured: true));
        string order = await _shop.OrderAsync();

        string form = await (await _shop.PayByCardAsync(order)).Content.ReadAsStringAsync();
        Assert.Contains("https://acs.test/", form, StringComparison.Ordinal);
        Assert.Contains($"https://shop.kz/orders/{order}/acs", form, StringComparison.Ordinal);
        Assert.False(await _shop.IsDeliveredAsync(order));

        // The ACS posts without the shop's cookies, and without MD where it was empty.
        using HttpClient acs = _shop.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using FormUrlEncodedContent back = new([KeyValuePair.Create("PaRes", "a-pares")]);
        HttpResponseMessage response = await acs.PostAsync(new Uri($"/orders/{order}/acs", UriKind.Relative), back);

        Assert.Equal($"/orders/{order}", response.Headers.Location!.OriginalString);
        Assert.Equal("a-pares", Assert.Single(_shop.Gateway.RequestsOf<ThreeDSecureRequest>()).PaRes.Reveal());
        Assert.True(await _shop.IsDeliveredAsync(order));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_answer_is_neither_a_payment_nor_a_second_one(bool isPaid)
    {
        _shop.Gateway.On<CardPaymentRequest>(FakeAnswer.Lost());
        _shop.Gateway.On<GetPaymentStatusRequest>(FakeAnswer.Lost());
        string order = await _shop.OrderAsync();

        await _shop.PayByCardAsync(order);
        Assert.False(await _shop.IsDeliveredAsync(order));
        Assert.True((await _shop.FindAsync(order)).IsOpen);

        _shop.Gateway.On<GetPaymentStatusRequest>(Status(order, isPaid ? PaymentStatus.Success : PaymentStatus.Error, isPaid));
        await _shop.SettleAsync();

        Assert.Equal(isPaid, await _shop.IsDeliveredAsync(order));
        Assert.False((await _shop.FindAsync(order)).IsOpen);
        Assert.Single(_shop.Gateway.RequestsOf<CardPaymentRequest>());
    }

    [Fact]
    public async Task A_payment_whose_end_nobody_tells_is_a_persons()
    {
        _shop.Gateway.On<CardPaymentRequest>(FakeAnswer.Lost());
        _shop.Gateway.On<GetPaymentStatusRequest>(FakeAnswer.Error(ErrorCode.PaymentNotFound));
        string order = await _shop.OrderAsync();
        await _shop.PayByCardAsync(order);

        await _shop.SettleAsync(TimeSpan.FromHours(1));
        await _shop.SettleAsync(TimeSpan.FromHours(70));
        Assert.Null((await _shop.FindAsync(order)).Problem);
        await _shop.SettleAsync(TimeSpan.FromHours(2));
        int asked = _shop.Gateway.RequestsOf<GetPaymentStatusRequest>().Count;

        Order found = await _shop.FindAsync(order);
        Assert.Equal("Pending after 3 questions.", found.Problem);
        Assert.False(found.CanStartPayment);
        Assert.Equal(0, await _shop.SettleAsync(TimeSpan.FromDays(30)));
        Assert.Equal(asked, _shop.Gateway.RequestsOf<GetPaymentStatusRequest>().Count);
        Assert.Single(_shop.Gateway.RequestsOf<CardPaymentRequest>());
    }

    [Fact]
    public async Task A_page_that_the_payer_left_is_nobodys_problem()
    {
        _shop.Gateway.On<CreateMerchantPaymentRequest>(FakeAnswer.Success(new CreateMerchantPaymentResponse { PaymentId = 5, RedirectUrl = "https://customer.freedompay.kz/x" }));
        _shop.Gateway.On<GetPaymentStatusRequest>(static request => Status(request.OrderId!, PaymentStatus.New, isCaptured: false));
        string order = await _shop.OrderAsync();
        await _shop.PressAsync($"/orders/{order}", $"/orders/{order}/page");

        Assert.Equal(1, await _shop.SettleAsync(TimeSpan.FromHours(1)));
        Assert.Equal(1, await _shop.SettleAsync(TimeSpan.FromDays(2)));
        Assert.Equal(0, await _shop.SettleAsync(TimeSpan.FromDays(2)));

        Assert.Null((await _shop.FindAsync(order)).Problem);
    }

    [Fact]
    public async Task A_page_that_was_paid_while_the_shop_was_away_is_found_out()
    {
        _shop.Gateway.On<CreateMerchantPaymentRequest>(FakeAnswer.Success(new CreateMerchantPaymentResponse { PaymentId = 5, RedirectUrl = "https://customer.freedompay.kz/x" }));
        string order = await _shop.OrderAsync();
        await _shop.PressAsync($"/orders/{order}", $"/orders/{order}/page");

        // A weekend, and then a gateway that cannot be reached.
        _shop.Gateway.On<GetPaymentStatusRequest>(FakeAnswer.Lost());
        Assert.Equal(1, await _shop.SettleAsync(TimeSpan.FromHours(63)));
        _shop.Gateway.On<GetPaymentStatusRequest>(Status(order, PaymentStatus.Success, isCaptured: true));
        Assert.Equal(1, await _shop.SettleAsync());

        Assert.True(await _shop.IsDeliveredAsync(order));
    }

    [Fact]
    public async Task A_shop_that_was_stopped_goes_on_where_it_was()
    {
        _shop.Gateway.On<CardPaymentRequest>(FakeAnswer.Lost());
        _shop.Gateway.On<GetPaymentStatusRequest>(FakeAnswer.Lost());
        string order = await _shop.OrderAsync();
        await _shop.PayByCardAsync(order);

        using ShopUnderTest again = _shop.Restart();
        again.Gateway.On<GetPaymentStatusRequest>(Status(order, PaymentStatus.Success, isCaptured: true));
        Assert.Equal(1, await again.SettleAsync());

        Assert.True(await again.IsDeliveredAsync(order));
        Assert.Equal(0, await again.SettleAsync());
        Assert.Empty(again.Gateway.RequestsOf<CardPaymentRequest>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refund_is_sent_once_and_its_end_is_found_out(bool isLost)
    {
        string order = await _shop.OrderAsync();
        await _shop.NotifyAsync(ShopUnderTest.Paid(order));
        bool isRefunded = false;
        _shop.Gateway.On<GetPaymentStatusRequest>(_ => Status(order, PaymentStatus.Success, isCaptured: true, isRefunded));
        _shop.Gateway.On<RefundPaymentRequest>(_ =>
        {
            isRefunded = true;
            return isLost ? FakeAnswer.Lost() : FakeAnswer.Success(new RefundPaymentResponse { PaymentId = 5, PaymentRefundId = 9, RefundStatus = RefundStatus.Success });
        });

        await _shop.PressAsync($"/orders/{order}", $"/orders/{order}/refund");

        Assert.Equal(Outcome.Done, (await _shop.FindAsync(order)).Refund!.Outcome);
        Assert.Equal(5, Assert.Single(_shop.Gateway.RequestsOf<RefundPaymentRequest>()).PaymentId);
    }

    [Fact]
    public async Task The_payer_who_comes_back_sees_the_order()
    {
        string order = await _shop.OrderAsync();

        NotificationReply signed = await _shop.Browser.SendNotificationAsync(new RedirectBackRequest { OrderId = order, PaymentId = 5 }, _shop.Merchant, "/pay/back");
        HttpResponseMessage unsigned = await _shop.Browser.GetAsync(new Uri("/pay/back?pg_order_id=1", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, unsigned.StatusCode);
        Assert.False(await _shop.IsDeliveredAsync(order));
    }

    [Fact]
    public async Task A_payout_ends_with_its_notification()
    {
        _shop.Gateway.On<FreedomPay.Merchant.Payout.CreatePayoutRequest>(FakeAnswer.Success(new FreedomPay.Merchant.Payout.CreatePayoutResponse { PaymentId = 8, RedirectUrl = "https://customer.freedompay.kz/y" }));

        HttpResponseMessage response = await _shop.PressAsync("/payouts", "/payouts");
        Assert.Equal("https://customer.freedompay.kz/y", response.Headers.Location!.OriginalString);
        Assert.Equal(("500001", "https://shop.kz/pay/payout"), (_shop.Gateway.Requests[0].GetValue("pg_merchant_id"), _shop.Gateway.Requests[0].GetValue("pg_post_link")));
        Payout payout = await _shop.FindPayoutAsync();
        PayoutNotifyRequest paid = new() { OrderId = payout.Id, PaymentId = 8, PaymentAmount = payout.Amount, Status = PayoutNotifyStatus.PaidOut };

        Assert.Equal(HttpStatusCode.BadRequest, (await _shop.Browser.SendNotificationAsync(paid, new MerchantCredentials("500001", "x", "guessed"), "/pay/payout")).StatusCode);
        Assert.Equal(PaymentState.Unknown, (await _shop.FindPayoutAsync()).Progress.State);
        Assert.Equal("ok", (await _shop.Browser.SendNotificationAsync(paid, _shop.PayoutMerchant, "/pay/payout")).Status);
        Assert.Equal(PaymentState.Paid, (await _shop.FindPayoutAsync()).Progress.State);
    }

    private static FakeAnswer Status(string order, PaymentStatus status, bool isCaptured, bool isRefunded = false) => FakeAnswer.Success(new GetPaymentStatusResponse
    {
        OrderId = order,
        PaymentId = 5,
        Amount = 18_500,
        Currency = "KZT",
        PaymentStatus = status,
        Captured = isCaptured,
        ClearingAmount = isCaptured ? 18_500 : null,
        RefundPayments = isRefunded ? [new RefundInfo { PaymentId = 9, Amount = -18_500, PaymentStatus = PaymentStatus.Success }] : null,
    });
}
