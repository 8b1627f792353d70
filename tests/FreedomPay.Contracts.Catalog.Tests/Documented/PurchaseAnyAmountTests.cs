using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9890672.</summary>
public class PurchaseAnyAmountTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        CreateAnyAmountPaymentResponse response = Documented.Success<CreateAnyAmountPaymentResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_status>ok</pg_status>
                <pg_payment_id>123456</pg_payment_id>
                <pg_redirect_url>https://customer.freedompay.kz/</pg_redirect_url>
                <pg_redirect_url_type>need data</pg_redirect_url_type>
                <pg_redirect_qr>data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUA...</pg_redirect_qr>
                <pg_salt>some random string</pg_salt>
                <pg_sig>signature-abc123</pg_sig>
            </response>
            """,
            "any_amount");

        Assert.Equal(123456, response.PaymentId);
        Assert.Equal("https://customer.freedompay.kz/", response.RedirectUrl);
        Assert.Equal(RedirectUrlType.NeedData, response.RedirectUrlType);
        Assert.Equal("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUA...", response.RedirectQr);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        CreateAnyAmountPaymentRequest request = new()
        {
            OrderId = "23",
            Amount = 25,
            AmountIntervalFrom = 10,
            AmountIntervalTo = 1000,
            Currency = "KZT",
            Description = "Order description",
            TestingMode = false,
            Lifetime = 1,
            Language = PageLanguage.English,
            UserId = "user-1",
            UserIp = "127.0.0.1",
            UserPhone = "77777777777",
            UserContactEmail = "payer@site.kz",
            PaymentMethod = "bankcard",
            CheckUrl = "https://site.kz/check",
            ResultUrl = "https://site.kz/result",
            SuccessUrl = "https://site.kz/success",
            FailureUrl = "https://site.kz/failure",
            SiteUrl = "https://site.kz",
            SuccessUrlMethod = CallMethod.Post,
            FailureUrlMethod = CallMethod.Get,
            RequestMethod = CallMethod.Get,
            Param1 = "first",
            Param2 = "second",
            Param3 = "third",
            GenerateQr = true,
            IdempotencyKey = "key-1",
            LoyaltyId = "007",
            LoyaltyAmount = 12.5m,
            FreedomId = "freedom-1",
        };

        Assert.Equal(
            [
                "pg_amount=25",
                "pg_amount_interval_from=10",
                "pg_amount_interval_to=1000",
                "pg_check_url=https://site.kz/check",
                "pg_currency=KZT",
                "pg_description=Order description",
                "pg_failure_url=https://site.kz/failure",
                "pg_failure_url_method=GET",
                "pg_freedom_id=freedom-1",
                "pg_generate_qr=1",
                "pg_idempotency_key=key-1",
                "pg_language=en",
                "pg_lifetime=1",
                "pg_loyalty_amount=12.5",
                "pg_loyalty_id=007",
                "pg_merchant_id=12345",
                "pg_order_id=23",
                "pg_param1=first",
                "pg_param2=second",
                "pg_param3=third",
                "pg_payment_method=bankcard",
                "pg_request_method=GET",
                "pg_result_url=https://site.kz/result",
                "pg_site_url=https://site.kz",
                "pg_success_url=https://site.kz/success",
                "pg_success_url_method=POST",
                "pg_testing_mode=0",
                "pg_user_contact_email=payer@site.kz",
                "pg_user_id=user-1",
                "pg_user_ip=127.0.0.1",
                "pg_user_phone=77777777777",
            ],
            Documented.Sent(request.Sign(Documented.Credentials), "any_amount"));
    }

    [Fact]
    public void Neither_amount_nor_interval_is_required() => Assert.Equal(
        ["pg_description=Order description", "pg_merchant_id=12345", "pg_order_id=23"],
        Documented.Sent(new CreateAnyAmountPaymentRequest { OrderId = "23", Description = "Order description" }.Sign(Documented.Credentials), "any_amount"));
}
