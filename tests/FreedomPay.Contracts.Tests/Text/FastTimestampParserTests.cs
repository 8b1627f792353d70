using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.Tests.Text;

/// <summary>What is read without .NET's general parser is what that parser reads.</summary>
public class FastTimestampParserTests
{
    private const string Format = "yyyy-MM-ddTHH:mm:sszzz";
    private const string LocalFormat = "yyyy-MM-dd HH:mm:ss";

    public static TheoryData<string> Edges => new(
        "2024-11-07T06:30:29+00:00",
        "2024-02-29T23:59:59-13:59",
        "2023-02-29T00:00:00+00:00",
        "2024-11-07T24:00:00+00:00",
        "2024-11-07T06:60:29+00:00",
        "2024-11-07T06:30:60+00:00",
        "2024-13-07T06:30:29+00:00",
        "2024-00-07T06:30:29+00:00",
        "2024-11-00T06:30:29+00:00",
        "0000-11-07T06:30:29+00:00",
        "0001-01-01T00:00:00+14:00",
        "0001-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59-01:00",
        "2024-11-07T06:30:29+14:00",
        "2024-11-07T06:30:29+14:01",
        "2024-11-07T06:30:29+00:60",
        "2024-11-07T06:30:29Z",
        "2024-11-07T06:30:29 00:00",
        "2024-11-07 06:30:29+00:00",
        "2024-11-07T06:30:29+0000",
        "2024-11-07 06:30:29",
        "2024-11-07  06:30:2",
        "2024-11-07T06:30:29",
        "0001-01-01 00:00:00",
        "0000-01-01 00:00:00",
        "9999-12-31 23:59:59",
        "2024-02-30 23:59:59",
        "2024-11-07 6:30:29",
        "",
        "٢٠٢٤-11-07 06:30:29");

    [Theory]
    [MemberData(nameof(Edges))]
    public void Text_is_read_as_NET_reads_it(string text) => AssertAlike(text);

    [Fact]
    public void Any_text_is_read_as_NET_reads_it()
    {
        Random random = new(20241128);
        int read = 0;
        for (int i = 0; i < 100_000; i++)
        {
            DateTimeOffset moment = new(DateTime.MinValue.AddSeconds(random.NextInt64(3, 315_537_897_599 - 200_000) + 100_000), TimeSpan.FromMinutes(random.Next(-840, 841)));
            char[] text = moment.ToString(random.Next(2) == 0 ? Format : LocalFormat, CultureInfo.InvariantCulture).ToCharArray();
            if (random.Next(2) == 0)
            {
                text[random.Next(text.Length)] = "0123456789-+: TZ./٣"[random.Next(19)];
            }

            read += AssertAlike(new string(text)) ? 1 : 0;
        }

        Assert.InRange(read, 50_000, 99_000);
    }

    private static bool AssertAlike(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        bool isRead = FastTimestampParser.TryParse(utf8, out DateTimeOffset moment);
        if (isRead)
        {
            Assert.True(DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset expected), text);
            Assert.Equal((expected.DateTime, expected.Offset), (moment.DateTime, moment.Offset));
        }

        bool isLocalRead = FastTimestampParser.TryParseLocal(utf8, ' ', out DateTime local);
        Assert.Equal(DateTime.TryParseExact(text, LocalFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime expectedLocal), isLocalRead);
        Assert.Equal((expectedLocal, expectedLocal.Kind), (local, local.Kind));
        return isRead || isLocalRead;
    }
}
