using System.Text;
using FreedomPay.Merchant.PurchaseCards;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-11620882 and docs.freedompay.kz/api-11620900: two pages of one URL, with the same fields and example.</summary>
public class MerchantPurchaseCardsCreatePaymentTests
{
    private const string Example =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <response>
        <pg_payment_id>7999007883</pg_payment_id>
        <pg_merchant_id>9970</pg_merchant_id>
        <pg_order_id>12345</pg_order_id>
        <pg_status>ok</pg_status>
        <pg_salt>V9UG2EPB</pg_salt>
        <pg_sig>8f2e720a6b6f61c0575b6abbdcbcb567</pg_sig>
        </response>
        """;

    private static readonly string[] Sent =
    [
        "pg_amount=0.01",
        "pg_card_token=ef741cfc-f85e-41a0-84e6-2ba964912182",
        "pg_description=Order description",
        "pg_failure_url=https://site.kz/failure",
        "pg_freedom_id=freedom-1",
        "pg_idempotency_key=key-1",
        "pg_loyalty_amount=12.5",
        "pg_loyalty_id=007",
        "pg_merchant_id=12345",
        "pg_order_id=550e8400-e29b-41d4-a716-446655440000",
        "pg_param1=first",
        "pg_param2=second",
        "pg_param3=third",
        "pg_receipt_positions[0][count]=2",
        "pg_receipt_positions[0][name]=Mouse pad",
        "pg_receipt_positions[0][price]=1000",
        "pg_receipt_positions[0][tax_type]=0",
        "pg_result_url=https://site.kz/result",
        "pg_success_url=https://site.kz/success",
        "pg_user_email=payer@site.kz",
        "pg_user_id=No65GFR755789T",
        "pg_user_ip=127.0.0.1",
        "pg_user_phone=77777777777",
    ];

    private static readonly ReceiptPosition Position = new() { Count = 2, Name = "Mouse pad", TaxType = ReceiptTaxType.WithoutTax, Price = 1000 };

    private static readonly CreateCardTokenPaymentRequest WithoutPayer = new()
    {
        OrderId = "550e8400-e29b-41d4-a716-446655440000",
        Amount = 0.01m,
        Description = "Order description",
        UserId = "No65GFR755789T",
        UserIp = "127.0.0.1",
        UserPhone = "77777777777",
        UserEmail = "payer@site.kz",
        CardToken = "ef741cfc-f85e-41a0-84e6-2ba964912182",
        ResultUrl = "https://site.kz/result",
        SuccessUrl = "https://site.kz/success",
        FailureUrl = "https://site.kz/failure",
        ReceiptPositions = [Position],
        Param1 = "first",
        Param2 = "second",
        Param3 = "third",
        IdempotencyKey = "key-1",
        LoyaltyId = "007",
        LoyaltyAmount = 12.5m,
        FreedomId = "freedom-1",
    };

    private static readonly CreateCardTokenPaymentWithCvcRequest WithCvc = new()
    {
        OrderId = "550e8400-e29b-41d4-a716-446655440000",
        Amount = 0.01m,
        Description = "Order description",
        UserId = "No65GFR755789T",
        UserIp = "127.0.0.1",
        UserPhone = "77777777777",
        UserEmail = "payer@site.kz",
        CardToken = "ef741cfc-f85e-41a0-84e6-2ba964912182",
        ResultUrl = "https://site.kz/result",
        SuccessUrl = "https://site.kz/success",
        FailureUrl = "https://site.kz/failure",
        ReceiptPositions = [Position],
        Param1 = "first",
        Param2 = "second",
        Param3 = "third",
        IdempotencyKey = "key-1",
        LoyaltyId = "007",
        LoyaltyAmount = 12.5m,
        FreedomId = "freedom-1",
    };

    [Fact]
    public void The_documented_success_is_read()
    {
        CreateCardTokenPaymentResponse.Created response = Assert.IsType<CreateCardTokenPaymentResponse.Created>(Documented.Success<CreateCardTokenPaymentResponse>(Example, "init"), exactMatch: true);

        Assert.Equal(7999007883, response.PaymentId);
        Assert.Equal("9970", response.MerchantId);
        Assert.Equal("12345", response.OrderId);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void Success_with_CVC()
    {
        CreateCardTokenPaymentWithCvcResponse.Created response = Assert.IsType<CreateCardTokenPaymentWithCvcResponse.Created>(
            Documented.Success<CreateCardTokenPaymentWithCvcResponse>(Example, "init"), exactMatch: true);

        Assert.Equal(7999007883, response.PaymentId);
        Assert.Equal("9970", response.MerchantId);
        Assert.Equal("12345", response.OrderId);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The vendor's payment libraries read states of a payment here; each says which it is and brings the same fields.</summary>
    [Theory]
    [InlineData("new", typeof(CreateCardTokenPaymentResponse.New), typeof(CreateCardTokenPaymentWithCvcResponse.New))]
    [InlineData("waiting", typeof(CreateCardTokenPaymentResponse.Waiting), typeof(CreateCardTokenPaymentWithCvcResponse.Waiting))]
    [InlineData("processing", typeof(CreateCardTokenPaymentResponse.Processing), typeof(CreateCardTokenPaymentWithCvcResponse.Processing))]
    [InlineData("pending", typeof(CreateCardTokenPaymentResponse.Pending), typeof(CreateCardTokenPaymentWithCvcResponse.Pending))]
    [InlineData("incomplete", typeof(CreateCardTokenPaymentResponse.Incomplete), typeof(CreateCardTokenPaymentWithCvcResponse.Incomplete))]
    [InlineData("success", typeof(CreateCardTokenPaymentResponse.Succeeded), typeof(CreateCardTokenPaymentWithCvcResponse.Succeeded))]
    public void A_state_in_place_of_ok(string status, Type shape, Type shapeWithCvc)
    {
        string example = Example.Replace("<pg_status>ok<", $"<pg_status>{status}<", StringComparison.Ordinal);

        foreach (object answer in new object[] { Documented.Success<CreateCardTokenPaymentResponse>(example, "init"), Documented.Success<CreateCardTokenPaymentWithCvcResponse>(example, "init") })
        {
            Assert.Equal(answer is CreateCardTokenPaymentResponse ? shape : shapeWithCvc, answer.GetType());
            Assert.Equal(
                $"{{ PaymentId = 7999007883, MerchantId = 9970, OrderId = 12345 }}",
                answer.ToString()![answer.ToString()!.IndexOf('{', StringComparison.Ordinal)..]);
        }
    }

    /// <summary>The vendor's payment libraries send a currency, which the page does not list.</summary>
    [Fact]
    public void Request_with_a_currency()
    {
        Assert.Contains("pg_currency=KGS", Documented.Sent((WithoutPayer with { Currency = "KGS" }).Sign(Documented.Credentials), "init"));
        Assert.Contains("pg_currency=KGS", Documented.Sent((WithCvc with { Currency = "KGS" }).Sign(Documented.Credentials), "init"));
    }

    /// <summary>The newer page closes an element with another one's tag.</summary>
    [Fact]
    public void The_example_that_is_no_XML()
    {
        string broken = Example.Replace("12345</pg_order_id>", "12345</pg_payment_id>", StringComparison.Ordinal);

        Assert.IsType<Answer<CreateCardTokenPaymentWithCvcResponse>.Malformed>(
            WithCvc.Sign(Documented.Credentials).ReadAnswer(Encoding.UTF8.GetBytes(broken)), exactMatch: true);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<CreateCardTokenPaymentResponse> signed = WithoutPayer.Sign(Documented.Credentials);

        Assert.Equal(Sent, Documented.Sent(signed, "init"));
        Assert.Equal("https://api.freedompay.kz/v1/merchant/12345/card/init", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    [Fact]
    public void Request_with_CVC()
    {
        SignedRequest<CreateCardTokenPaymentWithCvcResponse> signed = WithCvc.Sign(Documented.Credentials);

        Assert.Equal(Sent, Documented.Sent(signed, "init"));
        Assert.Equal("https://api.freedompay.kz/v1/merchant/12345/card/init", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    [Fact]
    public void The_documented_bounds_are_checked()
    {
        CreateCardTokenPaymentRequest request = WithoutPayer with
        {
            OrderId = new string('o', 51),
            Amount = 0.009m,
            UserId = "a.b",
            ResultUrl = "https://a/" + new string('r', 246),
            SuccessUrl = "https://a/" + new string('s', 246),
            FailureUrl = "https://a/" + new string('f', 246),
            Param1 = new string('1', 256),
            Param2 = new string('2', 256),
            Param3 = new string('3', 256),
            IdempotencyKey = new string('i', 256),
        };

        MessageValidationException refused = Assert.Throws<MessageValidationException>(() => request.Sign(Documented.Credentials));

        Assert.Equal(
            [
                "pg_amount", "pg_failure_url", "pg_idempotency_key", "pg_order_id", "pg_param1", "pg_param2", "pg_param3", "pg_result_url",
                "pg_success_url", "pg_user_id",
            ],
            refused.Violations.Select(static violation => violation.WireName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Neither_token_nor_payer_shows_in_texts()
    {
        string text = WithoutPayer.ToString() + WithoutPayer.Sign(Documented.Credentials);

        Assert.DoesNotContain("ef741cfc", text, StringComparison.Ordinal);
        Assert.DoesNotContain("77777777777", text, StringComparison.Ordinal);
        Assert.DoesNotContain("payer@site.kz", text, StringComparison.Ordinal);
    }
}
