using System.Text;

namespace FreedomPay.Contracts.Tests.Incoming.Json;

/// <summary>What is said of a document that cannot be read: what is wrong, where, and nothing that it contains.</summary>
public class JsonDefectTests
{
    [Theory]
    [InlineData("", "The body is empty.")]
    [InlineData("  ", "The body is not a JSON document: an object or a list is expected (line 1, column 3).")]
    [InlineData("\"MARKER\"", "The body is not a JSON document: an object or a list is expected (line 1, column 1).")]
    [InlineData("\uFEFF{}", "The body is not a JSON document: it begins with a byte order mark (line 1, column 1).")]
    [InlineData("{MARKER", "The body is not a JSON document: a name in quotation marks is expected (line 1, column 2).")]
    [InlineData("{\"MARKER\" 1}", "The body is not a JSON document: a colon is expected (line 1, column 11).")]
    [InlineData("{\"MARKER\":\n  ,}", "The body is not a JSON document: a value is expected (line 2, column 3).")]
    [InlineData("{\"MARKER\":01}", "The body is not a JSON document: a comma or the end of the object is expected (line 1, column 12).")]
    [InlineData("[1,2\n,\"MARKER\" 3]", "The body is not a JSON document: a comma or the end of the list is expected (line 2, column 11).")]
    [InlineData("[1,]", "The body is not a JSON document: a value is expected (line 1, column 4).")]
    [InlineData("[-x]", "The body is not a JSON document: a value is expected (line 1, column 3).")]
    [InlineData("[nil]", "The body is not a JSON document: a value is expected (line 1, column 2).")]
    [InlineData("{\"a\":\"Қ😀\",\"b\":\"MARKER\\x\"}", "The body is not a JSON document: a string has an escape that is unknown, incomplete, or half of a surrogate pair (line 1, column 22).")]
    [InlineData("{\"a\":\"\\uD83D\"}", "The body is not a JSON document: a string has an escape that is unknown, incomplete, or half of a surrogate pair (line 1, column 7).")]
    [InlineData("{\"a\":\"MAR\nKER\"}", "The body is not a JSON document: a string has a control character that is not escaped (line 1, column 10).")]
    [InlineData("{\"a\":\"MARKER", "The body is not a JSON document: it ends within a string (line 1, column 13).")]
    [InlineData("{\"a\":1}MARKER", "The body is not a JSON document: something follows the document (line 1, column 8).")]
    [InlineData("{\"MARKER\":1,\n \"b\":2,\n \"MARKER\":3}", "The body is not a JSON document: an object has two members of the same name (line 3, column 2).")]
    public void Defect_says_what_is_wrong_and_where(string document, string expected)
    {
        string? defect = JsonReading.DefectOf(Encoding.UTF8.GetBytes(document));

        Assert.Equal(expected, defect);
    }

    [Fact]
    public void Defect_says_where_it_is_not_UTF_8() =>
        Assert.Equal(
            "The body is not a JSON document: it is not UTF-8 (line 2, column 3).",
            JsonReading.DefectOf([.. "{\n\"ы"u8, 0xD0, .. "\":1}"u8]));

    [Fact]
    public void Name_that_comes_twice_in_a_large_object_is_pointed_at()
    {
        string members = string.Join(",\n", Enumerable.Range(0, 100).Select(static index => TestData.Invariant($"\"n{index}\":{index}")));

        Assert.EndsWith("of the same name (line 101, column 1).", JsonReading.DefectOf(Encoding.UTF8.GetBytes($"{{{members},\n\"n50\":1}}")), StringComparison.Ordinal);

        // The decoded name lies behind the document: the object's end is pointed at.
        Assert.EndsWith("of the same name (line 101, column 13).", JsonReading.DefectOf(Encoding.UTF8.GetBytes($"{{{members},\n\"\\u006E50\":1}}")), StringComparison.Ordinal);
    }

    /// <summary>A body of a million mistakes is described as quickly as it is refused.</summary>
    [Fact]
    public void Position_far_behind_is_found()
    {
        byte[] body = [.. "["u8, .. Enumerable.Repeat((byte)'\n', 100_000), .. "x"u8];

        Assert.EndsWith("(line 100001, column 1).", JsonReading.DefectOf(body), StringComparison.Ordinal);
    }
}
