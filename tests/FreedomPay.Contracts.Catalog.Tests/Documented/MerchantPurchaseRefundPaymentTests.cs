using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>As public clients that quote the page have it.</summary>
public class MerchantPurchaseRefundPaymentTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        RefundMerchantPaymentResponse.Accepted response = Assert.IsType<RefundMerchantPaymentResponse.Accepted>(
            Documented.Success<RefundMerchantPaymentResponse>(
                "<response><pg_status>ok</pg_status><pg_salt>some random string</pg_salt><pg_sig>your signature</pg_sig></response>", "revoke"),
            exactMatch: true);

        Assert.Null(response.RevokePaymentId);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The vendor's payment libraries cannot do without an id. Three public clients take success and pending for an answer too.</summary>
    [Theory]
    [InlineData("ok", typeof(RefundMerchantPaymentResponse.Accepted), typeof(RefundMerchantPaymentPhpResponse.Accepted))]
    [InlineData("success", typeof(RefundMerchantPaymentResponse.Succeeded), typeof(RefundMerchantPaymentPhpResponse.Succeeded))]
    [InlineData("pending", typeof(RefundMerchantPaymentResponse.Processing), typeof(RefundMerchantPaymentPhpResponse.Processing))]
    public void Each_status_with_an_id(string status, Type shape, Type shapePhp)
    {
        string example = $"""
            <response>
                <pg_status>{status}</pg_status>
                <pg_revoke_payment_id>7999007771</pg_revoke_payment_id>
                <pg_salt>some random string</pg_salt>
                <pg_sig>your signature</pg_sig>
            </response>
            """;

        RefundMerchantPaymentResponse response = Documented.Success<RefundMerchantPaymentResponse>(example, "revoke");
        RefundMerchantPaymentPhpResponse php = Documented.Success<RefundMerchantPaymentPhpResponse>(example, "revoke.php");

        Assert.Equal((shape, shapePhp), (response.GetType(), php.GetType()));
        Assert.EndsWith("{ RevokePaymentId = 7999007771 }", response.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("{ RevokePaymentId = 7999007771 }", php.ToString(), StringComparison.Ordinal);
        Assert.Empty(response.ExtraFields);
        Assert.Empty(php.ExtraFields);
    }

    /// <summary>A word that no source has is no answer, however well it is signed.</summary>
    [Fact]
    public void Another_status_is_no_success() => Assert.IsType<Answer<RefundMerchantPaymentResponse>.Malformed>(
        new RefundMerchantPaymentRequest { PaymentId = 12345 }.Sign(Documented.Credentials).ReadAnswer(Documented.Resigned("<response><pg_status>Success</pg_status></response>", "revoke")),
        exactMatch: true);

    /// <summary>The URL of the vendor's payment libraries, which ends in .php as its script name does.</summary>
    [Fact]
    public void Request_to_revoke_php()
    {
        SignedRequest<RefundMerchantPaymentPhpResponse> signed = new RefundMerchantPaymentPhpRequest
        {
            PaymentId = 12345,
            RefundAmount = 40.5m,
            ReceiptPositions = [new ReceiptPosition { Count = 2, Name = "Mouse pad", TaxType = ReceiptTaxType.WithoutTax, Price = 1000 }],
        }.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_merchant_id=12345", "pg_payment_id=12345", "pg_receipt_positions[0][count]=2", "pg_receipt_positions[0][name]=Mouse pad",
                "pg_receipt_positions[0][price]=1000", "pg_receipt_positions[0][tax_type]=0", "pg_refund_amount=40.5",
            ],
            Documented.Sent(signed, "revoke.php"));
        Assert.Equal("https://api.freedompay.kz/revoke.php", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        RefundMerchantPaymentRequest request = new()
        {
            PaymentId = 12345,
            RefundAmount = 40.5m,
            IdempotencyKey = "key-1",
            ReceiptPositions = [new ReceiptPosition { Count = 2, Name = "Mouse pad", TaxType = ReceiptTaxType.WithoutTax, Price = 1000 }],
        };

        SignedRequest<RefundMerchantPaymentResponse> signed = request.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_idempotency_key=key-1", "pg_merchant_id=12345", "pg_payment_id=12345", "pg_receipt_positions[0][count]=2",
                "pg_receipt_positions[0][name]=Mouse pad", "pg_receipt_positions[0][price]=1000", "pg_receipt_positions[0][tax_type]=0",
                "pg_refund_amount=40.5",
            ],
            Documented.Sent(signed, "revoke"));
        Assert.Equal("https://api.freedompay.kz/revoke", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }
}
