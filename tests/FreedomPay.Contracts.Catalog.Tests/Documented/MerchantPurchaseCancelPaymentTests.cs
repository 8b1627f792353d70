using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.uz/api-13679485; the answer as public clients read it.</summary>
public class MerchantPurchaseCancelPaymentTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        CancelMerchantPaymentResponse.Accepted response = Assert.IsType<CancelMerchantPaymentResponse.Accepted>(
            Documented.Success<CancelMerchantPaymentResponse>(
                "<response><pg_status>ok</pg_status><pg_salt>some random string</pg_salt><pg_sig>your signature</pg_sig></response>", "cancel"),
            exactMatch: true);

        Assert.Null(response.CancelPaymentId);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The vendor's payment libraries cannot do without an id. Three public clients take success and pending for an answer too.</summary>
    [Theory]
    [InlineData("ok", typeof(CancelMerchantPaymentResponse.Accepted), typeof(CancelMerchantPaymentPhpResponse.Accepted))]
    [InlineData("success", typeof(CancelMerchantPaymentResponse.Succeeded), typeof(CancelMerchantPaymentPhpResponse.Succeeded))]
    [InlineData("pending", typeof(CancelMerchantPaymentResponse.Processing), typeof(CancelMerchantPaymentPhpResponse.Processing))]
    public void Each_status_with_an_id(string status, Type shape, Type shapePhp)
    {
        string example = $"""
            <response>
                <pg_status>{status}</pg_status>
                <pg_cancel_payment_id>7999007771</pg_cancel_payment_id>
                <pg_salt>some random string</pg_salt>
                <pg_sig>your signature</pg_sig>
            </response>
            """;

        CancelMerchantPaymentResponse response = Documented.Success<CancelMerchantPaymentResponse>(example, "cancel");
        CancelMerchantPaymentPhpResponse php = Documented.Success<CancelMerchantPaymentPhpResponse>(example, "cancel.php");

        Assert.Equal((shape, shapePhp), (response.GetType(), php.GetType()));
        Assert.EndsWith("{ CancelPaymentId = 7999007771 }", response.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("{ CancelPaymentId = 7999007771 }", php.ToString(), StringComparison.Ordinal);
        Assert.Empty(response.ExtraFields);
        Assert.Empty(php.ExtraFields);
    }

    /// <summary>A word that no source has is no answer, however well it is signed.</summary>
    [Fact]
    public void Another_status_is_no_success() => Assert.IsType<Answer<CancelMerchantPaymentResponse>.Malformed>(
        new CancelMerchantPaymentRequest { PaymentId = 12345 }.Sign(Documented.Credentials).ReadAnswer(Documented.Resigned("<response><pg_status>Success</pg_status></response>", "cancel")),
        exactMatch: true);

    [Fact]
    public void The_documented_request_is_written()
    {
        CancelMerchantPaymentRequest request = new()
        {
            PaymentId = 12345,
            IdempotencyKey = "key-1",
            ReceiptPositions = [new ReceiptPosition { Count = 2, Name = "Mouse pad", TaxType = ReceiptTaxType.WithoutTax, Price = 1000 }],
        };

        SignedRequest<CancelMerchantPaymentResponse> signed = request.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_idempotency_key=key-1", "pg_merchant_id=12345", "pg_payment_id=12345", "pg_receipt_positions[0][count]=2",
                "pg_receipt_positions[0][name]=Mouse pad", "pg_receipt_positions[0][price]=1000", "pg_receipt_positions[0][tax_type]=0",
            ],
            Documented.Sent(signed, "cancel"));
        Assert.Equal("https://api.freedompay.kz/cancel", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    /// <summary>The URL of docs.freedompay.uz and of the vendor's payment libraries, which ends in .php as its script name does.</summary>
    [Fact]
    public void Request_to_cancel_php()
    {
        SignedRequest<CancelMerchantPaymentPhpResponse> signed = new CancelMerchantPaymentPhpRequest { PaymentId = 12345 }.Sign(Documented.Credentials);

        Assert.Equal(["pg_merchant_id=12345", "pg_payment_id=12345"], Documented.Sent(signed, "cancel.php"));
        Assert.Equal("https://api.freedompay.kz/cancel.php", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }
}
