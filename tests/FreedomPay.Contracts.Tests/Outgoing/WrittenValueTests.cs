using System.Globalization;
using System.Text;
using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Gateway.Purchase;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Outgoing;

/// <summary>How values become texts, and which are refused.</summary>
public class WrittenValueTests
{
    [Theory]
    [InlineData("0", "0.00")]
    [InlineData("-0.00", "0.00")]
    [InlineData("-0.0000000000000000000000000000", "0.00")]
    [InlineData("10", "10.00")]
    [InlineData("10.5", "10.50")]
    [InlineData("10.500000", "10.50")]
    [InlineData("-10", "-10.00")]
    [InlineData("1234567.89", "1234567.89")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335.00")]
    public void Decimal_with_a_scale_is_written_with_exactly_its_decimals(string value, string expected) =>
        Assert.Equal(expected, Written(new EverythingRequest { Text = "t", Amount = Parse(value) }, "pg_amount"));

    [Theory]
    [InlineData("1.005")]
    [InlineData("0.001")]
    [InlineData("-0.001")]
    [InlineData("0.0000000000000000000000000001")]
    public void Decimal_with_more_decimals_than_its_scale_is_refused_and_never_rounded(string value)
    {
        MessageValidationException exception = Assert.Throws<MessageValidationException>(
            () => new EverythingRequest { Text = "t", Amount = Parse(value) }.Sign(TestData.Credentials));

        FieldViolation violation = Assert.Single(exception.Violations);
        Assert.Equal("pg_amount", violation.WireName);
        Assert.Equal("Amount", violation.PropertyName);
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.00", "0.00")]
    [InlineData("-0.0", "0.0")]
    [InlineData("10", "10")]
    [InlineData("10.0", "10.0")]
    [InlineData("10.00", "10.00")]
    [InlineData("11500.0000", "11500.0000")]
    [InlineData("-0.0000000000000000000000000001", "-0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Decimal_without_a_scale_keeps_its_digits(string value, string expected) =>
        Assert.Equal(expected, Written(new EverythingRequest { Text = "t", Rate = Parse(value) }, "pg_rate"));

    [Fact]
    public void Zero_has_no_sign()
    {
        decimal negativeZero = new(0, 0, 0, isNegative: true, scale: 2);

        Assert.Equal("0.00", Written(new EverythingRequest { Text = "t", Amount = negativeZero }, "pg_amount"));
        Assert.Equal("0.00", Written(new EverythingRequest { Text = "t", Rate = negativeZero }, "pg_rate"));
    }

    [Theory]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    [InlineData(7999007771, "7999007771")]
    [InlineData(0, "0")]
    public void Integer_has_64_bits_and_no_separators(long value, string expected) =>
        Assert.Equal(expected, Written(new EverythingRequest { Text = "t", Id = value }, "pg_id"));

    [Theory]
    [InlineData(true, "1")]
    [InlineData(false, "0")]
    public void Boolean_is_1_or_0(bool value, string expected) =>
        Assert.Equal(expected, Written(new EverythingRequest { Text = "t", Flag = value }, "pg_flag"));

    [Fact]
    public void Dates_are_written_in_the_gregorian_calendar_with_the_format_of_the_spec()
    {
        EverythingRequest request = new()
        {
            Text = "t",
            Moment = new DateTimeOffset(2024, 2, 29, 23, 59, 58, new TimeSpan(-9, -30, 0)),
            Local = new DateTime(1, 1, 1, 0, 0, 0, DateTimeKind.Local),
            Day = new DateOnly(9999, 12, 31),
        };

        Assert.Equal("2024-02-29T23:59:58-09:30", Written(request, "pg_moment"));
        Assert.Equal("0001-01-01 00:00:00", Written(request, "pg_local"));
        Assert.Equal("9999-12-31", Written(request, "pg_day"));
        Assert.Equal("03/2023", Written(SignedOrderPropertyTests.Mandatory("t"), "pg_day"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Required_text_that_is_empty_is_refused(string? pares)
    {
        MessageValidationException exception = Assert.Throws<MessageValidationException>(
            () => new ThreeDSecureRequest { PaymentId = 1, Md = "m", PaRes = pares! }.Sign(TestData.Credentials));

        Assert.Equal(new FieldViolation("PaRes", "pg_pares", "is required and must not be empty."), Assert.Single(exception.Violations));
        Assert.Contains("PaRes (pg_pares)", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ThreeDSecureRequest", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_blanks_is_a_value() => Assert.Equal(" ", Written(new EverythingRequest { Text = " " }, "pg_text"));

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_wherever_it_stands()
    {
        // Not as data of a theory: test adapters hand data on as UTF-8, which mends it.
        string[] texts = ["\uD83D", "a\uDE00", "\uDE00\uD83D", "x\uD83Dy"];
        foreach (string text in texts)
        {
            Assert.Equal("pg_text", Refused(new EverythingRequest { Text = text }).WireName);
            Assert.Equal("Note", Refused(new EverythingRequest { Text = "t", Note = text }).PropertyName);
            Assert.Equal("x", Refused(new EverythingRequest { Text = "t", ExtraFields = TestData.Text("x", text) }).WireName);
            Assert.Throws<MessageValidationException>(() => new EverythingRequest { Text = "t" }.Sign(TestData.Credentials, new SigningOptions { Salt = text }));
            Assert.Throws<ArgumentException>(() => PaymentSignature.Compute(default, TestData.Text("x", text), new SecretKey("k")));
            Assert.Throws<ArgumentException>(() => PaymentSignature.Compute(default, [MessageField.Object("o", MessageField.Text("x", text))], new SecretKey("k")));
        }
    }

    [Fact]
    public void Value_longer_than_any_buffer_is_signed_whole()
    {
        string text = string.Concat(Enumerable.Repeat("Длинный текст 😀 ", 20_000));

        Assert.Equal(
            ReferenceWalk.Digest($"lookup;12345;abc123;{text};test_secret"),
            new LookupRequest { Text = text }.Sign(TestData.Credentials, TestData.FixedSalt).Signature());
    }

    [Theory]
    [InlineData("\u0000")]
    [InlineData("a\u0001b")]
    [InlineData("\u001F")]
    [InlineData("\uFFFE")]
    public void Character_that_XML_cannot_carry_is_refused_with_the_name_of_the_field(string text)
    {
        MessageValidationException exception = Assert.Throws<MessageValidationException>(
            () => new EverythingResponse { Note = text }.Sign(TestData.Credentials).ToXml());

        Assert.Equal("pg_note", Assert.Single(exception.Violations).WireName);
        Assert.Null(exception.InnerException);
    }

    [Fact]
    public void Answer_in_XML_is_read_back_as_it_was_signed()
    {
        Random random = new(20240115);
        for (int round = 0; round < 500; round++)
        {
            EverythingResponse response = new()
            {
                Text = RandomText.Value(random, xml: true),
                Note = random.Next(2) == 0 ? null : RandomText.Value(random, xml: true),
                Id = random.NextInt64(),
                Amount = random.Next(1_000_000) / 100m,
                Flag = random.Next(2) == 0,
                Secret = random.Next(2) == 0 ? null : RandomText.Value(random, xml: true),
                ExtraFields = [.. RandomText.Names(random, 3, EverythingSample.KnownNames).Where(static name => name is not "pg_status").Select(name => MessageField.Text(name, RandomText.Value(random, xml: true)))],
            };

            SignedReply signed = response.Sign(TestData.Credentials);
            byte[] body = signed.ToXml();

            IReadOnlyList<Node> parsed = ReferenceXml.TryParse(body)!;
            Assert.Equal(signed.Fields.Select(static field => (field.Name, field.GetValue())), parsed.Select(static field => (field.Name, field.Text!)));
            Assert.Equal(ReferenceWalk.Sign("everything", parsed, TestData.Key), signed.Signature());
            EverythingResponse read = TestData.Should<Answer<EverythingResponse>.Success>(EverythingResponse.Read(body, TestData.Credentials)).Response;
            Assert.Equal(response with { ExtraFields = [.. response.ExtraFields.OrderBy(static field => field.Name, StringComparer.Ordinal)] }, read);
        }
    }

    [Fact]
    public void Salt_is_fresh_each_time_and_made_of_letters_and_digits()
    {
        HashSet<string> salts = [];
        for (int i = 0; i < 200; i++)
        {
            string salt = new LookupRequest { Text = "t" }.Sign(TestData.Credentials).Fields.Single(static field => field.Name == "pg_salt").GetValue();
            Assert.InRange(salt.Length, 16, 32);
            Assert.All(salt, static character => Assert.True(char.IsAsciiLetterOrDigit(character)));
            Assert.True(salts.Add(salt));
        }
    }

    [Fact]
    public void Empty_salt_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => new LookupRequest { Text = "t" }.Sign(TestData.Credentials, new SigningOptions { Salt = "" }));

    [Fact]
    public void Payout_request_is_not_signed_with_the_payment_key()
    {
        MandatoryRequest request = SignedOrderPropertyTests.Mandatory("t");

        Assert.Throws<InvalidOperationException>(() => request.Sign(new MerchantCredentials("1", "payment")));
        Assert.Throws<InvalidOperationException>(() => MandatoryRequest.Read([], new MerchantCredentials("1", "payment")));
        Assert.Throws<InvalidOperationException>(() => MandatoryResponse.Read(Encoding.UTF8.GetBytes("<response/>"), new MerchantCredentials("1", "payment")));
    }

    private static FieldViolation Refused(EverythingRequest request) =>
        Assert.Single(Assert.Throws<MessageValidationException>(() => request.Sign(TestData.Credentials)).Violations);

    private static string Written<TResponse>(IGatewayRequest<TResponse> request, string name)
        where TResponse : IGatewayResponse<TResponse> =>
        request.Sign(TestData.Credentials).Fields.Single(field => field.Name == name).GetValue();

    private static decimal Parse(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
