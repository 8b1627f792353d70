using FreedomPay.Merchant.Payout;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kg/api-13677854.</summary>
public class MerchantPayoutStatusTests
{
    private const string Sample =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <root>
        <pg_payment_id>0</pg_payment_id>
        <pg_merchant_id>0</pg_merchant_id>
        <pg_status>string</pg_status>
        <pg_payment_status>success</pg_payment_status>
        <pg_order_id>0</pg_order_id>
        <pg_salt>string</pg_salt>
        <pg_sig>string</pg_sig>
        </root>
        """;

    /// <summary>The page's sample, made by a tool; its status is a placeholder.</summary>
    [Fact]
    public void The_documented_success_is_read()
    {
        GetMerchantPayoutStatusResponse response = Documented.Success<GetMerchantPayoutStatusResponse>(DocumentedSample.WithStatus(Sample, "ok"), "payment_status2", usesPayoutKey: true);

        Assert.Equal(0, response.PaymentId);
        Assert.Equal("0", response.MerchantId);
        Assert.Equal(PaymentStatus.Success, response.PaymentStatus);
        Assert.Equal("0", response.OrderId);
        Assert.Null(response.Amount);
        Assert.Null(response.Currency);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The other documented states, with the fields that a client reads beyond the page's.</summary>
    [Theory]
    [InlineData("process")]
    [InlineData("error")]
    public void Not_paid_out(string status)
    {
        string answer = DocumentedSample.WithStatus(Sample, "ok")
            .Replace("<pg_payment_status>success<", $"<pg_payment_status>{status}<", StringComparison.Ordinal)
            .Replace("<pg_salt>", "<pg_amount>1000.50</pg_amount><pg_currency>KZT</pg_currency><pg_salt>", StringComparison.Ordinal);

        GetMerchantPayoutStatusResponse response = Documented.Success<GetMerchantPayoutStatusResponse>(answer, "payment_status2", usesPayoutKey: true);

        Assert.Equal(status, response.PaymentStatus?.Value);
        Assert.True(response.PaymentStatus?.IsKnown);
        Assert.Equal(1000.5m, response.Amount);
        Assert.Equal("KZT", response.Currency);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_placeholder_is_no_status() => DocumentedSample.AssertUnknownStatus<GetMerchantPayoutStatusResponse>(Sample, "payment_status2", usesPayoutKey: true);

    /// <summary>The code of the page, with the text of docs.freedompay.kz/api-9587004.</summary>
    [Fact]
    public void The_documented_not_found_is_an_error()
    {
        Answer<GetMerchantPayoutStatusResponse>.GatewayError error = Documented.Error<GetMerchantPayoutStatusResponse>(
            """
            <response>
                <pg_status>error</pg_status>
                <pg_error_code>11068</pg_error_code>
                <pg_error_description>Payment not found.</pg_error_description>
            </response>
            """,
            "payment_status2",
            usesPayoutKey: true);

        Assert.Equal("11068", error.Code?.Value);
        Assert.Equal("Payment not found.", error.Description);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<GetMerchantPayoutStatusResponse> signed = new GetMerchantPayoutStatusRequest { OrderId = "00102", PaymentId = 7999007771 }.Sign(Documented.Credentials);

        Assert.Equal(
            ["pg_merchant_id=12345", "pg_order_id=00102", "pg_payment_id=7999007771"],
            Documented.Sent(signed, "payment_status2", usesPayoutKey: true));
        Assert.Equal("https://api.freedompay.kz/api/payment_status2", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
        Assert.Equal(
            ["pg_merchant_id=12345", "pg_order_id=00102"],
            Documented.Sent(new GetMerchantPayoutStatusRequest { OrderId = "00102" }.Sign(Documented.Credentials), "payment_status2", usesPayoutKey: true));
    }
}
