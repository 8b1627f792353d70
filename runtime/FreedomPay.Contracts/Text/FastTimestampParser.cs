using System.Globalization;

namespace FreedomPay.Contracts;

/// <summary>
/// Parses the gateway's usual timestamps, <c>2024-11-07T06:30:29+00:00</c> and <c>2024-11-07 11:30:29</c>, without the cost of the general parser.
/// </summary>
internal static class FastTimestampParser
{
    private const int LocalLength = 19;
    private const int Length = 25;

    /// <summary>Parses a timestamp with an offset from UTF-8.</summary>
    /// <returns><see langword="true"/> if it was parsed; otherwise <see cref="DateTimeOffset.TryParseExact(string, string, IFormatProvider, DateTimeStyles, out DateTimeOffset)"/> may still accept it.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length != Length
            || text[22] != ':'
            || text[19] is not ((byte)'+' or (byte)'-')
            || !TryParseLocal(text[..LocalLength], 'T', out DateTime local)
            || local.Year is < 2 or > 9998)
        {
            return false;
        }

        int hour = Digits(text, 20);
        int minute = Digits(text, 23);
        if ((hour | minute) < 0 || hour > 13 || minute > 59)
        {
            return false;
        }

        int offset = (hour * 60) + minute;
        value = new DateTimeOffset(local, TimeSpan.FromMinutes(text[19] == '-' ? -offset : offset));
        return true;
    }

    /// <summary>Parses a timestamp without an offset from UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">The character between date and time.</param>
    /// <param name="value">The date and time, of unspecified kind.</param>
    /// <returns><see langword="true"/> if it was parsed; otherwise <see cref="DateTime.TryParseExact(string, string, IFormatProvider, DateTimeStyles, out DateTime)"/> may still accept it.</returns>
    public static bool TryParseLocal(ReadOnlySpan<byte> text, char separator, out DateTime value)
    {
        value = default;
        if (text.Length != LocalLength || text[4] != '-' || text[7] != '-' || text[10] != separator || text[13] != ':' || text[16] != ':')
        {
            return false;
        }

        int year = (Digits(text, 0) * 100) + Digits(text, 2);
        int month = Digits(text, 5);
        int day = Digits(text, 8);
        int hour = Digits(text, 11);
        int minute = Digits(text, 14);
        int second = Digits(text, 17);
        if ((year | month | day | hour | minute | second) < 0
            || year < 1
            || month is < 1 or > 12
            || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        value = new DateTime(year, month, day, hour, minute, second);
        return true;
    }

    /// <summary>Returns the value of two digits; far below zero if one is not a digit.</summary>
    private static int Digits(ReadOnlySpan<byte> text, int index)
    {
        int high = text[index] - '0';
        int low = text[index + 1] - '0';
        return (uint)high <= 9 && (uint)low <= 9 ? (high * 10) + low : -10_000;
    }
}
