using FreedomPay.Common;
using FreedomPay.Contracts.CompilerServices;
using TestContracts.Limited;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>Every kind of field and of list, as generated code reads it: its value, and what a message is worth that lacks it.</summary>
public class RequiredFieldTests
{
    private const string Day = "yyyy-MM-dd";
    private const string Local = "dd.MM.yyyy HH:mm";
    private const string Moment = "dd.MM.yyyy HH:mm zzz";

    private static readonly DateOnly SomeDay = new(2024, 11, 7);
    private static readonly DateTime SomeTime = new(2024, 11, 7, 6, 30, 0);
    private static readonly DateTimeOffset SomeMoment = new(SomeTime, TimeSpan.FromHours(5));

    private static readonly Dictionary<string, Kind> Kinds = new()
    {
        ["text"] = new("a b", "a b", "", null, static (scoped ref FieldReader reader) => reader.RequiredText(0, "x")),
        ["sensitive text"] = new("a b", (SensitiveText)"a b", default(SensitiveText), null, static (scoped ref FieldReader reader) => WireType.SensitiveText.ReadRequired(ref reader, 0, "x")),
        ["UUID"] = new("0199765b-a007-7339-93fe-f073ac14aa9b", new Guid("0199765b-a007-7339-93fe-f073ac14aa9b"), Guid.Empty, "0199765b", static (scoped ref FieldReader reader) => WireType.Uuid.ReadRequired(ref reader, 0, "x")),
        ["integer"] = new("7", 7L, 0L, "7.0", static (scoped ref FieldReader reader) => WireType.Integer.ReadRequired(ref reader, 0, "x")),
        ["decimal"] = new("7.50", 7.50m, 0m, "7,5", static (scoped ref FieldReader reader) => WireType.Decimal.ReadRequired(ref reader, 0, "x")),
        ["boolean"] = new("1", true, false, "true", static (scoped ref FieldReader reader) => WireType.Boolean.ReadRequired(ref reader, 0, "x")),
        ["moment"] = new("07.11.2024 06:30 +05:00", SomeMoment, default(DateTimeOffset), "07.11.2024", static (scoped ref FieldReader reader) => WireType.DateTimeOffset.ReadRequired(ref reader, 0, "x", Moment)),
        ["time"] = new("07.11.2024 06:30", SomeTime, default(DateTime), "07.11.2024", static (scoped ref FieldReader reader) => WireType.DateTime.ReadRequired(ref reader, 0, "x", Local)),
        ["date"] = new("2024-11-07", SomeDay, default(DateOnly), "07.11.2024", static (scoped ref FieldReader reader) => WireType.Date.ReadRequired(ref reader, 0, "x", Day)),
        ["sensitive date"] = new("2024-11-07", SensitiveDate.FromDate(SomeDay), default(SensitiveDate), "07.11.2024", static (scoped ref FieldReader reader) => WireType.SensitiveDate.ReadRequired(ref reader, 0, "x", Day)),
        ["enum"] = new("9999", ErrorCode.GeneralError, default(ErrorCode), null, static (scoped ref FieldReader reader) => WireType.Enum<ErrorCode>.ReadRequired(ref reader, 0, "x")),
    };

    private static readonly Dictionary<string, ListKind> Lists = new()
    {
        ["texts"] = new("a b", "a b", null, static (scoped ref FieldReader reader) => WireType.Text.ReadRequiredList(ref reader, 0, "x"), static (scoped ref FieldReader reader) => WireType.Text.ReadList(ref reader, 0, "x")),
        ["sensitive texts"] = new("a b", (SensitiveText)"a b", null, static (scoped ref FieldReader reader) => WireType.SensitiveText.ReadRequiredList(ref reader, 0, "x"), static (scoped ref FieldReader reader) => WireType.SensitiveText.ReadList(ref reader, 0, "x")),
        ["integers"] = new("7", 7L, "x", static (scoped ref FieldReader reader) => WireType.Integer.ReadRequiredList(ref reader, 0, "x"), static (scoped ref FieldReader reader) => WireType.Integer.ReadList(ref reader, 0, "x")),
        ["decimals"] = new("7.50", 7.50m, "x", static (scoped ref FieldReader reader) => WireType.Decimal.ReadRequiredList(ref reader, 0, "x"), static (scoped ref FieldReader reader) => WireType.Decimal.ReadList(ref reader, 0, "x")),
        ["booleans"] = new("0", false, "x", static (scoped ref FieldReader reader) => WireType.Boolean.ReadRequiredList(ref reader, 0, "x"), static (scoped ref FieldReader reader) => WireType.Boolean.ReadList(ref reader, 0, "x")),
        ["moments"] = new("07.11.2024 06:30 +05:00", SomeMoment, "x", static (scoped ref FieldReader reader) => WireType.DateTimeOffset.ReadRequiredList(ref reader, 0, "x", Moment), static (scoped ref FieldReader reader) => WireType.DateTimeOffset.ReadList(ref reader, 0, "x", Moment)),
        ["times"] = new("07.11.2024 06:30", SomeTime, "x", static (scoped ref FieldReader reader) => WireType.DateTime.ReadRequiredList(ref reader, 0, "x", Local), static (scoped ref FieldReader reader) => WireType.DateTime.ReadList(ref reader, 0, "x", Local)),
        ["dates"] = new("2024-11-07", SomeDay, "x", static (scoped ref FieldReader reader) => WireType.Date.ReadRequiredList(ref reader, 0, "x", Day), static (scoped ref FieldReader reader) => WireType.Date.ReadList(ref reader, 0, "x", Day)),
        ["enums"] = new("9999", ErrorCode.GeneralError, null, static (scoped ref FieldReader reader) => WireType.Enum<ErrorCode>.ReadRequiredList(ref reader, 0, "x"), static (scoped ref FieldReader reader) => WireType.Enum<ErrorCode>.ReadList(ref reader, 0, "x")),
    };

    private delegate object? Reading(scoped ref FieldReader reader);

    public static TheoryData<string> KindNames => [.. Kinds.Keys];

    public static TheoryData<string> ListNames => [.. Lists.Keys];

    [Theory]
    [MemberData(nameof(KindNames))]
    public void Field_gives_its_value_and_one_that_is_not_usable_makes_the_message_unusable(string name)
    {
        Kind kind = Kinds[name];

        Assert.Equal((kind.Value, false, ""), Read(kind.Required, MessageField.Text("x", kind.Text)));
        Assert.Equal((kind.Placeholder, true, "x Missing"), Read(kind.Required));
        Assert.Equal((kind.Placeholder, true, "x Empty"), Read(kind.Required, MessageField.Text("x", "")));
        Assert.Equal((kind.Placeholder, true, "x NotConvertible"), Read(kind.Required, MessageField.Object("x", MessageField.Text("a", kind.Text))));
        if (kind.Other is not null)
        {
            Assert.Equal((kind.Placeholder, true, "x NotConvertible"), Read(kind.Required, MessageField.Text("x", kind.Other)));
        }
    }

    [Theory]
    [MemberData(nameof(ListNames))]
    public void List_gives_its_items_and_one_that_has_none_makes_the_message_unusable_where_it_is_required(string name)
    {
        ListKind kind = Lists[name];
        MessageField item = MessageField.Text("0", kind.Text);
        foreach (MessageField[] fields in (MessageField[][])[[MessageField.List("x", item, item)], [MessageField.Text("x", kind.Text), MessageField.Text("y", ""), MessageField.Text("x", kind.Text)]])
        {
            AssertItems("", [kind.Item, kind.Item], kind.Required, isUnusable: false, fields);
            AssertItems("", [kind.Item, kind.Item], kind.Optional, isUnusable: false, fields);
        }

        AssertItems("x Missing", [], kind.Required, isUnusable: true);
        Assert.Equal((null, false, ""), Read(kind.Optional));
        AssertItems("0 Empty, x Missing", [], kind.Required, isUnusable: true, MessageField.List("x", MessageField.Text("0", "")));
        Assert.Equal((null, false, "0 Empty"), Read(kind.Optional, MessageField.List("x", MessageField.Text("0", ""))));
        AssertItems("0 NotConvertible", [kind.Item], kind.Required, isUnusable: false, MessageField.List("x", MessageField.Object("0", item), item));
        if (kind.Other is not null)
        {
            AssertItems("0 NotConvertible", [kind.Item], kind.Required, isUnusable: false, MessageField.List("x", MessageField.Text("0", kind.Other), item));
        }
    }

    [Theory]
    [InlineData("moment", "2024-11-07T06:30:00+05:00")]
    [InlineData("time", "2024-11-07 06:30:00")]
    public void Text_of_the_gateways_usual_format_does_not_fit_another(string name, string text) =>
        Assert.Equal((Kinds[name].Placeholder, true, "x NotConvertible"), Read(Kinds[name].Required, MessageField.Text("x", text)));

    [Theory]
    [InlineData("сбой №1")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234")]
    public void Unknown_value_of_an_enum_is_kept_whole(string text) =>
        Assert.Equal((new ErrorCode(text), false, ""), Read(Kinds["enum"].Required, MessageField.Text("x", text)));

    [Fact]
    public void Field_without_a_name_is_taken_for_no_other() =>
        Assert.Equal(("", true, "x Missing"), Read(Kinds["text"].Required, MessageField.Text("", "nobody's"), MessageField.Text("y", "")));

    [Fact]
    public void Alias_is_found_in_the_first_place_too()
    {
        static object? Aliased(scoped ref FieldReader reader) => reader.Text(0, "x", expected: true, alias: "y"u8);

        Assert.Equal(("1", false, ""), Read(Aliased, MessageField.Text("y", "1"), MessageField.Text("z", "2")));
        Assert.Equal(("1", false, ""), Read(Aliased, MessageField.Text("x", "1"), MessageField.Text("z", "2")));
        Assert.Equal(("1", false, ""), Read(Aliased, MessageField.Text("x", "1"), MessageField.Text("y", "1")));
        Assert.Equal(("1", false, "x Contradictory"), Read(Aliased, MessageField.Text("x", "1"), MessageField.Text("y", "2")));
        Assert.Equal(("1", false, "x Contradictory"), Read(Aliased, MessageField.Text("y", "2"), MessageField.Text("x", "1")));
        Assert.Equal(("", true), (Read(Kinds["text"].Required, MessageField.Text("z", "2")).Value, Read(Kinds["text"].Required, MessageField.Text("z", "2")).IsUnusable));
        Assert.Equal((null, false, "x Contradictory, x NotConvertible"), Read(Aliased, MessageField.Object("x", MessageField.Text("a", "1")), MessageField.Text("y", "2")));
        Assert.Equal(("1", false, "x Contradictory"), Read(Aliased, MessageField.Text("x", "1"), MessageField.Object("y", MessageField.Text("a", "1"))));
        Assert.Equal(("1", false, ""), Read(Aliased, MessageField.Text("x", "1"), MessageField.Text("y", "")));
        Assert.Equal((null, false, "x Missing"), Read(Aliased, MessageField.Text("z", "2")));
        Assert.Equal((null, false, "x Empty"), Read(Aliased, MessageField.Text("y", "")));
    }

    [Fact]
    public void Fields_that_nobody_has_gone_through_are_extra_fields()
    {
        FieldTable table = new(new FieldNode[FieldTable.UsualCount]);
        table.Add([MessageField.Text("a", "1"), MessageField.Text("b", "2")]);
        FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.None);

        Assert.Equal([MessageField.Text("a", "1"), MessageField.Text("b", "2")], reader.ExtraFields());
        table.Dispose();
    }

    [Fact]
    public void First_field_that_comes_twice_is_named()
    {
        FieldTable table = new(new FieldNode[FieldTable.UsualCount]);
        table.Add([MessageField.Text("x", "1"), MessageField.Text("y", "1"), MessageField.Text("x", "2"), MessageField.Text("y", "2")]);
        FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.None);
        while (reader.Next(out WireName name))
        {
            reader.SetIndex(name.Is("x"u8) ? 0 : 1);
        }

        Assert.Equal([MessageField.Text("x", "2"), MessageField.Text("y", "2")], reader.ExtraFields());
        Assert.Equal("x", reader.RepeatedName);
        table.Dispose();
    }

    [Fact]
    public void Message_stays_unusable_and_tells_all_when_two_of_its_groups_lack_something()
    {
        static object? Many(scoped ref FieldReader reader) => reader.Objects<Group>(0, "x");
        MessageField whole = MessageField.Object("0", MessageField.Text("name", "n"));
        MessageField lacking = MessageField.Object("1", MessageField.Text("other", "n"));

        AssertItems("", [new Group("n")], Many, isUnusable: false, MessageField.List("x", whole));
        AssertItems("1/name Missing", [new Group("n")], Many, isUnusable: true, MessageField.List("x", whole, lacking));
        AssertItems("1/name Missing, 1/name Missing", [new Group("n")], Many, isUnusable: true, MessageField.List("x", lacking, whole, lacking));
    }

    [Fact]
    public void Field_that_comes_twice_within_a_group_is_told_with_the_way_to_it()
    {
        FieldTable table = new(new FieldNode[FieldTable.UsualCount]);
        table.Add([MessageField.Object("x", MessageField.Text("name", "1"), MessageField.Text("name", "2")), MessageField.Object("x", MessageField.Text("name", "3"), MessageField.Text("name", "4"))]);
        FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.None);
        while (reader.Next(out _))
        {
            reader.SetIndex(0);
        }

        _ = reader.Object<Group>(0, "x");

        Assert.Equal("x/name", reader.RepeatedName);
        table.Dispose();
    }

    [Fact]
    public void Problem_names_the_type_that_was_expected()
    {
        FieldTable table = new(new FieldNode[FieldTable.UsualCount]);
        table.Add([MessageField.Text("x", "text"), MessageField.Text("x", "")]);
        FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.None);

        _ = reader.Object<Group>(-1, "x", expected: true);
        _ = reader.Object<Group>(-1, "z", expected: true);
        _ = reader.Objects<Group>(-1, "z", expected: true);
        _ = reader.Text(-1, "z", expected: true);
        _ = WireType.Integer.Read(ref reader, -1, "z", expected: true);
        _ = WireType.Boolean.Read(ref reader, -1, "x", expected: true);

        Assert.Equal(["x object", "z object", "z list", "z string", "z integer", "x boolean (1 or 0, in JSON true or false)"], reader.Problems.Select(static problem => $"{problem.WireName} {problem.ExpectedType}"));
        table.Dispose();
    }

    [Fact]
    public void Objects_give_their_fields_and_are_missed_where_they_are_required()
    {
        static object? One(scoped ref FieldReader reader) => reader.RequiredObject<Branch>(0, "x");
        static object? Many(scoped ref FieldReader reader) => reader.RequiredObjects<Branch>(0, "x");
        MessageField branch = MessageField.Object("0", MessageField.Text("a", "1"));

        Assert.Equal((new Branch { A = "1" }, false, ""), Read(One, MessageField.Object("x", MessageField.Text("a", "1"))));
        Assert.Equal((null, true, "x Missing"), Read(One));
        Assert.Equal((null, true, "x Empty"), Read(One, MessageField.Text("x", "")));
        Assert.Equal((null, true, "x NotConvertible"), Read(One, MessageField.Text("x", "text")));
        AssertItems("", [new Branch { A = "1" }], Many, isUnusable: false, MessageField.List("x", branch));
        AssertItems("x Missing", [], Many, isUnusable: true);
        AssertItems("0 Empty, x Missing", [], Many, isUnusable: true, MessageField.List("x", MessageField.Text("0", "")));
        AssertItems("0 NotConvertible", [new Branch { A = "1" }], Many, isUnusable: false, MessageField.List("x", MessageField.Text("0", "text"), branch));
    }

    [Theory]
    [InlineData("/v1/12345/u1/card/7", 2, "u1")]
    [InlineData("/v1/12345/u1/card/7", 4, "7")]
    [InlineData("v1/12345", 0, "v1")]
    [InlineData("/v1/a%20b%2Fc/x", 1, "a b/c")]
    [InlineData("/v1/%2B7/x", 1, "+7")]
    [InlineData("/v1/12345", 2, null)] // too short
    [InlineData("/v1//x", 1, null)]
    [InlineData("/v1//x", 2, "x")]
    [InlineData("/v1/{user}/x", 1, null)] // not filled in
    public void Text_of_the_path_is_its_segment(string path, int segment, string? expected) =>
        Assert.Equal((expected ?? "", expected is null, expected is null ? "p Missing" : ""), Read((scoped ref FieldReader reader) => reader.PathText("p", segment), path));

    [Theory]
    [InlineData("/v1/12345/x", 1, 12345L)]
    [InlineData("/v1/-7/x", 1, -7L)]
    [InlineData("/v1/9223372036854775807", 1, long.MaxValue)]
    [InlineData("/v1/+7/x", 1, null)]
    [InlineData("/v1/7\0/x", 1, null)]
    [InlineData("/v1/ 7/x", 1, null)]
    [InlineData("/v1/seven/x", 1, null)]
    [InlineData("/v1/9223372036854775808", 1, null)]
    [InlineData("/v1", 1, null)]
    public void Integer_of_the_path_is_its_segment(string path, int segment, long? expected) =>
        Assert.Equal((expected ?? 0L, expected is null, expected is null ? "p NotConvertible" : ""), Read((scoped ref FieldReader reader) => reader.PathInteger("p", segment), path));

    private static void AssertItems(string problems, object?[] items, Reading reading, bool isUnusable, params MessageField[] fields)
    {
        (object? value, bool found, string foundProblems) = Read(reading, fields);

        Assert.Equal(items, ((System.Collections.IEnumerable)value!).Cast<object?>());
        Assert.Equal((isUnusable, problems), (found, foundProblems));
    }

    private static (object? Value, bool IsUnusable, string Problems) Read(Reading reading, params MessageField[] fields) => Read(reading, string.Empty, fields);

    private static (object? Value, bool IsUnusable, string Problems) Read(Reading reading, string path, params MessageField[] fields)
    {
        FieldTable table = new(new FieldNode[FieldTable.UsualCount]);
        try
        {
            table.Add([.. fields]);
            FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.None, path);
            while (reader.Next(out WireName name))
            {
                reader.SetIndex(name.Is("x"u8) ? 0 : -1);
            }

            object? value = reading(ref reader);
            return (value, reader.IsRequiredFieldUnusable, string.Join(", ", reader.Problems.Select(static problem => $"{problem.WireName} {problem.Kind}")));
        }
        finally
        {
            table.Dispose();
        }
    }

    private sealed record Kind(string Text, object Value, object Placeholder, string? Other, Reading Required);

    private sealed record ListKind(string Text, object Item, string? Other, Reading Required, Reading Optional);

    /// <summary>Fields within a field, one of which is always there.</summary>
    private sealed record Group(string Name) : IFieldGroup<Group>
    {
        public MessageFields ExtraFields => MessageFields.Empty;

        public static Group? ReadFrom(ref FieldReader reader)
        {
            while (reader.Next(out WireName name))
            {
                reader.SetIndex(name.Is("name"u8) ? 0 : -1);
            }

            Group group = new(reader.RequiredText(0, "name"));
            _ = reader.ExtraFields();
            return group;
        }

        public void WriteTo(ref FieldWriter writer) => writer.Text("name", Name);
    }
}
