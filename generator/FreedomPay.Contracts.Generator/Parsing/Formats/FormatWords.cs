namespace FreedomPay.Contracts.Generator.Parsing.Formats;

/// <summary>Knows words that other tools have in the place of a format: Unix time, and ISO 8601 by its name.</summary>
internal static class FormatWords
{
    private static readonly HashSet<string> UnixTimes = new(StringComparer.OrdinalIgnoreCase) { "%s", "U.u", "U.v", "unix", "unixtime", "epoch", "timestamp", "unix-timestamp", "unixtimestamp", "seconds", "milliseconds" };

    private static readonly HashSet<string> Iso = new(StringComparer.OrdinalIgnoreCase) { "iso", "iso8601", "iso-8601", "iso 8601", "atom", "rfc3339", "rfc-3339", "rfc 3339", "w3c", "date-time", "datetime", "date", "DateTime::ATOM", "DATE_ATOM", "DateTimeInterface::ATOM", "ISO_INSTANT", "ISO_DATE_TIME", "ISO_LOCAL_DATE" };

    /// <summary>Returns what is wrong, beginning with a verb whose subject is the format; null if it is no such word.</summary>
    public static string? Violation(string format, bool hasTime) =>
        format is "U" or "x" or "X" || UnixTimes.Contains(format) ? "is Unix time, which is a number: write 'type: integer', without 'format'"
        : format is "c" or "o" || Iso.Contains(format) ? $"is the name of a format; written out, it is '{(hasTime ? "yyyy-MM-ddTHH:mm:sszzz" : "yyyy-MM-dd")}'"
        : null;
}
