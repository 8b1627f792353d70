using System.Globalization;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tool.Import.Rules;

/// <summary>Finds the format of dates: in an example, or as a description spells it.</summary>
internal static partial class DateFormats
{
    private static readonly (string Format, bool HasTime)[] Known =
    [
        ("yyyy-MM-dd HH:mm:ss", true),
        ("yyyy-MM-ddTHH:mm:ss", true),
        ("dd.MM.yyyy HH:mm:ss", true),
        ("dd.MM.yyyy HH:mm", true),
        ("yyyy-MM-dd", false),
        ("dd.MM.yyyy", false),
    ];

    /// <summary>Returns the format of an example, and whether it has a time; null if it is no date that is known.</summary>
    public static (string Format, bool HasTime)? Of(string example, bool isJson)
    {
        if (Offset().Match(example) is { Success: true } offset)
        {
            bool isFixed = !isJson && !offset.Groups["fraction"].Success && !example.EndsWith('Z');
            return (isFixed ? "yyyy-MM-ddTHH:mm:sszzz" : "rfc3339", true);
        }

        foreach ((string format, bool hasTime) in Known)
        {
            if (DateTime.TryParseExact(example, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                return (format, hasTime);
            }
        }

        return null;
    }

    /// <summary>Returns the format that a description spells: <c>YYYY-MM-DD HH:MM:SS</c>.</summary>
    public static (string Format, bool HasTime)? Spelled(string? description)
    {
        if (description is null || SpelledFormat().Match(description) is not { Success: true } spelled)
        {
            return null;
        }

        char separator = spelled.Value[4] is '-' ? '-' : '.';
        string date = separator == '-' ? "yyyy-MM-dd" : "dd.MM.yyyy";
        return spelled.Groups["time"].Success ? ($"{date}{spelled.Groups["between"].Value}HH:mm:ss", true) : (date, false);
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?<fraction>\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    [GeneratedRegex(@"\b(?:[Yy]{4}-[Mm]{2}-[Dd]{2}|[Dd]{2}\.[Mm]{2}\.[Yy]{4})(?:(?<between>[ T])(?<time>[Hh]{2}:[Mmi]{2}:[Ss]{2})(?![\w:+±.])|(?![\wT+±])(?! ?[Hh]{2}))", RegexOptions.CultureInvariant)]
    private static partial Regex SpelledFormat();
}
