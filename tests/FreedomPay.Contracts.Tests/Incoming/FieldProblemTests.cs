using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>Money may have moved: a verified answer stays a success, whatever its fields look like, and says what is the matter.</summary>
public class FieldProblemTests
{
    [Fact]
    public void Missing_documented_field_is_listed()
    {
        Answer<EverythingResponse>.Success success = Read(Node.Of("pg_text", "t"));

        FieldProblem problem = Assert.Single(success.Problems);
        Assert.Equal("pg_id", problem.WireName);
        Assert.Equal(FieldProblemKind.Missing, problem.Kind);
        Assert.Null(problem.GetRawText());
        Assert.Null(success.Response.Id);
    }

    [Fact]
    public void Empty_documented_field_is_null_and_listed()
    {
        Answer<EverythingResponse>.Success success = Read(Node.Of("pg_text", ""), Node.Of("pg_id", ""));

        Assert.Equal([("pg_text", FieldProblemKind.Empty), ("pg_id", FieldProblemKind.Empty)], success.Problems.Select(static problem => (problem.WireName, problem.Kind)));
        Assert.Null(success.Response.Text);
        Assert.Null(success.Response.Id);
    }

    [Fact]
    public void Missing_or_empty_optional_field_is_null_and_no_problem()
    {
        Answer<EverythingResponse>.Success success = Read(
            Node.Of("pg_text", "t"), Node.Of("pg_id", "1"), Node.Of("pg_note", ""), Node.Of("pg_amount", ""), Node.Of("pg_flag", ""), Node.Of("pg_moment", ""), Node.Of("pg_day", ""));

        Assert.Empty(success.Problems);
        Assert.Equal(new EverythingResponse { Text = "t", Id = 1 }, success.Response);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-1", -1)]
    [InlineData("007", 7)]
    [InlineData("7999007771", 7999007771)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void Integer_is_read(string text, long expected)
    {
        Answer<EverythingResponse>.Success success = Read(Node.Of("pg_text", "t"), Node.Of("pg_id", text));

        Assert.Equal(expected, success.Response.Id);
        Assert.Empty(success.Problems);
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("1.0")]
    [InlineData("1,000")]
    [InlineData("1e3")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("0x1")]
    [InlineData("\u0661")]
    [InlineData("\u22121")]
    [InlineData("-")]
    [InlineData("abc")]
    public void Text_that_is_no_integer_is_null_listed_and_kept(string text) => AssertNotConvertible("pg_id", text, Node.Of("pg_text", "t"));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("10", "10")]
    [InlineData("10.00", "10.00")]
    [InlineData("11500.0000", "11500.0000")]
    [InlineData("-10.5", "-10.5")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("-9999999999999999999999999.999", "-9999999999999999999999999.999")]
    public void Decimal_is_read_with_its_digits(string text, string expected)
    {
        Answer<EverythingResponse>.Success success = Read(Node.Of("pg_text", "t"), Node.Of("pg_id", "1"), Node.Of("pg_amount", text));

        Assert.Empty(success.Problems);
        Assert.Equal(expected, success.Response.Amount!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("1 000")]
    [InlineData("1,000.00")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("-.5")]
    [InlineData("+1")]
    [InlineData("1e3")]
    [InlineData("(1)")]
    [InlineData("$1")]
    [InlineData("NaN")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("\u0661")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("7.9999999999999999999999999999")] // 29 digits: would be rounded to 8
    [InlineData("9999999999999999999999999999.9")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("1.00000000000000000000000000001")]
    [InlineData("100000000000000000000000000000000000000000000")]
    public void Text_that_is_no_decimal_or_would_be_rounded_is_null_listed_and_kept(string text) =>
        AssertNotConvertible("pg_amount", text, Node.Of("pg_text", "t"), Node.Of("pg_id", "1"));

    [Theory]
    [InlineData("true")]
    [InlineData("2")]
    [InlineData("01")]
    [InlineData("ok")]
    [InlineData(" 1")]
    public void Text_that_is_neither_1_nor_0_is_null_listed_and_kept(string text) =>
        AssertNotConvertible("pg_flag", text, Node.Of("pg_text", "t"), Node.Of("pg_id", "1"));

    [Theory]
    [InlineData("pg_moment", "2024-11-07 06:30:29")]
    [InlineData("pg_moment", "2024-11-07T06:30:29")]
    [InlineData("pg_moment", "2024-11-07T06:30:29Z")]
    [InlineData("pg_moment", "2024-11-07T06:30:29.000+00:00")]
    [InlineData("pg_moment", "2024-02-30T06:30:29+00:00")]
    [InlineData("pg_moment", "07.11.2024")]
    [InlineData("pg_local", "2024-11-28T15:44:53")]
    [InlineData("pg_local", "2024-11-28 25:44:53")]
    [InlineData("pg_local", " 2024-11-28 15:44:53")]
    [InlineData("pg_day", "2024-13-01")]
    [InlineData("pg_day", "24-12-01")]
    [InlineData("pg_day", "2024-12-01 00:00:00")]
    public void Date_that_does_not_fit_the_format_is_null_listed_and_kept(string name, string text) =>
        AssertNotConvertible(name, text, Node.Of("pg_text", "t"), Node.Of("pg_id", "1"));

    [Fact]
    public void Field_that_holds_fields_is_null_and_listed_without_text()
    {
        Answer<EverythingResponse>.Success success = Read(
            Node.Object("pg_text", Node.Of("x", "1")), Node.Object("pg_id", Node.Of("x", "1")), Node.Object("pg_moment", Node.Of("x", "1")));

        Assert.Equal(["pg_text", "pg_id", "pg_moment"], success.Problems.Select(static problem => problem.WireName));
        Assert.All(success.Problems, static problem => Assert.Equal((FieldProblemKind.NotConvertible, null), (problem.Kind, problem.GetRawText())));
    }

    [Fact]
    public void Problems_stand_behind_the_response_in_its_text()
    {
        Assert.EndsWith("}; pg_text is empty. pg_id is missing.", Read(Node.Of("pg_text", "")).ToString(), StringComparison.Ordinal);
        Assert.EndsWith(" }", Read(Node.Of("pg_text", "t"), Node.Of("pg_id", "1")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_name_the_field_and_the_type_but_not_the_text()
    {
        Answer<EverythingResponse>.Success success = Read(
            Node.Of("pg_text", "t"), Node.Of("pg_id", "4400440044004444x"), Node.Of("pg_birthday", "4400440044004444y"), Node.Of("pg_day", "4400440044004444z"));

        Assert.Equal(3, success.Problems.Count);
        Assert.All(success.Problems, static problem => Assert.DoesNotContain("4400", problem.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain("4400", success.ToString(), StringComparison.Ordinal);
        Assert.Contains("pg_id is not of the type integer", success.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Incoming_request_with_an_unusable_required_field_is_malformed_though_its_signature_fits()
    {
        (string Name, string Text, FieldProblemKind Kind)[] cases =
        [
            ("pg_text", "", FieldProblemKind.Empty), ("pg_number", "x", FieldProblemKind.NotConvertible), ("pg_amount", "1,5", FieldProblemKind.NotConvertible),
            ("pg_flag", "", FieldProblemKind.Empty), ("pg_moment", "now", FieldProblemKind.NotConvertible), ("pg_local", "", FieldProblemKind.Empty), ("pg_day", "2023-03", FieldProblemKind.NotConvertible),
        ];
        List<Node> whole =
        [
            Node.Of("pg_text", "t"), Node.Of("pg_number", "7"), Node.Of("pg_amount", "10.50"), Node.Of("pg_flag", "0"), Node.Of("pg_moment", "2024-11-07T06:30:29+05:00"),
            Node.Of("pg_local", "2024-11-28 15:44:53"), Node.Of("pg_day", "03/2023"), Node.Of("pg_merchant_id", TestData.MerchantId), Node.Of("pg_salt", "s"),
        ];
        Assert.Empty(TestData.Should<ReceivedRequest<MandatoryRequest>.Verified>(ReadMandatory(whole)).Problems);

        foreach ((string name, string text, FieldProblemKind kind) in cases)
        {
            ReceivedRequest<MandatoryRequest>.Malformed damaged = TestData.Should<ReceivedRequest<MandatoryRequest>.Malformed>(
                ReadMandatory([.. whole.Select(field => field.Name == name ? Node.Of(name, text) : field)]));
            FieldProblem problem = Assert.Single(damaged.Problems);
            Assert.Equal((name, kind, text), (problem.WireName, problem.Kind, problem.GetRawText()));

            ReceivedRequest<MandatoryRequest>.Malformed shortened = TestData.Should<ReceivedRequest<MandatoryRequest>.Malformed>(
                ReadMandatory([.. whole.Where(field => field.Name != name)]));
            Assert.Equal((name, FieldProblemKind.Missing), (Assert.Single(shortened.Problems).WireName, shortened.Problems[0].Kind));
            Assert.Contains(name, shortened.Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("pg_text")]
    [InlineData("pg_merchant_id")]
    [InlineData("pg_salt")]
    public void Incoming_request_with_a_single_valued_field_twice_is_malformed(string name)
    {
        IReadOnlyList<Node> fields = ReferenceWalk.Signed("lookup", TestData.Key, Node.Of("pg_text", "t"), Node.Of("pg_merchant_id", TestData.MerchantId), Node.Of("pg_salt", "s"), Node.Of(name, "t"));

        ReceivedRequest<LookupRequest>.Malformed malformed = TestData.Should<ReceivedRequest<LookupRequest>.Malformed>(LookupRequest.Read([.. Node.ToFields(fields)], TestData.Credentials));

        Assert.Contains(name, malformed.Reason, StringComparison.Ordinal);
    }

    private static void AssertNotConvertible(string name, string text, params Node[] others)
    {
        Answer<EverythingResponse>.Success success = Read([.. others, Node.Of(name, text)]);

        FieldProblem problem = Assert.Single(success.Problems);
        Assert.Equal((name, FieldProblemKind.NotConvertible, text), (problem.WireName, problem.Kind, problem.GetRawText()));
        Assert.Equal(new EverythingResponse { Text = success.Response.Text, Id = success.Response.Id }, success.Response);
        Assert.True(name != "pg_id" || success.Response.Id is null);
    }

    private static Answer<EverythingResponse>.Success Read(params Node[] fields)
    {
        byte[] body = ReferenceXml.Write(ReferenceWalk.Signed("everything", TestData.Key, [Node.Of("pg_status", "ok"), .. fields, Node.Of("pg_salt", "s")]));
        return TestData.Should<Answer<EverythingResponse>.Success>(EverythingResponse.Read(body, TestData.Credentials));
    }

    private static ReceivedRequest<MandatoryRequest> ReadMandatory(IReadOnlyList<Node> fields) =>
        MandatoryRequest.Read([.. Node.ToFields(ReferenceWalk.Signed("another_name", TestData.PayoutKey, [.. fields]))], TestData.Credentials);
}
