using FreedomPay.Gateway.Transfer;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9886515.</summary>
public class TransferStatusTests
{
    private const string Done =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <response>
            <pg_payment_id>777777777</pg_payment_id>
            <pg_order_id>980528</pg_order_id>
            <pg_payment_amount>10</pg_payment_amount>
            <pg_status>ok</pg_status>
            <pg_payment_status>success</pg_payment_status>
            <pg_currency_from>KZT</pg_currency_from>
            <pg_card_mask>5555-55XX-XXXX-5555</pg_card_mask>
            <pg_payment_date>2024-11-28 16:46:51</pg_payment_date>
            <pg_payout_amount>10</pg_payout_amount>
            <pg_currency_to>KZT</pg_currency_to>
            <pg_card_recipient_mask>4444-44XX-XXXX-4444</pg_card_recipient_mask>
            <pg_card_recipient_token>c735446te-b354-43gw-35vf-9b8353fdga0a</pg_card_recipient_token>
            <pg_datetime>2024-11-28T11:52:02+00:00</pg_datetime>
            <pg_salt>JQlU3sl2TwJFGDTHgSZ0WnnCr0ZXfV</pg_salt>
            <pg_sig>355048fgdfsgh4352145e983ee7</pg_sig>
        </response>
        """;

    [Fact]
    public void The_documented_success_is_read()
    {
        GetTransferStatusResponse response = Documented.Success<GetTransferStatusResponse>(Done, "status");

        Assert.Equal(777777777, response.PaymentId);
        Assert.Equal("980528", response.OrderId);
        Assert.Equal(10m, response.PaymentAmount);
        Assert.Equal(PaymentStatus.Success, response.PaymentStatus);
        Assert.Equal("KZT", response.CurrencyFrom);
        Assert.Equal("5555-55XX-XXXX-5555", response.CardMask);
        Assert.Equal(new DateTime(2024, 11, 28, 16, 46, 51, DateTimeKind.Unspecified), response.PaymentDate);
        Assert.Equal(10m, response.PayoutAmount);
        Assert.Equal("KZT", response.CurrencyTo);
        Assert.Equal("4444-44XX-XXXX-4444", response.RecipientCardMask);
        Assert.Equal("c735446te-b354-43gw-35vf-9b8353fdga0a", response.RecipientCardToken);
        Assert.Null(response.CardToken);
        Assert.Equal(new DateTimeOffset(2024, 11, 28, 11, 52, 2, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
        Assert.DoesNotContain("c735446te", response.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The field of the documentation's table that its examples lack.</summary>
    [Fact]
    public void The_token_of_the_sender()
    {
        GetTransferStatusResponse response = Documented.Success<GetTransferStatusResponse>(
            Done.Replace("<pg_status>", "<pg_card_token>abcd1234token</pg_card_token><pg_status>", StringComparison.Ordinal), "status");

        Assert.Equal("abcd1234token", response.CardToken);
        Assert.Empty(response.ExtraFields);
        Assert.DoesNotContain("abcd1234token", response.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void In_process()
    {
        GetTransferStatusResponse response = Documented.Success<GetTransferStatusResponse>(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <response>
                <pg_payment_id>777777777</pg_payment_id>
                <pg_order_id>980565</pg_order_id>
                <pg_payment_amount>10</pg_payment_amount>
                <pg_status>ok</pg_status>
                <pg_payment_status>process</pg_payment_status>
                <pg_currency_from>USD</pg_currency_from>
                <pg_card_mask>5555-55XX-XXXX-5555</pg_card_mask>
                <pg_payment_date></pg_payment_date>
                <pg_datetime>2024-11-28T11:52:02+00:00</pg_datetime>
                <pg_salt>qVRWzqAIxkFdfzGDdfcc52MbCZXFgBD</pg_salt>
                <pg_sig>99437c1a93f3fgdgr4532vf879cc9a3ee</pg_sig>
            </response>
            """,
            "status");

        Assert.Equal(777777777, response.PaymentId);
        Assert.Equal("980565", response.OrderId);
        Assert.Equal(10m, response.PaymentAmount);
        Assert.Equal(PaymentStatus.Process, response.PaymentStatus);
        Assert.Equal("USD", response.CurrencyFrom);
        Assert.Equal("5555-55XX-XXXX-5555", response.CardMask);
        Assert.Null(response.PaymentDate);
        Assert.Null(response.PayoutAmount);
        Assert.Null(response.CurrencyTo);
        Assert.Null(response.CardToken);
        Assert.Null(response.RecipientCardMask);
        Assert.Null(response.RecipientCardToken);
        Assert.Equal(new DateTimeOffset(2024, 11, 28, 11, 52, 2, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_not_found_is_an_error()
    {
        Answer<GetTransferStatusResponse>.GatewayError error = Documented.Error<GetTransferStatusResponse>(PayoutExamples.NotFound, "status");

        Assert.Equal("11068", error.Code?.Value);
        Assert.Equal("Payment not found.", error.Description);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<GetTransferStatusResponse> signed = new GetTransferStatusRequest { PaymentId = 7777777777, OrderId = "00102" }.Sign(Documented.Credentials);

        Assert.Equal(["pg_merchant_id=12345", "pg_order_id=00102", "pg_payment_id=7777777777"], Documented.Sent(signed, "status"));
        Assert.Equal("https://api.freedompay.kz/g2g/p2p/status", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    [Fact]
    public void One_id_is_enough()
    {
        Assert.Equal(["pg_merchant_id=12345", "pg_order_id=00102"], Documented.Sent(new GetTransferStatusRequest { OrderId = "00102" }.Sign(Documented.Credentials), "status"));
        Assert.Equal(["pg_merchant_id=12345", "pg_payment_id=9"], Documented.Sent(new GetTransferStatusRequest { PaymentId = 9 }.Sign(Documented.Credentials), "status"));
        Assert.Throws<MessageValidationException>(() => new GetTransferStatusRequest().Sign(Documented.Credentials));
    }
}
