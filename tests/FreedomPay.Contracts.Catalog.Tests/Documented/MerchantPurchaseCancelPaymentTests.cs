using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.uz/api-13679485; the answer as public clients read it.</summary>
public class MerchantPurchaseCancelPaymentTests
{
    [Fact]
    public void Success()
    {
        CancelPaymentResponse response = Documented.Success<CancelPaymentResponse>(
            "<response><pg_status>ok</pg_status><pg_salt>some random string</pg_salt><pg_sig>your signature</pg_sig></response>", "cancel");

        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void Request()
    {
        CancelPaymentRequest request = new()
        {
            PaymentId = 12345,
            IdempotencyKey = "key-1",
            ReceiptPositions = [new ReceiptPosition { Count = 2, Name = "Mouse pad", TaxType = ReceiptTaxType.WithoutTax, Price = 1000 }],
        };

        SignedRequest<CancelPaymentResponse> signed = request.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_idempotency_key=key-1", "pg_merchant_id=12345", "pg_payment_id=12345", "pg_receipt_positions[0][count]=2",
                "pg_receipt_positions[0][name]=Mouse pad", "pg_receipt_positions[0][price]=1000", "pg_receipt_positions[0][tax_type]=0",
            ],
            Documented.Sent(signed, "cancel"));
        Assert.Equal("https://api.freedompay.kz/cancel", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    /// <summary>Older documentation calls and signs <c>cancel.php</c>.</summary>
    [Fact]
    public void Request_with_the_older_script_name() => Assert.Equal(
        ["pg_merchant_id=12345", "pg_payment_id=12345"],
        Documented.Sent(
            new CancelPaymentRequest { PaymentId = 12345 }.Sign(Documented.Credentials, new SigningOptions { ScriptName = ScriptName.Exactly("cancel.php") }),
            "cancel.php"));
}
