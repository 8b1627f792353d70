using System.Text;
using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-11620963.</summary>
public class MerchantPurchaseStatusTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        GetMerchantPaymentStatusResponse response = Documented.Success<GetMerchantPaymentStatusResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_status>ok</pg_status>
                <pg_payment_id>123456789</pg_payment_id>
                <pg_can_reject>1</pg_can_reject>
                <pg_payment_method>bankcard</pg_payment_method>
                <pg_amount>10</pg_amount>
                <pg_currency>KZT</pg_currency>
                <pg_payment_status>success</pg_payment_status>
                <pg_clearing_amount>10</pg_clearing_amount>
                <pg_reference>123456789</pg_reference>
                <pg_card_name>Card Holder</pg_card_name>
                <pg_card_pan>5483-18XX-XXXX-0293</pg_card_pan>
                <pg_card_token>ef741cfc-f85e-41a0-84e6-2ba964912182</pg_card_token>
                <pg_refund_payments>
                    <pg_refund_payment>
                        <pg_payment_id>123456789</pg_payment_id>
                        <pg_payment_status>success</pg_payment_status>
                        <pg_amount>-10</pg_amount>
                        <pg_payment_date>2023-05-31 16:26:36</pg_payment_date>
                        <pg_reference>123456789</pg_reference>
                    </pg_refund_payment>
                </pg_refund_payments>
                <pg_refund_amount>-10</pg_refund_amount>
                <pg_captured>1</pg_captured>
                <pg_create_date>2023-05-31 16:24:20</pg_create_date>
                <pg_salt>some random string</pg_salt>
                <pg_sig>your_signature</pg_sig>
            </response>
            """,
            "get_status3.php");

        Assert.Equal(123456789, response.PaymentId);
        Assert.True(response.CanReject);
        Assert.Equal("bankcard", response.PaymentMethod);
        Assert.Equal(10m, response.Amount);
        Assert.Equal("KZT", response.Currency);
        Assert.Equal(PaymentStatus.Success, response.PaymentStatus);
        Assert.Equal(10m, response.ClearingAmount);
        Assert.Equal("123456789", response.Reference);
        Assert.Equal("Card Holder", response.CardName);
        Assert.Equal("5483-18XX-XXXX-0293", response.CardPan);
        Assert.Equal("ef741cfc-f85e-41a0-84e6-2ba964912182", response.CardToken);
        RefundInfo refund = Assert.Single(response.RefundPayments!);
        Assert.Equal(123456789, refund.PaymentId);
        Assert.Equal(PaymentStatus.Success, refund.PaymentStatus);
        Assert.Equal(-10m, refund.Amount);
        Assert.Equal(new DateTime(2023, 5, 31, 16, 26, 36, DateTimeKind.Unspecified), refund.PaymentDate);
        Assert.Equal("123456789", refund.Reference);
        Assert.Empty(refund.ExtraFields);
        Assert.Equal(-10m, response.RefundAmount);
        Assert.True(response.Captured);
        Assert.Equal(new DateTime(2023, 5, 31, 16, 24, 20, DateTimeKind.Unspecified), response.CreateDate);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The fields of the documentation's table that its example lacks, with the amounts of real answers.</summary>
    [Fact]
    public void A_payment_that_failed()
    {
        GetMerchantPaymentStatusResponse response = Documented.Success<GetMerchantPaymentStatusResponse>(
            """
            <response>
                <pg_status>ok</pg_status>
                <pg_payment_id>123456789</pg_payment_id>
                <pg_order_id>00102</pg_order_id>
                <pg_currency>KZT</pg_currency>
                <pg_amount>100.00</pg_amount>
                <pg_can_reject>0</pg_can_reject>
                <pg_payment_status>error</pg_payment_status>
                <pg_clearing_amount>0.00</pg_clearing_amount>
                <pg_revoke_amount>40.50</pg_revoke_amount>
                <pg_user_email>payer@site.kz</pg_user_email>
                <pg_user_phone>77077777777</pg_user_phone>
                <pg_payment_date>2023-05-31 16:26:36</pg_payment_date>
                <pg_revoked_payments>
                    <pg_revoked_payment>
                        <pg_payment_id>7999007771</pg_payment_id>
                        <pg_payment_status>success</pg_payment_status>
                    </pg_revoked_payment>
                    <pg_revoked_payment>
                        <pg_payment_id>7999007772</pg_payment_id>
                        <pg_payment_status>revoked</pg_payment_status>
                    </pg_revoked_payment>
                </pg_revoked_payments>
                <pg_refund_payments/>
                <pg_failure_code>5</pg_failure_code>
                <pg_failure_description>3DS failed</pg_failure_description>
                <pg_captured>0</pg_captured>
                <pg_auth_code>012345</pg_auth_code>
                <pg_salt>some random string</pg_salt>
                <pg_sig>your_signature</pg_sig>
            </response>
            """,
            "get_status3.php");

        Assert.Equal("00102", response.OrderId);
        Assert.Equal(100m, response.Amount);
        Assert.False(response.CanReject);
        Assert.Equal(PaymentStatus.Error, response.PaymentStatus);
        Assert.Equal(0m, response.ClearingAmount);
        Assert.Equal(40.5m, response.RevokeAmount);
        Assert.Equal("payer@site.kz", response.UserEmail);
        Assert.Equal("77077777777", response.UserPhone);
        Assert.Equal(new DateTime(2023, 5, 31, 16, 26, 36, DateTimeKind.Unspecified), response.PaymentDate);
        Assert.Equal([(7999007771, "success"), (7999007772, "revoked")], response.RevokedPayments!.Select(static revoked => (revoked.PaymentId, revoked.PaymentStatus?.Value)));
        Assert.Null(response.RefundPayments);
        Assert.Equal(FailureCode.ThreeDSecureFailedOlder, response.FailureCode);
        Assert.Equal("3DS failed", response.FailureDescription);
        Assert.False(response.Captured);
        Assert.Equal("012345", response.AuthCode);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>How nested fields are signed: the documented rule gives <c>get_status3.php;-10;9;s;ok;k</c>.</summary>
    [Fact]
    public void The_documented_signature_of_nested_fields()
    {
        string digest = ReferenceWalk.Digest("get_status3.php;-10;9;s;ok;k");
        string answer =
            $"<response><pg_status>ok</pg_status><pg_refund_payments><pg_refund_payment><pg_payment_id>9</pg_payment_id><pg_amount>-10</pg_amount></pg_refund_payment></pg_refund_payments><pg_salt>s</pg_salt><pg_sig>{digest}</pg_sig></response>";

        Answer<GetMerchantPaymentStatusResponse> read = GetMerchantPaymentStatusResponse.Read(Encoding.UTF8.GetBytes(answer), new MerchantCredentials(Documented.Credentials.MerchantId, "k"));

        Answer<GetMerchantPaymentStatusResponse>.Success success = Assert.IsType<Answer<GetMerchantPaymentStatusResponse>.Success>(read, exactMatch: true);
        Assert.Equal((9, -10m), success.Response.RefundPayments!.Select(static refund => (refund.PaymentId, refund.Amount)).Single());
    }

    /// <summary>The example of docs.freedompay.kz/api-9587004, which documents the same error.</summary>
    [Fact]
    public void The_documented_not_found_is_an_error()
    {
        Answer<GetMerchantPaymentStatusResponse>.GatewayError error = Documented.Error<GetMerchantPaymentStatusResponse>(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <response>
                <pg_status>error</pg_status>
                <pg_error_code>11068</pg_error_code>
                <pg_error_description>Payment not found.</pg_error_description>
            </response>
            """,
            "get_status3.php");

        Assert.Equal("11068", error.Code?.Value);
        Assert.Equal("Payment not found.", error.Description);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<GetMerchantPaymentStatusResponse> signed = new GetMerchantPaymentStatusRequest { PaymentId = 12345, OrderId = "00102" }.Sign(Documented.Credentials);

        Assert.Equal(["pg_merchant_id=12345", "pg_order_id=00102", "pg_payment_id=12345"], Documented.Sent(signed, "get_status3.php"));
        Assert.Equal("https://api.freedompay.kz/get_status3.php", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    /// <summary>The test system finds a payment by its order alone.</summary>
    [Fact]
    public void Request_by_order()
    {
        Assert.Equal(
            ["pg_merchant_id=12345", "pg_order_id=00102"],
            Documented.Sent(new GetMerchantPaymentStatusRequest { OrderId = "00102" }.Sign(Documented.Credentials), "get_status3.php"));
        Assert.Throws<MessageValidationException>(() => new GetMerchantPaymentStatusRequest().Sign(Documented.Credentials));
    }

    /// <summary>Under the name that the vendor's payment libraries read, and with what its library for iOS reads of the last transaction.</summary>
    [Fact]
    public void Revoked_amount_and_last_transaction_of_the_vendors_libraries()
    {
        GetMerchantPaymentStatusResponse response = Documented.Success<GetMerchantPaymentStatusResponse>(
            """
            <response>
                <pg_status>ok</pg_status>
                <pg_payment_id>7999007771</pg_payment_id>
                <pg_currency>KZT</pg_currency>
                <pg_amount>100.00</pg_amount>
                <pg_revoked_amount>40.50</pg_revoked_amount>
                <pg_last_transaction_info>
                    <pg_status>error</pg_status>
                    <pg_failure_code>10009</pg_failure_code>
                    <pg_failure_description>Not enough money</pg_failure_description>
                </pg_last_transaction_info>
                <pg_salt>some random string</pg_salt>
                <pg_sig>your_signature</pg_sig>
            </response>
            """,
            "get_status3.php");

        Assert.Equal(40.5m, response.RevokeAmount);
        Assert.Equal(
            new LastTransaction { Status = "error", FailureCode = FailureCode.InsufficientFunds, FailureDescription = "Not enough money" },
            response.LastTransactionInfo);
        Assert.Equal(ErrorCategory.NotEnoughMoney, response.LastTransactionInfo!.FailureCode?.Category);
        Assert.Empty(response.ExtraFields);
    }
}
