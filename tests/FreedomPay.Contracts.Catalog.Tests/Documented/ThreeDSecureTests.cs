using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9586999.</summary>
public class ThreeDSecureTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        ThreeDSecureResponse response = Documented.Success<ThreeDSecureResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>7999007771</pg_payment_id>
                <pg_status>ok</pg_status>
                <pg_auth_code>243412</pg_auth_code>
                <pg_reference>241107063029</pg_reference>
                <pg_datetime>2024-11-07T06:30:29+00:00</pg_datetime>
                <pg_salt>Lc9M2TKR79VVNEc4</pg_salt>
                <pg_sig>91c6f70ea9e20db854a61b0c90c6ae9c</pg_sig>
            </response>
            """,
            "paymentAcs");

        Assert.Equal(7999007771, response.PaymentId);
        Assert.Equal("243412", response.AuthCode);
        Assert.Equal("241107063029", response.Reference);
        Assert.Equal(new DateTimeOffset(2024, 11, 7, 6, 30, 29, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The fields of the table that the example lacks; the token's name without the tab of the documentation's schema.</summary>
    [Fact]
    public void A_saved_card()
    {
        ThreeDSecureResponse response = Documented.Success<ThreeDSecureResponse>(
            """
            <response>
                <pg_payment_id>7999007771</pg_payment_id>
                <pg_status>ok</pg_status>
                <pg_auth_code>243412</pg_auth_code>
                <pg_card_id>1234</pg_card_id>
                <pg_card_token>ef741cfc-f85e-41a0-84e6-2ba964912182</pg_card_token>
                <pg_recurring_profile>60144557</pg_recurring_profile>
            </response>
            """,
            "paymentAcs");

#pragma warning disable CS0618 // The field is deprecated, not gone.
        Assert.Equal("1234", response.CardId);
#pragma warning restore CS0618
        Assert.Equal("ef741cfc-f85e-41a0-84e6-2ba964912182", response.CardToken);
        Assert.Equal(MessageField.Text("pg_recurring_profile", "60144557"), Assert.Single(response.ExtraFields));
    }

    [Fact]
    public void The_documented_errors_are_read() => PurchaseErrors.AreReadAs<ThreeDSecureResponse>("paymentAcs");

    [Fact]
    public void The_documented_request_is_written()
    {
        ThreeDSecureRequest request = new() { PaymentId = 7999007771, Md = "MD_VALUE", PaRes = "PARES_VALUE" };

        Assert.Equal(
            ["pg_md=MD_VALUE", "pg_merchant_id=12345", "pg_pares=PARES_VALUE", "pg_payment_id=7999007771"],
            Documented.Sent(request.Sign(Documented.Credentials), "paymentAcs"));
    }

    /// <summary>A digest that was computed outside: <c>paymentAcs;MD_VALUE;12345;PARES_VALUE;7999007771;abc123;test_secret</c>.</summary>
    [Fact]
    public void A_known_signature()
    {
        ThreeDSecureRequest request = new() { PaymentId = 7999007771, Md = "MD_VALUE", PaRes = "PARES_VALUE" };

        SignedRequest<ThreeDSecureResponse> signed = request.Sign(new MerchantCredentials("12345", "test_secret"), new SigningOptions { Salt = "abc123" });

        Assert.Equal("76dc6667f5af7ef31121dfc7e1a51649", signed.Fields.Single(static field => field.Name == "pg_sig").GetValue());
    }
}
