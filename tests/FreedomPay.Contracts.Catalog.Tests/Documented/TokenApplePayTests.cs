using FreedomPay.Gateway.Token;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9856298.</summary>
public class TokenApplePayTests
{
    private const string Example =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <response>
            <pg_payment_id>1234567890</pg_payment_id>
            <pg_status>ok</pg_status>
            <pg_3ds>1</pg_3ds>
            <pg_3d_acsurl>https://bank.com/3ds-validation</pg_3d_acsurl>
            <pg_3d_md>abc123456</pg_3d_md>
            <pg_3d_pareq>xyz-98765</pg_3d_pareq>
            <pg_recurring_profile>12345</pg_recurring_profile>
            <pg_card_id>9876543210</pg_card_id>
            <pg_card_token>token-abc123</pg_card_token>
            <pg_auth_code>123456</pg_auth_code>
            <pg_salt>some random string</pg_salt>
            <pg_sig>signature-abc123</pg_sig>
            <pg_datetime>2024-09-02T12:19:01+00:00</pg_datetime>
        </response>
        """;

    [Fact]
    public void The_documented_success_is_read()
    {
        ApplePayPaymentResponse.ThreeDSecureRequired response = Assert.IsType<ApplePayPaymentResponse.ThreeDSecureRequired>(Documented.Success<ApplePayPaymentResponse>(Example, "payment"));

        Assert.Equal(1234567890, response.PaymentId);
        Assert.Equal("https://bank.com/3ds-validation", response.AcsUrl);
        Assert.Equal("abc123456", response.Md);
        Assert.Equal("xyz-98765", response.PaReq);
        Assert.Equal("12345", response.RecurringProfile);
        Assert.Equal("9876543210", response.CardId);
        Assert.Equal("token-abc123", response.CardToken);
        Assert.Equal("123456", response.AuthCode);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
        Assert.All(["abc123456", "xyz-98765", "token-abc123"], secret => Assert.DoesNotContain(secret, response.ToString(), StringComparison.Ordinal));
    }

    /// <summary>The documented example for a payment that needs no 3DS: the fields of 3DS go, as the documentation says for pg_3ds.</summary>
    [Fact]
    public void Without_3DS()
    {
        string xml = string.Join('\n', Example.Split('\n').Where(static line => !line.Contains("pg_3d_", StringComparison.Ordinal)))
            .Replace("<pg_3ds>1<", "<pg_3ds>0<", StringComparison.Ordinal);

        ApplePayPaymentResponse.Accepted response = Assert.IsType<ApplePayPaymentResponse.Accepted>(Documented.Success<ApplePayPaymentResponse>(xml, "payment"));

        Assert.Equal(1234567890, response.PaymentId);
        Assert.False(response.ThreeDSecure);
        Assert.Equal("12345", response.RecurringProfile);
        Assert.Equal("9876543210", response.CardId);
        Assert.Equal("token-abc123", response.CardToken);
        Assert.Equal("123456", response.AuthCode);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The example of docs.freedompay.kz/api-9586997, which has the same URL.</summary>
    [Fact]
    public void The_documented_processing_is_read()
    {
        ApplePayPaymentResponse.Processing response = Assert.IsType<ApplePayPaymentResponse.Processing>(Documented.Success<ApplePayPaymentResponse>(PaymentExamples.Processing, "payment"));

        Assert.Equal(7777777777, response.PaymentId);
        Assert.False(response.ThreeDSecure);
        Assert.Equal(new DateTimeOffset(2024, 11, 7, 6, 31, 4, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        ApplePayPaymentRequest request = new()
        {
            OrderId = "ORD12345",
            Amount = 1000.50m,
            Currency = "KZT",
            Description = "Order description",
            AutoClearing = false,
            CardPan = "4400430000001358",
            CardYear = "31",
            CardMonth = "06",
            CardName = "NAME NAME",
            OnlinePaymentCryptogram = "APlNRdHvE+geASgppg/dAoABFAA=",
            EciIndicator = EciIndicator.Eci07,
            TestingMode = true,
            CardCvc = "012",
            ThreeDSecureChallenge = true,
            Param1 = "first",
            Param2 = "second",
            Param3 = "third",
        };

        SignedRequest<ApplePayPaymentResponse> signed = request.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_3ds_challenge=1", "pg_amount=1000.50", "pg_auto_clearing=0", "pg_card_cvc=012", "pg_card_month=06", "pg_card_name=NAME NAME",
                "pg_card_pan=4400430000001358", "pg_card_year=31", "pg_currency=KZT", "pg_description=Order description", "pg_eci_indicator=07",
                "pg_merchant_id=12345", "pg_online_payment_cryptogram=APlNRdHvE+geASgppg/dAoABFAA=", "pg_order_id=ORD12345", "pg_param1=first",
                "pg_param2=second", "pg_param3=third", "pg_payment_method=apple_pay", "pg_testing_mode=1",
            ],
            Documented.Sent(signed, "payment"));
        Assert.Equal("https://api.freedompay.kz/g2g/payment", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
        Assert.All(
            ["4400430000001358", "NAME NAME", "APlNRdHvE", "012"],
            secret => Assert.DoesNotContain(secret, request.ToString(), StringComparison.Ordinal));
    }
}
