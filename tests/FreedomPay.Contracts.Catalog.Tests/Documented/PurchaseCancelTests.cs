using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9587002.</summary>
public class PurchaseCancelTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        CancelPaymentResponse response = Documented.Success<CancelPaymentResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>7777777777</pg_payment_id>
                <pg_payment_revoke_id>7777777778</pg_payment_revoke_id>
                <pg_status>ok</pg_status>
                <pg_revoke_status>success</pg_revoke_status>
                <pg_salt>YtfwCGiBHsFLpYGk</pg_salt>
                <pg_sig>ccee466c01c2332d8a065d6108fd686b</pg_sig>
            </response>
            """,
            "cancel");

        Assert.Equal(7777777777, response.PaymentId);
        Assert.Equal(7777777778, response.PaymentRevokeId);
        Assert.Equal(RevokeStatus.Success, response.RevokeStatus);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_errors_are_read() => PurchaseErrors.AreReadAs<CancelPaymentResponse>("cancel");

    [Fact]
    public void The_documented_request_is_written()
    {
        CancelPaymentRequest request = new()
        {
            PaymentId = 7777777777,
            ReceiptPositions =
            [
                new ReceiptPosition { Count = 2, Name = "Pad", Price = 10.5m, TaxType = ReceiptTaxType.Vat10Of110, UnitCode = 796, Gtin = "04600000000001", Ntin = "0201234567" },
            ],
        };

        Assert.Equal(
            [
                "pg_merchant_id=12345",
                "pg_payment_id=7777777777",
                "pg_receipt_positions[0][GTIN]=04600000000001",
                "pg_receipt_positions[0][NTIN]=0201234567",
                "pg_receipt_positions[0][UnitCode]=796",
                "pg_receipt_positions[0][count]=2",
                "pg_receipt_positions[0][name]=Pad",
                "pg_receipt_positions[0][price]=10.5",
                "pg_receipt_positions[0][tax_type]=7",
            ],
            Documented.Sent(request.Sign(Documented.Credentials), "cancel"));
    }
}
