using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-11620859.</summary>
public class MerchantPurchaseCreatePaymentTests
{
    private static readonly CreateMerchantPaymentRequest Full = new()
    {
        OrderId = "550e8400-e29b-41d4-a716-446655440000",
        Amount = 1000.50m,
        Currency = "KZT",
        Description = "Order description",
        TestingMode = true,
        Lifetime = 86400,
        Language = PageLanguage.KazakhIso,
        AutoClearing = false,
        RecurringStart = true,
        RecurringLifetime = 156,
        TimeoutAfterPayment = 10,
        ThreeDSecureChallenge = false,
        UserId = "No65GFR755789T",
        UserIp = "127.0.0.1",
        UserPhone = "77777777777",
        UserContactEmail = "payer@site.kz",
        PaymentMethod = "bankcard",
        RequestMethod = RequestMethod.Xml,
        CheckUrl = "https://site.kz/check",
        ResultUrl = "https://site.kz/result",
        SuccessUrl = "https://site.kz/success",
        FailureUrl = "https://site.kz/failure",
        SiteUrl = "https://site.kz",
        StateUrl = "https://site.kz/state",
        StateUrlMethod = "POST",
        SuccessUrlMethod = CallMethod.Get,
        FailureUrlMethod = CallMethod.Post,
        PaymentRoute = MerchantPaymentRoute.Frame,
        Param1 = "first",
        Param2 = "second",
        Param3 = "third",
        CommissionDiscount = true,
        CommissionDiscountFix = 1.5m,
        GenerateQr = true,
        IdempotencyKey = "key-1",
        LoyaltyId = "007",
        LoyaltyAmount = 12.5m,
        FreedomId = "freedom-1",
        ReceiptPositions =
        [
            new ReceiptPosition
            {
                Count = 2,
                Name = "Mouse pad",
                Price = 1000,
                TaxType = ReceiptTaxType.Vat16Of116,
                UnitCode = 796,
                Gtin = "04600000000001",
                Ntin = "0201234567",
                MarkList = ["mark-1", "mark-2"],
            },
        ],
        PaymentSystem = "EPAYWEBKZT",
        PostponePayment = 0,
        ExtraFields = [MessageField.Text("shop_basket", "42")],
    };

    [Fact]
    public void The_documented_success_is_read()
    {
        CreateMerchantPaymentResponse response = Documented.Success<CreateMerchantPaymentResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_status>ok</pg_status>
                <pg_payment_id>4567788</pg_payment_id>
                <pg_redirect_url>https://api.freedompay.kz/pay.html?customer=498333170d6a895148c57c53ffb18287</pg_redirect_url>
                <pg_redirect_url_type>need data</pg_redirect_url_type>
                <pg_salt>bdwLavL9lg6It91b</pg_salt>
                <pg_sig>709633e91387c56ac6fb7cb33d1e07d8</pg_sig>
            </response>
            """,
            "init_payment.php");

        Assert.Equal(4567788, response.PaymentId);
        Assert.Equal("https://api.freedompay.kz/pay.html?customer=498333170d6a895148c57c53ffb18287", response.RedirectUrl);
        Assert.Equal(RedirectUrlType.NeedData, response.RedirectUrlType);
        Assert.Null(response.RedirectQr);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The example of docs.freedompay.kz/api-9890787, the same call in the Gateway API.</summary>
    [Fact]
    public void Success_with_a_QR_picture()
    {
        CreateMerchantPaymentResponse response = Documented.Success<CreateMerchantPaymentResponse>(
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
            "init_payment.php");

        Assert.Equal(123456, response.PaymentId);
        Assert.Equal("https://customer.freedompay.kz/", response.RedirectUrl);
        Assert.Equal(RedirectUrlType.NeedData, response.RedirectUrlType);
        Assert.Equal("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUA...", response.RedirectQr);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_error_is_read()
    {
        Answer<CreateMerchantPaymentResponse>.GatewayError error = Documented.Error<CreateMerchantPaymentResponse>(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <response>
                <pg_status>error</pg_status>
                <pg_error_code>1100</pg_error_code>
                <pg_error_description>Некорректная подпись запроса</pg_error_description>
            </response>
            """,
            "init_payment.php");

        Assert.Equal("1100", error.Code?.Value);
        Assert.Equal("Некорректная подпись запроса", error.Description);
    }

    /// <summary>The example of the signature: <c>init_payment.php;25;Order description;{merchant_id};23;some_random_string;{secret_key}</c>.</summary>
    [Fact]
    public void The_documented_signature()
    {
        CreateMerchantPaymentRequest request = new() { Amount = 25, Description = "Order description", OrderId = "23" };

        SignedRequest<CreateMerchantPaymentResponse> signed =
            request.Sign(new MerchantCredentials("123456", "test_secret_key"), new SigningOptions { Salt = "some_random_string" });

        Assert.Equal(["25", "Order description", "123456", "23", "some_random_string"], signed.Fields.SkipLast(1).Select(static field => field.GetValue()));
        Assert.Equal("1d602ce1af2d04738e5840ff8562963f", signed.Fields[^1].GetValue());
        Assert.Equal("https://api.freedompay.kz/init_payment.php", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    [Fact]
    public void The_documented_request_is_written() => Assert.Equal(
        [
            "pg_3ds_challenge=0",
            "pg_amount=1000.50",
            "pg_auto_clearing=0",
            "pg_check_url=https://site.kz/check",
            "pg_commission_discount=1",
            "pg_commission_discount_fix=1.5",
            "pg_currency=KZT",
            "pg_description=Order description",
            "pg_failure_url=https://site.kz/failure",
            "pg_failure_url_method=POST",
            "pg_freedom_id=freedom-1",
            "pg_generate_qr=1",
            "pg_idempotency_key=key-1",
            "pg_language=kk",
            "pg_lifetime=86400",
            "pg_loyalty_amount=12.5",
            "pg_loyalty_id=007",
            "pg_merchant_id=12345",
            "pg_order_id=550e8400-e29b-41d4-a716-446655440000",
            "pg_param1=first",
            "pg_param2=second",
            "pg_param3=third",
            "pg_payment_method=bankcard",
            "pg_payment_route=frame",
            "pg_payment_system=EPAYWEBKZT",
            "pg_postpone_payment=0",
            "pg_receipt_positions[0][GTIN]=04600000000001",
            "pg_receipt_positions[0][NTIN]=0201234567",
            "pg_receipt_positions[0][UnitCode]=796",
            "pg_receipt_positions[0][count]=2",
            "pg_receipt_positions[0][mark_list][0]=mark-1",
            "pg_receipt_positions[0][mark_list][1]=mark-2",
            "pg_receipt_positions[0][name]=Mouse pad",
            "pg_receipt_positions[0][price]=1000",
            "pg_receipt_positions[0][tax_type]=3",
            "pg_recurring_lifetime=156",
            "pg_recurring_start=1",
            "pg_request_method=XML",
            "pg_result_url=https://site.kz/result",
            "pg_site_url=https://site.kz",
            "pg_state_url=https://site.kz/state",
            "pg_state_url_method=POST",
            "pg_success_url=https://site.kz/success",
            "pg_success_url_method=GET",
            "pg_testing_mode=1",
            "pg_timeout_after_payment=10",
            "pg_user_contact_email=payer@site.kz",
            "pg_user_id=No65GFR755789T",
            "pg_user_ip=127.0.0.1",
            "pg_user_phone=77777777777",
            "shop_basket=42",
        ],
        Documented.Sent(Full.Sign(Documented.Credentials), "init_payment.php"));

    /// <summary>The documentation writes lists of texts as <c>pg_receipt_positions[0][mark_list][]</c>.</summary>
    [Fact]
    public async Task Marking_codes_in_the_form()
    {
        string body = await SentBytes.TextOfAsync(Full.Sign(Documented.Credentials).ToHttpContent()!);

        Assert.Equal(2, body.Split("name=\"pg_receipt_positions[0][mark_list][]\"").Length - 1);
    }

    /// <summary>Its members are not known, so it has no property; it is an object all the same.</summary>
    [Fact]
    public void Template_parameters_travel_among_the_extra_fields()
    {
        CreateMerchantPaymentRequest request = new()
        {
            Amount = 25,
            Description = "Order description",
            ExtraFields = [MessageField.Object("pg_template_params", MessageField.Text("some_member", "some value"))],
        };

        Assert.Equal(
            ["pg_amount=25", "pg_description=Order description", "pg_merchant_id=12345", "pg_template_params[some_member]=some value"],
            Documented.Sent(request.Sign(Documented.Credentials), "init_payment.php"));
    }

    /// <summary>The rows of the documentation's table that have bounds, each one step beyond them.</summary>
    [Fact]
    public void The_documented_bounds_are_checked()
    {
        CreateMerchantPaymentRequest request = Full with
        {
            OrderId = new string('o', 51),
            Amount = 0.001m,
            Description = new string('d', 1025),
            Lifetime = 299,
            RecurringLifetime = 157,
            TimeoutAfterPayment = 0,
            UserId = "a b",
            CheckUrl = "https://a/" + new string('c', 246),
            ResultUrl = "https://a/" + new string('r', 246),
            SuccessUrl = "https://a/" + new string('s', 246),
            FailureUrl = "https://a/" + new string('f', 246),
            SiteUrl = "https://a/" + new string('u', 246),
            StateUrl = "https://a/" + new string('t', 246),
            Param1 = new string('1', 256),
            Param2 = new string('2', 256),
            Param3 = new string('3', 256),
            CommissionDiscountFix = 0.99m,
            IdempotencyKey = new string('i', 256),
        };

        MessageValidationException refused = Assert.Throws<MessageValidationException>(() => request.Sign(Documented.Credentials));

        Assert.Equal(
            [
                "pg_amount", "pg_check_url", "pg_commission_discount_fix", "pg_description", "pg_failure_url", "pg_idempotency_key",
                "pg_lifetime", "pg_order_id", "pg_param1", "pg_param2", "pg_param3", "pg_recurring_lifetime", "pg_result_url", "pg_site_url",
                "pg_state_url", "pg_success_url", "pg_timeout_after_payment", "pg_user_id",
            ],
            refused.Violations.Select(static violation => violation.WireName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(null, false)]
    public void A_recurring_profile_needs_a_lifetime(bool? recurringStart, bool refused)
    {
        CreateMerchantPaymentRequest request = new() { Amount = 25, Description = "Order description", RecurringStart = recurringStart };

        IEnumerable<string> violations = Record.Exception(() => request.Sign(Documented.Credentials)) is MessageValidationException exception
            ? exception.Violations.Select(static violation => violation.WireName)
            : [];

        Assert.Equal(refused ? ["pg_recurring_lifetime"] : [], violations);
    }
}
