using FreedomPay.Gateway.Payout;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9880408.</summary>
public class PayoutIbanTests
{
    private const string Example =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <response>
            <pg_payment_id>7777777777</pg_payment_id>
            <pg_merchant_id>9970</pg_merchant_id>
            <pg_status>ok</pg_status>
            <pg_order_id>ORD12345</pg_order_id>
            <pg_payment_amount>1000</pg_payment_amount>
            <pg_payment_date>2024-09-02T12:19:01+00:00</pg_payment_date>
            <pg_salt>YtfwCGiBHsFLpYGk</pg_salt>
            <pg_sig>ccee466c01c2332d8a065d6108fd686b</pg_sig>
            <pg_datetime>2024-09-02T12:19:01+00:00</pg_datetime>
        </response>
        """;

    private static readonly IbanPayoutRequest Full = new()
    {
        OrderId = "ORD12345",
        Amount = 0.01m,
        Description = "Payout",
        RecipientIban = "KZ123412341234123412",
        RecipientIin = "761223455678",
        RecipientName = "IVANOV IVAN",
        RecipientKbe = "19",
        Knp = "119",
        BankBik = "KZZSAE",
        PostLink = "https://site.kz/post",
    };

    [Fact]
    public void The_documented_success_is_read()
    {
        IbanPayoutResponse.Accepted response = Assert.IsType<IbanPayoutResponse.Accepted>(Documented.Success<IbanPayoutResponse>(Example, "to_iban", usesPayoutKey: true));

        Assert.Equal(7777777777, response.PaymentId);
        Assert.Equal("9970", response.MerchantId);
        Assert.Equal("ORD12345", response.OrderId);
        Assert.Equal(1000m, response.PaymentAmount);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), response.PaymentDate);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The page names the state without an example: this is that of ok, in the other state.</summary>
    [Fact]
    public void A_pending_payout_is_not_taken_for_accepted()
    {
        string xml = Example.Replace("<pg_status>ok<", "<pg_status>pending<", StringComparison.Ordinal);

        IbanPayoutResponse.Processing response = Assert.IsType<IbanPayoutResponse.Processing>(Documented.Success<IbanPayoutResponse>(xml, "to_iban", usesPayoutKey: true));

        Assert.Equal(7777777777, response.PaymentId);
        Assert.Equal("9970", response.MerchantId);
        Assert.Equal("ORD12345", response.OrderId);
        Assert.Equal(1000m, response.PaymentAmount);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), response.PaymentDate);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_error_is_read()
    {
        Answer<IbanPayoutResponse>.GatewayError error = Documented.Error<IbanPayoutResponse>(PayoutExamples.Error, "to_iban", usesPayoutKey: true);

        Assert.Equal("9999", error.Code?.Value);
        Assert.Equal("ERROR_MESSAGE", error.Description);
    }

    [Fact]
    public void The_documented_invalid_signature_is_an_error()
    {
        Answer<IbanPayoutResponse>.GatewayError error = Documented.Error<IbanPayoutResponse>(PayoutExamples.InvalidSignature, "to_iban", usesPayoutKey: true);

        Assert.Equal("1100", error.Code?.Value);
        Assert.Equal("Некорректная подпись запроса", error.Description);
    }

    /// <summary>The values of the recipient and the bank are those of docs.freedompay.kg/api-13677850.</summary>
    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<IbanPayoutResponse> signed = Full.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_amount=0.01", "pg_bank_bik=KZZSAE", "pg_description=Payout", "pg_knp=119", "pg_merchant_id=12345", "pg_order_id=ORD12345",
                "pg_post_link=https://site.kz/post", "pg_recipient_iban=KZ123412341234123412", "pg_recipient_iin=761223455678",
                "pg_recipient_kbe=19", "pg_recipient_name=IVANOV IVAN",
            ],
            Documented.Sent(signed, "to_iban", usesPayoutKey: true));
        Assert.Equal("https://api.freedompay.kz/g2g/to_iban", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
        Assert.All(
            ["KZ123412341234123412", "761223455678", "IVANOV"],
            secret => Assert.DoesNotContain(secret, Full.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Least_amount_and_optional_description()
    {
        MessageValidationException refused = Assert.Throws<MessageValidationException>(
            () => (Full with { Amount = 0.009m, Description = null }).Sign(Documented.Credentials));

        Assert.Equal(["pg_amount"], refused.Violations.Select(static violation => violation.WireName));
    }
}
