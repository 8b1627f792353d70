using FreedomPay.Gateway.Card;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9888280.</summary>
public class CardThreeDSecureTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        AddCardThreeDSecureResponse response = Documented.Success<AddCardThreeDSecureResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>7777777777</pg_payment_id>
                <pg_order_id>test</pg_order_id>
                <pg_status>ok</pg_status>
                <pg_card_mask>5555-55XX-XXXX-5555</pg_card_mask>
                <pg_3ds>1</pg_3ds>
                <pg_3d_acsurl>https://secure.freedompay.kz/v2/user/3ds-page/fxz32tcxc-24trf-dfg3-dfgdf-3543543543gdf</pg_3d_acsurl>
                <pg_datetime>2024-09-11T15:57:53+00:00</pg_datetime>
                <pg_salt>some random string</pg_salt>
                <pg_sig>7fba2cf29fdh53462cb7cc91534635af</pg_sig>
            </response>
            """,
            "payment_acs");

        Assert.Equal(7777777777, response.PaymentId);
        Assert.Equal("test", response.OrderId);
        Assert.Equal("5555-55XX-XXXX-5555", response.CardMask);
        Assert.True(response.ThreeDSecure);
        Assert.Equal("https://secure.freedompay.kz/v2/user/3ds-page/fxz32tcxc-24trf-dfg3-dfgdf-3543543543gdf", response.AcsUrl);
        Assert.Null(response.CardToken);
        Assert.Null(response.UserId);
        Assert.Equal(new DateTimeOffset(2024, 9, 11, 15, 57, 53, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The fields of the documentation's table that its example lacks.</summary>
    [Fact]
    public void The_card_is_saved()
    {
        AddCardThreeDSecureResponse response = Documented.Success<AddCardThreeDSecureResponse>(
            """
            <response>
                <pg_payment_id>7777777777</pg_payment_id>
                <pg_order_id>test</pg_order_id>
                <pg_status>ok</pg_status>
                <pg_card_mask>5555-55XX-XXXX-5555</pg_card_mask>
                <pg_card_token>2e387830-dc9d-4a2e-9e52-c50445e3c832</pg_card_token>
                <pg_user_id>No65GFR755789T</pg_user_id>
                <pg_3ds>0</pg_3ds>
                <pg_salt>some random string</pg_salt>
                <pg_sig>7fba2cf29fdh53462cb7cc91534635af</pg_sig>
            </response>
            """,
            "payment_acs");

        Assert.Equal("2e387830-dc9d-4a2e-9e52-c50445e3c832", response.CardToken);
        Assert.Equal("No65GFR755789T", response.UserId);
        Assert.False(response.ThreeDSecure);
        Assert.Null(response.AcsUrl);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_error_is_read()
    {
        Answer<AddCardThreeDSecureResponse>.GatewayError error = Documented.Error<AddCardThreeDSecureResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_status>error</pg_status>
                <pg_error_code>10000</pg_error_code>
                <pg_error_description>Ошибка оплаты. Повторите попытку позже.</pg_error_description>
                <pg_datetime>2024-10-11T14:29:29+00:00</pg_datetime>
                <pg_salt>MOZpQbTR35FCVoOa</pg_salt>
                <pg_sig>37046e2a7154654gfsfg3567088170b</pg_sig>
            </response>
            """,
            "payment_acs");

        Assert.Equal("10000", error.Code?.Value);
        Assert.Equal("Ошибка оплаты. Повторите попытку позже.", error.Description);
        Assert.Equal("2024-10-11T14:29:29+00:00", error.Fields.Single(static field => field.Name == "pg_datetime").GetText());
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<AddCardThreeDSecureResponse> signed = new AddCardThreeDSecureRequest { PaymentId = 7777777777, Md = "MD_VALUE", PaRes = "PARES_VALUE" }.Sign(Documented.Credentials);

        Assert.Equal(
            ["pg_md=MD_VALUE", "pg_merchant_id=12345", "pg_pares=PARES_VALUE", "pg_payment_id=7777777777"],
            Documented.Sent(signed, "payment_acs"));
        Assert.Equal("https://api.freedompay.kz/g2g/cardstorage/payment_acs", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }
}
