using System.Globalization;

namespace FreedomPay.Contracts;

/// <summary>
/// Timestamps of RFC 3339 with any number of fraction digits: <c>2025-06-13T13:22:25.900953117Z</c>. .NET keeps seven of them; what is beyond is dropped,
/// not rounded. A second of 60 is refused, because no .NET type has it.
/// </summary>
internal static class Rfc3339Text
{
    /// <summary>The name of the format in generated code.</summary>
    public const string Format = "rfc3339";

    private const string Written = "yyyy-MM-ddTHH:mm:ss.FFFFFFF";
    private const int MostDigits = 7;
    private const int MaxLength = 100;
    private const int LengthToSeconds = 19;

    /// <summary>Reads a timestamp.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length is <= LengthToSeconds or > MaxLength)
        {
            return false;
        }

        ReadOnlySpan<byte> rest = text[LengthToSeconds..];
        long ticks = 0;
        if (rest[0] == '.')
        {
            int digits = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (digits <= 0)
            {
                return false;
            }

            for (int i = 1; i <= MostDigits; i++)
            {
                ticks = (ticks * 10) + (i <= digits ? rest[i] - '0' : 0);
            }

            rest = rest[(digits + 1)..];
        }

        return TryParseOffset(rest, out TimeSpan offset)
            && FastTimestampParser.TryParseLocal(text[..LengthToSeconds], 'T', out DateTime time)
            && TryCombine(time.AddTicks(ticks), offset, out value);
    }

    /// <summary>Writes a timestamp with as many fraction digits as it has, and <c>Z</c> for UTC.</summary>
    public static bool TryFormat(DateTimeOffset value, Span<byte> destination, out int written)
    {
        bool isWritten = value.TryFormat(destination, out written, value.Offset == TimeSpan.Zero ? Written : Written + "zzz", CultureInfo.InvariantCulture);
        if (isWritten && value.Offset == TimeSpan.Zero)
        {
            destination[written++] = (byte)'Z';
        }

        return isWritten;
    }

    private static bool TryParseOffset(ReadOnlySpan<byte> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is [(byte)'Z'])
        {
            return true;
        }

        if (text is not [(byte)'+' or (byte)'-', >= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9', (byte)':', >= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9'])
        {
            return false;
        }

        int minutes = ((text[4] - '0') * 10) + text[5] - '0';
        offset = new TimeSpan(((text[1] - '0') * 10) + text[2] - '0', minutes, 0);
        offset = text[0] == '-' ? -offset : offset;
        return minutes < 60;
    }

    private static bool TryCombine(DateTime time, TimeSpan offset, out DateTimeOffset value)
    {
        value = default;
        TimeSpan most = TimeSpan.FromHours(14);
        if (offset.Duration() > most || time.Ticks - offset.Ticks < 0 || time.Ticks - offset.Ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(time, offset);
        return true;
    }
}
