using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9586997.</summary>
public class PurchaseCardTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        CardPaymentResponse.Accepted response = Assert.IsType<CardPaymentResponse.Accepted>(Documented.Success<CardPaymentResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>7777777777</pg_payment_id>
                <pg_status>ok</pg_status>
                <pg_3ds>0</pg_3ds>
                <pg_auth_code/>
                <pg_reference/>
                <pg_datetime>2024-09-02T12:19:01+00:00</pg_datetime>
                <pg_salt>YtfwCGiBHsFLpYGk</pg_salt>
                <pg_sig>ccee466c01c2332d8a065d6108fd686b</pg_sig>
            </response>
            """,
            "payment"));

        Assert.Equal(7777777777, response.PaymentId);
        Assert.False(response.ThreeDSecure);
        Assert.Null(response.AuthCode);
        Assert.Null(response.Reference);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), response.Datetime);
        Assert.Null(response.CardToken);
        Assert.Null(response.RecurringProfile);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void Process()
    {
        CardPaymentResponse.Processing response = Assert.IsType<CardPaymentResponse.Processing>(Documented.Success<CardPaymentResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>7777777777</pg_payment_id>
                <pg_status>pending</pg_status>
                <pg_3ds>0</pg_3ds>
                <pg_datetime>2024-11-07T06:31:04+00:00</pg_datetime>
                <pg_salt>7x6lXSsN9MyzwpnU</pg_salt>
                <pg_sig>e4798ffe3958c001ed9d43269a20d931</pg_sig>
            </response>
            """,
            "payment"));

        Assert.Equal(7777777777, response.PaymentId);
        Assert.False(response.ThreeDSecure);
        Assert.Equal(new DateTimeOffset(2024, 11, 7, 6, 31, 4, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The fields of the table and of a real answer, whose MD was empty.</summary>
    [Fact]
    public void An_answer_that_asks_for_3DS_is_not_a_payment()
    {
        CardPaymentResponse.ThreeDSecureRequired response = Assert.IsType<CardPaymentResponse.ThreeDSecureRequired>(Documented.Success<CardPaymentResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>7777777777</pg_payment_id>
                <pg_status>ok</pg_status>
                <pg_3ds>1</pg_3ds>
                <pg_3d_acsurl>https://secure.paybox.money/v2/user/3ds-page/00000000-0000-0000-0000-000000000000</pg_3d_acsurl>
                <pg_3d_md></pg_3d_md>
                <pg_3d_pareq>eJxVUstu2zAQ</pg_3d_pareq>
                <pg_auth_code>243412</pg_auth_code>
                <pg_reference>241107063029</pg_reference>
                <pg_card_token_to>ef741cfc-f85e-41a0-84e6-2ba964912182</pg_card_token_to>
                <pg_recurring_profile>60144557</pg_recurring_profile>
                <pg_datetime>2024-09-02T12:19:01+00:00</pg_datetime>
                <pg_salt>YtfwCGiBHsFLpYGk</pg_salt>
                <pg_sig>ccee466c01c2332d8a065d6108fd686b</pg_sig>
            </response>
            """,
            "payment"));

        Assert.Equal(7777777777, response.PaymentId);
        Assert.Equal("https://secure.paybox.money/v2/user/3ds-page/00000000-0000-0000-0000-000000000000", response.AcsUrl);
        Assert.Equal("", response.Md?.Reveal());
        Assert.Equal("eJxVUstu2zAQ", response.PaReq);
        Assert.Equal("243412", response.AuthCode);
        Assert.Equal("241107063029", response.Reference);
        Assert.Equal("ef741cfc-f85e-41a0-84e6-2ba964912182", response.CardToken);
        Assert.Equal("60144557", response.RecurringProfile);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 12, 19, 1, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
        Assert.DoesNotContain("eJxVUstu2zAQ", response.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ef741cfc", response.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Public clients read the saved card's token as 3DSecure calls it.</summary>
    [Theory]
    [InlineData("pg_card_token_to")]
    [InlineData("pg_card_token")]
    public void The_saved_card_under_either_name(string name)
    {
        CardPaymentResponse response = Documented.Success<CardPaymentResponse>(
            $"""
            <response>
                <pg_payment_id>7777777777</pg_payment_id>
                <pg_status>ok</pg_status>
                <pg_3ds>0</pg_3ds>
                <{name}>ef741cfc-f85e-41a0-84e6-2ba964912182</{name}>
                <pg_datetime>2024-09-02T12:19:01+00:00</pg_datetime>
            </response>
            """,
            "payment");

        Assert.Equal("ef741cfc-f85e-41a0-84e6-2ba964912182", Assert.IsType<CardPaymentResponse.Accepted>(response).CardToken);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>Names are not signed: whoever renames pg_3ds must not make an accepted payment of one that needs 3DS.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("<pg_3ds/>")]
    [InlineData("<pg_3ds>yes</pg_3ds>")]
    [InlineData("<pg_3ds>0</pg_3ds><pg_3ds>0</pg_3ds>")]
    [InlineData("<pg_3dz>1</pg_3dz>")]
    [InlineData("<a><pg_3ds>1</pg_3ds></a>")]
    [InlineData("<pg_3ds><a>1</a></pg_3ds>")]
    public void An_ok_that_does_not_speak_of_3DS_is_no_success(string threeDSecure) => Documented.IsOfNoShape<CardPaymentResponse>(
        $"<response><pg_payment_id>7777777777</pg_payment_id><pg_status>ok</pg_status>{threeDSecure}<pg_datetime>2024-11-07T06:31:04+00:00</pg_datetime></response>",
        "payment");

    [Fact]
    public void The_documented_errors_are_read() => PurchaseErrors.AreReadAs<CardPaymentResponse>("payment");

    [Fact]
    public void The_documented_request_is_written()
    {
        CardPaymentRequest request = new()
        {
            OrderId = "23",
            Amount = 1000.00m,
            Currency = "KZT",
            Description = "Order description",
            TestingMode = true,
            UserId = "No65GFR755789T",
            UserEmail = "payer@site.kz",
            UserPhone = "77777777777",
            CardPan = "4716047261941981",
            CardCvc = "012",
            CardYear = "25",
            CardMonth = "09",
            CardName = "John Doe",
            AutoClearing = false,
            ThreeDSecureChallenge = true,
            ExchangeParameters = new ExchangeRateParameters { Rate = 450.25m, RatesCode = "NBK", RateDate = "2024-09-02" },
            Param1 = "first",
            Param2 = "second",
            Param3 = "third",
            RecurringStart = true,
            RecurringLifetime = 156,
            ReceiptPositions = [new ReceiptPosition { Count = 1, Name = "Pad", Price = 1000, TaxType = ReceiptTaxType.Vat5Of105, MarkList = ["mark-1"] }],
            EncryptedCard = "header.key.iv.ciphertext.tag",
        };

        Assert.Equal(
            [
                "pg_3ds_challenge=1",
                "pg_amount=1000.00",
                "pg_auto_clearing=0",
                "pg_card_cvc=012",
                "pg_card_month=09",
                "pg_card_name=John Doe",
                "pg_card_pan=4716047261941981",
                "pg_card_year=25",
                "pg_currency=KZT",
                "pg_description=Order description",
                "pg_encrypted_card=header.key.iv.ciphertext.tag",
                "pg_exchange_params[ex_date]=2024-09-02",
                "pg_exchange_params[rate]=450.25",
                "pg_exchange_params[rates_code]=NBK",
                "pg_merchant_id=12345",
                "pg_order_id=23",
                "pg_param1=first",
                "pg_param2=second",
                "pg_param3=third",
                "pg_receipt_positions[0][count]=1",
                "pg_receipt_positions[0][mark_list][0]=mark-1",
                "pg_receipt_positions[0][name]=Pad",
                "pg_receipt_positions[0][price]=1000",
                "pg_receipt_positions[0][tax_type]=11",
                "pg_recurring_lifetime=156",
                "pg_recurring_start=1",
                "pg_testing_mode=1",
                "pg_user_email=payer@site.kz",
                "pg_user_id=No65GFR755789T",
                "pg_user_phone=77777777777",
            ],
            Documented.Sent(request.Sign(Documented.Credentials), "payment"));
        string shown = request.ToString();
        Assert.All(
            ["4716047261941981", "012", "John Doe", "payer@site.kz", "77777777777", "ciphertext"],
            secret => Assert.DoesNotContain(secret, shown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("471604726194")]
    [InlineData("471604726194198100000")]
    public void A_card_number_of_the_wrong_length_is_refused_and_not_shown(string pan)
    {
        CardPaymentRequest request = new()
        {
            OrderId = "23",
            Amount = 1,
            Description = "Order description",
            CardPan = pan,
            CardCvc = "123",
            CardYear = "25",
            CardMonth = "09",
            CardName = "John Doe",
        };

        MessageValidationException exception = Assert.Throws<MessageValidationException>(() => request.Sign(Documented.Credentials));
        Assert.Contains("pg_card_pan", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(pan, exception.Message, StringComparison.Ordinal);
    }
}
