using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9587001.</summary>
public class PurchaseClearingTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        ClearPaymentResponse response = Documented.Success<ClearPaymentResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>7777777777</pg_payment_id>
                <pg_amount>1000</pg_amount>
                <pg_clearing_amount>500</pg_clearing_amount>
                <pg_status>ok</pg_status>
                <pg_status_clearing>1</pg_status_clearing>
                <pg_salt>YtfwCGiBHsFLpYGk</pg_salt>
                <pg_sig>ccee466c01c2332d8a065d6108fd686b</pg_sig>
            </response>
            """,
            "clearing");

        Assert.Equal(7777777777, response.PaymentId);
        Assert.Equal(1000m, response.Amount);
        Assert.Equal(500m, response.ClearingAmount);
        Assert.True(response.Cleared);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The table's name of the element, and amounts that are no integers.</summary>
    [Fact]
    public void An_ok_that_did_not_clear()
    {
        ClearPaymentResponse response = Documented.Success<ClearPaymentResponse>(
            """
            <response>
                <pg_payment_id>7777777777</pg_payment_id>
                <pg_amount>1000.50</pg_amount>
                <pg_clearing_amount>0.00</pg_clearing_amount>
                <pg_status>ok</pg_status>
                <pg_clearing_status>0</pg_clearing_status>
            </response>
            """,
            "clearing");

        Assert.Equal(1000.50m, response.Amount);
        Assert.Equal(0m, response.ClearingAmount);
        Assert.False(response.Cleared);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_errors_are_read() => PurchaseErrors.AreReadAs<ClearPaymentResponse>("clearing");

    [Fact]
    public void The_documented_request_is_written()
    {
        Assert.Equal(
            ["pg_clearing_amount=500", "pg_merchant_id=12345", "pg_payment_id=7777777777"],
            Documented.Sent(new ClearPaymentRequest { PaymentId = 7777777777, ClearingAmount = 500 }.Sign(Documented.Credentials), "clearing"));
        Assert.Equal(
            ["pg_merchant_id=12345", "pg_payment_id=7777777777"],
            Documented.Sent(new ClearPaymentRequest { PaymentId = 7777777777 }.Sign(Documented.Credentials), "clearing"));
    }
}
