using FreedomPay.Gateway.Transfer;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9886434.</summary>
public class TransferThreeDSecureTests
{
    private const string Example =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <response>
            <pg_payment_id>7777777777</pg_payment_id>
            <pg_order_id>980484</pg_order_id>
            <pg_payment_amount>10</pg_payment_amount>
            <pg_status>ok</pg_status>
            <pg_currency_from>USD</pg_currency_from>
            <pg_payment_date>2024-11-28 16:42:24</pg_payment_date>
            <pg_payment_status>success</pg_payment_status>
            <pg_card_mask>5555-55XX-XXXX-5555</pg_card_mask>
            <pg_card_token>11zxzxzxzxz-7zxzxz-4zxzx-4444-djng364ce8</pg_card_token>
            <pg_payout_amount>10</pg_payout_amount>
            <pg_currency_to>USD</pg_currency_to>
            <pg_card_recipient_mask>4444-44XX-XXXX-4444</pg_card_recipient_mask>
            <pg_card_recipient_token>fafafafafa-eaea-413dg-ddsdf2-432juithnj</pg_card_recipient_token>
            <pg_datetime>2024-11-28T11:42:34+00:00</pg_datetime>
            <pg_salt>43JI35rmdgnR</pg_salt>
            <pg_sig>gfdhgfedknj24kientl543njdxz</pg_sig>
        </response>
        """;

    [Fact]
    public void The_documented_success_is_read()
    {
        CardTransferThreeDSecureResponse response = Documented.Success<CardTransferThreeDSecureResponse>(Example, "transfer_acs");

        Assert.Equal(7777777777, response.PaymentId);
        Assert.Equal("980484", response.OrderId);
        Assert.Equal(10m, response.PaymentAmount);
        Assert.Equal("USD", response.CurrencyFrom);
        Assert.Equal("2024-11-28 16:42:24", response.PaymentDate);
        Assert.Equal(PaymentStatus.Success, response.PaymentStatus);
        Assert.Equal("5555-55XX-XXXX-5555", response.CardMask);
        Assert.Equal("11zxzxzxzxz-7zxzxz-4zxzx-4444-djng364ce8", response.CardToken);
        Assert.Equal(10m, response.PayoutAmount);
        Assert.Equal("USD", response.CurrencyTo);
        Assert.Equal("4444-44XX-XXXX-4444", response.RecipientCardMask);
        Assert.Equal("fafafafafa-eaea-413dg-ddsdf2-432juithnj", response.RecipientCardToken);
        Assert.Equal(new DateTimeOffset(2024, 11, 28, 11, 42, 34, TimeSpan.Zero), response.Datetime);
        Assert.Null(response.ThreeDSecure);
        Assert.Null(response.AcsUrl);
        Assert.Empty(response.ExtraFields);
        Assert.All(["11zxzx", "fafafa"], secret => Assert.DoesNotContain(secret, response.ToString(), StringComparison.Ordinal));
    }

    /// <summary>The two fields of the documentation's table that its example lacks.</summary>
    [Fact]
    public void The_fields_of_3DS()
    {
        string xml = Example.Replace(
            "<pg_status>", "<pg_3ds>0</pg_3ds><pg_3d_acsurl>https://bank-issuer-url.com/3ds-verify</pg_3d_acsurl><pg_status>", StringComparison.Ordinal);

        CardTransferThreeDSecureResponse response = Documented.Success<CardTransferThreeDSecureResponse>(xml, "transfer_acs");

        Assert.False(response.ThreeDSecure);
        Assert.Equal("https://bank-issuer-url.com/3ds-verify", response.AcsUrl);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_error_is_read()
    {
        Answer<CardTransferThreeDSecureResponse>.GatewayError error = Documented.Error<CardTransferThreeDSecureResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>777777777</pg_payment_id>
                <pg_order_id>980482</pg_order_id>
                <pg_payment_amount>10</pg_payment_amount>
                <pg_status>error</pg_status>
                <pg_currency_from>USD</pg_currency_from>
                <pg_payment_date/>
                <pg_payment_status>error</pg_payment_status>
                <pg_card_mask>5555-55XX-XXXX-5555</pg_card_mask>
                <pg_card_token>13fsdfg36-cgfd-4ds4-3333-fdgh23etr4</pg_card_token>
                <pg_error_description>ERROR DESC</pg_error_description>
                <pg_error_code>1000669</pg_error_code>
                <pg_datetime>2024-11-28T11:42:11+00:00</pg_datetime>
                <pg_salt>DwFdskPMJxPp</pg_salt>
                <pg_sig>7a4ebb4e04dsgfdk34344a615414b98fa</pg_sig>
            </response>
            """,
            "transfer_acs");

        Assert.Equal("1000669", error.Code?.Value);
        Assert.Equal("ERROR DESC", error.Description);
        Assert.Equal(
            [
                "pg_payment_id=777777777", "pg_order_id=980482", "pg_payment_amount=10", "pg_status=error", "pg_currency_from=USD",
                "pg_payment_date=", "pg_payment_status=error", "pg_card_mask=5555-55XX-XXXX-5555", "pg_card_token=13fsdfg36-cgfd-4ds4-3333-fdgh23etr4",
            ],
            error.Fields.Take(9).Select(static field => $"{field.Name}={field.GetText()}"));
    }

    [Fact]
    public void The_documented_invalid_signature_is_an_error()
    {
        Answer<CardTransferThreeDSecureResponse>.GatewayError error = Documented.Error<CardTransferThreeDSecureResponse>(PayoutExamples.InvalidSignature, "transfer_acs");

        Assert.Equal("1100", error.Code?.Value);
        Assert.Equal("Некорректная подпись запроса", error.Description);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<CardTransferThreeDSecureResponse> signed = new CardTransferThreeDSecureRequest { PaymentId = 7777777777 }.Sign(Documented.Credentials);

        Assert.Equal(["pg_merchant_id=12345", "pg_payment_id=7777777777"], Documented.Sent(signed, "transfer_acs"));
        Assert.Equal("https://api.freedompay.kz/g2g/p2p/transfer_acs", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }
}
