using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.Tests.Text;

/// <summary>Timestamps of RFC 3339 are read as .NET reads them by its format.</summary>
public class Rfc3339TextTests
{
    private const int Attempts = 200_000;

    private static readonly string[] Originals =
    [
        "2025-06-20T07:13:31Z", "2024-02-29T23:59:59Z", "2023-02-28T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "1900-11-30T12:30:30Z",
    ];

    [Fact]
    public void A_changed_timestamp_is_read_as_NET_reads_it()
    {
        Random random = new(20250620);
        int read = 0;
        for (int i = 0; i < Attempts; i++)
        {
            char[] text = Originals[random.Next(Originals.Length)].ToCharArray();
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                text[random.Next(text.Length - 1)] = random.Next(8) == 0 ? (char)random.Next(' ', 0x7F) : (char)('0' + random.Next(10));
            }

            bool isExpected = DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime expected);
            bool isRead = Rfc3339Text.TryParse(Encoding.ASCII.GetBytes(text), out DateTimeOffset value);

            Assert.True(isExpected == isRead && (!isRead || value == new DateTimeOffset(expected, TimeSpan.Zero)), new string(text));
            read += isRead ? 1 : 0;
        }

        // Enough of both.
        Assert.InRange(read, Attempts / 10, Attempts * 9 / 10);
    }
}
