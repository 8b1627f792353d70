using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Newtonsoft.Json;
using TestContracts.Kinds;
using TestContracts.Scalars;
using JsonException = System.Text.Json.JsonException;
using JsonSerializer = System.Text.Json.JsonSerializer;
using ThreeDSecureRequest = FreedomPay.Gateway.Purchase.ThreeDSecureRequest;

namespace FreedomPay.Contracts.Tests.Secrets;

/// <summary>The types of sensitive values: what they take, what they give, and what they keep to themselves.</summary>
public class SensitiveTests
{
    private const string Secret = "4400440044004400";
    private const string Masked = "\"***\"";

    private static readonly SensitiveText Text = Secret;
    private static readonly SensitiveDate Date = SecretSamples.SecretDay;

    [Fact]
    public void The_value_comes_by_its_method_alone()
    {
        Assert.Equal(Secret, Text.Reveal());
        Assert.Equal(SecretSamples.SecretDay, Date.Reveal());
        Assert.Equal("", default(SensitiveText).Reveal());
        Assert.True(default(SensitiveText).IsEmpty());
        Assert.False(Text.IsEmpty());
        Assert.All([typeof(SensitiveText), typeof(SensitiveDate)], static type =>
        {
            Assert.Empty(type.GetProperties(BindingFlags.Public | BindingFlags.Instance));
            Assert.Empty(type.GetFields(BindingFlags.Public | BindingFlags.Instance));
            Assert.Equal("***", type.GetCustomAttribute<DebuggerDisplayAttribute>()?.Value);
            Assert.All(
                type.GetFields(BindingFlags.NonPublic | BindingFlags.Instance),
                static field => Assert.Equal(DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State));
        });
    }

    [Fact]
    public void Every_way_to_a_text_shows_asterisks()
    {
        object[] values = [Text, Date, default(SensitiveText), default(SensitiveDate)];
        Assert.All(values, static value =>
        {
            Assert.Equal("***", value.ToString());
            Assert.Equal("***", string.Format(CultureInfo.InvariantCulture, "{0:D}", value));
            Assert.Equal(Masked, JsonSerializer.Serialize(value, value.GetType()));
            Assert.Equal(Masked, JsonConvert.SerializeObject(value));
            Assert.Equal("***", TypeDescriptor.GetConverter(value).ConvertToInvariantString(value));
            Assert.DoesNotContain("4400", PropertyWalkers.Write("Serilog", value), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Texts_are_compared_ordinally()
    {
        SensitiveText same = new string(Secret);
        Assert.True(Text == same && Text.Equals((object)same) && Text.GetHashCode() == same.GetHashCode());
        Assert.True(Text != "4400440044004401" && !Text.Equals(Secret.AsSpan().ToString() + "0"));
        Assert.True((SensitiveText)"" == default(SensitiveText) && default(SensitiveText).GetHashCode() == ((SensitiveText)"").GetHashCode());
        Assert.True((SensitiveText)"\u00E9" != "e\u0301");
        Assert.True(Date == (SensitiveDate)SecretSamples.SecretDay && Date != SecretSamples.SecretDay.AddDays(1) && Date.Equals((object)(SensitiveDate)SecretSamples.SecretDay));
    }

    [Fact]
    public void A_text_that_is_missing_stays_missing()
    {
        string? missing = null;
        EverythingRequest request = new() { Text = "t", Secret = missing };

        Assert.Null(request.Secret);
        Assert.Null((request with { Secret = null }).Secret);
        Assert.Equal(Secret, (request with { Secret = Secret }).Secret?.Reveal());
        Assert.Equal(request, request with { Secret = missing });
    }

    [Fact]
    public void Values_pass_from_an_answer_into_the_next_request()
    {
        EverythingResponse answer = new() { Secret = Secret, Birthday = SecretSamples.SecretDay };
        EverythingRequest optional = new() { Text = "t", Secret = answer.Secret, Birthday = answer.Birthday };
        ThreeDSecureRequest required = new() { PaymentId = 1, Md = answer.Secret ?? default, PaRes = answer.Secret.GetValueOrDefault() };

        Assert.Equal((Secret, SecretSamples.SecretDay, Secret), (optional.Secret?.Reveal(), optional.Birthday?.Reveal(), required.Md.Reveal()));
        MessageValidationException refused = Assert.Throws<MessageValidationException>(() => (required with { PaRes = default }).Sign(TestData.Credentials));
        Assert.Equal("PaRes", Assert.Single(refused.Violations).PropertyName);
    }

    [Theory]
    [InlineData("\"***\"", "three asterisks")]
    [InlineData("4400440044004400", "is a string")]
    [InlineData("{\"a\":\"4400440044004400\"}", "is a string")]
    [InlineData("[\"4400440044004400\"]", "is a string")]
    [InlineData("true", "is a string")]
    public void What_cannot_be_read_is_refused_without_the_value(string json, string message)
    {
        foreach (Type type in (Type[])[typeof(SensitiveText), typeof(SensitiveDate)])
        {
            JsonException refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type));
            Assert.Contains(message, refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("4400", refused.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"05.06.1987\"")]
    [InlineData("\"1987-06-05T00:00\"")]
    [InlineData("\"\"")]
    public void A_date_that_is_none_is_refused_without_the_value(string json)
    {
        JsonException refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SensitiveDate>(json));
        Assert.Contains("yyyy-MM-dd", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("1987", refused.ToString(), StringComparison.Ordinal);
        FormatException format = Assert.Throws<FormatException>(() => TypeDescriptor.GetConverter(typeof(SensitiveDate)).ConvertFromInvariantString(JsonSerializer.Deserialize<string>(json)!));
        Assert.DoesNotContain("1987", format.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_read_from_JSON_and_configuration()
    {
        Assert.Equal(Text, JsonSerializer.Deserialize<SensitiveText>($"\"{Secret}\""));
        Assert.Equal(Text, JsonConvert.DeserializeObject<SensitiveText>($"\"{Secret}\""));
        Assert.Equal(Text, TypeDescriptor.GetConverter(typeof(SensitiveText)).ConvertFromInvariantString(Secret));
        Assert.Equal(Date, JsonSerializer.Deserialize<SensitiveDate>("\"1987-06-05\""));
        Assert.Equal(Date, JsonConvert.DeserializeObject<SensitiveDate>("\"1987-06-05\""));
        Assert.Equal(Date, TypeDescriptor.GetConverter(typeof(SensitiveDate)).ConvertFromInvariantString("1987-06-05"));
        Assert.Null(JsonSerializer.Deserialize<SensitiveText?>("null"));
        Assert.Throws<FormatException>(() => TypeDescriptor.GetConverter(typeof(SensitiveText)).ConvertFromInvariantString("***"));
        ThreeDSecureRequest request = JsonSerializer.Deserialize<ThreeDSecureRequest>($$"""{ "PaymentId": 7, "Md": "md", "PaRes": "{{Secret}}", "ExtraFields": [] }""")!;
        Assert.Equal(new ThreeDSecureRequest { PaymentId = 7, Md = "md", PaRes = Secret }, request);
    }

    [Fact]
    public void Fields_beyond_the_spec_are_written_by_their_names_and_not_read()
    {
        MessageFields fields = [MessageField.Text("a", Secret), MessageField.Text("a", Secret), MessageField.Object("o", MessageField.List("l", MessageField.Text("", Secret)))];

        string json = JsonSerializer.Serialize(fields);

        Assert.Equal("""[{"Name":"a","Text":"***"},{"Name":"a","Text":"***"},{"Name":"o","Fields":[{"Name":"l","Items":[{"Name":"","Text":"***"}]}]}]""", json);
        Assert.Equal("""{"Name":"a","Text":"***"}""", JsonSerializer.Serialize(fields[0]));
        Assert.Contains("masked", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<MessageFields>(json)).Message, StringComparison.Ordinal);
        Assert.Contains("masked", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<MessageField>("{}")).Message, StringComparison.Ordinal);
        Assert.Same(MessageFields.Empty, JsonSerializer.Deserialize<MessageFields>("[]"));
    }

    [Fact]
    public void An_open_enum_is_its_text_as_a_value_and_as_a_key()
    {
        Dictionary<PageKind, PageKind?> kinds = new() { [PageKind.One] = new("of tomorrow"), [new("of tomorrow")] = null };
        const string Json = """{"one":"of tomorrow","of tomorrow":null}""";

        Assert.Equal(Json, JsonSerializer.Serialize(kinds));
        Assert.Equal(Json, JsonConvert.SerializeObject(kinds));
        Assert.Equal(kinds, JsonSerializer.Deserialize<Dictionary<PageKind, PageKind?>>(Json));
        Assert.Equal(kinds, JsonConvert.DeserializeObject<Dictionary<PageKind, PageKind?>>(Json));
        Assert.Equal("\"\"", JsonSerializer.Serialize(default(PageKind)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PageKind>("1"));
        Assert.Equal(PageKind.Two, TypeDescriptor.GetConverter(typeof(PageKind)).ConvertFromInvariantString("two"));
        Assert.Equal("PageKind { Value: \"one\", IsKnown: True }", PropertyWalkers.Write("Serilog", PageKind.One));
    }

    [Fact]
    public void A_logged_message_cannot_be_sent_again()
    {
        SignedRequest<Gateway.Purchase.ThreeDSecureResponse> signed = SecretSamples.ThreeDSecure.Sign(SecretSamples.Credentials);
        string signature = signed.Signature();

        Assert.Equal(32, signature.Length);
        Assert.DoesNotContain(signature, signed.ToString(), StringComparison.Ordinal);
        Assert.Contains("pg_sig = ***", signed.ToString(), StringComparison.Ordinal);
        Assert.All(PropertyWalkers.All, walker => Assert.DoesNotContain(signature, PropertyWalkers.Write(walker, signed), StringComparison.Ordinal));
    }

    [Fact]
    public void A_pattern_that_takes_too_long_is_a_violation_without_the_value()
    {
        PageRequest request = new() { Secret = "s", Slow = new string('a', 60) + "!" };

        MessageValidationException refused = Assert.Throws<MessageValidationException>(() => request.Sign(TestData.Credentials));

        FieldViolation violation = Assert.Single(refused.Violations);
        Assert.Equal(("Slow", "pg_slow", "could not be checked against the pattern ^(a+)+$ in time."), (violation.PropertyName, violation.WireName, violation.Message));
        Assert.Null(refused.InnerException);
        Assert.DoesNotContain("aaaa", refused.ToString(), StringComparison.Ordinal);
    }
}
