using FreedomPay.Gateway.Transfer;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9885527.</summary>
public class TransferCardTests
{
    /// <summary>The token that leaves out one half of the transfer.</summary>
    private const string SpecialToken = "2d0b504c-b95d-4cf6-b782-5a7d13ab2c85";

    private const string Process =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <response>
            <pg_payment_id>777777777</pg_payment_id>
            <pg_order_id>980399</pg_order_id>
            <pg_payment_amount>100</pg_payment_amount>
            <pg_status>pending</pg_status>
            <pg_currency_from>KZT</pg_currency_from>
            <pg_payment_date/>
            <pg_payment_status>process</pg_payment_status>
            <pg_3ds>1</pg_3ds>
            <pg_3d_acsurl>https://secure.freedompay.kz/v2/user/3ds-page/1234abcd-1234-5678-9aed-1234abcd</pg_3d_acsurl>
            <pg_card_mask>4444-44XX-XXXX-4444</pg_card_mask>
            <pg_datetime>2024-11-28T11:30:25+00:00</pg_datetime>
            <pg_salt>WTfdgfdggsUu9E6qxLI</pg_salt>
            <pg_sig>123b0b7af543ygdfhbfdjknf0f</pg_sig>
        </response>
        """;

    private static readonly CardTransferRequest Full = new()
    {
        OrderId = "980399",
        Amount = 100.50m,
        AmountTo = 0.21m,
        CurrencyFrom = "KZT",
        CurrencyTo = "USD",
        CommissionAmount = 1.5m,
        Description = "Transfer",
        Language = PageLanguage.English,
        UserId = "1234",
        CardPan = "4111111111111111",
        CardCvc = "012",
        CardYear = "25",
        CardMonth = "09",
        CardName = "John Doe",
        RecipientCardPan = "4222222222222222",
        RecipientCardName = "Jane Roe",
        SaveSenderCard = true,
        SaveRecipientCard = false,
        SenderBirthdate = new DateOnly(1985, 2, 3),
        SenderCountry = "KAZ",
        SenderCity = "Almaty",
        SenderStreet = "Abay Avenue",
        SenderPostalCode = "A05E1B8",
    };

    private static readonly CardTransferRequest BetweenTokens = new()
    {
        OrderId = "980399",
        Amount = 100,
        CurrencyFrom = "KZT",
        CurrencyTo = "KZT",
        Description = "Transfer",
        CardToken = "abcd1234token",
        RecipientCardToken = "xyz9876token",
    };

    [Fact]
    public void The_documented_success_is_read()
    {
        CardTransferResponse.Accepted response = Assert.IsType<CardTransferResponse.Accepted>(Documented.Success<CardTransferResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>7777777777</pg_payment_id>
                <pg_status>ok</pg_status>
                <pg_payment_status>success</pg_payment_status>
                <pg_3ds>1</pg_3ds>
                <pg_3d_acsurl>https://bank-issuer-url.com/3ds-verify</pg_3d_acsurl>
                <pg_order_id>ORD12345</pg_order_id>
                <pg_payment_amount>1000.00</pg_payment_amount>
                <pg_payout_amount>950.00</pg_payout_amount>
                <pg_currency_from>KZT</pg_currency_from>
                <pg_currency_to>USD</pg_currency_to>
                <pg_card_token>abcd1234token</pg_card_token>
                <pg_card_recipient_token>xyz9876token</pg_card_recipient_token>
                <pg_card_mask>411111-XXXXXX-1111</pg_card_mask>
                <pg_card_recipient_mask>422222-XXXXXX-2222</pg_card_recipient_mask>
                <pg_payment_date>2024-09-02T12:19:01+00:00</pg_payment_date>
                <pg_salt>YtfwCGiBHsFLpYGk</pg_salt>
                <pg_sig>ccee466c01c2332d8a065d6108fd686b</pg_sig>
                <pg_datetime>2024-09-02T12:19:01+00:00</pg_datetime>
            </response>
            """,
            "transfer"));

        Assert.Equal(7777777777, response.PaymentId);
        Assert.Equal(PaymentStatus.Success, response.PaymentStatus);
        Assert.True(response.ThreeDSecure);
        Assert.Equal("https://bank-issuer-url.com/3ds-verify", response.AcsUrl);
        Assert.Equal("ORD12345", response.OrderId);
        Assert.Equal(1000m, response.PaymentAmount);
        Assert.Equal(950m, response.PayoutAmount);
        Assert.Equal("KZT", response.CurrencyFrom);
        Assert.Equal("USD", response.CurrencyTo);
        Assert.Equal("abcd1234token", response.CardToken);
        Assert.Equal("xyz9876token", response.RecipientCardToken);
        Assert.Equal("411111-XXXXXX-1111", response.CardMask);
        Assert.Equal("422222-XXXXXX-2222", response.RecipientCardMask);
        Assert.Equal("2024-09-02T12:19:01+00:00", response.PaymentDate);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
        Assert.All(["abcd1234token", "xyz9876token"], secret => Assert.DoesNotContain(secret, response.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Three_d_secure_is_needed()
    {
        CardTransferResponse.ThreeDSecureRequired response =
            Assert.IsType<CardTransferResponse.ThreeDSecureRequired>(Documented.Success<CardTransferResponse>(Process, "transfer"));

        Assert.Equal(777777777, response.PaymentId);
        Assert.Equal("980399", response.OrderId);
        Assert.Equal(PaymentStatus.Process, response.PaymentStatus);
        Assert.Equal("https://secure.freedompay.kz/v2/user/3ds-page/1234abcd-1234-5678-9aed-1234abcd", response.AcsUrl);
        Assert.Equal(100m, response.PaymentAmount);
        Assert.Null(response.PayoutAmount);
        Assert.Equal("KZT", response.CurrencyFrom);
        Assert.Null(response.CurrencyTo);
        Assert.Equal("4444-44XX-XXXX-4444", response.CardMask);
        Assert.Null(response.CardToken);
        Assert.Null(response.RecipientCardMask);
        Assert.Null(response.RecipientCardToken);
        Assert.Null(response.PaymentDate);
        Assert.Equal(new DateTimeOffset(2024, 11, 28, 11, 30, 25, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The documented example without a need for 3DS: neither an address nor a transfer that is done.</summary>
    [Theory]
    [InlineData("<pg_3ds>0</pg_3ds>", false)]
    [InlineData("<pg_3ds/>", null)]
    [InlineData("", null)]
    public void A_pending_transfer_without_3DS_is_in_process(string threeDSecure, bool? expected)
    {
        string xml = Process.Replace("<pg_3ds>1</pg_3ds>", threeDSecure, StringComparison.Ordinal);

        CardTransferResponse.Processing response = Assert.IsType<CardTransferResponse.Processing>(Documented.Success<CardTransferResponse>(xml, "transfer"));

        Assert.Equal(
            new CardTransferResponse.Processing
            {
                PaymentId = 777777777,
                OrderId = "980399",
                PaymentStatus = PaymentStatus.Process,
                ThreeDSecure = expected,
                AcsUrl = "https://secure.freedompay.kz/v2/user/3ds-page/1234abcd-1234-5678-9aed-1234abcd",
                PaymentAmount = 100,
                CurrencyFrom = "KZT",
                CardMask = "4444-44XX-XXXX-4444",
                Datetime = new DateTimeOffset(2024, 11, 28, 11, 30, 25, TimeSpan.Zero),
            },
            response);
    }

    /// <summary>Of an answer in process the fields that the documented example lacks, which its table has.</summary>
    [Fact]
    public void The_other_fields_of_a_transfer_in_process()
    {
        const string More =
            """
            <pg_payout_amount>0.21</pg_payout_amount>
            <pg_currency_to>USD</pg_currency_to>
            <pg_card_token>abcd1234token</pg_card_token>
            <pg_card_recipient_mask>422222-XXXXXX-2222</pg_card_recipient_mask>
            <pg_card_recipient_token>xyz9876token</pg_card_recipient_token>
            <pg_payment_date>2024-11-28 16:42:24</pg_payment_date>
            """;
        string full = Process.Replace("<pg_payment_date/>", More, StringComparison.Ordinal);

        CardTransferResponse.ThreeDSecureRequired needed = Assert.IsType<CardTransferResponse.ThreeDSecureRequired>(Documented.Success<CardTransferResponse>(full, "transfer"));
        CardTransferResponse.Processing processing = Assert.IsType<CardTransferResponse.Processing>(
            Documented.Success<CardTransferResponse>(full.Replace("<pg_3ds>1<", "<pg_3ds>0<", StringComparison.Ordinal), "transfer"));

        Assert.Equal(
            (0.21m, "USD", "abcd1234token", "422222-XXXXXX-2222", "xyz9876token", "2024-11-28 16:42:24"),
            (needed.PayoutAmount, needed.CurrencyTo, needed.CardToken, needed.RecipientCardMask, needed.RecipientCardToken, needed.PaymentDate));
        Assert.Equal(
            (0.21m, "USD", "abcd1234token", "422222-XXXXXX-2222", "xyz9876token", "2024-11-28 16:42:24"),
            (processing.PayoutAmount, processing.CurrencyTo, processing.CardToken, processing.RecipientCardMask, processing.RecipientCardToken, processing.PaymentDate));
        Assert.Empty(needed.ExtraFields);
        Assert.Empty(processing.ExtraFields);
    }

    [Fact]
    public void An_ok_without_its_fields_says_nothing_of_the_transfer()
    {
        CardTransferResponse response = Documented.Success<CardTransferResponse>(
            "<response><pg_status>ok</pg_status></response>",
            "transfer",
            usesPayoutKey: false,
            "pg_payment_id",
            "pg_order_id",
            "pg_payment_amount",
            "pg_card_mask",
            "pg_datetime");

        Assert.Equal(new CardTransferResponse.Accepted(), response);
    }

    [Fact]
    public void The_documented_error_is_read()
    {
        Answer<CardTransferResponse>.GatewayError error = Documented.Error<CardTransferResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>7777777777</pg_payment_id>
                <pg_order_id>980396</pg_order_id>
                <pg_payment_amount>100</pg_payment_amount>
                <pg_status>error</pg_status>
                <pg_currency_from>KZT</pg_currency_from>
                <pg_payment_date/>
                <pg_payment_status>error</pg_payment_status>
                <pg_3ds>0</pg_3ds>
                <pg_card_mask>4444-44XX-XXXX-4444</pg_card_mask>
                <pg_error_description>3DS код карты списания не введен или введен некорректно. Повторите попытку.</pg_error_description>
                <pg_error_code>10004</pg_error_code>
                <pg_datetime>2024-11-28T11:29:54+00:00</pg_datetime>
                <pg_salt>AndfdshgKM0jTbYeI</pg_salt>
                <pg_sig>e75da38a7247a645jnvfjb96e9ea87899</pg_sig>
            </response>
            """,
            "transfer");

        Assert.Equal(ErrorCode.ThreeDSecureFailed, error.Code);
        Assert.Equal("3DS код карты списания не введен или введен некорректно. Повторите попытку.", error.Description);
        Assert.Equal(
            [
                "pg_payment_id=7777777777", "pg_order_id=980396", "pg_payment_amount=100", "pg_status=error", "pg_currency_from=KZT",
                "pg_payment_date=", "pg_payment_status=error", "pg_3ds=0", "pg_card_mask=4444-44XX-XXXX-4444",
            ],
            error.Fields.Take(9).Select(static field => $"{field.Name}={field.GetText()}"));
    }

    [Fact]
    public void The_documented_invalid_signature_is_an_error()
    {
        Answer<CardTransferResponse>.GatewayError error = Documented.Error<CardTransferResponse>(PayoutExamples.InvalidSignature, "transfer");

        Assert.Equal("1100", error.Code?.Value);
        Assert.Equal("Некорректная подпись запроса", error.Description);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<CardTransferResponse> signed = Full.Sign(Documented.Credentials);

        Assert.Equal(
            [
                "pg_amount=100.50", "pg_amount_to=0.21", "pg_card_cvc=012", "pg_card_month=09", "pg_card_name=John Doe",
                "pg_card_pan=4111111111111111", "pg_card_recipient=4222222222222222", "pg_card_recipient_name=Jane Roe", "pg_card_year=25",
                "pg_commission_amount=1.5", "pg_currency_from=KZT", "pg_currency_to=USD", "pg_description=Transfer", "pg_language=en",
                "pg_merchant_id=12345", "pg_order_id=980399", "pg_save_recipient_card=0", "pg_save_sender_card=1",
                "pg_sender_birthdate=1985-02-03", "pg_sender_city=Almaty", "pg_sender_country=KAZ", "pg_sender_postal_code=A05E1B8",
                "pg_sender_street=Abay Avenue", "pg_user_id=1234",
            ],
            Documented.Sent(signed, "transfer"));
        Assert.Equal("https://api.freedompay.kz/g2g/p2p/transfer", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
        Assert.All(
            ["4111111111111111", "4222222222222222", "012", "John", "Jane", "1985", "Almaty", "Abay", "A05E1B8"],
            secret => Assert.DoesNotContain(secret, Full.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Request_between_saved_cards()
    {
        Assert.Equal(
            [
                "pg_amount=100", "pg_card_recipient_token=xyz9876token", "pg_card_token=abcd1234token", "pg_currency_from=KZT",
                "pg_currency_to=KZT", "pg_description=Transfer", "pg_merchant_id=12345", "pg_order_id=980399",
            ],
            Documented.Sent(BetweenTokens.Sign(Documented.Credentials), "transfer"));
        Assert.All(["abcd1234token", "xyz9876token"], secret => Assert.DoesNotContain(secret, BetweenTokens.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Request_for_a_payout_only()
    {
        CardTransferRequest request = BetweenTokens with
        {
            CardToken = SpecialToken,
            RecipientCardToken = null,
            RecipientCardPan = "4222222222222222",
            RecipientCardName = "Jane Roe",
        };

        Assert.Equal(
            [
                "pg_amount=100", "pg_card_recipient=4222222222222222", "pg_card_recipient_name=Jane Roe", $"pg_card_token={SpecialToken}",
                "pg_currency_from=KZT", "pg_currency_to=KZT", "pg_description=Transfer", "pg_merchant_id=12345", "pg_order_id=980399",
            ],
            Documented.Sent(request.Sign(Documented.Credentials), "transfer"));
    }

    [Fact]
    public void A_card_of_the_sender_and_one_of_the_recipient_are_needed()
    {
        Assert.Single(Assert.Throws<MessageValidationException>(() => (BetweenTokens with { CardToken = null }).Sign(Documented.Credentials)).Violations);
        Assert.Single(Assert.Throws<MessageValidationException>(() => (BetweenTokens with { RecipientCardToken = null }).Sign(Documented.Credentials)).Violations);
    }

    [Fact]
    public void A_card_number_needs_the_other_data_of_the_card()
    {
        CardTransferRequest request = Full with { CardCvc = null, CardYear = null, CardMonth = null, CardName = null };

        Assert.Equal(["pg_card_cvc", "pg_card_month", "pg_card_name", "pg_card_year"], Refused(request));
    }

    [Fact]
    public void The_documented_bounds_are_checked()
    {
        CardTransferRequest request = Full with
        {
            Amount = 0.009m,
            SenderCountry = "KZ",
            SenderCity = new string('c', 26),
            SenderStreet = new string('s', 36),
            SenderPostalCode = new string('1', 11),
        };
        CardTransferRequest atTheBounds = Full with
        {
            Amount = 0.01m,
            SenderCity = new string('c', 25),
            SenderStreet = new string('s', 35),
            SenderPostalCode = new string('1', 10),
        };

        Assert.Equal(["pg_amount", "pg_sender_city", "pg_sender_country", "pg_sender_postal_code", "pg_sender_street"], Refused(request));
        Assert.Equal(["pg_sender_country"], Refused(atTheBounds with { SenderCountry = "KAZA" }));
        Assert.NotNull(atTheBounds.Sign(Documented.Credentials));
    }

    private static IEnumerable<string> Refused(CardTransferRequest request) =>
        Assert.Throws<MessageValidationException>(() => request.Sign(Documented.Credentials))
            .Violations.Select(static violation => violation.WireName).Order(StringComparer.Ordinal);
}
