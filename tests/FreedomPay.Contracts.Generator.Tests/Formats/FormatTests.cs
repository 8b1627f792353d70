using System.Globalization;
using FreedomPay.Contracts.Generator.Parsing.Formats;

namespace FreedomPay.Contracts.Generator.Tests.Formats;

/// <summary>Which formats send and read the value that they are given, and what is said of those that do not.</summary>
public class FormatTests
{
    public static TheoryData<string, bool> Usual => new() { { "yyyy-MM-dd", false }, { "yyyy-MM-dd HH:mm:ss", true }, { "yyyy-MM-ddTHH:mm:ssK", true }, { "yyyy-MM-ddTHH:mm:sszzz", true } };

    public static TheoryData<string> Timestamps =>
    [
        "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-ddTHH:mm:ss.fff", "yyyy-MM-ddTHH:mm:ss.fffffffK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-ddTHH:mm:ss'Z'", "yyyy-MM-ddTHH:mm:ss\\Z", "yyyyMMddHHmmss", "yyyyMMddHHmm", "dd.MM.yyyy HH:mm", "dd/MM/yyyy HH:mm:ss", "MM/dd/yyyy hh:mm:ss tt",
        "M/d/yyyy h:mm tt", "d.M.yyyy H:mm", "yyyy-MM-dd HH", "ddd, dd MMM yyyy HH:mm:ss zzz", "dddd, d MMMM yyyy HH:mm", "yyyy-MM-dd HH:mm:ss.f",
        "yyyy'год'MM'месяц'dd HH:mm", "HH:mm:ss dd.MM.yyyy", "yyyy-MM-ddTHH:mmzzz",
    ];

    public static TheoryData<string> Dates =>
    [
        "yyyy-MM-dd", "yyyyMMdd", "dd.MM.yyyy", "dd/MM/yyyy", "M/d/yyyy", "d MMMM yyyy", "ddd, dd MMM yyyy", "yyyy", "yyyyMM", "MM.yyyy", "yyyy-MM", "dd.MM.yyyy г.",
    ];

    /// <summary>Format, whether it is a timestamp's, what the message says, and what was meant.</summary>
    public static TheoryData<string, bool, string, string> Mistaken => new()
    {
        // PHP
        { "Y-m-d", false, "has 'Y', which .NET sends as it is", "PHP's format in .NET is 'yyyy-MM-dd'" },
        { "Y-m-d H:i:s", true, "has 'Y', 'i', which .NET sends as they are", "PHP's format in .NET is 'yyyy-MM-dd HH:mm:ss'" },
        { "d.m.Y", false, "'Y'", "'dd.MM.yyyy'" },
        { "d.m.Y H:i", true, "'Y', 'i'", "'dd.MM.yyyy HH:mm'" },
        { "d/m/Y g:i A", true, "'Y'", "'dd/MM/yyyy h:mm tt'" },
        { "Y-m-d\\TH:i:sP", true, "'Y'", "PHP's format in .NET is 'yyyy-MM-ddTHH:mm:sszzz'" },
        { "Y-m-d H:i:s.u", true, "'Y'", "'yyyy-MM-dd HH:mm:ss.ffffff'" },
        { "Ymd", false, "'Y'", "'yyyyMMdd'" },
        { "YmdHis", true, "'Y'", "'yyyyMMddHHmmss'" },
        { "c", true, "written out, it is 'yyyy-MM-ddTHH:mm:sszzz'", "" },
        { "D, d M Y", false, "'D'", "'ddd, dd MMM yyyy'" },
        { "y-m-d", false, "has a time of day", "did you mean 'yyyy-M-d'?" },

        // moment.js and others that write large letters
        { "YYYY-MM-DD", false, "has 'Y', 'D', which .NET sends as they are", "moment.js's format in .NET is 'yyyy-MM-dd'" },
        { "YYYY-MM-DD HH:mm:ss", true, "'Y', 'D'", "moment.js's format in .NET is 'yyyy-MM-dd HH:mm:ss'" },
        { "YYYY-MM-DD HH:MM:SS", true, "'Y'", "'yyyy-MM-dd HH:mm:ss'" },
        { "YYYY-MM-DD hh:mm:ss", true, "'Y'", "'yyyy-MM-dd HH:mm:ss'" },
        { "DD.MM.YYYY", false, "'D', 'Y'", "'dd.MM.yyyy'" },
        { "DD/MM/YYYY hh:mm A", true, "'D'", "'dd/MM/yyyy hh:mm tt'" },
        { "YYYY-MM-DD[T]HH:mm:ssZ", true, "'Y'", "'yyyy-MM-ddTHH:mm:sszzz'" },
        { "YYYY-MM-DDTHH:mm:ss.SSSZ", true, "'Y'", "'yyyy-MM-ddTHH:mm:ss.fffzzz'" },
        { "YYYYMMDDHHmmss", true, "'Y'", "'yyyyMMddHHmmss'" },

        // Java
        { "yyyy-MM-dd'T'HH:mm:ssXXX", true, "has 'X'", "Java's format in .NET is 'yyyy-MM-ddTHH:mm:sszzz'" },
        { "yyyy-MM-dd HH:mm:ss.SSS", true, "has 'S'", "Java's format in .NET is 'yyyy-MM-dd HH:mm:ss.fff'" },
        { "uuuu-MM-dd", false, "'u'", "'yyyy-MM-dd'" },
        { "dd.MM.uuuu HH:mm:ss", true, "'u'", "'dd.MM.yyyy HH:mm:ss'" },
        { "EEE, dd MMM yyyy HH:mm:ss Z", true, "'E', 'Z'", "'ddd, dd MMM yyyy HH:mm:ss zzz'" },
        { "yyyy-MM-dd hh:mm:ss a", true, "'a'", "'yyyy-MM-dd hh:mm:ss tt'" },
        { "yyyy-MM-dd kk:mm", true, "'k'", "'yyyy-MM-dd HH:mm'" },

        // strftime
        { "%Y-%m-%d", false, "has a '%'", "strftime's format in .NET is 'yyyy-MM-dd'" },
        { "%Y-%m-%d %H:%M:%S", true, "has a '%'", "strftime's format in .NET is 'yyyy-MM-dd HH:mm:ss'" },
        { "%d.%m.%Y %H:%M", true, "'%'", "'dd.MM.yyyy HH:mm'" },
        { "%Y-%m-%dT%H:%M:%S%z", true, "'%'", "'yyyy-MM-ddTHH:mm:sszzz'" },
        { "%F %T", true, "'%'", "'yyyy-MM-dd HH:mm:ss'" },

        // .NET with a slip
        { "yyyy-mm-dd", false, "has a time of day (mm are minutes; months are MM)", "did you mean 'yyyy-MM-dd'?" },
        { "yyyy-mm-dd HH:mm:ss", true, "has no month: mm are minutes, months are MM", "did you mean 'yyyy-MM-dd HH:mm:ss'?" },
        { "yyyy-MM-dd HH:MM:ss", true, "has no minutes: MM is the month, minutes are mm", "did you mean 'yyyy-MM-dd HH:mm:ss'?" },
        { "yyyy-MM-ddTHH:mm:ssZ", true, "claims UTC whatever the time is", "'yyyy-MM-ddTHH:mm:sszzz'" },
        { "dd/MM/yyyy hh:mm", true, "has a 12-hour clock (hh) without AM or PM, so that 17:48 becomes 05:48", "did you mean 'dd/MM/yyyy HH:mm'?" },
        { "yyyy-MM-dd", true, "has no time of day, and the type 'datetime' has one; use 'date'", "" },
        { "yyyy-MM-dd HH:mm", false, "has a time of day, and the type 'date' has none; use 'datetime'", "" },
        { "HH:mm:ss", true, "has no year", "a usual one is 'yyyy-MM-dd HH:mm:ss'" },
        { "dd.MM", false, "has no year", "a usual one" },
        { "MM/yy", false, "has a year of less than four digits, whose century is lost", "a usual one" },
        { "yyMMdd", false, "whose century is lost", "a usual one" },
        { "yyyy-MM HH:mm", true, "has no day", "a usual one" },
        { "yyyy-dd HH:mm", true, "has no month", "a usual one" },
        { "yyyy-MM-dd HH:ss", true, "has seconds and no minutes", "a usual one" },
        { "yyyy-MM-dd HH:mm.fff", true, "has fractions of a second and no seconds", "a usual one" },
        { "yyyy-MM-dd MM HH:mm", true, "has the month twice", "a usual one" },
        { "yyyy-MM-dd HH:mm:sszz", true, "writes 2031-11-23 17:48:56.123 +03:30 as", "did you mean 'yyyy-MM-dd HH:mm:sszzz'?" },
        { "yyyyMd", false, "writes 2026-01-31 as '2026131', which", "a usual one" },
        { "yyyyMMddHms", true, "writes ", "a usual one" },
        { "yyyy-MM-dd at HH:mm", true, "has 'a'", "a usual one" },
        { "o", true, "written out, it is 'yyyy-MM-ddTHH:mm:sszzz'", "" },
        { "t", true, "is a single letter", "a usual one" },
        { "s", true, "names a standard format: write the format out", "a usual one" },
        { "yyyy-MM-dd'T", true, "a quotation mark is not closed", "a usual one" },
        { "yyyy-MM-dd\\", false, "a backslash is last", "a usual one" },
        { "'text'", true, "has no year", "a usual one" },
        { "yyyy-MM-dd HH:mm:ss.ffffffff", true, "is not a format of .NET", "'yyyy-MM-dd HH:mm:ss.fffffff'" },
    };

    [Theory]
    [MemberData(nameof(Usual))]
    public void A_usual_format_is_one_that_is_accepted_when_it_is_tried(string format, bool hasTime)
    {
        Assert.Equal(hasTime, FormatParser.UsualFormats[format]);
        Assert.Equal(Usual.Count, FormatParser.UsualFormats.Count);
        Assert.Null(FormatRules.Violation(format, hasTime));
    }

    [Theory]
    [MemberData(nameof(Timestamps))]
    public void A_timestamp_comes_back_as_it_was_sent(string format) => Assert.Null(FormatRules.Violation(format, hasTime: true));

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_date_comes_back_as_it_was_sent(string format) => Assert.Null(FormatRules.Violation(format, hasTime: false));

    [Theory]
    [MemberData(nameof(Mistaken))]
    public void A_mistaken_format_is_refused_and_the_one_that_was_meant_is_named(string format, bool hasTime, string violation, string meant)
    {
        Assert.Contains(violation, FormatRules.Violation(format, hasTime), StringComparison.Ordinal);
        Assert.Contains(meant, FormatSuggestion.For(format, hasTime), StringComparison.Ordinal);
    }

    /// <summary>The oracle is .NET: whatever is accepted gives back each part that it writes, for moments that the rules do not try.</summary>
    [Fact]
    public void Whatever_is_accepted_loses_nothing_that_it_writes()
    {
        string[] parts = ["yyyy", "yy", "MM", "M", "MMM", "dd", "d", "ddd", "HH", "H", "hh", "h", "mm", "m", "ss", "s", "fff", "ffffff", "tt", "zzz", "zz", "K", "T", "-", ".", ":", " ", "/"];
        Random random = new(20261129);
        int accepted = 0;
        for (int round = 0; round < 60_000; round++)
        {
            string format = string.Concat(Enumerable.Range(0, random.Next(5, 12)).Select(_ => parts[random.Next(parts.Length)]));
            if (FormatRules.Violation(format, hasTime: true) is not null)
            {
                continue;
            }

            accepted++;
            DateTimeOffset given = new(random.Next(1900, 2200), random.Next(1, 13), random.Next(1, 29), random.Next(24), random.Next(60), random.Next(60), TimeSpan.FromMinutes(random.Next(-600, 600)));
            string written = given.ToString(format, CultureInfo.InvariantCulture);
            DateTimeOffset read = DateTimeOffset.ParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            Assert.Equal((given.Year, given.Month, given.Day, given.Hour), (read.Year, read.Month, read.Day, read.Hour));
            Assert.Equal(written, read.ToString(format, CultureInfo.InvariantCulture));
        }

        Assert.InRange(accepted, 10, 60_000);
    }
}
