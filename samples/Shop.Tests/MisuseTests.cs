using System.Net;
using FreedomPay.Common;
using FreedomPay.Contracts;
using FreedomPay.Contracts.Testing;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Notifications;
using FreedomPay.Merchant.Purchase;
using Shop.Orders;

namespace Shop.Tests;

/// <summary>What clumsy payers, doubled clicks and strangers do.</summary>
public sealed class MisuseTests : IDisposable
{
    private readonly ShopUnderTest _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Card_that_cannot_be_sent_locks_nothing()
    {
        string order = await _shop.OrderAsync();

        HttpResponseMessage response = await _shop.PressAsync($"/orders/{order}", $"/orders/{order}/card", ("pan", "4111"), ("cvc", "012"), ("month", "09"), ("year", "30"), ("name", "A B"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Empty(_shop.Gateway.Requests);
        Order found = await _shop.FindAsync(order);
        Assert.True(found.CanStartPayment);
        Assert.False(found.IsOpen);
    }

    [Fact]
    public async Task Message_about_an_earlier_payment_does_not_end_a_card_payment()
    {
        string order = await _shop.OrderAsync();
        _shop.Gateway.On<CardPaymentRequest>(FakeAnswer.Success(new CardPaymentResponse.Accepted { PaymentId = 4, ThreeDSecure = false }));
        _shop.Gateway.On<GetPaymentStatusRequest>(Status(order, 4, PaymentStatus.Error));
        await _shop.PayByCardAsync(order);
        Assert.True((await _shop.FindAsync(order)).CanStartPayment);

        // The gateway has the second payment, its answer is lost, and a question is answered with the first one.
        _shop.Gateway.On<CardPaymentRequest>(FakeAnswer.Lost());
        await _shop.PayByCardAsync(order);

        Assert.False((await _shop.FindAsync(order)).CanStartPayment);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Decline_of_a_payment_that_the_shop_does_not_know_unlocks_nothing(bool isCardNamed)
    {
        string order = await _shop.OrderAsync();
        _shop.Gateway.On<CreateMerchantPaymentRequest>(FakeAnswer.Success(new CreateMerchantPaymentResponse { PaymentId = 4, RedirectUrl = "https://customer.freedompay.kz/x" }));
        await _shop.PressAsync($"/orders/{order}", $"/orders/{order}/page");
        _shop.Gateway.On<CardPaymentRequest>(isCardNamed
            ? FakeAnswer.Success(new CardPaymentResponse.ThreeDSecureRequired { PaymentId = 5, AcsUrl = "https://acs.test/", PaReq = "a-pareq", Md = "" })
            : FakeAnswer.Lost());
        _shop.Gateway.On<GetPaymentStatusRequest>(FakeAnswer.Lost());
        await _shop.PayByCardAsync(order);

        // The payer tries again on the page, in another tab.
        await _shop.NotifyAsync(ShopUnderTest.Paid(order) with { PaymentId = 6, Result = PaymentResult.NotPaid, Captured = false });

        Assert.False((await _shop.FindAsync(order)).CanStartPayment);
    }

    [Fact]
    public async Task Declined_page_does_not_end_a_card_payment()
    {
        string order = await _shop.OrderAsync();
        _shop.Gateway.On<CreateMerchantPaymentRequest>(FakeAnswer.Success(new CreateMerchantPaymentResponse { PaymentId = 4, RedirectUrl = "https://customer.freedompay.kz/x" }));
        await _shop.PressAsync($"/orders/{order}", $"/orders/{order}/page");
        _shop.Gateway.On<CardPaymentRequest>(FakeAnswer.Lost());
        _shop.Gateway.On<GetPaymentStatusRequest>(FakeAnswer.Lost());
        await _shop.PayByCardAsync(order);

        await _shop.NotifyAsync(ShopUnderTest.Paid(order) with { PaymentId = 4, Result = PaymentResult.NotPaid, Captured = false });

        Assert.False((await _shop.FindAsync(order)).CanStartPayment);
    }

    [Fact]
    public async Task Pressed_twice_at_once_a_card_pays_once()
    {
        string order = await _shop.OrderAsync();
        _shop.Gateway.On<CardPaymentRequest>(FakeAnswer.Lost());
        _shop.Gateway.On<GetPaymentStatusRequest>(FakeAnswer.Lost());

        HttpResponseMessage[] responses = await _shop.PayByCardAtOnceAsync(4, order);

        Assert.Single(_shop.Gateway.RequestsOf<CardPaymentRequest>());
        Assert.All(responses, static response => Assert.Equal(HttpStatusCode.Redirect, response.StatusCode));
    }

    [Fact]
    public async Task Pressed_twice_at_once_a_refund_is_sent_once()
    {
        string order = await _shop.OrderAsync();
        await _shop.NotifyAsync(ShopUnderTest.Paid(order));
        int refunds = 0;
        _shop.Gateway.On<GetPaymentStatusRequest>(_ => Status(order, 5, PaymentStatus.Success, refunds));
        _shop.Gateway.On<RefundPaymentRequest>(_ =>
        {
            Interlocked.Increment(ref refunds);
            return FakeAnswer.Success(new RefundPaymentResponse { PaymentId = 5, PaymentRefundId = 9, RefundStatus = RefundStatus.Success });
        });

        HttpResponseMessage[] responses = await _shop.PressAtOnceAsync(4, $"/orders/{order}", $"/orders/{order}/refund");

        Assert.Equal(1, refunds);
        Assert.All(responses, static response => Assert.Equal(HttpStatusCode.Redirect, response.StatusCode));
    }

    [Fact]
    public async Task Refund_stays_that_of_its_payment_when_another_one_is_paid()
    {
        string order = await _shop.OrderAsync();
        await _shop.NotifyAsync(ShopUnderTest.Paid(order) with { PaymentId = 4, Result = PaymentResult.NotPaid, Captured = false });
        await _shop.NotifyAsync(ShopUnderTest.Paid(order));
        bool isSent = false;
        _shop.Gateway.On<GetPaymentStatusRequest>(_ => isSent ? FakeAnswer.Lost() : Status(order, 5, PaymentStatus.Success));
        _shop.Gateway.On<RefundPaymentRequest>(_ =>
        {
            isSent = true;
            return FakeAnswer.Lost();
        });
        await _shop.PressAsync($"/orders/{order}", $"/orders/{order}/refund");
        Assert.Equal(5, Assert.Single(_shop.Gateway.RequestsOf<RefundPaymentRequest>()).PaymentId);

        // The payer has tried the first payment again, in another tab.
        await _shop.NotifyAsync(ShopUnderTest.Paid(order) with { PaymentId = 4 });
        _shop.Gateway.On<GetPaymentStatusRequest>(request => request.PaymentId is 4 ? Status(order, 4, PaymentStatus.Success) : Status(order, 5, PaymentStatus.Success, refunds: 1));
        await _shop.SettleAsync();

        Assert.Equal(Outcome.Done, (await _shop.FindAsync(order)).Refund!.Outcome);
    }

    [Fact]
    public async Task Page_in_another_tab_is_not_paid_while_a_card_payment_has_no_end()
    {
        string order = await _shop.OrderAsync();
        _shop.Gateway.On<CreateMerchantPaymentRequest>(FakeAnswer.Success(new CreateMerchantPaymentResponse { PaymentId = 4, RedirectUrl = "https://customer.freedompay.kz/x" }));
        await _shop.PressAsync($"/orders/{order}", $"/orders/{order}/page");
        PaymentCheckRequest check = new() { OrderId = order, PaymentId = 4, Amount = 18_500, Currency = "KZT" };
        _shop.Gateway.On<CardPaymentRequest>(FakeAnswer.Lost());
        _shop.Gateway.On<GetPaymentStatusRequest>(FakeAnswer.Lost());
        await _shop.PayByCardAsync(order);

        Assert.Equal("rejected", (await _shop.Browser.SendNotificationAsync(check, _shop.Merchant, "/pay/check")).Status);
        Assert.Equal("ok", (await _shop.Browser.SendNotificationAsync(check with { PaymentId = 5 }, _shop.Merchant, "/pay/check")).Status);
    }

    [Fact]
    public async Task Page_that_was_not_made_is_not_in_progress()
    {
        string order = await _shop.OrderAsync();
        _shop.Gateway.On<CreateMerchantPaymentRequest>(FakeAnswer.Error(ErrorCode.GeneralError));

        await _shop.PressAsync($"/orders/{order}", $"/orders/{order}/page");

        Assert.False((await _shop.FindAsync(order)).IsOpen);
    }

    /// <summary>The result of the first page may have been lost: its money has moved, and the shop does not know it.</summary>
    [Fact]
    public async Task Second_page_is_not_paid_while_the_end_of_the_first_is_not_known()
    {
        string order = await _shop.OrderAsync();
        foreach (long id in (long[])[4, 5])
        {
            _shop.Gateway.On<CreateMerchantPaymentRequest>(FakeAnswer.Success(new CreateMerchantPaymentResponse { PaymentId = id, RedirectUrl = "https://customer.freedompay.kz/x" }));
            await _shop.PressAsync($"/orders/{order}", $"/orders/{order}/page");
        }

        PaymentCheckRequest first = new() { OrderId = order, PaymentId = 4, Amount = 18_500, Currency = "KZT" };
        PaymentCheckRequest second = first with { PaymentId = 5 };
        Assert.Equal("ok", (await _shop.Browser.SendNotificationAsync(first, _shop.Merchant, "/pay/check")).Status);
        Assert.Equal("rejected", (await _shop.Browser.SendNotificationAsync(second, _shop.Merchant, "/pay/check")).Status);
        Assert.False((await _shop.FindAsync(order)).CanStartPayment);

        await _shop.NotifyAsync(ShopUnderTest.Paid(order) with { PaymentId = 4, Result = PaymentResult.NotPaid, Captured = false });

        Assert.True((await _shop.FindAsync(order)).CanStartPayment);
        Assert.Equal("ok", (await _shop.Browser.SendNotificationAsync(second, _shop.Merchant, "/pay/check")).Status);
    }

    [Fact]
    public async Task Unsigned_return_shows_a_page()
    {
        HttpResponseMessage unsigned = await _shop.Browser.GetAsync(new Uri("/pay/back?pg_order_id=1", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, (await _shop.Browser.GetAsync(unsigned.Headers.Location)).StatusCode);
    }

    [Fact]
    public async Task ACS_form_that_is_sent_again_finishes_once()
    {
        string order = await _shop.OrderAsync();
        _shop.Gateway.On<CardPaymentRequest>(FakeAnswer.Success(new CardPaymentResponse.ThreeDSecureRequired { PaymentId = 5, AcsUrl = "https://acs.test/", PaReq = "a-pareq", Md = "" }));
        _shop.Gateway.On<ThreeDSecureRequest>(FakeAnswer.Lost());
        _shop.Gateway.On<GetPaymentStatusRequest>(Status(order, 5, PaymentStatus.Success));
        await _shop.PayByCardAsync(order);

        HttpResponseMessage[] responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(index => _shop.PostAsync($"/orders/{order}/acs", ("PaRes", $"pares{index}"))));
        await _shop.PostAsync($"/orders/{order}/acs", ("PaRes", "again"));

        Assert.Single(_shop.Gateway.RequestsOf<ThreeDSecureRequest>());
        Assert.All(responses, static response => Assert.Equal(HttpStatusCode.Redirect, response.StatusCode));
    }

    [Theory]
    [InlineData("a;b")]
    [InlineData("\u0001")]
    [InlineData("refused by the gateway")]
    public async Task Forged_ACS_form_does_not_keep_the_payers_out(string forged)
    {
        string order = await _shop.OrderAsync();
        _shop.Gateway.On<CardPaymentRequest>(FakeAnswer.Success(new CardPaymentResponse.ThreeDSecureRequired { PaymentId = 5, AcsUrl = "https://acs.test/", PaReq = "a-pareq", Md = "" }));
        _shop.Gateway.On<ThreeDSecureRequest>(static request => request.PaRes.Reveal() == "a-pares" ? FakeAnswer.Lost() : FakeAnswer.Error(ErrorCode.GeneralError));
        _shop.Gateway.On<GetPaymentStatusRequest>(FakeAnswer.Lost());
        await _shop.PayByCardAsync(order);

        Assert.Equal(HttpStatusCode.Redirect, (await _shop.PostAsync($"/orders/{order}/acs", ("PaRes", forged))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await _shop.PostAsync($"/orders/{order}/acs", ("PaRes", "a-pares"))).StatusCode);

        Assert.Equal("a-pares", _shop.Gateway.RequestsOf<ThreeDSecureRequest>()[^1].PaRes.Reveal());
    }

    [Fact]
    public async Task Two_payments_of_one_payout_stop_nothing()
    {
        _shop.Gateway.On<FreedomPay.Merchant.Payout.CreatePayoutRequest>(FakeAnswer.Success(new FreedomPay.Merchant.Payout.CreatePayoutResponse { PaymentId = 8, RedirectUrl = "https://customer.freedompay.kz/y" }));
        await _shop.PressAsync("/payouts", "/payouts");
        Payout payout = await _shop.FindPayoutAsync();
        PayoutNotifyRequest failed = new() { OrderId = payout.Id, PaymentId = 8, PaymentAmount = payout.Amount, Status = PayoutNotifyStatus.Failed };
        Assert.Equal("ok", (await _shop.Browser.SendNotificationAsync(failed, _shop.PayoutMerchant, "/pay/payout")).Status);

        NotificationReply second = await _shop.Browser.SendNotificationAsync(failed with { PaymentId = 9, Status = PayoutNotifyStatus.PaidOut }, _shop.PayoutMerchant, "/pay/payout");

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Theory]
    [InlineData("page")]
    [InlineData("card")]
    [InlineData("refund")]
    public async Task Forms_of_other_sites_press_no_button(string action)
    {
        string order = await _shop.OrderAsync();
        await _shop.NotifyAsync(ShopUnderTest.Paid(order));
        (string, string)[] card = [("pan", "4111111111111111"), ("cvc", "012"), ("month", "09"), ("year", "30"), ("name", "A B")];

        Assert.Equal(HttpStatusCode.BadRequest, (await _shop.PostAsync($"/orders/{order}/{action}", card)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _shop.PostAsync("/orders?good=1", card)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _shop.PostAsync("/payouts", card)).StatusCode);
    }

    private static FakeAnswer Status(string order, long payment, PaymentStatus status, int refunds = 0) => FakeAnswer.Success(new GetPaymentStatusResponse
    {
        OrderId = order,
        PaymentId = payment,
        Amount = 18_500,
        Currency = "KZT",
        PaymentStatus = status,
        Captured = status == PaymentStatus.Success,
        ClearingAmount = status == PaymentStatus.Success ? 18_500 : null,
        RefundPayments = refunds > 0 ? [new RefundInfo { PaymentId = 90, Amount = -18_500, PaymentStatus = PaymentStatus.Success }] : [],
    });
}
