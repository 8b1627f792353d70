using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Merchant.MobileBalance;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-11620954. The page's answer was not seen; the example is that of the same URL, Purchase / Create payment.</summary>
public class MerchantMobileBalanceInitTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        InitMobilePaymentResponse response = Documented.Success<InitMobilePaymentResponse>(
            """
            <response>
                <pg_status>ok</pg_status>
                <pg_payment_id>4567788</pg_payment_id>
                <pg_redirect_url>https://api.freedompay.kz/pay.html?customer=498333170d6a895148c57c53ffb18287</pg_redirect_url>
                <pg_redirect_url_type>need data</pg_redirect_url_type>
                <pg_salt>some random string</pg_salt>
                <pg_sig>your signature</pg_sig>
            </response>
            """,
            "init_payment.php");

        Assert.Equal(4567788, response.PaymentId);
        Assert.Equal("https://api.freedompay.kz/pay.html?customer=498333170d6a895148c57c53ffb18287", response.RedirectUrl);
        Assert.Equal(RedirectUrlType.NeedData, response.RedirectUrlType);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void Required_fields_and_the_method()
    {
        SignedRequest<InitMobilePaymentResponse> signed = new InitMobilePaymentRequest { Amount = 25, Description = "Order description" }.Sign(Documented.Credentials);

        Assert.Equal(
            ["pg_amount=25", "pg_description=Order description", "pg_merchant_id=12345", "pg_payment_method=mobile_commerce"],
            Documented.Sent(signed, "init_payment.php"));
        Assert.Equal("https://api.freedompay.kz/init_payment.php", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    [Fact]
    public void Every_field()
    {
        InitMobilePaymentRequest request = new()
        {
            OrderId = "550e8400-e29b-41d4-a716-446655440000",
            Amount = 25.50m,
            Currency = "KZT",
            Description = "Order description",
            TestingMode = true,
            Lifetime = 300,
            Language = PageLanguage.Kazakh,
            UserId = "No65GFR755789T",
            UserIp = "127.0.0.1",
            UserPhone = "77777777777",
            UserContactEmail = "payer@site.kz",
            RequestMethod = RequestMethod.Xml,
            CheckUrl = "https://site.kz/check",
            ResultUrl = "https://site.kz/result",
            SuccessUrl = "https://site.kz/success",
            FailureUrl = "https://site.kz/failure",
            SiteUrl = "https://site.kz",
            SuccessUrlMethod = CallMethod.Post,
            FailureUrlMethod = CallMethod.Get,
            Param1 = "one",
            Param2 = "two",
            Param3 = "three",
            CommissionDiscount = false,
            CommissionDiscountFix = 1,
            ExtraFields = [MessageField.Text("shop_branch", "7")],
        };

        Assert.Equal(
            [
                "pg_amount=25.50", "pg_check_url=https://site.kz/check", "pg_commission_discount=0", "pg_commission_discount_fix=1", "pg_currency=KZT",
                "pg_description=Order description", "pg_failure_url=https://site.kz/failure", "pg_failure_url_method=GET", "pg_language=kz", "pg_lifetime=300",
                "pg_merchant_id=12345", "pg_order_id=550e8400-e29b-41d4-a716-446655440000", "pg_param1=one", "pg_param2=two", "pg_param3=three",
                "pg_payment_method=mobile_commerce", "pg_request_method=XML", "pg_result_url=https://site.kz/result", "pg_site_url=https://site.kz",
                "pg_success_url=https://site.kz/success", "pg_success_url_method=POST", "pg_testing_mode=1", "pg_user_contact_email=payer@site.kz",
                "pg_user_id=No65GFR755789T", "pg_user_ip=127.0.0.1", "pg_user_phone=77777777777", "shop_branch=7",
            ],
            Documented.Sent(request.Sign(Documented.Credentials), "init_payment.php"));
    }

    [Fact]
    public void The_documented_bounds_are_checked()
    {
        string url = "https://a/" + new string('1', 246);
        InitMobilePaymentRequest request = new()
        {
            OrderId = new string('1', 51),
            Amount = 0m,
            Description = new string('1', 1025),
            Lifetime = 604_801,
            UserId = "with a blank",
            CheckUrl = url,
            ResultUrl = url,
            SuccessUrl = url,
            FailureUrl = url,
            SiteUrl = url,
            Param1 = url,
            Param2 = url,
            Param3 = url,
            CommissionDiscountFix = 0.99m,
        };

        MessageValidationException refused = Assert.Throws<MessageValidationException>(() => request.Sign(Documented.Credentials));

        Assert.Equal(
            [
                "pg_amount", "pg_check_url", "pg_commission_discount_fix", "pg_description", "pg_failure_url", "pg_lifetime", "pg_order_id", "pg_param1", "pg_param2",
                "pg_param3", "pg_result_url", "pg_site_url", "pg_success_url", "pg_user_id",
            ],
            refused.Violations.Select(static violation => violation.WireName).Order(StringComparer.Ordinal));
    }

    /// <summary>On the URL of Purchase / Create payment, a request for a card is another one's.</summary>
    [Fact]
    public void A_request_for_a_card_is_not_read_as_one_of_these()
    {
        MessageFields fields = Documented.Notification(
            "init_payment.php",
            usesPayoutKey: false,
            ("pg_amount", "25"),
            ("pg_description", "Order description"),
            ("pg_merchant_id", "12345"),
            ("pg_payment_method", "bankcard"),
            ("pg_salt", Documented.Salt));

        Assert.IsType<ReceivedRequest<InitMobilePaymentRequest>.Malformed>(MessageReading.ReadRequest<InitMobilePaymentRequest>(fields, Documented.Credentials, options: null), exactMatch: true);
    }
}
