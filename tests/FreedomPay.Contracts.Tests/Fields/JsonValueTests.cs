using System.Text.Json;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Fields;

/// <summary>Fields with what JSON has beside texts: numbers, booleans, null. They are kept as they came, masked, and refused where only texts can be sent.</summary>
public class JsonValueTests
{
    private static readonly MessageField Number = MessageField.Number("n", "-100.50");
    private static readonly MessageField Boolean = MessageField.Boolean("b", true);
    private static readonly MessageField Null = MessageField.Null("z");

    public static TheoryData<string> Kinds => ["number", "boolean", "null", "nested number", "null in a list"];

    [Fact]
    public void Kind_and_text_are_those_of_JSON()
    {
        Assert.Equal((MessageFieldKind.Number, "-100.50"), (Number.Kind, Number.GetText()));
        Assert.Equal((MessageFieldKind.Boolean, "true"), (Boolean.Kind, Boolean.GetText()));
        Assert.Equal((MessageFieldKind.Boolean, "false"), (MessageField.Boolean("b", false).Kind, MessageField.Boolean("b", false).GetText()));
        Assert.Equal((MessageFieldKind.Null, null), (Null.Kind, Null.GetText()));
        Assert.All([Number, Boolean, Null], static field => Assert.Empty(field.Children));
        MessageFields fields = [Number, Boolean, Null];
        Assert.Equal(("-100.50", "true", null), (fields["n"], fields["b"], fields["z"]));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("100")]
    [InlineData("100.010")]
    [InlineData("-0.5e+10")]
    [InlineData("1E400")]
    [InlineData("12345678901234567890123456789012345678901234567890")]
    public void Number_is_kept_as_it_is_written(string text) => Assert.Equal(text, MessageField.Number("n", text).GetText());

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("1,5")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1\n")]
    [InlineData("NaN")]
    [InlineData("0x1F")]
    [InlineData("true")]
    [InlineData("\"1\"")]
    [InlineData("1}")]
    [InlineData("\u0661")]
    [InlineData("1\uD800")]
    public void Text_that_is_no_number_of_JSON_is_refused(string text) =>
        Assert.StartsWith("The text is not a number of JSON", Assert.Throws<ArgumentException>(() => MessageField.Number("n", text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Fields_are_equal_by_kind_and_text()
    {
        Assert.Equal(MessageField.Number("n", "-100.50"), Number);
        Assert.Equal(MessageField.Number("n", "-100.50").GetHashCode(), Number.GetHashCode());
        Assert.Equal(MessageField.Null("z"), Null);
        Assert.NotEqual(MessageField.Number("n", "-100.5"), Number);
        Assert.NotEqual(MessageField.Text("n", "-100.50"), Number);
        Assert.NotEqual(MessageField.Text("b", "true"), Boolean);
        Assert.NotEqual(MessageField.Boolean("b", false), Boolean);
        Assert.NotEqual(MessageField.Text("z", ""), Null);
        Assert.NotEqual(MessageField.Object("z"), Null);
    }

    [Fact]
    public void Value_is_masked_wherever_it_is_shown()
    {
        MessageFields fields = [Number, Boolean, Null, MessageField.List("l", Number)];

        Assert.Equal("[n = ***, b = ***, z = null, l = list of 1]", fields.ToString());
        Assert.Equal(
            """[{"Name":"n","Number":"***"},{"Name":"b","Boolean":"***"},{"Name":"z","Text":null},{"Name":"l","Items":[{"Name":"n","Number":"***"}]}]""",
            JsonSerializer.Serialize(fields));
    }

    [Fact]
    public void Fields_go_into_a_table_and_back()
    {
        MessageFields fields = [Number, Boolean, MessageField.Boolean("c", false), Null, MessageField.Object("o", MessageField.List("l", Null, Number, Boolean)), MessageField.Text("t", "1")];
        FieldTable table = new(new FieldNode[2]);
        try
        {
            table.Add(fields);
            Assert.Equal(fields, table.ToFields());
            Assert.All(table.Nodes.ToArray(), static node => Assert.True(node.Token == JsonToken.None || node.Kind == MessageFieldKind.Text));
        }
        finally
        {
            table.Dispose();
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Form_and_XML_refuse_it_as_an_extra_field(string kind)
    {
        MessageField field = Field(kind);
        LookupRequest request = new() { Text = "text", ExtraFields = [field] };
        LookupResponse response = new() { ExtraFields = [field] };

        foreach (MessageValidationException refused in (MessageValidationException[])[
            Assert.Throws<MessageValidationException>(() => request.Sign(TestData.Credentials)),
            Assert.Throws<MessageValidationException>(() => response.Sign(TestData.Credentials))])
        {
            FieldViolation violation = Assert.Single(refused.Violations);
            Assert.Equal(field.Name, violation.WireName);
            Assert.Contains("a number, a boolean or null of JSON, and forms and XML have texts only: make it a text.", violation.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Signature_of_texts_does_not_cover_it(string kind)
    {
        MessageFields fields = [Field(kind), MessageField.Text("pg_sig", new string('0', 32))];

        ArgumentException refused = Assert.Throws<ArgumentException>(() => PaymentSignature.Compute(default, fields, new SecretKey("k")));
        Assert.Contains("pg_sig signs texts", refused.Message, StringComparison.Ordinal);
        SignatureVerdict verdict = PaymentSignature.Verify(default, fields, new SecretKey("k"));
        Assert.Equal(SignatureFailure.Unreadable, verdict.Failure);
        ReceivedRequest<LookupRequest>.Malformed malformed = TestData.Should<ReceivedRequest<LookupRequest>.Malformed>(LookupRequest.Read(fields, TestData.Credentials));
        Assert.Contains("pg_sig signs texts", malformed.Reason, StringComparison.Ordinal);
    }

    private static MessageField Field(string kind) => kind switch
    {
        "number" => Number,
        "boolean" => Boolean,
        "null" => Null,
        "nested number" => MessageField.Object("o", MessageField.Object("p", Number)),
        "null in a list" => MessageField.Object("o", MessageField.List("l", Null, MessageField.Text("t", "1"))),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
