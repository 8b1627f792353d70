using FreedomPay.Merchant.Payout;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

#pragma warning disable CS0618 // Both calls are deprecated, and still answered.

/// <summary>Status by order_id, docs.freedompay.kz/api-12090694, and Status by Payment ID, known from public clients.</summary>
public class MerchantPayoutOlderStatusTests
{
    /// <summary>The example of freedompay.uz/docs-en/merchant-api/payout.</summary>
    [Fact]
    public void By_order_id()
    {
        GetPayoutStatusByOrderIdResponse response = Documented.Success<GetPayoutStatusByOrderIdResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
            <pg_status>ok</pg_status>
            <pg_payment_id>4567617</pg_payment_id>
            <pg_transaction_status>partial</pg_transaction_status>
            <pg_can_reject>0</pg_can_reject>
            <pg_testing_mode>1</pg_testing_mode>
            <pg_captured>0</pg_captured>
            <pg_create_date>2020-05-21 18:44:21</pg_create_date>
            <pg_salt>u1aHmP4QyTxUqzXz</pg_salt>
            <pg_sig>574a9d2e4783cb3d5ea443e1cc4f9434</pg_sig>
            </response>
            """,
            "get_status2.php",
            usesPayoutKey: true);

        Assert.Equal(4567617, response.PaymentId);
        Assert.Equal(TransactionStatus.Partial, response.TransactionStatus);
        Assert.False(response.CanReject);
        Assert.True(response.TestingMode);
        Assert.False(response.Captured);
        Assert.Equal(new DateTime(2020, 5, 21, 18, 44, 21, DateTimeKind.Unspecified), response.CreateDate);
        Assert.Null(response.CardPan);
        Assert.Null(response.FailureCode);
        Assert.Null(response.FailureDescription);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The fields that older clients read, and the other documented states.</summary>
    [Theory]
    [InlineData("pending")]
    [InlineData("ok")]
    [InlineData("failed")]
    [InlineData("incomplete")]
    public void By_order_id_in_other_states(string status)
    {
        GetPayoutStatusByOrderIdResponse response = Documented.Success<GetPayoutStatusByOrderIdResponse>(
            $"""
            <response>
            <pg_status>ok</pg_status>
            <pg_payment_id>4567617</pg_payment_id>
            <pg_transaction_status>{status}</pg_transaction_status>
            <pg_can_reject>1</pg_can_reject>
            <pg_captured>1</pg_captured>
            <pg_card_pan>4263-43XX-XXXX-9479</pg_card_pan>
            <pg_accepted_payment_systems>EPAYWEBKZT</pg_accepted_payment_systems>
            <pg_failure_code>5</pg_failure_code>
            <pg_failure_description>3DS failed</pg_failure_description>
            <pg_salt>u1aHmP4QyTxUqzXz</pg_salt>
            <pg_sig>574a9d2e4783cb3d5ea443e1cc4f9434</pg_sig>
            </response>
            """,
            "get_status2.php",
            usesPayoutKey: true);

        Assert.Equal(status, response.TransactionStatus?.Value);
        Assert.True(response.TransactionStatus?.IsKnown);
        Assert.True(response.CanReject);
        Assert.Null(response.TestingMode);
        Assert.True(response.Captured);
        Assert.Equal("4263-43XX-XXXX-9479", response.CardPan);
        Assert.Equal("5", response.FailureCode?.Value);
        Assert.Equal("3DS failed", response.FailureDescription);
        Assert.Equal([MessageField.Text("pg_accepted_payment_systems", "EPAYWEBKZT")], response.ExtraFields);
    }

    [Fact]
    public void Request_by_order_id()
    {
        SignedRequest<GetPayoutStatusByOrderIdResponse> signed = new GetPayoutStatusByOrderIdRequest { OrderId = "00102" }.Sign(Documented.Credentials);

        Assert.Equal(["pg_merchant_id=12345", "pg_order_id=00102"], Documented.Sent(signed, "get_status2.php", usesPayoutKey: true));
        Assert.Equal("https://api.freedompay.kz/get_status2.php", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    /// <summary>Nothing is known of the answer: whatever comes is verified and kept.</summary>
    [Fact]
    public void By_payment_id()
    {
        GetPayoutStatusByPaymentIdResponse response = Documented.Success<GetPayoutStatusByPaymentIdResponse>(
            """
            <response>
            <pg_status>ok</pg_status>
            <pg_payment_id>4567617</pg_payment_id>
            <pg_payment_status>success</pg_payment_status>
            <pg_salt>u1aHmP4QyTxUqzXz</pg_salt>
            <pg_sig>574a9d2e4783cb3d5ea443e1cc4f9434</pg_sig>
            </response>
            """,
            "payment_status",
            usesPayoutKey: true);

        Assert.Equal([MessageField.Text("pg_payment_id", "4567617"), MessageField.Text("pg_payment_status", "success")], response.ExtraFields);
    }

    [Fact]
    public void Request_by_payment_id()
    {
        SignedRequest<GetPayoutStatusByPaymentIdResponse> signed = new GetPayoutStatusByPaymentIdRequest { PaymentId = 7999007771 }.Sign(Documented.Credentials);

        Assert.Equal(["pg_merchant_id=12345", "pg_payment_id=7999007771"], Documented.Sent(signed, "payment_status", usesPayoutKey: true));
        Assert.Equal("https://api.freedompay.kz/api/payment_status", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }
}
