using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Formats;

/// <summary>Parses the <c>format</c> of dates and timestamps.</summary>
internal static class FormatParser
{
    /// <summary>The formats of nearly all specs, which need not be tried out.</summary>
    public static readonly IReadOnlyDictionary<string, bool> UsualFormats = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        ["yyyy-MM-dd"] = false,
        ["yyyy-MM-dd HH:mm:ss"] = true,
        ["yyyy-MM-ddTHH:mm:ssK"] = true,
        ["yyyy-MM-ddTHH:mm:sszzz"] = true,
    };

    private static readonly Dictionary<string, bool> UsualOffsets = UsualFormats.Keys.ToDictionary(static format => format, HasOffsetIn, StringComparer.Ordinal);

    private static readonly string[] OtherNamesOfRfc3339 = ["rfc3339", "rfc-3339", "rfc 3339", "date-time"];

    public static string? Read(MappingParser parser, string type)
    {
        if (parser.RequireScalar("format") is not YamlScalar scalar)
        {
            return null;
        }

        bool hasTime = type == "datetime";
        if (scalar.Text == Rfc3339.Format)
        {
            if (!hasTime)
            {
                parser.Report(SpecDescriptors.Malformed, "format", scalar, scalar.Text, "is a format of timestamps; a date alone is 'yyyy-MM-dd'");
            }

            return scalar.Text;
        }

        if (Array.IndexOf(OtherNamesOfRfc3339, scalar.Text.ToLowerInvariant()) >= 0)
        {
            parser.Report(SpecDescriptors.Malformed, "format", scalar, scalar.Text, "is not a format of .NET; for a timestamp of RFC 3339 (ISO 8601) write 'rfc3339'");
            return null;
        }

        if (UsualFormats.TryGetValue(scalar.Text, out bool isTimestamp) && isTimestamp == hasTime)
        {
            return scalar.Text;
        }

        if (FormatRules.Violation(scalar.Text, hasTime) is not string violation)
        {
            if (scalar.Text.IndexOf("MM.dd", StringComparison.Ordinal) >= 0 || scalar.Text.StartsWith("M.d", StringComparison.Ordinal))
            {
                parser.Problems.Warn(SpecDescriptors.ValueLooksMistaken, scalar.Span, parser.Path.Key("format").ToString(), $"'{scalar.Text}' has the month before the day, and dates with dots are dd.MM.yyyy");
            }

            return scalar.Text;
        }

        parser.Report(SpecDescriptors.Malformed, "format", scalar, scalar.Text, violation + (parser.Problems.IsFull ? "" : FormatSuggestion.For(scalar.Text, hasTime)));
        return null;
    }

    /// <summary>Determines whether a usable format includes the offset from UTC.</summary>
    public static bool HasOffset(string format) => UsualOffsets.TryGetValue(format, out bool isKnown) ? isKnown : HasOffsetIn(format);

    private static bool HasOffsetIn(string format) => format == Rfc3339.Format || FormatRules.Has(FormatParts.Of(format)!, "zK");
}
