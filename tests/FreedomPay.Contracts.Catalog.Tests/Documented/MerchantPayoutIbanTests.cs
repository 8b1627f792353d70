using FreedomPay.Merchant.Payout;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kg/api-13677850.</summary>
public class MerchantPayoutIbanTests
{
    private const string Sample =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <root>
        <pg_payment_id>0</pg_payment_id>
        <pg_merchant_id>0</pg_merchant_id>
        <pg_status>string</pg_status>
        <pg_order_id>string</pg_order_id>
        <pg_payment_amount>0</pg_payment_amount>
        <pg_payment_date>2019-08-24T14:15:22Z</pg_payment_date>
        <pg_salt>string</pg_salt>
        <pg_sig>string</pg_sig>
        </root>
        """;

    /// <summary>The page's sample, made by a tool; its status is a placeholder.</summary>
    [Fact]
    public void The_documented_success_is_read()
    {
        MerchantIbanPayoutResponse response = Documented.Success<MerchantIbanPayoutResponse>(DocumentedSample.WithStatus(Sample, "ok"), "to_iban", usesPayoutKey: true);

        Assert.Equal(0, response.PaymentId);
        Assert.Equal("0", response.MerchantId);
        Assert.Equal("string", response.OrderId);
        Assert.Equal(0m, response.PaymentAmount);
        Assert.Equal(new DateTimeOffset(2019, 8, 24, 14, 15, 22, TimeSpan.Zero), response.PaymentDate);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The date as payouts of the Gateway API have it, and an amount with decimals.</summary>
    [Fact]
    public void Success_with_an_offset()
    {
        string answer = DocumentedSample.WithStatus(Sample, "ok")
            .Replace("2019-08-24T14:15:22Z", "2024-09-02T12:19:01+05:00", StringComparison.Ordinal)
            .Replace("<pg_payment_amount>0<", "<pg_payment_amount>1000.50<", StringComparison.Ordinal);

        MerchantIbanPayoutResponse response = Documented.Success<MerchantIbanPayoutResponse>(answer, "to_iban", usesPayoutKey: true);

        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.FromHours(5)), response.PaymentDate);
        Assert.Equal(1000.5m, response.PaymentAmount);
    }

    /// <summary>The date as notifications of payments have it: the payout stays a success, and the text is kept.</summary>
    [Fact]
    public void Success_with_a_date_of_another_form()
    {
        string answer = DocumentedSample.WithStatus(Sample, "ok").Replace("2019-08-24T14:15:22Z", "2019-01-01 12:00:00", StringComparison.Ordinal);

        MerchantIbanPayoutResponse response = Documented.Success<MerchantIbanPayoutResponse>(answer, "to_iban", usesPayoutKey: true, "pg_payment_date");

        Assert.Null(response.PaymentDate);
        Assert.Equal("string", response.OrderId);
    }

    [Fact]
    public void The_placeholder_is_no_status() => DocumentedSample.AssertUnknownStatus<MerchantIbanPayoutResponse>(Sample, "to_iban", usesPayoutKey: true);

    [Fact]
    public void The_documented_request_is_written()
    {
        MerchantIbanPayoutRequest request = new()
        {
            OrderId = "1234",
            Amount = 10,
            RecipientIban = "KZ123412341234123412",
            RecipientIin = "761223455678",
            RecipientName = "IVANOV IVAN",
            RecipientKbe = "19",
            Knp = "119",
            BankBik = "KZZSAE",
            Description = "description",
            PostLink = "https://site.com/post",
        };

        SignedRequest<MerchantIbanPayoutResponse> signed = request.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_amount=10", "pg_bank_bik=KZZSAE", "pg_description=description", "pg_knp=119", "pg_merchant_id=12345", "pg_order_id=1234",
                "pg_post_link=https://site.com/post", "pg_recipient_iban=KZ123412341234123412", "pg_recipient_iin=761223455678", "pg_recipient_kbe=19",
                "pg_recipient_name=IVANOV IVAN",
            ],
            Documented.Sent(signed, "to_iban", usesPayoutKey: true));
        Assert.Equal("https://api.freedompay.kz/api/to_iban", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
        Assert.DoesNotContain("761223455678", request.ToString(), StringComparison.Ordinal);
    }
}
