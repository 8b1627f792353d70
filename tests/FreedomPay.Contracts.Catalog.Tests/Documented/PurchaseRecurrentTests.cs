using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-18494941.</summary>
public class PurchaseRecurrentTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        RecurrentPaymentResponse response = Documented.Success<RecurrentPaymentResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>1585424243</pg_payment_id>
                <pg_status>ok</pg_status>
                <pg_recurring_profile>60144557</pg_recurring_profile>
                <pg_datetime>2025-06-26T07:50:54+00:00</pg_datetime>
                <pg_salt>9nuHfolL76qs94Br</pg_salt>
                <pg_sig>b3165b66f43d7985db0bc60dc2951898</pg_sig>
            </response>
            """,
            "recurrent");

        Assert.Equal(1585424243, response.PaymentId);
        Assert.Equal("60144557", response.RecurringProfile);
        Assert.Equal(new DateTimeOffset(2025, 6, 26, 7, 50, 54, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        RecurrentPaymentRequest request = new() { Amount = 100, Description = "Order description", OrderId = "23", RecurringProfile = "60144557" };

        Assert.Equal(
            [
                "pg_amount=100", "pg_description=Order description", "pg_merchant_id=12345", "pg_order_id=23", "pg_recurring_profile=60144557",
            ],
            Documented.Sent(request.Sign(Documented.Credentials), "recurrent"));
    }
}
