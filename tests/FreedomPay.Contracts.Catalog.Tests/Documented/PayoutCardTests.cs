using FreedomPay.Gateway.Payout;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9586998.</summary>
public class PayoutCardTests
{
    private const string Example =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <response>
            <pg_payment_id>7777777777</pg_payment_id>
            <pg_merchant_id>9970</pg_merchant_id>
            <pg_order_id>ORD12345</pg_order_id>
            <pg_status>ok</pg_status>
            <pg_balance>500000</pg_balance>
            <pg_payment_amount>1000</pg_payment_amount>
            <pg_payment_date>2024-09-02T12:19:01+00:00</pg_payment_date>
            <pg_reference>FSDUNJFA244324</pg_reference>
            <pg_salt>YtfwCGiBHsFLpYGk</pg_salt>
            <pg_sig>ccee466c01c2332d8a065d6108fd686b</pg_sig>
            <pg_datetime>2024-09-02T12:19:01+00:00</pg_datetime>
        </response>
        """;

    private static readonly CardPayoutRequest Full = new()
    {
        OrderId = "ORD12345",
        Amount = 1000.50m,
        Currency = "KZT",
        Description = "Payout",
        UserId = "No65GFR755789T",
        PaymentTo = "4405645000006150",
        CardName = "John Doe",
        PostLink = "https://site.kz/post",
    };

    [Fact]
    public void The_documented_success_is_read()
    {
        CardPayoutResponse.Accepted response = Assert.IsType<CardPayoutResponse.Accepted>(Documented.Success<CardPayoutResponse>(Example, "p2p2nonreg", usesPayoutKey: true));

        Assert.Equal(7777777777, response.PaymentId);
        Assert.Equal("9970", response.MerchantId);
        Assert.Equal("ORD12345", response.OrderId);
        Assert.Equal(500000m, response.Balance);
        Assert.Equal(1000m, response.PaymentAmount);
        Assert.Equal("FSDUNJFA244324", response.Reference);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), response.PaymentDate);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The page names the state without an example: this is that of ok, in the other state.</summary>
    [Fact]
    public void A_pending_payout_is_not_taken_for_accepted()
    {
        string xml = Example.Replace("<pg_status>ok<", "<pg_status>pending<", StringComparison.Ordinal);

        CardPayoutResponse.Processing response = Assert.IsType<CardPayoutResponse.Processing>(Documented.Success<CardPayoutResponse>(xml, "p2p2nonreg", usesPayoutKey: true));

        Assert.Equal(7777777777, response.PaymentId);
        Assert.Equal("9970", response.MerchantId);
        Assert.Equal("ORD12345", response.OrderId);
        Assert.Equal(500000m, response.Balance);
        Assert.Equal(1000m, response.PaymentAmount);
        Assert.Equal("FSDUNJFA244324", response.Reference);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), response.PaymentDate);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void A_pending_payout_without_any_field_is_no_problem()
    {
        CardPayoutResponse response = Documented.Success<CardPayoutResponse>("<response><pg_status>pending</pg_status></response>", "p2p2nonreg", usesPayoutKey: true);

        Assert.Equal(new CardPayoutResponse.Processing(), response);
    }

    [Fact]
    public void An_ok_without_its_fields_is_still_a_success()
    {
        CardPayoutResponse response = Documented.Success<CardPayoutResponse>(
            "<response><pg_status>ok</pg_status><pg_payment_date/></response>",
            "p2p2nonreg",
            usesPayoutKey: true,
            "pg_payment_id",
            "pg_merchant_id",
            "pg_order_id",
            "pg_balance",
            "pg_payment_amount",
            "pg_reference",
            "pg_payment_date");

        Assert.Equal(new CardPayoutResponse.Accepted(), response);
    }

    [Fact]
    public void The_documented_error_is_read()
    {
        Answer<CardPayoutResponse>.GatewayError error = Documented.Error<CardPayoutResponse>(PayoutExamples.Error, "p2p2nonreg", usesPayoutKey: true);

        Assert.Equal("9999", error.Code?.Value);
        Assert.Equal("ERROR_MESSAGE", error.Description);
    }

    [Fact]
    public void The_documented_invalid_signature_is_an_error()
    {
        Answer<CardPayoutResponse>.GatewayError error = Documented.Error<CardPayoutResponse>(PayoutExamples.InvalidSignature, "p2p2nonreg", usesPayoutKey: true);

        Assert.Equal("1100", error.Code?.Value);
        Assert.Equal("Некорректная подпись запроса", error.Description);
    }

    [Fact]
    public void Signed_with_the_payment_key_it_is_not_trusted()
    {
        Answer<CardPayoutResponse> answer = CardPayoutResponse.Read(Documented.Resigned(Example, "p2p2nonreg", usesPayoutKey: false), Documented.Credentials);

        Assert.IsType<Answer<CardPayoutResponse>.Untrusted>(answer, exactMatch: true);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<CardPayoutResponse> signed = Full.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_amount=1000.50", "pg_card_name=John Doe", "pg_currency=KZT", "pg_description=Payout", "pg_merchant_id=12345",
                "pg_order_id=ORD12345", "pg_payment_to=4405645000006150", "pg_post_link=https://site.kz/post", "pg_user_id=No65GFR755789T",
            ],
            Documented.Sent(signed, "p2p2nonreg", usesPayoutKey: true));
        Assert.Equal("https://api.freedompay.kz/g2g/p2p2nonreg", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
        Assert.All(["4405645000006150", "John Doe"], secret => Assert.DoesNotContain(secret, Full.ToString(), StringComparison.Ordinal));
    }

    /// <summary>The documentation bounds the number of digits to 13 and 20.</summary>
    [Theory]
    [InlineData(12, false)]
    [InlineData(13, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void The_length_of_the_card_number(int digits, bool taken)
    {
        CardPayoutRequest request = Full with { PaymentTo = new string('4', digits) };

        MessageValidationException? refused = Record.Exception(() => request.Sign(Documented.Credentials)) as MessageValidationException;

        Assert.Equal(taken ? [] : ["pg_payment_to"], refused?.Violations.Select(static violation => violation.WireName) ?? []);
    }
}
