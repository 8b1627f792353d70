using FreedomPay.Merchant.MobileBalance;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.uz/api-13679498. The page has no example; the lists are as in that of the same URL, Purchase / Status.</summary>
public class MerchantMobileBalanceStatusTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        GetMobilePaymentStatusResponse response = Documented.Success<GetMobilePaymentStatusResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_status>ok</pg_status>
                <pg_payment_id>12345</pg_payment_id>
                <pg_order_id>00102</pg_order_id>
                <pg_currency>KZT</pg_currency>
                <pg_amount>100.00</pg_amount>
                <pg_salt>some random string</pg_salt>
                <pg_sig>your_signature</pg_sig>
                <pg_can_reject>1</pg_can_reject>
                <pg_payment_method>mobile_commerce</pg_payment_method>
                <pg_payment_status>success</pg_payment_status>
                <pg_clearing_amount>100</pg_clearing_amount>
                <pg_revoke_amount>0</pg_revoke_amount>
                <pg_user_email>payer@site.kz</pg_user_email>
                <pg_card_name>Card Holder</pg_card_name>
                <pg_card_pan>5483-18XX-XXXX-0293</pg_card_pan>
                <pg_card_token>ef741cfc-f85e-41a0-84e6-2ba964912182</pg_card_token>
                <pg_user_phone>77077777777</pg_user_phone>
                <pg_payment_date>2023-05-31 16:24:20</pg_payment_date>
                <pg_revoked_payments>
                    <pg_revoked_payment>
                        <pg_payment_id>7999007771</pg_payment_id>
                        <pg_payment_status>success</pg_payment_status>
                    </pg_revoked_payment>
                </pg_revoked_payments>
                <pg_refund_payments>
                    <pg_refund_payment>
                        <pg_payment_id>123456789</pg_payment_id>
                        <pg_payment_status>success</pg_payment_status>
                        <pg_amount>-10</pg_amount>
                        <pg_payment_date>2023-05-31 16:26:36</pg_payment_date>
                        <pg_reference>123456789</pg_reference>
                    </pg_refund_payment>
                    <pg_refund_payment>
                        <pg_payment_id>123456790</pg_payment_id>
                        <pg_payment_status>error</pg_payment_status>
                        <pg_amount>-5.50</pg_amount>
                        <pg_payment_date/>
                        <pg_reference/>
                    </pg_refund_payment>
                </pg_refund_payments>
                <pg_reference>123456789</pg_reference>
                <pg_failure_code>5</pg_failure_code>
                <pg_failure_description>text</pg_failure_description>
                <pg_captured>1</pg_captured>
                <pg_auth_code>012345</pg_auth_code>
            </response>
            """,
            "get_status3.php");

        Assert.Equal(12345, response.PaymentId);
        Assert.Equal("00102", response.OrderId);
        Assert.Equal("KZT", response.Currency);
        Assert.Equal(100m, response.Amount);
        Assert.True(response.CanReject);
        Assert.Equal("mobile_commerce", response.PaymentMethod);
        Assert.Equal(PaymentStatus.Success, response.PaymentStatus);
        Assert.Equal(100m, response.ClearingAmount);
        Assert.Equal(0m, response.RevokeAmount);
        Assert.Equal("payer@site.kz", response.UserEmail);
        Assert.Equal("Card Holder", response.CardName);
        Assert.Equal("5483-18XX-XXXX-0293", response.CardPan);
        Assert.Equal("ef741cfc-f85e-41a0-84e6-2ba964912182", response.CardToken);
        Assert.Equal("77077777777", response.UserPhone);
        Assert.Equal(new DateTime(2023, 5, 31, 16, 24, 20, DateTimeKind.Unspecified), response.PaymentDate);
        Assert.Equal([new CancellationInfo { PaymentId = 7999007771, PaymentStatus = PaymentStatus.Success }], response.RevokedPayments!);
        Assert.Equal(
            [
                new RefundInfo
                {
                    PaymentId = 123456789,
                    PaymentStatus = PaymentStatus.Success,
                    Amount = -10m,
                    PaymentDate = new DateTime(2023, 5, 31, 16, 26, 36, DateTimeKind.Unspecified),
                    Reference = "123456789",
                },
                new RefundInfo { PaymentId = 123456790, PaymentStatus = PaymentStatus.Error, Amount = -5.5m },
            ],
            response.RefundPayments!);
        Assert.Equal("123456789", response.Reference);
        Assert.Equal("5", response.FailureCode?.Value);
        Assert.Equal("text", response.FailureDescription);
        Assert.True(response.Captured);
        Assert.Equal("012345", response.AuthCode);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<GetMobilePaymentStatusResponse> signed = new GetMobilePaymentStatusRequest { PaymentId = 12345, OrderId = "00102" }.Sign(Documented.Credentials);

        Assert.Equal(["pg_merchant_id=12345", "pg_order_id=00102", "pg_payment_id=12345"], Documented.Sent(signed, "get_status3.php"));
        Assert.Equal("https://api.freedompay.kz/get_status3.php", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    /// <summary>Under the name that the vendor's payment libraries read, and with what its library for iOS reads of the last transaction.</summary>
    [Fact]
    public void Revoked_amount_and_last_transaction_of_the_vendors_libraries()
    {
        GetMobilePaymentStatusResponse response = Documented.Success<GetMobilePaymentStatusResponse>(
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
