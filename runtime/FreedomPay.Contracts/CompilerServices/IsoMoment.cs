using System.Globalization;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>The gateway's usual form of a moment, <c>2024-11-07T06:30:29+00:00</c>, without the general parser's cost.</summary>
internal static class IsoMoment
{
    private const int Length = 25;

    /// <summary>Reads the form from UTF-8.</summary>
    /// <returns>Whether it could; what it refuses <see cref="DateTimeOffset.TryParseExact(string, string, IFormatProvider, DateTimeStyles, out DateTimeOffset)"/> may still read.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset moment)
    {
        moment = default;
        if (text.Length != Length
            || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[22] != ':'
            || text[19] is not ((byte)'+' or (byte)'-'))
        {
            return false;
        }

        int year = (Digits(text, 0) * 100) + Digits(text, 2);
        int month = Digits(text, 5);
        int day = Digits(text, 8);
        int hour = Digits(text, 11);
        int minute = Digits(text, 14);
        int second = Digits(text, 17);
        int offsetHour = Digits(text, 20);
        int offsetMinute = Digits(text, 23);
        if ((year | month | day | hour | minute | second | offsetHour | offsetMinute) < 0
            || year is < 2 or > 9998
            || month is < 1 or > 12
            || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59
            || offsetHour > 13 || offsetMinute > 59)
        {
            return false;
        }

        int offset = (offsetHour * 60) + offsetMinute;
        moment = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.FromMinutes(text[19] == '-' ? -offset : offset));
        return true;
    }

    /// <summary>Two digits; far below zero where one is none.</summary>
    private static int Digits(ReadOnlySpan<byte> text, int index)
    {
        int high = text[index] - '0';
        int low = text[index + 1] - '0';
        return (uint)high <= 9 && (uint)low <= 9 ? (high * 10) + low : -10_000;
    }
}
