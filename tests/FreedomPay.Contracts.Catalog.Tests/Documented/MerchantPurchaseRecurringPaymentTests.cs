using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-21166426.</summary>
public class MerchantPurchaseRecurringPaymentTests
{
    private const string Example =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <response>
        <pg_status>ok</pg_status>
        <pg_payment_id>123456789</pg_payment_id>
        <pg_amount>100</pg_amount>
        <pg_currency>KZT</pg_currency>
        <pg_recurring_profile>12345</pg_recurring_profile>
        <pg_recurring_profile_expiry_date>2025-12-03 00: 00: 00</pg_recurring_profile_expiry_date>
        <pg_salt>some random string</pg_salt>
        <pg_sig>your signature</pg_sig>
        </response>
        """;

    /// <summary>The example writes the time with blanks; the payment has been accepted all the same, and the text is kept.</summary>
    [Fact]
    public void The_documented_success_is_read()
    {
        MerchantRecurrentPaymentResponse response =
            Documented.Success<MerchantRecurrentPaymentResponse>(Example, "make_recurring_payment", problems: "pg_recurring_profile_expiry_date");

        Assert.Equal(123456789, response.PaymentId);
        Assert.Equal(100m, response.Amount);
        Assert.Equal("KZT", response.Currency);
        Assert.Equal("12345", response.RecurringProfile);
        Assert.Null(response.RecurringProfileExpiryDate);
        Assert.Empty(response.ExtraFields);

        var answer = (Answer<MerchantRecurrentPaymentResponse>.Success)MerchantRecurrentPaymentResponse.Read(
            Documented.Resigned(Example, "make_recurring_payment"), Documented.Credentials);
        Assert.Equal("2025-12-03 00: 00: 00", Assert.Single(answer.Problems).GetRawText());
    }

    /// <summary>The format of real notifications, which carry the same field.</summary>
    [Fact]
    public void The_expiry_date_without_blanks()
    {
        string example = Example.Replace("00: 00: 00", "00:00:00", StringComparison.Ordinal);

        Assert.Equal(
            new DateTime(2025, 12, 3, 0, 0, 0, DateTimeKind.Unspecified),
            Documented.Success<MerchantRecurrentPaymentResponse>(example, "make_recurring_payment").RecurringProfileExpiryDate);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        MerchantRecurrentPaymentRequest request = new()
        {
            RecurringProfile = "12345",
            Description = "Order description",
            OrderId = "23",
            Amount = 100,
            ResultUrl = "http://your.result",
            RequestMethod = RequestMethod.Post,
            IdempotencyKey = "key-1",
        };

        SignedRequest<MerchantRecurrentPaymentResponse> signed = request.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_amount=100", "pg_description=Order description", "pg_idempotency_key=key-1", "pg_merchant_id=12345", "pg_order_id=23",
                "pg_recurring_profile=12345", "pg_request_method=POST", "pg_result_url=http://your.result",
            ],
            Documented.Sent(signed, "make_recurring_payment"));
        Assert.Equal("https://api.freedompay.kz/make_recurring_payment", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    /// <summary>The URL of older documentation and of the vendor's library, which ends in .php as its script name does.</summary>
    [Fact]
    public void Request_and_answer_of_make_recurring_payment_php()
    {
        SignedRequest<MerchantRecurrentPaymentPhpResponse> signed = new MerchantRecurrentPaymentPhpRequest
        {
            RecurringProfile = "12345",
            Description = "Order description",
            OrderId = "23",
            Amount = 100,
            ResultUrl = "http://your.result",
            RequestMethod = RequestMethod.Post,
        }.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_amount=100", "pg_description=Order description", "pg_merchant_id=12345", "pg_order_id=23", "pg_recurring_profile=12345",
                "pg_request_method=POST", "pg_result_url=http://your.result",
            ],
            Documented.Sent(signed, "make_recurring_payment.php"));
        Assert.Equal("https://api.freedompay.kz/make_recurring_payment.php", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
        Assert.Equal(
            new MerchantRecurrentPaymentPhpResponse
            {
                PaymentId = 123456789,
                Amount = 100,
                Currency = "KZT",
                RecurringProfile = "12345",
                RecurringProfileExpiryDate = new DateTime(2025, 12, 3, 0, 0, 0, DateTimeKind.Unspecified),
            },
            Documented.Success<MerchantRecurrentPaymentPhpResponse>(Example.Replace("00: 00: 00", "00:00:00", StringComparison.Ordinal), "make_recurring_payment.php"));
    }
}
