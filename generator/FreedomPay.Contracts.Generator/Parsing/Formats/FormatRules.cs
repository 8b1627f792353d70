using System.Globalization;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Generator.Parsing.Formats;

/// <summary>Tells why a format cannot be used: it would send another value than the given one, or read one.</summary>
internal static class FormatRules
{
    private const string Meaningful = "dfFgHhKMmstyz";

    // Digits mean nothing in a format.
    private static readonly Regex FixedOffset = new(@"[+\-\u2212][0-9]{2}:?[0-9]{2}", RegexOptions.CultureInvariant);

    private static readonly Regex Digits = new("[0-9]+", RegexOptions.CultureInvariant);

    private static readonly char[] Dashes = ['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212'];

    private const DateTimeStyles Exact = DateTimeStyles.None;

    /// <summary>
    /// What each format is tried with. No two parts of a sample are equal, so that none can be taken for another: afternoons and mornings, midnight and noon,
    /// days over 12, parts of one and of two digits, fractions, offsets that are no whole hours.
    /// </summary>
    private static readonly DateTimeOffset[] Samples =
    [
        new DateTimeOffset(2031, 11, 23, 17, 48, 56, new TimeSpan(3, 30, 0)).AddTicks(1234567),
        new DateTimeOffset(1987, 12, 30, 20, 37, 46, new TimeSpan(-9, -45, 0)).AddTicks(7654321),
        new DateTimeOffset(2026, 1, 31, 9, 5, 7, new TimeSpan(6, 0, 0)).AddTicks(0450000),
        new DateTimeOffset(2024, 2, 29, 0, 4, 8, new TimeSpan(5, 0, 0)).AddTicks(9000000),
        new DateTimeOffset(2040, 10, 4, 12, 25, 19, new TimeSpan(13, 0, 0)),
    ];

    /// <summary>Returns what is wrong, beginning with a verb whose subject is the format; null if the format can be used.</summary>
    public static string? Violation(string format, bool hasTime)
    {
        if (FormatParts.Of(format) is not List<FormatPart> parts)
        {
            return "is not a format: a quotation mark is not closed, or a backslash is last";
        }

        if (FormatWords.Violation(format, hasTime) is string word)
        {
            return word;
        }

        if (char.IsWhiteSpace(format[0]) || char.IsWhiteSpace(format[format.Length - 1]))
        {
            return "begins or ends with white space, which is part of every value; remove it";
        }

        return OfLetters(format, parts) ?? OfOffset(format) ?? OfParts(parts, hasTime) ?? OfRoundTrip(format, hasTime);
    }

    /// <summary>Determines whether a part writes what the letter stands for.</summary>
    public static bool Has(IReadOnlyList<FormatPart> parts, string letters) => parts.Any(part => part.IsLetters && letters.IndexOf(part.Letter) >= 0);

    private static string? OfLetters(string format, List<FormatPart> parts)
    {
        if (format.Length == 1 && parts[0].IsLetters)
        {
            return "is a single letter, which names a standard format: write the format out";
        }

        if (format.IndexOfAny(Dashes) is int dash and >= 0)
        {
            return $"has the dash '{format[dash]}' (U+{(int)format[dash]:X4}), as word processors write it; write '-'";
        }

        if (parts.Exists(static part => part is { IsQuoted: false, Letter: '%' }))
        {
            return "has a '%', which no format needs";
        }

        // The T of ISO 8601 is so usual that nobody quotes it. A 'Z' would say UTC of any time.
        string[] foreign = [.. parts
            .Where(static part => part.IsLetters && part.Letter != 'T' && Meaningful.IndexOf(part.Letter) < 0)
            .Select(static part => part.Letter.ToString()).Distinct()];
        if (foreign.Length > 0)
        {
            string letters = string.Join(", ", foreign.Select(static letter => $"'{letter}'"));
            return foreign.Length == 1 && foreign[0] == "Z" ? "ends in the letter 'Z', which claims UTC whatever the time is: the offset is K or zzz"
                : $"has {letters}, which .NET sends as {(foreign.Length == 1 ? "it is" : "they are")}: a letter that is meant as text is in quotation marks ('{foreign[0]}')";
        }

        return null;
    }

    /// <summary>Reports an offset that is written out: it is sent with every time, of whichever offset that is.</summary>
    private static string? OfOffset(string format) => FixedOffset.Match(format) is { Success: true } offset
        ? $"has the fixed offset {offset.Value}, which would be sent with every time; write zzz, which is the offset of the time"
        : Digits.Match(format) is { Success: true } digits
        ? $"has the digits {digits.Value}, which are sent with every time; write the letters of that part, such as ss or fff"
        : null;

    private static string? OfParts(List<FormatPart> parts, bool hasTime)
    {
        int Count(string letters) => parts.Count(part => part.IsLetters && letters.IndexOf(part.Letter) >= 0);
        bool IsDay(FormatPart part) => part is { IsQuoted: false, Letter: 'd', Count: <= 2 };

        int days = parts.Count(IsDay);
        if (!hasTime && Count("hHmsfFtzK") > 0)
        {
            string minutes = Count("m") > 0 && Count("hH") == 0 ? " (mm are minutes; months are MM)" : "";
            return $"has a time of day{minutes}, and the type 'date' has none; use 'datetime'";
        }

        if (Count("y") == 0)
        {
            return "has no year (yyyy)";
        }

        if (parts.Exists(static part => part is { IsQuoted: false, Letter: 'y', Count: < 4 }))
        {
            return "has a year of less than four digits, whose century is lost: write yyyy, or use the type 'string'";
        }

        if (Count("M") == 0 && (days > 0 || hasTime))
        {
            return Count("m") > 0 ? "has no month: mm are minutes, months are MM" : "has no month (MM)";
        }

        return (hasTime ? OfTime(Count, days) : null) ?? OfRepeats(Count, days) ?? OfOrder(parts);
    }

    private static string? OfTime(Func<string, int> count, int days)
    {
        if (days == 0)
        {
            return "has no day (dd)";
        }

        if (count("hH") == 0)
        {
            return count("msfFtzK") == 0 ? "has no time of day, and the type 'datetime' has one; use 'date'" : "has no hour (HH)";
        }

        if (count("h") > 0 && count("t") == 0)
        {
            return "has a 12-hour clock (hh) without AM or PM, so that 17:48 becomes 05:48: write HH, or add tt";
        }

        if (count("m") == 0 && count("sfF") > 0)
        {
            return count("M") > 1 ? "has no minutes: MM is the month, minutes are mm" : "has seconds and no minutes (mm)";
        }

        return count("s") == 0 && count("fF") > 0 ? "has fractions of a second and no seconds (ss)" : null;
    }

    private static string? OfRepeats(Func<string, int> count, int days)
    {
        (string Letters, string Name)[] single = [("y", "the year"), ("M", "the month"), ("hH", "the hour"), ("m", "the minutes"), ("s", "the seconds"), ("fF", "the fraction"), ("zK", "the offset")];
        string? twice = days > 1 ? "the day" : single.FirstOrDefault(part => count(part.Letters) > 1).Name;
        return twice is null ? null : $"has {twice} twice";
    }

    /// <summary>Reports parts in an order that no convention has, and that is easily overlooked: most days and minutes could be months and seconds.</summary>
    private static string? OfOrder(List<FormatPart> parts)
    {
        int PlaceOf(string letters) => parts.FindIndex(part => part.IsLetters && letters.IndexOf(part.Letter) >= 0 && !(part.Letter is 'd' or 'M' && part.Count > 2));

        (int year, int month, int day) = (PlaceOf("y"), PlaceOf("M"), PlaceOf("d"));
        (int hour, int minute, int second) = (PlaceOf("hH"), PlaceOf("m"), PlaceOf("s"));
        if (month >= 0 && day >= 0 && year < day && day < month)
        {
            return "has the day (dd) between the year and the month (MM); after a year comes the month";
        }

        return second >= 0 && second < minute ? "has the seconds (ss) before the minutes (mm)"
            : minute >= 0 && minute < hour ? "has the minutes (mm) before the hour (HH)"
            : PlaceOf("H") >= 0 && PlaceOf("t") >= 0 ? "has a 24-hour clock (HH) with AM or PM (tt); write one of the two, HH or hh with tt"
            : null;
    }

    private static string? OfRoundTrip(string format, bool hasTime)
    {
        bool hasOffset = Has(FormatParts.Of(format)!, "zK");
        foreach (DateTimeOffset sample in Samples)
        {
            string? written = Written(sample, format, hasTime, hasOffset);
            if (written is null)
            {
                return "is not a format of .NET";
            }

            if (Read(written, format, hasOffset) is not DateTimeOffset read)
            {
                return $"writes {Shown(sample, hasTime)} as '{written}', which .NET cannot read back with it";
            }

            if (!IsKept(sample, read, FormatParts.Of(format)!, hasOffset))
            {
                return $"writes {Shown(sample, hasTime)} as '{written}', which is read as {Shown(read, hasTime)}";
            }
        }

        return null;
    }

    private static string? Written(DateTimeOffset sample, string format, bool hasTime, bool hasOffset)
    {
        try
        {
            return hasTime && hasOffset ? sample.ToString(format, CultureInfo.InvariantCulture) : sample.DateTime.ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static DateTimeOffset? Read(string text, string format, bool hasOffset)
    {
        if (hasOffset)
        {
            return DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, Exact, out DateTimeOffset moment) ? moment : null;
        }

        return DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, Exact, out DateTime clock) ? new DateTimeOffset(clock, TimeSpan.Zero) : null;
    }

    /// <summary>Determines whether everything came back that the format has.</summary>
    private static bool IsKept(DateTimeOffset given, DateTimeOffset read, List<FormatPart> parts, bool hasOffset)
    {
        bool Same(string letters, Func<DateTimeOffset, long> part) => !Has(parts, letters) || part(given) == part(read);

        int digits = parts.Where(static part => part.IsLetters && part.Letter is 'f' or 'F').Select(static part => part.Count).DefaultIfEmpty(0).Max();
        long unit = (long)Math.Pow(10, 7 - digits);
        return Same("y", static moment => moment.Year)
            && Same("M", static moment => moment.Month)
            && Same("d", static moment => moment.Day)
            && Same("hH", static moment => moment.Hour)
            && Same("m", static moment => moment.Minute)
            && Same("s", static moment => moment.Second)
            && (digits == 0 || given.Ticks % TimeSpan.TicksPerSecond / unit == read.Ticks % TimeSpan.TicksPerSecond / unit)
            && (!hasOffset || given.Offset == read.Offset);
    }

    private static string Shown(DateTimeOffset moment, bool hasTime) =>
        moment.ToString(hasTime ? "yyyy-MM-dd HH:mm:ss.fff zzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
