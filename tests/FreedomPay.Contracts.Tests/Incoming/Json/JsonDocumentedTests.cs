using System.Text;

namespace FreedomPay.Contracts.Tests.Incoming.Json;

/// <summary>The documented answers, in their usual spellings, and damaged at every place.</summary>
public class JsonDocumentedTests
{
    /// <summary>Bytes that mean something to a reader.</summary>
    private static readonly byte[] Telling = [0, 1, (byte)'\t', (byte)'\n', (byte)'\r', 0x1F, .. " !\"#'*+,-./019:;=AEIN[\\]_abeftnru{}"u8, 0x7F, 0x80, 0xC0, 0xD0, 0xED, 0xEF, 0xFE, 0xFF];

    public static TheoryData<string> Documents => [.. DocumentedJson.All];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Documented_answers_are_read_in_all_their_usual_spellings(string document)
    {
        string[] spellings =
        [
            document,
            document.ReplaceLineEndings("\r\n"),
            document.ReplaceLineEndings(""),
            document + "\r\n",
            document.Replace(":", " : ", StringComparison.Ordinal).Replace(",", "\t,\n", StringComparison.Ordinal),
            document.Replace("status", "st\\u0061tus", StringComparison.Ordinal),
            document.Replace("error", "\\u0065rror", StringComparison.Ordinal),
            document.Replace("{\"", "{\"extra\":\"Қ😀 \\/\",\"", StringComparison.Ordinal),
        ];

        foreach (string spelling in spellings)
        {
            JsonComparison comparison = JsonComparison.Of(spelling);
            Assert.True(comparison.IsRead || spelling == spellings[4]);
            Assert.Null(comparison.Problem);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Truncated_answers_are_refused_at_every_byte(string document)
    {
        byte[] body = Encoding.UTF8.GetBytes(document);
        for (int length = 0; length < body.Length; length++)
        {
            Assert.NotNull(JsonReading.DefectOf(body.AsSpan(0, length)));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Answers_that_lack_or_double_one_byte_are_read_as_the_reference_reads_them(string document)
    {
        byte[] body = Encoding.UTF8.GetBytes(document);
        for (int place = 0; place < body.Length; place++)
        {
            Assert.Null(JsonComparison.Of([.. body[..place], .. body[(place + 1)..]]).Problem);
            Assert.Null(JsonComparison.Of([.. body[..place], .. body[place..(place + 1)], .. body[place..]]).Problem);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Answer_with_another_byte_at_any_place_is_read_as_the_reference_reads_it(string document)
    {
        byte[] body = Encoding.UTF8.GetBytes(document);
        for (int place = 0; place < body.Length; place++)
        {
            foreach (byte other in Telling)
            {
                byte[] damaged = [.. body];
                damaged[place] = other;
                Assert.Null(JsonComparison.Of(damaged).Problem);
            }
        }
    }

    /// <summary>A string is compared 32 bytes at a time: what lies at the edge of a vector, or of the document, must not be missed.</summary>
    [Fact]
    public void Edges_of_vectors_change_nothing()
    {
        string[] pieces = ["\\n", "\\u0041", "\\uD83D\\uDE00", "\\uD83D", "ы", "😀", "\u0001", "\\", "\"", "\",\"b\":\"c"];
        foreach (string piece in pieces)
        {
            for (int before = 0; before < 70; before++)
            {
                for (int behind = 0; behind < 36; behind += 5)
                {
                    Assert.Null(JsonComparison.Of($"{{\"a\":\"{new string('x', before)}{piece}{new string('y', behind)}\"}}").Problem);
                }

                Assert.Null(JsonComparison.Of($"{{\"{new string('x', before)}{piece}\":1}}").Problem);
                Assert.Null(JsonComparison.Of($"{{{new string(' ', before)}\"a\"{piece}:1}}").Problem);
            }
        }
    }

    [Fact]
    public void Memory_within_a_larger_array_is_not_left()
    {
        byte[] larger = "{\"a\":1}{\"a\":22}"u8.ToArray();

        for (int length = 0; length < 7; length++)
        {
            Assert.NotNull(JsonReading.DefectOf(larger.AsSpan(0, length)));
        }

        Assert.Equal(["1 Number \"a\" \"1\""], JsonReading.Of(larger.AsSpan(0, 7)).Lines);
        Assert.Equal(["1 Number \"a\" \"22\""], JsonReading.Of(larger.AsSpan(7)).Lines);
    }
}
