using FreedomPay.Gateway.Card;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9886819.</summary>
public class CardAddTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        AddCardResponse.Accepted response = Assert.IsType<AddCardResponse.Accepted>(Documented.Success<AddCardResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>1610142012</pg_payment_id>
                <pg_order_id>123453</pg_order_id>
                <pg_status>ok</pg_status>
                <pg_card_mask>4400-43XX-XXXX-1358</pg_card_mask>
                <pg_3ds>0</pg_3ds>
                <pg_secure_details>F</pg_secure_details>
                <pg_card_token>2e387830-dc9d-4a2e-9e52-c50445e3c832</pg_card_token>
                <pg_datetime>2025-08-20T06:36:25+00:00</pg_datetime>
                <pg_salt>Ma9ez0PQCIjzbQ49</pg_salt>
                <pg_sig>1d794787488f6b67d8118ae7cd094888</pg_sig>
            </response>
            """,
            "add"));

        Assert.Equal(1610142012, response.PaymentId);
        Assert.Equal("123453", response.OrderId);
        Assert.Equal("4400-43XX-XXXX-1358", response.CardMask);
        Assert.False(response.ThreeDSecure);
        Assert.Equal(ThreeDSecureFlow.Frictionless, response.SecureDetails);
        Assert.Equal("2e387830-dc9d-4a2e-9e52-c50445e3c832", response.CardToken);
        Assert.Null(response.UserId);
        Assert.Equal(new DateTimeOffset(2025, 8, 20, 6, 36, 25, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
        Assert.DoesNotContain("2e387830", response.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The fields of the documentation's table as it says that they are where 3DS is needed; the page has no example of it.</summary>
    [Fact]
    public void ThreeDSecure_is_needed()
    {
        AddCardResponse.ThreeDSecureRequired response = Assert.IsType<AddCardResponse.ThreeDSecureRequired>(Documented.Success<AddCardResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>1610142012</pg_payment_id>
                <pg_order_id>123453</pg_order_id>
                <pg_status>ok</pg_status>
                <pg_card_mask>4400-43XX-XXXX-1358</pg_card_mask>
                <pg_3d_acsurl>https://secure.freedompay.kz/v2/user/3ds-page/1</pg_3d_acsurl>
                <pg_user_id>No65GFR755789T</pg_user_id>
                <pg_3ds>1</pg_3ds>
                <pg_secure_details>C</pg_secure_details>
                <pg_3d_md>of older documentation</pg_3d_md>
                <pg_salt>Ma9ez0PQCIjzbQ49</pg_salt>
                <pg_sig>1d794787488f6b67d8118ae7cd094888</pg_sig>
            </response>
            """,
            "add"));

        Assert.Equal(1610142012, response.PaymentId);
        Assert.Equal("123453", response.OrderId);
        Assert.Equal("4400-43XX-XXXX-1358", response.CardMask);
        Assert.Equal("https://secure.freedompay.kz/v2/user/3ds-page/1", response.AcsUrl);
        Assert.Equal("No65GFR755789T", response.UserId);
        Assert.Equal(ThreeDSecureFlow.Challenge, response.SecureDetails);
        Assert.Null(response.CardToken);
        Assert.Null(response.Datetime);
        Assert.Equal([("pg_3d_md", "of older documentation")], response.ExtraFields.Select(static field => (field.Name, field.GetText())));
    }

    [Fact]
    public void Without_pg_3ds_nobody_knows_whether_the_payer_has_to_pass_3DS() => Documented.IsOfNoShape<AddCardResponse>(
            """
            <response>
                <pg_payment_id>1610142012</pg_payment_id>
                <pg_order_id/>
                <pg_status>ok</pg_status>
                <pg_card_mask>4400-43XX-XXXX-1358</pg_card_mask>
                <pg_secure_details>F</pg_secure_details>
                <pg_salt>Ma9ez0PQCIjzbQ49</pg_salt>
                <pg_sig>1d794787488f6b67d8118ae7cd094888</pg_sig>
            </response>
            """,
            "add");

    [Fact]
    public void The_documented_error_is_read()
    {
        Answer<AddCardResponse>.GatewayError error = Documented.Error<AddCardResponse>(
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
            "add");

        Assert.Equal("10000", error.Code?.Value);
        Assert.Equal("Ошибка оплаты. Повторите попытку позже.", error.Description);
        Assert.Equal("2024-10-11T14:29:29+00:00", error.Fields.Single(static field => field.Name == "pg_datetime").GetText());
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        AddCardRequest request = new()
        {
            OrderId = "123453",
            Description = "Saving a card",
            UserId = "1234",
            CardPan = "4400430000001358",
            CardCvc = "012",
            CardYear = "25",
            CardMonth = "09",
            CardName = "NAME NAME",
        };

        SignedRequest<AddCardResponse> signed = request.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_card_cvc=012", "pg_card_month=09", "pg_card_name=NAME NAME", "pg_card_pan=4400430000001358", "pg_card_year=25",
                "pg_description=Saving a card", "pg_merchant_id=12345", "pg_order_id=123453", "pg_user_id=1234",
            ],
            Documented.Sent(signed, "add"));
        Assert.Equal("https://api.freedompay.kz/g2g/cardstorage/add", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
        Assert.All(["4400430000001358", "012", "25", "09", "NAME NAME"], secret => Assert.DoesNotContain(secret, request.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_card_or_its_token_is_needed()
    {
        AddCardRequest withToken = new() { UserId = "1234", CardToken = "2e387830", CardCvc = "012", CardYear = "25", CardMonth = "09", CardName = "NAME NAME" };

        Assert.Contains("pg_card_token=2e387830", Documented.Sent(withToken.Sign(Documented.Credentials), "add"));
        Assert.Throws<MessageValidationException>(() => (withToken with { CardToken = null }).Sign(Documented.Credentials));
    }
}
