using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9890787.</summary>
public class PurchaseCreatePaymentTests
{
    private const string DocumentedSuccess =
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
        """;

    private static readonly CreatePaymentRequest Least = new() { OrderId = "23", Amount = 25, Description = "Order description" };

    [Fact]
    public void The_documented_success_is_read()
    {
        CreatePaymentResponse response = Documented.Success<CreatePaymentResponse>(DocumentedSuccess, "payment_page");

        Assert.Equal(123456, response.PaymentId);
        Assert.Equal("https://customer.freedompay.kz/", response.RedirectUrl);
        Assert.Equal(RedirectUrlType.NeedData, response.RedirectUrlType);
        Assert.Equal("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUA...", response.RedirectQr);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_error_is_read()
    {
        Answer<CreatePaymentResponse>.GatewayError error = Documented.Error<CreatePaymentResponse>(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <response>
                <pg_status>error</pg_status>
                <pg_error_code>1100</pg_error_code>
                <pg_error_description>Некорректная подпись запроса</pg_error_description>
            </response>
            """,
            "payment_page");

        Assert.Equal("1100", error.Code?.Value);
        Assert.Equal("Некорректная подпись запроса", error.Description);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        CreatePaymentRequest request = new()
        {
            OrderId = "23",
            Amount = 1000.50m,
            Currency = "KZT",
            Description = "Order description",
            TestingMode = true,
            Lifetime = 86400,
            Language = PageLanguage.Kazakh,
            UserId = "user-1",
            UserIp = "127.0.0.1",
            UserPhone = "77777777777",
            UserContactEmail = "payer@site.kz",
            PaymentMethod = "bankcard",
            RequestMethod = CallMethod.Get,
            CheckUrl = "https://site.kz/check",
            ResultUrl = "https://site.kz/result",
            SuccessUrl = "https://site.kz/success",
            FailureUrl = "https://site.kz/failure",
            SiteUrl = "https://site.kz",
            SuccessUrlMethod = CallMethod.Get,
            FailureUrlMethod = CallMethod.Post,
            Param1 = "first",
            Param2 = "second",
            Param3 = "third",
            GenerateQr = false,
            IdempotencyKey = "key-1",
            LoyaltyId = "007",
            LoyaltyAmount = 12.5m,
            FreedomId = "freedom-1",
            PaymentRoute = PaymentRoute.Frame,
            ReceiptPositions =
            [
                new ReceiptPosition
                {
                    Count = 2,
                    Name = "Mouse pad",
                    Price = 0.01m,
                    TaxType = ReceiptTaxType.Vat16Of116,
                    UnitCode = 796,
                    Gtin = "04600000000001",
                    Ntin = "0201234567",
                    MarkList = ["mark-1", "mark-2"],
                },
                new ReceiptPosition { Name = "Delivery", TaxType = ReceiptTaxType.WithoutTax },
            ],
            ExtraFields = [MessageField.Text("shop_basket", "42")],
        };

        Assert.Equal(
            [
                "pg_amount=1000.50",
                "pg_check_url=https://site.kz/check",
                "pg_currency=KZT",
                "pg_description=Order description",
                "pg_failure_url=https://site.kz/failure",
                "pg_failure_url_method=POST",
                "pg_freedom_id=freedom-1",
                "pg_generate_qr=0",
                "pg_idempotency_key=key-1",
                "pg_language=kz",
                "pg_lifetime=86400",
                "pg_loyalty_amount=12.5",
                "pg_loyalty_id=007",
                "pg_merchant_id=12345",
                "pg_order_id=23",
                "pg_param1=first",
                "pg_param2=second",
                "pg_param3=third",
                "pg_payment_method=bankcard",
                "pg_payment_route=frame",
                "pg_receipt_positions[0][GTIN]=04600000000001",
                "pg_receipt_positions[0][NTIN]=0201234567",
                "pg_receipt_positions[0][UnitCode]=796",
                "pg_receipt_positions[0][count]=2",
                "pg_receipt_positions[0][mark_list][0]=mark-1",
                "pg_receipt_positions[0][mark_list][1]=mark-2",
                "pg_receipt_positions[0][name]=Mouse pad",
                "pg_receipt_positions[0][price]=0.01",
                "pg_receipt_positions[0][tax_type]=3",
                "pg_receipt_positions[1][name]=Delivery",
                "pg_receipt_positions[1][tax_type]=0",
                "pg_request_method=GET",
                "pg_result_url=https://site.kz/result",
                "pg_site_url=https://site.kz",
                "pg_success_url=https://site.kz/success",
                "pg_success_url_method=GET",
                "pg_testing_mode=1",
                "pg_user_contact_email=payer@site.kz",
                "pg_user_id=user-1",
                "pg_user_ip=127.0.0.1",
                "pg_user_phone=77777777777",
                "shop_basket=42",
            ],
            Documented.Sent(request.Sign(Documented.Credentials), "payment_page"));
    }

    /// <summary>The documentation writes lists of texts as <c>pg_receipt_positions[i][mark_list][]</c>.</summary>
    [Fact]
    public async Task Marking_codes_go_under_one_name()
    {
        CreatePaymentRequest request = Least with { ReceiptPositions = [new ReceiptPosition { Count = 2, Name = "Pad", MarkList = ["mark-1", "mark-2"] }] };

        using HttpRequestMessage http = request.Sign(Documented.Credentials).ToHttpRequestMessage();

        Assert.Equal(
            [("pg_receipt_positions[0][mark_list][]", "mark-1"), ("pg_receipt_positions[0][mark_list][]", "mark-2")],
            (await SentForm.ReadAsync(http)).Where(static field => field.Name.Contains("mark_list", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(299)]
    [InlineData(604801)]
    public void A_lifetime_out_of_bounds_is_refused(long lifetime) =>
        Assert.Throws<MessageValidationException>(() => (Least with { Lifetime = lifetime }).Sign(Documented.Credentials));

    /// <summary>
    /// The path ends with a slash, and what is signed for it is not proven: clients take payment_page, the letter of the rule gives no
    /// name at all. Whoever finds the other one right says so for a call, and the answer is verified with it too.
    /// </summary>
    [Theory]
    [InlineData("")]
    [InlineData("payment_page_of_tests")]
    public void Another_script_name_for_a_call(string scriptName)
    {
        SignedRequest<CreatePaymentResponse> signed = Least.Sign(Documented.Credentials, new SigningOptions { ScriptName = ScriptName.Exactly(scriptName) });

        Assert.Equal(
            ["pg_amount=25", "pg_description=Order description", "pg_merchant_id=12345", "pg_order_id=23"],
            Documented.Sent(signed, scriptName));
        Assert.IsType<Answer<CreatePaymentResponse>.Success>(signed.ReadAnswer(Documented.Resigned(DocumentedSuccess, scriptName)), exactMatch: true);
        Assert.IsType<Answer<CreatePaymentResponse>.Untrusted>(signed.ReadAnswer(Documented.Resigned(DocumentedSuccess, "payment_page")), exactMatch: true);
    }

    [Fact]
    public async Task The_slash_is_called_and_payment_page_is_signed()
    {
        using HttpRequestMessage http = Least.Sign(Documented.Credentials).ToHttpRequestMessage();

        Assert.Equal("https://api.freedompay.kz/g2g/payment_page/", http.RequestUri!.AbsoluteUri);
        Assert.Equal("POST", http.Method.Method);
        Assert.Equal("multipart/form-data", http.Content!.Headers.ContentType!.MediaType);
        IReadOnlyList<Node> sent = PhpForm.Parse(await SentForm.ReadAsync(http));
        Assert.Equal(
            ReferenceWalk.Sign("payment_page", sent, TestMerchant.SecretOf(KeyKind.Payment)),
            sent.Single(static field => field.Name == "pg_sig").Text);
    }
}
