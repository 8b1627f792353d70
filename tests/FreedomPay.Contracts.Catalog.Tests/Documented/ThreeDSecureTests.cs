using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9586999.</summary>
public class ThreeDSecureTests
{
    [Fact]
    public void Success()
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
                <pg_salt>7sa2bTWFMrIHOABs</pg_salt>
                <pg_sig>f5b0f2e7f5c3cdb93d9ac8ee2c7a5b3e</pg_sig>
            </response>
            """,
            "paymentAcs");

        Assert.Equal(7999007771, response.PaymentId);
        Assert.Equal("243412", response.AuthCode);
        Assert.Equal("241107063029", response.Reference);
        Assert.Equal(new DateTimeOffset(2024, 11, 7, 6, 30, 29, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void Request()
    {
        ThreeDSecureRequest request = new() { PaymentId = 7999007771, Md = "MD_VALUE", PaRes = "PARES_VALUE" };

        Assert.Equal(
            ["pg_md=MD_VALUE", "pg_merchant_id=12345", "pg_pares=PARES_VALUE", "pg_payment_id=7999007771"],
            Documented.Sent(request.Sign(Documented.Credentials), "paymentAcs"));
    }
}
