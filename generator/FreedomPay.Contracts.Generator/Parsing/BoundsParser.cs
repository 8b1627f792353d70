using System.Globalization;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses the bounds of a field. Which type can have which bounds is checked with the type.</summary>
internal static class BoundsParser
{
    private const string ShortestUrl = "http://a";

    public static FieldBounds Read(MappingParser parser, FieldType? type)
    {
        if (type is null)
        {
            return FieldBounds.None;
        }

        decimal? min = Number(parser, "min", type);
        decimal? max = Number(parser, "max", type);
        if (min > max)
        {
            parser.Refuse("max", "is less than 'min'");
        }

        (string minKey, string maxKey) = type is ListType ? ("minItems", "maxItems") : ("minLength", "maxLength");
        int? minCount = Count(parser, minKey);
        int? maxCount = Count(parser, maxKey);
        if (minCount > maxCount)
        {
            parser.Refuse(maxKey, $"is less than '{minKey}'");
        }

        string? pattern = Pattern(parser, type);
        ReportLengths(parser, type, minCount, maxCount, pattern);
        return min is null && max is null && minCount is null && maxCount is null && pattern is null
            ? FieldBounds.None
            : new FieldBounds(min?.ToString(CultureInfo.InvariantCulture), max?.ToString(CultureInfo.InvariantCulture), minCount, maxCount, pattern);
    }

    /// <summary>Returns why a text is out of bounds, or null if it is not.</summary>
    public static string? Violation(FieldBounds bounds, FieldType? type, string text, PatternTrials patterns)
    {
        if (type is IntegerType or DecimalType)
        {
            decimal value = Parse(text) ?? 0;
            return value < Parse(bounds.Min) ? "is less than 'min'" : value > Parse(bounds.Max) ? "is more than 'max'" : null;
        }

        if (type is not StringType)
        {
            return null;
        }

        if (text.Length < bounds.MinCount || text.Length > bounds.MaxCount)
        {
            return "is shorter than 'minLength' or longer than 'maxLength'";
        }

        return bounds.Pattern is string pattern && !patterns.MayMatch(text, pattern) ? "does not match 'pattern'" : null;
    }

    private static decimal? Parse(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    private static decimal? Number(MappingParser parser, string key, FieldType type)
    {
        if (type is not (IntegerType or DecimalType) || parser.Scalar(key) is not YamlScalar scalar)
        {
            return null;
        }

        if (ValueMismatch.Of(type, scalar.Text) is string mismatch)
        {
            parser.Report(SpecDescriptors.Malformed, key, scalar, scalar.Text, mismatch);
            return null;
        }

        return Parse(scalar.Text);
    }

    private static int? Count(MappingParser parser, string key)
    {
        if (parser.Scalar(key) is not YamlScalar scalar)
        {
            return null;
        }

        if (int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
        {
            if (count == 0 && key is "maxLength" or "maxItems")
            {
                parser.Report(SpecDescriptors.Malformed, key, scalar, scalar.Text, "allows no value at all; leave the field out of the spec, or the bound out of the field");
            }

            if (scalar.Text != count.ToString(CultureInfo.InvariantCulture))
            {
                parser.Report(SpecDescriptors.Malformed, key, scalar, scalar.Text, $"begins with a zero; write {count.ToString(CultureInfo.InvariantCulture)}");
            }

            return count;
        }

        bool isTooGreat = scalar.Text.All(static character => character is >= '0' and <= '9');
        parser.Report(SpecDescriptors.Malformed, key, scalar, scalar.Shown, isTooGreat ? "is more than 2147483647, the longest text there is; leave the bound out" : NumberText.Advice(scalar.Text) ?? "is not a whole number that is 0 or more");
        return null;
    }

    private static string? Pattern(MappingParser parser, FieldType type)
    {
        if (parser.Scalar("pattern") is not YamlScalar scalar)
        {
            return null;
        }

        // Whether it is an expression comes first: the rules are about expressions.
        if (PatternTrials.Mistake(scalar.Text) is string mistake)
        {
            parser.Report(SpecDescriptors.Malformed, "pattern", scalar, scalar.Shown, $"is not a regular expression of .NET{mistake}{Lookalikes.In(scalar.Text)}");
            return null;
        }

        string? spoiled = InvisibleText.Violation(scalar, parser.Problems)
            ?? (SentText.IsFolded(scalar, parser.Problems) ? "is written on several lines, which YAML joins with spaces; write it on one line" : null);
        if (spoiled is not null)
        {
            parser.Report(SpecDescriptors.Malformed, "pattern", scalar, scalar.Shown, spoiled);
            return null;
        }

        if (type is StringType { IsUrl: false } && !parser.Problems.IsCut(scalar) && PatternRules.Mistake(scalar.Text) is string habit)
        {
            parser.Report(SpecDescriptors.Malformed, "pattern", scalar, scalar.Shown, habit);
            return null;
        }

        if (type is StringType { IsUrl: false } && PatternText.Doubt(scalar.Text) is string doubt)
        {
            parser.Problems.Warn(SpecDescriptors.ValueLooksMistaken, scalar.Span, parser.Path.Key("pattern").ToString(), $"'{scalar.Shown}' {doubt}");
        }

        return scalar.Text;
    }

    /// <summary>Reports bounds that no text can meet together.</summary>
    private static void ReportLengths(MappingParser parser, FieldType type, int? minCount, int? maxCount, string? pattern)
    {
        if (type is StringType { IsUrl: true } && maxCount < ShortestUrl.Length)
        {
            parser.Refuse("maxLength", $"no URL is so short: {ShortestUrl} has {ShortestUrl.Length.ToString(CultureInfo.InvariantCulture)} characters");
        }

        if (pattern is null || PatternLengths.Of(pattern) is not (int least, int most))
        {
            return;
        }

        if (maxCount < least)
        {
            parser.Refuse("pattern", $"what it matches has at least {least.ToString(CultureInfo.InvariantCulture)} characters, more than 'maxLength' allows");
        }
        else if (minCount > most)
        {
            parser.Refuse("pattern", $"what it matches has at most {most.ToString(CultureInfo.InvariantCulture)} characters, fewer than 'minLength' allows");
        }
    }
}
