namespace FreedomPay.Contracts.Catalog.Tests.States;

/// <summary>What cannot be read is not taken for what is missing: a payment is never paid by a field that nobody understood.</summary>
public class UnreadableStateTests
{
    [Theory]
    [InlineData("ResultNotify", "pg_result=1 pg_captured=2")]
    [InlineData("ResultNotify", "pg_result=1 pg_captured=1 pg_testing_mode=yes")]
    [InlineData("ResultNotify", "pg_result=3")]
    [InlineData("ResultNotify", "pg_result=01")]
    [InlineData("GetMerchantPaymentStatus", "pg_payment_status=success pg_captured=true")]
    [InlineData("GetMerchantPaymentStatus", "pg_payment_status=Success pg_captured=1")]
    [InlineData("GetMerchantPaymentStatus", "pg_payment_status=success pg_captured=1 pg_refund_amount=some")]
    [InlineData("GetMerchantPaymentStatus", "pg_payment_status=success pg_captured=1 pg_clearing_amount=1,5")]
    [InlineData("GetMerchantPaymentStatus", "pg_payment_status=success pg_captured=1 pg_refund_payments=123")]
    [InlineData("GetMerchantPaymentStatus", "pg_payment_status=success pg_captured=1 pg_refund_payments/pg_refund_payment/pg_payment_status=success pg_refund_payments/pg_refund_payment/pg_amount=x")]
    [InlineData("GetMerchantPaymentStatus", "pg_payment_status=success pg_captured=1 pg_refund_payments/pg_refund/pg_payment_status=success")]
    [InlineData("GetMerchantPaymentStatus", "pg_payment_status=success pg_captured=1 pg_revoked_payments/pg_revoke_payment/pg_payment_status=success")]
    [InlineData("GetAsyncPayment", "status=SUCCESS")]
    [InlineData("GetAsyncPayment", "status=success amount=100 clearing=7")]
    [InlineData("GetAsyncPayment", "status=success amount=100 refund_payments/[]/status=success refund_payments/[]/amount=x")]
    public void What_cannot_be_read_is_unknown(string endpoint, string message) =>
        Assert.Equal(PaymentState.Unknown, Report.Of(endpoint, new StateRow(endpoint, message, PaymentState.Unknown).Fields).State);

    /// <summary>What does not tell the state may be in any form: the documentation has several for dates.</summary>
    [Theory]
    [InlineData("ResultNotify", "pg_result=1 pg_captured=1 pg_payment_date=01.01.2026")]
    [InlineData("GetMerchantPaymentStatus", "pg_payment_status=success pg_captured=1 pg_payment_date=01.01.2026")]
    public void Other_fields_do_not_matter(string endpoint, string message) =>
        Assert.Equal(PaymentState.Paid, Report.Of(endpoint, new StateRow(endpoint, message, PaymentState.Paid).Fields).State);

    [Fact]
    public void A_refund_of_an_unknown_amount_is_a_refund() => Assert.Equal(
        PaymentState.PartlyRefunded,
        Report.Of("GetMerchantPaymentStatus", ("pg_payment_status", "success"), ("pg_captured", "1"), ("pg_amount", "10"), ("pg_refund_payments/pg_refund_payment/pg_payment_status", "success")).State);
}
