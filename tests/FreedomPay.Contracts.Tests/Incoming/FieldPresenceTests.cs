using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>What the shapes of answers are told by, and fields that may be empty.</summary>
public class FieldPresenceTests
{
    private static readonly MessageField Text = MessageField.Text("x", "text");
    private static readonly MessageField Empty = MessageField.Text("x", "");
    private static readonly MessageField Group = MessageField.Object("x", MessageField.Text("a", "1"));
    private static readonly MessageField Other = MessageField.Text("y", "1");
    private static readonly MessageField Status = MessageField.Text("pg_status", "ok");

    private delegate T Reading<out T>(scoped ref FieldReader reader);

    [Fact]
    public void Field_is_readable_that_comes_once_with_a_text()
    {
        Assert.True(Readable(Text));
        Assert.True(Readable(Other, Text, Other));
        Assert.False(Readable());
        Assert.False(Readable(Other));
        Assert.False(Readable(Empty));
        Assert.False(Readable(Group));
        Assert.False(Readable(Text, Text));
        Assert.False(Readable(Text, Other, Empty));

        static bool Readable(params MessageField[] fields) => Read((scoped ref FieldReader reader) => reader.IsReadable("x"u8), fields);
    }

    [Fact]
    public void Field_is_a_boolean_that_comes_once_as_1_or_0()
    {
        Assert.True(Boolean(MessageField.Text("x", "1")));
        Assert.True(Boolean(MessageField.Text("x", "0")));
        Assert.False(Boolean(MessageField.Text("x", "01")));
        Assert.False(Boolean(Text));
        Assert.False(Boolean());
        Assert.False(Boolean(MessageField.Text("x", "1"), MessageField.Text("x", "1")));

        static bool Boolean(params MessageField[] fields) => Read((scoped ref FieldReader reader) => reader.IsBoolean("x"u8), fields);
    }

    [Fact]
    public void Field_is_missing_that_comes_in_no_form()
    {
        Assert.True(Missing());
        Assert.True(Missing(Other));
        Assert.False(Missing(Empty));
        Assert.False(Missing(Other, Group));
        Assert.True(OrMissing(Other));
        Assert.True(OrMissing(Text));
        Assert.False(OrMissing(Empty));
        Assert.False(OrMissing(Text, Text));

        static bool Missing(params MessageField[] fields) => Read((scoped ref FieldReader reader) => reader.IsMissing("x"u8), fields);
        static bool OrMissing(params MessageField[] fields) => Read((scoped ref FieldReader reader) => reader.IsOrMissing("x"u8, "text"u8), fields);
    }

    [Fact]
    public void Message_is_empty_that_has_the_fields_of_the_protocol_alone()
    {
        Assert.True(IsEmpty());
        Assert.True(IsEmpty(Status));
        Assert.True(IsEmpty(MessageField.Text("pg_salt", "s"), Status, MessageField.Text("pg_sig", "0")));
        Assert.False(IsEmpty(Other));
        Assert.False(IsEmpty(Status, Other));
        Assert.False(IsEmpty(Other, Status));
        Assert.False(IsEmpty(Status, Empty));

        static bool IsEmpty(params MessageField[] fields) => Read(static (scoped ref FieldReader reader) => reader.IsEmpty, fields);
    }

    [Fact]
    public void Text_that_may_be_empty_is_told_from_one_that_does_not_come()
    {
        Assert.Equal(("text", ""), Of(expected: false, Text));
        Assert.Equal(("", ""), Of(expected: false, Empty));
        Assert.Equal(("", ""), Of(expected: true, Empty));
        Assert.Equal(("", ""), Of(expected: true, Other, Empty));
        Assert.Equal((null, ""), Of(expected: false, Other));
        Assert.Equal((null, "x Missing string -"), Of(expected: true, Other));
        Assert.Equal((null, "x NotConvertible string -"), Of(expected: false, Group));
        Assert.Equal(("", ""), Read(static (scoped ref FieldReader reader) => (WireType.SensitiveText.Read(ref reader, 0, "x", allowEmpty: true)?.Reveal(), Problems(in reader)), Empty));
        Assert.Equal(((string?)null, ""), Read(static (scoped ref FieldReader reader) => (WireType.SensitiveText.Read(ref reader, 0, "x")?.Reveal(), Problems(in reader)), Empty));
        Assert.Equal(("", false), Read(static (scoped ref FieldReader reader) => (reader.RequiredText(0, "x", allowEmpty: true), reader.IsRequiredFieldUnusable), Empty));
        Assert.Equal(("", true), Read(static (scoped ref FieldReader reader) => (WireType.SensitiveText.ReadRequired(ref reader, 0, "x", allowEmpty: true).Reveal(), reader.IsRequiredFieldUnusable), Other));

        static (string? Value, string Problems) Of(bool expected, params MessageField[] fields) =>
            Read((scoped ref FieldReader reader) => (reader.Text(0, "x", expected, allowEmpty: true), Problems(in reader)), fields);
    }

    [Fact]
    public void Problem_of_a_list_names_what_was_expected_and_gives_what_came()
    {
        Assert.Equal("x Missing list -", List());
        Assert.Equal("0 Empty string ; x Missing list -", List(MessageField.Text("0", "")));
        Assert.Equal("0 NotConvertible string -; x Missing list -", List(MessageField.Object("0", Other)));
        Assert.Equal("other NotConvertible item text; x Missing list -", Within(MessageField.Text("other", "text")));
        Assert.Equal("other NotConvertible item -; x Missing list -", Within(MessageField.Object("other", Other)));
        Assert.Equal("x Empty object ", Read(static (scoped ref FieldReader reader) => Problems(in reader, reader.Object<TestContracts.Limited.Branch>(0, "x", expected: true)), Empty));
        Assert.Equal("", Read(static (scoped ref FieldReader reader) => Problems(in reader, reader.Object<TestContracts.Limited.Branch>(0, "x")), Empty));
        Assert.Equal("x NotConvertible list text; x Missing list -", Read(
            static (scoped ref FieldReader reader) => Problems(in reader, WireType.Text.ReadList(ref reader, 0, "x", item: "item"u8, expected: true)), Text));

        static string List(params MessageField[] items) => Read(
            static (scoped ref FieldReader reader) => Problems(in reader, WireType.Text.ReadList(ref reader, 0, "x", expected: true)), items.Length == 0 ? [] : [MessageField.List("x", items)]);
        static string Within(MessageField item) => Read(
            static (scoped ref FieldReader reader) => Problems(in reader, WireType.Text.ReadList(ref reader, 0, "x", item: "item"u8, expected: true)), MessageField.Object("x", item));
    }

    [Fact]
    public void Problem_of_a_value_names_the_type_that_was_expected()
    {
        MessageField[] items = [MessageField.List("x", MessageField.Object("0", Other))];

        Assert.Equal("decimal", TypeOf(static (scoped ref FieldReader reader) => WireType.Decimal.Read(ref reader, 0, "x", expected: true)));
        Assert.Equal("decimal", TypeOf(static (scoped ref FieldReader reader) => WireType.Decimal.Read(ref reader, 0, "x"), Text));
        Assert.Equal("boolean (1 or 0, in JSON true or false)", TypeOf(static (scoped ref FieldReader reader) => WireType.Boolean.Read(ref reader, 0, "x", expected: true)));
        Assert.Equal("string", TypeOf(static (scoped ref FieldReader reader) => WireType.Enum<Common.ErrorCode>.Read(ref reader, 0, "x", expected: true)));
        Assert.Equal("string", TypeOf(static (scoped ref FieldReader reader) => WireType.Text.ReadList(ref reader, 0, "x"), items));
        Assert.Equal("string", TypeOf(static (scoped ref FieldReader reader) => WireType.SensitiveText.ReadList(ref reader, 0, "x"), items));
        Assert.Equal("integer", TypeOf(static (scoped ref FieldReader reader) => WireType.Integer.ReadList(ref reader, 0, "x"), items));
        Assert.Equal("decimal", TypeOf(static (scoped ref FieldReader reader) => WireType.Decimal.ReadList(ref reader, 0, "x"), items));
        Assert.Equal("string", TypeOf(static (scoped ref FieldReader reader) => WireType.Enum<Common.ErrorCode>.ReadList(ref reader, 0, "x"), items));
        Assert.Equal("string", TypeOf(static (scoped ref FieldReader reader) => reader.PathText("p", 3)));
        Assert.Equal("integer", TypeOf(static (scoped ref FieldReader reader) => reader.PathInteger("p", 3)));

        static string TypeOf(Reading<object?> reading, params MessageField[] fields) => Read(
            (scoped ref FieldReader reader) =>
            {
                _ = reading(ref reader);
                return Assert.Single(reader.Problems).ExpectedType;
            },
            fields);
    }

    [Fact]
    public void Fields_that_nobody_has_gone_through_are_found_by_their_names()
    {
        FieldTable table = new(new FieldNode[FieldTable.UsualCount]);
        table.Add([Status, MessageField.Text("y", "2")]);
        FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.OfAnswers);

        Assert.Equal("2", reader.Text(-1, "x", alias: "y"u8));

        FieldReader second = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.OfAnswers);
        Assert.DoesNotContain(Status, second.ExtraFields());
        table.Dispose();
    }

    private static string Problems(scoped in FieldReader reader, object? read = null)
    {
        Assert.Null(read);
        return string.Join("; ", reader.Problems.Select(static problem => $"{problem.WireName} {problem.Kind} {problem.ExpectedType} {problem.GetRawText() ?? "-"}"));
    }

    private static T Read<T>(Reading<T> reading, params MessageField[] fields)
    {
        FieldTable table = new(new FieldNode[FieldTable.UsualCount]);
        try
        {
            table.Add([.. fields]);
            FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.OfAnswers);
            while (reader.Next(out WireName name))
            {
                reader.SetIndex(name.Is("x"u8) ? 0 : -1);
            }

            return reading(ref reader);
        }
        finally
        {
            table.Dispose();
        }
    }
}
