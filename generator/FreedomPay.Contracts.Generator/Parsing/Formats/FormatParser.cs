using System.Globalization;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses the <c>format</c> of dates and timestamps.</summary>
internal static class FormatParser
{
    /// <summary>The formats of nearly all specs, which need not be tried out.</summary>
    public static readonly HashSet<string> UsualFormats = new(StringComparer.Ordinal)
    {
        "yyyy-MM-dd",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-ddTHH:mm:ssK",
        "yyyy-MM-ddTHH:mm:sszzz",
    };

    public static string? Read(MappingParser parser, string type)
    {
        if (parser.RequireScalar("format") is not YamlScalar scalar)
        {
            return null;
        }

        if (!UsualFormats.Contains(scalar.Text) && !IsCustomFormat(scalar.Text))
        {
            parser.Report(SpecDescriptors.Malformed, "format", scalar, scalar.Text, "is not a custom date and time format of .NET, for example yyyy-MM-ddTHH:mm:sszzz");
            return null;
        }

        if (type == "date" && HasSpecifier(scalar.Text, "hHmsfFtzK"))
        {
            parser.Report(SpecDescriptors.Malformed, "format", scalar, scalar.Text, "has a time of day, and the type 'date' has none; use 'datetime'");
            return null;
        }

        return scalar.Text;
    }

    /// <summary>Determines whether the format includes the offset from UTC.</summary>
    public static bool HasOffset(string format) => HasSpecifier(format, "zK");

    /// <summary>Determines whether .NET writes the format and reads it back. A single letter would be a standard format.</summary>
    public static bool IsCustomFormat(string format)
    {
        DateTimeOffset sample = new(2024, 11, 7, 6, 30, 29, TimeSpan.FromHours(5));
        try
        {
            return format.Length > 1
                && HasSpecifier(format, "yMdhHmsfF")
                && DateTimeOffset.TryParseExact(sample.ToString(format, CultureInfo.InvariantCulture), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Determines whether the format contains one of the letters outside quotation marks and not after a backslash.</summary>
    private static bool HasSpecifier(string format, string letters)
    {
        char? quote = null;
        for (int index = 0; index < format.Length; index++)
        {
            char character = format[index];
            if (character == '\\')
            {
                index++;
            }
            else if (quote is not null)
            {
                quote = character == quote ? null : quote;
            }
            else if (character is '\'' or '"')
            {
                quote = character;
            }
            else if (letters.IndexOf(character) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
