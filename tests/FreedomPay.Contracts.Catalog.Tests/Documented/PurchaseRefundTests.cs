using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9587003.</summary>
public class PurchaseRefundTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        RefundPaymentResponse response = Documented.Success<RefundPaymentResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>7777777777</pg_payment_id>
                <pg_payment_refund_id>7777777778</pg_payment_refund_id>
                <pg_status>ok</pg_status>
                <pg_refund_status>success</pg_refund_status>
                <pg_salt>YtfwCGiBHsFLpYGk</pg_salt>
                <pg_sig>ccee466c01c2332d8a065d6108fd686b</pg_sig>
            </response>
            """,
            "refund");

        Assert.Equal(7777777777, response.PaymentId);
        Assert.Equal(7777777778, response.PaymentRefundId);
        Assert.Equal(RefundStatus.Success, response.RefundStatus);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_errors_are_read() => PurchaseErrors.AreReadAs<RefundPaymentResponse>("refund");

    [Fact]
    public void The_documented_request_is_written()
    {
        RefundPaymentRequest request = new()
        {
            PaymentId = 7777777777,
            Amount = 10.50m,
            Currency = "KZT",
            ReceiptPositions =
            [
                new ReceiptPosition { Count = 2, Name = "Pad", Price = 10.5m, TaxType = ReceiptTaxType.WithoutTax, UnitCode = 796, Gtin = "04600000000001", Ntin = "0201234567" },
            ],
        };

        Assert.Equal(
            [
                "pg_amount=10.50",
                "pg_currency=KZT",
                "pg_merchant_id=12345",
                "pg_payment_id=7777777777",
                "pg_receipt_positions[0][GTIN]=04600000000001",
                "pg_receipt_positions[0][NTIN]=0201234567",
                "pg_receipt_positions[0][UnitCode]=796",
                "pg_receipt_positions[0][count]=2",
                "pg_receipt_positions[0][name]=Pad",
                "pg_receipt_positions[0][price]=10.5",
                "pg_receipt_positions[0][tax_type]=0",
            ],
            Documented.Sent(request.Sign(Documented.Credentials), "refund"));
    }

    /// <summary>A digest that was computed outside: <c>refund;12345;777;2;Pad;10.5;0;1;Pen;3;0;abc123;test_secret</c>.</summary>
    [Fact]
    public void Two_lines_of_a_receipt_are_signed_one_after_the_other()
    {
        RefundPaymentRequest request = new()
        {
            PaymentId = 777,
            ReceiptPositions =
            [
                new ReceiptPosition { Count = 2, Name = "Pad", Price = 10.5m, TaxType = ReceiptTaxType.WithoutTax },
                new ReceiptPosition { Count = 1, Name = "Pen", Price = 3, TaxType = ReceiptTaxType.WithoutTax },
            ],
        };

        SignedRequest<RefundPaymentResponse> signed = request.Sign(new MerchantCredentials("12345", "test_secret"), new SigningOptions { Salt = "abc123" });

        Assert.Equal("b1da1804c9cecd0e1a8eb506d3707e15", signed.Fields.Single(static field => field.Name == "pg_sig").GetValue());
    }

    [Fact]
    public void Nothing_is_no_refund() =>
        Assert.Throws<MessageValidationException>(() => new RefundPaymentRequest { PaymentId = 777, Amount = 0 }.Sign(Documented.Credentials));
}
