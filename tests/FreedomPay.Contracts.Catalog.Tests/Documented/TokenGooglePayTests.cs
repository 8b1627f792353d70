using FreedomPay.Gateway.Token;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9890798.</summary>
public class TokenGooglePayTests
{
    [Fact]
    public void Success_without_3DS()
    {
        GooglePayPaymentResponse.Accepted response = Assert.IsType<GooglePayPaymentResponse.Accepted>(Documented.Success<GooglePayPaymentResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>685462745</pg_payment_id>
                <pg_status>ok</pg_status>
                <pg_3ds>0</pg_3ds>
                <pg_auth_code>116658</pg_auth_code>
                <pg_reference>482481615785</pg_reference>
                <pg_salt>ntb4oJhg46xnJqlU</pg_salt>
                <pg_sig>7828753fe55bea789974fcd233197669</pg_sig>
            </response>
            """,
            "payment"));

        Assert.Equal(685462745, response.PaymentId);
        Assert.False(response.ThreeDSecure);
        Assert.Equal("116658", response.AuthCode);
        Assert.Equal("482481615785", response.Reference);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void Success_with_3DS()
    {
        const string PaReq =
            "eyJtZXNzYWdlVHlwZSI6IkNSZXEiLCJtZXNzYWdlVmVyc2lvbiI6IjIuMS4wIiwidGhyZWVEU1NlcnZlclRyYW5zSUQiOiJhMTk5OGM1MS04Y2NmLTQwNDUtYTczYi1lNzEyMjQ2OTMxNWUiLCJhY3NUcmFuc0lEIjoiZDk1OTM3NGYtZDE0Yi00MjEzLTkwMmItN2Q1YmYwOWFkYTdlIiwiY2hhbGxlbmdlV2luZG93U2l6ZSI6IjA1In0";

        GooglePayPaymentResponse.ThreeDSecureRequired response = Assert.IsType<GooglePayPaymentResponse.ThreeDSecureRequired>(Documented.Success<GooglePayPaymentResponse>(
            $"""
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>685462745</pg_payment_id>
                <pg_status>ok</pg_status>
                <pg_3ds>1</pg_3ds>
                <pg_3d_md>YTE5OThjNTEtOGNjZi00MDQ1LWE3M2ItZTcxMjI0NjkzMTVl</pg_3d_md>
                <pg_3d_acsurl>https://secure.freedompay.kz/v1/v2_3ds_way4/user/3ds-page/561a9397-81ed-480a-a777-21b38dc02de9</pg_3d_acsurl>
                <pg_3d_pareq>{PaReq}</pg_3d_pareq>
                <pg_salt>GGADkDBS8eLFtQtL</pg_salt>
                <pg_sig>7b1da0a4639625f2686bd7084d09a641</pg_sig>
            </response>
            """,
            "payment"));

        Assert.Equal(685462745, response.PaymentId);
        Assert.Equal("YTE5OThjNTEtOGNjZi00MDQ1LWE3M2ItZTcxMjI0NjkzMTVl", response.Md);
        Assert.Equal("https://secure.freedompay.kz/v1/v2_3ds_way4/user/3ds-page/561a9397-81ed-480a-a777-21b38dc02de9", response.AcsUrl);
        Assert.Equal(PaReq, response.PaReq);
        Assert.Empty(response.ExtraFields);
        Assert.All([PaReq, "YTE5OThjNTEtOGNjZi00MDQ1LWE3M2ItZTcxMjI0NjkzMTVl"], secret => Assert.DoesNotContain(secret, response.ToString(), StringComparison.Ordinal));
    }

    /// <summary>An ok that does not say whether 3DS is needed is neither of the two answers.</summary>
    [Fact]
    public void An_ok_alone() => Documented.IsOfNoShape<GooglePayPaymentResponse>(
            """
            <response>
                <pg_payment_id>685462745</pg_payment_id>
                <pg_status>ok</pg_status>
                <pg_3ds/>
                <pg_auth_code/>
                <pg_salt>ntb4oJhg46xnJqlU</pg_salt>
                <pg_sig>7828753fe55bea789974fcd233197669</pg_sig>
            </response>
            """,
            "payment");

    /// <summary>The example of docs.freedompay.kz/api-9586997, which has the same URL.</summary>
    [Fact]
    public void The_documented_processing_is_read()
    {
        GooglePayPaymentResponse.Processing response = Assert.IsType<GooglePayPaymentResponse.Processing>(Documented.Success<GooglePayPaymentResponse>(PaymentExamples.Processing, "payment"));

        Assert.Equal(7777777777, response.PaymentId);
        Assert.False(response.ThreeDSecure);
        Assert.Equal(new DateTimeOffset(2024, 11, 7, 6, 31, 4, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        GooglePayPaymentRequest request = new()
        {
            OrderId = "ORD12345",
            Amount = 1000m,
            Currency = "KZT",
            Description = "Order description",
            AutoClearing = true,
            UserIp = "127.0.0.1",
            OnlinePaymentCryptogram = "APlNRdHvE+geASgppg/dAoABFAA=",
            EciIndicator = EciIndicator.Eci00,
            CardPan = "4400430000001358",
            CardYear = "31",
            CardMonth = "06",
        };

        SignedRequest<GooglePayPaymentResponse> signed = request.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_amount=1000", "pg_auto_clearing=1", "pg_card_month=06", "pg_card_pan=4400430000001358", "pg_card_year=31", "pg_currency=KZT",
                "pg_description=Order description", "pg_eci_indicator=00", "pg_merchant_id=12345",
                "pg_online_payment_cryptogram=APlNRdHvE+geASgppg/dAoABFAA=", "pg_order_id=ORD12345", "pg_payment_method=google_pay",
                "pg_user_ip=127.0.0.1",
            ],
            Documented.Sent(signed, "payment"));
        Assert.Equal("https://api.freedompay.kz/g2g/payment", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
        Assert.All(["4400430000001358", "APlNRdHvE"], secret => Assert.DoesNotContain(secret, request.ToString(), StringComparison.Ordinal));
        Assert.Throws<MessageValidationException>(() => (request with { Amount = 0.001m }).Sign(Documented.Credentials));
    }
}
