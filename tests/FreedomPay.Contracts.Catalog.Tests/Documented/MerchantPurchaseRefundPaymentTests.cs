using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>As public clients that quote the page have it.</summary>
public class MerchantPurchaseRefundPaymentTests
{
    [Fact]
    public void Success()
    {
        RefundPaymentResponse response = Documented.Success<RefundPaymentResponse>(
            "<response><pg_status>ok</pg_status><pg_salt>some random string</pg_salt><pg_sig>your signature</pg_sig></response>", "revoke");

        Assert.Null(response.RevokePaymentId);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>A simulator of the gateway gives an id.</summary>
    [Fact]
    public void Success_with_an_id()
    {
        RefundPaymentResponse response = Documented.Success<RefundPaymentResponse>(
            """
            <response>
                <pg_status>ok</pg_status>
                <pg_revoke_payment_id>7999007771</pg_revoke_payment_id>
                <pg_salt>some random string</pg_salt>
                <pg_sig>your signature</pg_sig>
            </response>
            """,
            "revoke");

        Assert.Equal(7999007771, response.RevokePaymentId);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void Request()
    {
        RefundPaymentRequest request = new()
        {
            PaymentId = 12345,
            RefundAmount = 40.5m,
            IdempotencyKey = "key-1",
            ReceiptPositions = [new ReceiptPosition { Count = 2, Name = "Mouse pad", TaxType = ReceiptTaxType.WithoutTax, Price = 1000 }],
        };

        SignedRequest<RefundPaymentResponse> signed = request.Sign(Documented.Credentials);

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
