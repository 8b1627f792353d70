using System.Text;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.Tests.Incoming.Json;

/// <summary>What generated code reads from a JSON message: values of the expected type, of another one, null, missing and empty ones.</summary>
public class JsonFieldReaderTests
{
    private delegate T Reading<out T>(scoped ref FieldReader reader);

    [Theory]
    [InlineData("\"text\"", "text", "")]
    [InlineData("\"\"", "", "")]
    [InlineData("\" \"", " ", "")]
    [InlineData("\"\\u0049\\n\"", "I\n", "")]
    [InlineData("100.00", "100.00", "x OtherJsonType string 100.00")]
    [InlineData("1e400", "1e400", "x OtherJsonType string 1e400")]
    [InlineData("true", "true", "x OtherJsonType string true")]
    [InlineData("null", null, "x Null string -")]
    [InlineData("{}", null, "x NotConvertible string -")]
    [InlineData("[\"text\"]", null, "x NotConvertible string -")]
    public void Text(string json, string? expected, string problems)
    {
        AssertRead(json, expected, problems, static (scoped ref FieldReader reader) => reader.Text(0, "x", expected: true));
        AssertRead(json, expected, problems, static (scoped ref FieldReader reader) => reader.Text(0, "x", expected: true, allowEmpty: true));
        AssertRead(json, expected, problems, static (scoped ref FieldReader reader) => WireType.SensitiveText.Read(ref reader, 0, "x", expected: true)?.Reveal());
        AssertRead(json, expected, problems, static (scoped ref FieldReader reader) => WireType.SensitiveText.Read(ref reader, 0, "x", expected: true, allowEmpty: true)?.Reveal());
        AssertRead(json, expected, problems, static (scoped ref FieldReader reader) => WireType.Text.Read(ref reader, 0, "x", expected: true));
    }

    [Theory]
    [InlineData("100", 100L, "")]
    [InlineData("-0", 0L, "")]
    [InlineData("-9223372036854775808", long.MinValue, "")]
    [InlineData("\"100\"", 100L, "x OtherJsonType integer 100")]
    [InlineData("\"-1\"", -1L, "x OtherJsonType integer -1")]
    [InlineData("\"\"", null, "x Empty integer ")]
    [InlineData("null", null, "x Null integer -")]
    [InlineData("9223372036854775808", null, "x NotConvertible integer 9223372036854775808")]
    [InlineData("1.0", null, "x NotConvertible integer 1.0")]
    [InlineData("1e2", null, "x NotConvertible integer 1e2")]
    [InlineData("true", null, "x NotConvertible integer true")]
    [InlineData("\"ten\"", null, "x NotConvertible integer ten")]
    [InlineData("\" 1\"", null, "x NotConvertible integer  1")]
    [InlineData("[1]", null, "x NotConvertible integer -")]
    public void Integer(string json, long? expected, string problems) =>
        AssertRead(json, expected, problems, static (scoped ref FieldReader reader) => WireType.Integer.Read(ref reader, 0, "x", expected: true));

    [Theory]
    [InlineData("100", "100", "")]
    [InlineData("-100.00", "-100.00", "")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678", "")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335", "")]
    [InlineData("1e2", "100", "")]
    [InlineData("1.5E+3", "1500", "")]
    [InlineData("-1.50e1", "-15.0", "")]
    [InlineData("1e-7", "0.0000001", "")]
    [InlineData("1.25e-1", "0.125", "")]
    [InlineData("125e-2", "1.25", "")]
    [InlineData("0.5e0", "0.5", "")]
    [InlineData("0e5", "0", "")]
    [InlineData("10000000000000000000e-5", "100000000000000.00000", "")]
    [InlineData("1e28", "10000000000000000000000000000", "")]
    [InlineData("\"100.01\"", "100.01", "x OtherJsonType decimal 100.01")]
    [InlineData("\"\"", null, "x Empty decimal ")]
    [InlineData("null", null, "x Null decimal -")]
    [InlineData("1e29", null, "x NotConvertible decimal 1e29")]
    [InlineData("1e400", null, "x NotConvertible decimal 1e400")]
    [InlineData("1e-29", null, "x NotConvertible decimal 1e-29")]
    [InlineData("1e-400", null, "x NotConvertible decimal 1e-400")]
    [InlineData("1e99999999999", null, "x NotConvertible decimal 1e99999999999")]
    [InlineData("79228162514264337593543950336", null, "x NotConvertible decimal 79228162514264337593543950336")]
    [InlineData("0.12345678901234567890123456789", null, "x NotConvertible decimal 0.12345678901234567890123456789")]
    [InlineData("\"1e2\"", null, "x NotConvertible decimal 1e2")]
    [InlineData("\"1,5\"", null, "x NotConvertible decimal 1,5")]
    [InlineData("false", null, "x NotConvertible decimal false")]
    [InlineData("{\"a\":1}", null, "x NotConvertible decimal -")]
    public void Decimal(string json, string? expected, string problems) =>
        AssertRead(json, expected, problems, static (scoped ref FieldReader reader) => WireType.Decimal.Read(ref reader, 0, "x", expected: true) is { } value ? TestData.Invariant($"{value}") : null);

    [Theory]
    [InlineData("true", true, "")]
    [InlineData("false", false, "")]
    [InlineData("\"true\"", true, "x OtherJsonType {0} true")]
    [InlineData("\"false\"", false, "x OtherJsonType {0} false")]
    [InlineData("1", true, "x OtherJsonType {0} 1")]
    [InlineData("\"0\"", false, "x OtherJsonType {0} 0")]
    [InlineData("\"\"", null, "x Empty {0} ")]
    [InlineData("null", null, "x Null {0} -")]
    [InlineData("2", null, "x NotConvertible {0} 2")]
    [InlineData("\"True\"", null, "x NotConvertible {0} True")]
    [InlineData("\"yes\"", null, "x NotConvertible {0} yes")]
    public void Boolean(string json, bool? expected, string problems) =>
        AssertRead(json, expected, problems.Replace("{0}", "boolean (1 or 0, in JSON true or false)", StringComparison.Ordinal), static (scoped ref FieldReader reader) => WireType.Boolean.Read(ref reader, 0, "x", expected: true));

    [Fact]
    public void Words_of_JSON_are_no_booleans_in_forms_and_XML()
    {
        foreach (string text in (string[])["true", "false"])
        {
            FieldTable table = new(new FieldNode[4]);
            table.Add([MessageField.Text("x", text)]);
            FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.None);
            Assert.True(reader.Next(out _));
            reader.SetIndex(0);

            Assert.Null(WireType.Boolean.Read(ref reader, 0, "x"));
            Assert.Equal(FieldProblemKind.NotConvertible, Assert.Single(reader.Problems).Kind);
            table.Dispose();
        }
    }

    [Theory]
    [InlineData("\"2025-06-20\"", "2025-06-20", "")]
    [InlineData("\"0001-01-01\"", "0001-01-01", "")]
    [InlineData("\"\"", null, "x Empty yyyy-MM-dd ")]
    [InlineData("null", null, "x Null yyyy-MM-dd -")]
    [InlineData("20250620", null, "x NotConvertible yyyy-MM-dd 20250620")]
    public void Date(string json, string? expected, string problems) =>
        AssertRead(json, expected, problems, static (scoped ref FieldReader reader) => WireType.Date.Read(ref reader, 0, "x", "yyyy-MM-dd", expected: true) is { } value ? TestData.Invariant($"{value:yyyy-MM-dd}") : null);

    [Fact]
    public void Date_that_came_as_a_number_is_converted_if_its_format_allows_it() =>
        AssertRead("20250620", "2025-06-20", "x OtherJsonType yyyyMMdd 20250620", static (scoped ref FieldReader reader) => WireType.Date.Read(ref reader, 0, "x", "yyyyMMdd") is { } value ? TestData.Invariant($"{value:yyyy-MM-dd}") : null);

    /// <summary>The documented answers have an empty address where there is no page to send the payer to.</summary>
    [Theory]
    [InlineData("\"https://secure-pg.freedompay.kz/v2\"", "https://secure-pg.freedompay.kz/v2", "")]
    [InlineData("\"https:\\/\\/secure-pg.freedompay.kz\\/v2\"", "https://secure-pg.freedompay.kz/v2", "")]
    [InlineData("\"\"", null, "x Empty URL (http or https) ")]
    [InlineData("\"F\"", null, "x NotConvertible URL (http or https) F")]
    public void Url(string json, string? expected, string problems) =>
        AssertRead(json, expected, problems, static (scoped ref FieldReader reader) => WireType.Url.Read(ref reader, 0, "x", expected: true));

    [Theory]
    [InlineData("\"10045\"", "10045", "")]
    [InlineData("\"\"", null, "x Empty string ")]
    [InlineData("10045", "10045", "x OtherJsonType string 10045")]
    public void Enum(string json, string? expected, string problems) =>
        AssertRead(json, expected, problems, static (scoped ref FieldReader reader) => WireType.Enum<Common.ErrorCode>.Read(ref reader, 0, "x", expected: true)?.Value);

    [Fact]
    public void Field_that_need_not_be_there_may_be_null_or_empty()
    {
        AssertRead("null", null, "", static (scoped ref FieldReader reader) => reader.Text(0, "x"));
        AssertRead("null", null, "", static (scoped ref FieldReader reader) => reader.Text(0, "x", allowEmpty: true));
        AssertRead("null", null, "", static (scoped ref FieldReader reader) => WireType.Integer.Read(ref reader, 0, "x"));
        AssertRead("\"\"", null, "", static (scoped ref FieldReader reader) => WireType.Integer.Read(ref reader, 0, "x"));
        AssertRead("null", null, "", static (scoped ref FieldReader reader) => WireType.Integer.ReadList(ref reader, 0, "x"));
        AssertRead("null", null, "", static (scoped ref FieldReader reader) => reader.Object<TestContracts.Limited.Branch>(0, "x"));
    }

    [Fact]
    public void Field_that_a_request_must_have_is_unusable_if_it_is_null_missing_or_unreadable()
    {
        Assert.True(IsUnusable("{\"x\":null}", static (scoped ref FieldReader reader) => reader.RequiredText(0, "x")));
        Assert.True(IsUnusable("{}", static (scoped ref FieldReader reader) => reader.RequiredText(0, "x")));
        Assert.True(IsUnusable("{\"x\":\"a\"}", static (scoped ref FieldReader reader) => WireType.Integer.ReadRequired(ref reader, 0, "x")));
        Assert.True(IsUnusable("{\"x\":null}", static (scoped ref FieldReader reader) => WireType.Integer.ReadRequiredList(ref reader, 0, "x")));
        Assert.False(IsUnusable("{\"x\":\"\"}", static (scoped ref FieldReader reader) => reader.RequiredText(0, "x")));
        Assert.False(IsUnusable("{\"x\":\"1\"}", static (scoped ref FieldReader reader) => WireType.Integer.ReadRequired(ref reader, 0, "x")));
        Assert.False(IsUnusable("{\"x\":[]}", static (scoped ref FieldReader reader) => WireType.Integer.ReadRequiredList(ref reader, 0, "x")));

        static bool IsUnusable(string document, Reading<object> reading) => Read(
            document,
            (scoped ref FieldReader reader) =>
            {
                _ = reading(ref reader);
                return reader.IsRequiredFieldUnusable;
            });
    }

    [Theory]
    [InlineData("[1,2]", "1,2", "")]
    [InlineData("[]", "", "")]
    [InlineData("[ ]", "", "")]
    [InlineData("[1,\"2\"]", "1,2", "x OtherJsonType integer 2")]
    [InlineData("[1,null,\"\",\"a\",{},[3]]", "1", "x Null integer -; x Empty integer ; x NotConvertible integer a; x NotConvertible integer -; x NotConvertible integer -")]
    [InlineData("[null]", null, "x Null integer -; x Missing list -")]
    [InlineData("7", "7", "x OtherJsonType list 7")]
    [InlineData("\"7\"", "7", "x OtherJsonType integer 7; x OtherJsonType list 7")]
    [InlineData("null", null, "x Null list -")]
    [InlineData("\"\"", null, "x Empty list ")]
    [InlineData("\"a\"", null, "x NotConvertible integer a; x Missing list -")]
    [InlineData("{}", null, "x NotConvertible integer -; x Missing list -")]
    public void List_of_values(string json, string? expected, string problems)
    {
        AssertRead(json, expected, problems, static (scoped ref FieldReader reader) => Joined(WireType.Integer.ReadList(ref reader, 0, "x", expected: true)));

        // The name of the items is one of XML.
        AssertRead(json, expected, problems, static (scoped ref FieldReader reader) => Joined(WireType.Integer.ReadList(ref reader, 0, "x", item: "item"u8, expected: true)));

        static string? Joined(ValueList<long>? items) => items is null ? null : string.Join(',', items);
    }

    [Fact]
    public void Items_that_are_empty_strings_are_texts() =>
        AssertRead("[\"\",\"a\"]", "|a", "", static (scoped ref FieldReader reader) => string.Join('|', WireType.Text.ReadList(ref reader, 0, "x")!));

    [Theory]
    [InlineData("{\"branch_id\":\"7\"}", true, "")]
    [InlineData("{}", true, "")]
    [InlineData("null", false, "x Null object -")]
    [InlineData("\"\"", false, "x Empty object ")]
    [InlineData("[]", false, "x Empty object -")]
    [InlineData("[1]", false, "x NotConvertible object -")]
    [InlineData("1", false, "x NotConvertible object 1")]
    [InlineData("true", false, "x NotConvertible object true")]
    public void Object(string json, bool isRead, string problems) =>
        AssertRead(json, isRead, problems, static (scoped ref FieldReader reader) => reader.Object<TestContracts.Limited.Branch>(0, "x", expected: true) is not null);

    [Theory]
    [InlineData("[{},{}]", 2, "")]
    [InlineData("[]", 0, "")]
    [InlineData("{}", 1, "x OtherJsonType list -")]
    [InlineData("[{},null]", 1, "x Null object -")]
    [InlineData("[{},\"a\",[]]", 1, "x NotConvertible object a; x Empty object -")]
    [InlineData("null", null, "x Null list -")]
    [InlineData("5", null, "x NotConvertible object 5; x Missing list -")]
    public void List_of_objects(string json, int? count, string problems) =>
        AssertRead(json, count, problems, static (scoped ref FieldReader reader) => reader.Objects<TestContracts.Limited.Branch>(0, "x", expected: true)?.Count);

    [Fact]
    public void Problem_within_an_item_goes_by_the_name_of_the_list()
    {
        string problems = Read(
            "{\"x\":[{\"name\":{}}]}",
            static (scoped ref FieldReader reader) =>
            {
                _ = reader.Objects<Item>(0, "x");
                return Problems(in reader);
            });

        Assert.Equal("x/name NotConvertible string -", problems);
    }

    [Fact]
    public void Document_that_is_a_list_is_read_as_a_field_without_a_name()
    {
        string read = Read(
            "[{\"name\":\"a\"},{\"name\":\"b\"}]",
            static (scoped ref FieldReader reader) => string.Join(',', reader.Objects<Item>(0, "")!.Select(static item => item.Name)),
            contractName: "");

        Assert.Equal("a,b", read);
    }

    [Fact]
    public void Name_that_begins_with_a_digit_is_a_name_like_others() =>
        Assert.Equal("F", Read("{\"3ds\":\"F\"}", static (scoped ref FieldReader reader) => reader.Text(0, "3ds"), contractName: "3ds"));

    [Fact]
    public void Null_is_told_from_a_field_that_is_missing()
    {
        Assert.Equal((true, true, true, false, false), State("{\"x\":null}"));
        Assert.Equal((true, true, false, false, false), State("{}"));
        Assert.Equal((false, true, false, false, true), State("{\"x\":\"\"}"));
        Assert.Equal((false, false, false, true, false), State("{\"x\":\"a\"}"));
        Assert.Equal((false, false, false, true, false), State("{\"x\":1}"));
        Assert.Equal((false, false, false, false, false), State("{\"x\":{}}"));

        static (bool IsMissing, bool IsOrMissing, bool IsNull, bool IsReadable, bool IsEmpty) State(string document) => Read(
            document,
            static (scoped ref FieldReader reader) =>
                (reader.IsMissing("x"u8), reader.IsOrMissing("x"u8, ""u8), reader.IsNull("x"u8), reader.IsReadable("x"u8), reader.Is("x"u8, ""u8)));
    }

    [Fact]
    public void Shapes_are_told_by_booleans_of_JSON_and_by_no_others()
    {
        Assert.True(IsBoolean("true"));
        Assert.True(IsBoolean("false"));
        Assert.False(IsBoolean("1"));
        Assert.False(IsBoolean("\"1\""));
        Assert.False(IsBoolean("\"true\""));
        Assert.False(IsBoolean("null"));

        static bool IsBoolean(string value) => Read($"{{\"x\":{value}}}", static (scoped ref FieldReader reader) => reader.IsBoolean("x"u8));
    }

    [Fact]
    public void Field_under_both_of_its_names_is_taken_from_the_one_with_a_value()
    {
        Assert.Equal("a|", Read("{\"x\":null,\"y\":\"a\"}", WithAlias));
        Assert.Equal("a|", Read("{\"x\":\"\",\"y\":\"a\"}", WithAlias));
        Assert.Equal("a|", Read("{\"x\":\"a\",\"y\":null}", WithAlias));
        Assert.Equal("5|", Read("{\"x\":\"5\",\"y\":5}", WithAlias));
        Assert.Equal("5|x Contradictory string 6", Read("{\"x\":\"5\",\"y\":6}", WithAlias));

        static string WithAlias(scoped ref FieldReader reader) => $"{reader.Text(0, "x", alias: "y"u8)}|{Problems(in reader)}";
    }

    [Fact]
    public void Extra_fields_keep_what_JSON_has()
    {
        MessageFields extra = Read(
            "{\"a\":\"1\",\"x\":0,\"b\":-1.50,\"c\":true,\"d\":false,\"e\":null,\"f\":{\"g\":[1,\"\",null,{}]},\"h\":[]}",
            static (scoped ref FieldReader reader) => reader.ExtraFields());

        MessageFields expected =
        [
            MessageField.Text("a", "1"),
            MessageField.Number("b", "-1.50"),
            MessageField.Boolean("c", true),
            MessageField.Boolean("d", false),
            MessageField.Null("e"),
            MessageField.Object("f", MessageField.List("g", MessageField.Number("", "1"), MessageField.Text("", ""), MessageField.Null(""), MessageField.Object(""))),
            MessageField.List("h"),
        ];
        Assert.Equal(expected, extra);
    }

    [Fact]
    public void Problems_are_described_without_their_values()
    {
        Assert.Equal("a/b is null.", new FieldProblem("a/b", FieldProblemKind.Null, "string", rawText: null).ToString());
        Assert.Equal("a has another type of JSON than decimal; it was converted.", new FieldProblem("a", FieldProblemKind.OtherJsonType, "decimal", "SECRET").ToString());
    }

    private static void AssertRead<T>(string json, T expected, string problems, Reading<T> reading) =>
        Assert.Equal((expected, problems), Read($"{{\"x\":{json},\"y\":1}}", (scoped ref FieldReader reader) => (reading(ref reader), Problems(in reader))));

    private static string Problems(scoped in FieldReader reader) =>
        string.Join("; ", reader.Problems.Select(static problem => $"{problem.WireName} {problem.Kind} {problem.ExpectedType} {problem.GetRawText() ?? "-"}"));

    private static T Read<T>(string document, Reading<T> reading, string contractName = "x")
    {
        FieldTable table = new(new FieldNode[FieldTable.UsualCount]);
        try
        {
            Assert.Null(JsonMessageReader.Read(Encoding.UTF8.GetBytes(document), MessageLimits.Default, ref table));
            FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.None);
            while (reader.Next(out WireName name))
            {
                reader.SetIndex(name.Is(Encoding.UTF8.GetBytes(contractName)) ? 0 : -1);
            }

            return reading(ref reader);
        }
        finally
        {
            table.Dispose();
        }
    }

    private sealed class Item : IFieldGroup<Item>
    {
        public string? Name { get; init; }

        public MessageFields ExtraFields { get; init; } = MessageFields.Empty;

        public static Item ReadFrom(ref FieldReader reader)
        {
            while (reader.Next(out WireName name))
            {
                reader.SetIndex(name.Is("name"u8) ? 0 : -1);
            }

            return new Item { Name = reader.Text(0, "name") };
        }

        public void WriteTo(ref FieldWriter writer)
        {
        }
    }
}
