using FreedomPay.Gateway.Payout;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9881016.</summary>
public class PayoutStatusTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        GetPayoutStatusResponse response = Documented.Success<GetPayoutStatusResponse>(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <response>
                <pg_merchant_id>9970</pg_merchant_id>
                <pg_payment_id>7777777777</pg_payment_id>
                <pg_status>ok</pg_status>
                <pg_payment_status>success</pg_payment_status>
                <pg_order_id>12345</pg_order_id>
                <pg_amount>13441.5</pg_amount>
                <pg_net_amount>13441.5</pg_net_amount>
                <pg_datetime>2024-11-28T11:10:03+00:00</pg_datetime>
                <pg_salt>FdsmjkonfzxsDF</pg_salt>
                <pg_sig>cb5a763fb76e05a546nFJJFa13ba27294a</pg_sig>
            </response>
            """,
            "payout_status2",
            usesPayoutKey: true);

        Assert.Equal(7777777777, response.PaymentId);
        Assert.Equal("9970", response.MerchantId);
        Assert.Equal(PaymentStatus.Success, response.PaymentStatus);
        Assert.Equal("12345", response.OrderId);
        Assert.Equal(13441.5m, response.NetAmount);
        Assert.Equal(13441.5m, response.Amount);
        Assert.Equal(new DateTimeOffset(2024, 11, 28, 11, 10, 3, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_not_found_is_an_error()
    {
        Answer<GetPayoutStatusResponse>.GatewayError error = Documented.Error<GetPayoutStatusResponse>(PayoutExamples.NotFound, "payout_status2", usesPayoutKey: true);

        Assert.Equal("11068", error.Code?.Value);
        Assert.Equal("Payment not found.", error.Description);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<GetPayoutStatusResponse> signed = new GetPayoutStatusRequest { PaymentId = 7777777777, OrderId = "00102" }.Sign(Documented.Credentials);

        Assert.Equal(
            ["pg_merchant_id=12345", "pg_order_id=00102", "pg_payment_id=7777777777"],
            Documented.Sent(signed, "payout_status2", usesPayoutKey: true));
        Assert.Equal("https://api.freedompay.kz/g2g/payout_status2", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }
}
