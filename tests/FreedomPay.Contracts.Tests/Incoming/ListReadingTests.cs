using System.Diagnostics;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>Lists of messages that do not look as the documentation has them: nothing is lost in silence.</summary>
public class ListReadingTests
{
    [Fact]
    public void Items_that_repeat_are_read_though_other_fields_stand_between_them()
    {
        UnsignedMessage<Lists> read = MessageReading.ReadUnsigned<Lists>(MessageFields.FromPairs(
            [Pair("repeated", "1"), Pair("first", "x"), Pair("repeated", "2"), Pair("other", "y"), Pair("repeated", "3")]));

        Assert.NotNull(read.Message);
        Assert.Equal(["1", "2", "3"], read.Message.Repeated!);
        Assert.Equal("other", Assert.Single(read.Message.ExtraFields).Name);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Text_in_the_place_of_a_list_is_listed_and_kept()
    {
        UnsignedMessage<Lists> read = MessageReading.ReadUnsigned<Lists>([MessageField.Text("wrapper", "none")]);

        FieldProblem problem = Assert.Single(read.Problems);
        Assert.Equal(("wrapper", FieldProblemKind.NotConvertible, "none"), (problem.WireName, problem.Kind, problem.GetRawText()));
        Assert.Null(read.Message!.Wrapped);
    }

    [Fact]
    public void Empty_wrapper_is_no_list_and_no_problem()
    {
        UnsignedMessage<Lists> read = MessageReading.ReadUnsigned<Lists>([MessageField.Text("wrapper", "")]);

        Assert.Empty(read.Problems);
        Assert.Null(read.Message!.Wrapped);
    }

    [Fact]
    public void Field_that_is_single_makes_the_message_unusable_when_it_comes_twice_among_many()
    {
        MessageFields many = MessageFields.FromPairs([.. Enumerable.Range(0, 100).Select(static index => Pair(TestData.Invariant($"x{index}"), "")), Pair("first", "1"), Pair("first", "2")]);

        Assert.Null(MessageReading.ReadUnsigned<Lists>(many).Message);
    }

    /// <summary>Anyone may send an unsigned form; what nobody asked for must not cost the square of its count.</summary>
    [Fact]
    public void Many_unknown_fields_take_no_long_time()
    {
        MessageFields many = MessageFields.FromPairs(
            [.. Enumerable.Range(0, 50_000).Select(static index => Pair("repeated", "v")), .. Enumerable.Range(0, 50_000).Select(static index => Pair(TestData.Invariant($"x{index}"), ""))],
            new MessageLimits { MaxFields = 100_000 });
        Stopwatch watch = Stopwatch.StartNew();

        UnsignedMessage<Lists> read = MessageReading.ReadUnsigned<Lists>(many);

        Assert.Equal((50_000, 50_000), (read.Message!.Repeated!.Count, read.Message.ExtraFields.Count));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static KeyValuePair<string, string> Pair(string name, string value) => KeyValuePair.Create(name, value);

    private sealed record Lists(string? First, ValueList<string>? Repeated, ValueList<string>? Wrapped, MessageFields ExtraFields) : IReadableMessage<Lists>
    {
        public static Lists? ReadFrom(ref FieldReader reader)
        {
            while (reader.Next(out WireName name))
            {
                reader.SetIndex(name.Is("first"u8) ? 0 : name.Is("repeated"u8) ? 1 : name.Is("wrapper"u8) ? 2 : -1);
            }

            return new(reader.Text(0, "first"), WireType.Text.ReadList(ref reader, 1, "repeated"), WireType.Text.ReadList(ref reader, 2, "wrapper", item: "item"u8), reader.ExtraFields());
        }
    }
}
