using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>As public clients and a simulator of the gateway have it; the page was not seen.</summary>
public class MerchantPurchaseClearingTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        ClearMerchantPaymentResponse response = Documented.Success<ClearMerchantPaymentResponse>(
            """
            <response>
                <pg_status>ok</pg_status>
                <pg_amount>100.00</pg_amount>
                <pg_clearing_amount>40.5</pg_clearing_amount>
                <pg_salt>some random string</pg_salt>
                <pg_sig>your signature</pg_sig>
            </response>
            """,
            "do_capture.php");

        Assert.Equal(100m, response.Amount);
        Assert.Equal(40.5m, response.ClearingAmount);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The vendor's payment libraries cannot do without the amount.</summary>
    [Fact]
    public void An_answer_without_the_amount_says_so() => Assert.Null(Documented.Success<ClearMerchantPaymentResponse>(
        "<response><pg_status>ok</pg_status><pg_salt>s</pg_salt><pg_sig>your signature</pg_sig></response>", "do_capture.php", usesPayoutKey: false, "pg_amount").Amount);

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<ClearMerchantPaymentResponse> signed = new ClearMerchantPaymentRequest { PaymentId = 12345, ClearingAmount = 40.5m }.Sign(Documented.Credentials);

        Assert.Equal(
            ["pg_clearing_amount=40.5", "pg_merchant_id=12345", "pg_payment_id=12345"],
            Documented.Sent(signed, "do_capture.php"));
        Assert.Equal("https://api.freedompay.kz/do_capture.php", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }
}
