using System.Diagnostics;
using System.Text;

namespace FreedomPay.Contracts.Tests.Incoming.Json;

/// <summary>Documents that are too large, too deep or made to be slow: refused, or read in time and memory that grow with their length alone.</summary>
public class JsonLimitTests
{
    private static readonly MessageLimits Wide = new() { MaxBytes = 64 * 1024 * 1024, MaxFields = 2_000_000 };

    public static TheoryData<string> Hostile => [.. HostileDocuments.Keys];

    private static Dictionary<string, Func<byte[]>> HostileDocuments { get; } = new(StringComparer.Ordinal)
    {
        ["100,000 levels of lists"] = static () => Repeated("[", 100_000, "]"),
        ["100,000 levels of objects"] = static () => Repeated("{\"a\":", 100_000, "}"),
        ["1 MB of brackets"] = static () => Repeated("[", 1024 * 1024),
        ["1 MB of braces"] = static () => Repeated("{", 1024 * 1024),
        ["1 MB of quotation marks"] = static () => Repeated("\"", 1024 * 1024),
        ["1 MB of backslashes"] = static () => [.. "{\""u8, .. Repeated("\\", (1024 * 1024) - 2)],
        ["1 MB of white space"] = static () => Repeated(" ", 1024 * 1024),
        ["1 MB of commas"] = static () => [.. "["u8, .. Repeated(",", (1024 * 1024) - 1)],
        ["1 MB of digits"] = static () => [.. "[1"u8, .. Repeated("0", (1024 * 1024) - 3), .. "]"u8],
        ["1 MB of short escapes"] = static () => [.. "[\""u8, .. Repeated("\\n", (1024 * 512) - 2), .. "\"]"u8],
        ["1 MB of long escapes"] = static () => [.. "[\""u8, .. Repeated("\\uD83D\\uDE00", 87_380), .. "\"]"u8],
        ["1 MB of strings with an escape"] = static () => [.. "["u8, .. Repeated("\"\\n\",", 9_999 * 1), .. "0]"u8],
        ["1 MB name"] = static () => [.. "{\""u8, .. Repeated("n", (1024 * 1024) - 6), .. "\":1}"u8],
        ["10,000 members"] = static () => Members(10_000, static index => TestData.Invariant($"n{index}")),
        ["10,000 members in one bucket"] = static () => Members(10_000, static index => TestData.Invariant($"a{index:00000}a{index:00000}a")),
        ["10,000 members that differ at the end"] = static () => Members(10_000, static index => TestData.Invariant($"{new string('x', 80)}{index}")),
        ["1 MB of bytes that are not UTF-8"] = static () => [.. "[\""u8, .. Enumerable.Repeat((byte)0x80, (1024 * 1024) - 2)],
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_document_takes_no_long_time_and_little_memory(string name)
    {
        byte[] body = HostileDocuments[name]();
        Assert.InRange(body.Length, 1, 1024 * 1024);
        JsonReading.DefectOf(body);
        long bytes = long.MaxValue;
        TimeSpan time = TimeSpan.MaxValue;
        for (int round = 0; round < 3; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            JsonReading.DefectOf(body);
            time = Stopwatch.GetElapsedTime(start) is { } elapsed && elapsed < time ? elapsed : time;
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        // Buffers are rented: a machine that returns them late allocates a few of them anew.
        Assert.InRange(bytes, 0, 5 * 1024 * 1024);
        Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromMilliseconds(300));
    }

    [Fact]
    public void Members_cost_as_much_each_however_many_there_are()
    {
        AssertLinear(static size => Members(size, static index => TestData.Invariant($"n{index}")), 50_000);
        AssertLinear(static size => Members(size, static index => TestData.Invariant($"a{index:00000}a{index:00000}a")), 50_000);
        AssertLinear(static size => [.. "["u8, .. Enumerable.Repeat($"{{{string.Join(',', Enumerable.Range(0, 64).Select(static index => TestData.Invariant($"\"a{index:00}a\":1")))}}},", size / 64).SelectMany(Encoding.UTF8.GetBytes), .. "0]"u8], 50_000);
        AssertLinear(static size => [.. "["u8, .. Repeated("\"\\u0041\",", size), .. "0]"u8], 50_000);
        AssertLinear(static size => [.. "[\""u8, .. Repeated("\\n", size), .. "\"]"u8], 200_000);
        AssertLinear(static size => [.. "["u8, .. Repeated("{\"a\":[]},", size), .. "0]"u8], 50_000);

        static void AssertLinear(Func<int, byte[]> document, int size) => Growth.AssertLinear(
            length =>
            {
                byte[] body = document(length);
                Assert.Null(JsonReading.DefectOf(body, Wide));
                return () => JsonReading.DefectOf(body, Wide);
            },
            size);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public void Name_that_comes_twice_among_many_is_found(int count)
    {
        string members = string.Join(',', Enumerable.Range(0, count).Select(static index => TestData.Invariant($"\"n{index}\":1")));
        foreach (int twice in (int[])[0, 1, count / 2, count - 1])
        {
            string repeated = TestData.Invariant($"\"\\u006E{twice}\":1");
            Assert.Contains("two members", JsonReading.DefectOf(Encoding.UTF8.GetBytes($"{{{members},{repeated}}}"), Wide), StringComparison.Ordinal);
            Assert.Contains("two members", JsonReading.DefectOf(Encoding.UTF8.GetBytes($"{{{repeated},{members}}}"), Wide), StringComparison.Ordinal);
        }

        Assert.Null(JsonReading.DefectOf(Encoding.UTF8.GetBytes($"{{{members}}}"), Wide));
    }

    [Fact]
    public void Limits_are_exact()
    {
        byte[] body = "{\"a\":[1,{\"b\":2}]}"u8.ToArray();

        Assert.Null(JsonReading.DefectOf(body, new MessageLimits { MaxBytes = body.Length, MaxFields = 4 }));
        Assert.Equal("The body is longer than 16 bytes.", JsonReading.DefectOf(body, new MessageLimits { MaxBytes = body.Length - 1 }));
        Assert.Equal("The body has more than 3 fields.", JsonReading.DefectOf(body, new MessageLimits { MaxFields = 3 }));
        Assert.Equal("The body has more than 1 fields.", JsonReading.DefectOf("[1]"u8, new MessageLimits { MaxFields = 1 }));
        Assert.Null(JsonReading.DefectOf("[]"u8, new MessageLimits { MaxFields = 1 }));
        Assert.Equal("The body nests deeper than 32 fields.", JsonReading.DefectOf(Repeated("[", 33, "]")));
        Assert.Null(JsonReading.DefectOf(Repeated("[", 32, "]")));
    }

    private static byte[] Members(int count, Func<int, string> name) =>
        Encoding.UTF8.GetBytes($"{{{string.Join(',', Enumerable.Range(0, count).Select(index => $"\"{name(index)}\":1"))}}}");

    private static byte[] Repeated(string text, int count, string behind = "") =>
        Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, text, count).Insert(text.Length * count, behind, count).ToString());
}
