using System.Globalization;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Reading.Yaml;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>Reads a field's <c>type</c> with the keys that belong to some types only.</summary>
internal static class FieldTypeReader
{
    private const int MaxScale = 28; // System.Decimal has no more

    public static FieldType? Read(MappingReader reader)
    {
        if (reader.RequireScalar("type") is not YamlScalar scalar)
        {
            return null;
        }

        string type = scalar.Text;
        switch (type)
        {
            case "string":
                RefuseForeignKeys(reader, type);
                return new StringType();
            case "integer":
                RefuseForeignKeys(reader, type);
                return new IntegerType();
            case "boolean":
                RefuseForeignKeys(reader, type);
                return new BooleanType();
            case "decimal":
                RefuseForeignKeys(reader, type, "scale");
                return new DecimalType(ReadScale(reader));
            case "datetime":
                RefuseForeignKeys(reader, type, "format");
                return ReadFormat(reader, type) is string moment ? new DateTimeType(moment, HasSpecifier(moment, "zK")) : null;
            case "date":
                RefuseForeignKeys(reader, type, "format");
                return ReadFormat(reader, type) is string day ? new DateType(day) : null;
            default:
                reader.Report(Descriptors.NotAllowed, "type", scalar, type, Advice.For(type, SpecKeywords.Types));
                return null;
        }
    }

    /// <summary>Whether a text on the wire is a value of the type.</summary>
    public static bool Accepts(FieldType type, string text) => type switch
    {
        StringType => true,
        IntegerType => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        DecimalType => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        BooleanType => text is "0" or "1",
        DateTimeType { HasOffset: true } moment => DateTimeOffset.TryParseExact(text, moment.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        DateTimeType moment => DateTime.TryParseExact(text, moment.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        DateType day => DateTime.TryParseExact(text, day.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static void RefuseForeignKeys(MappingReader reader, string type, params string[] own)
    {
        string[] ofSomeTypes = ["format", "scale"];
        foreach (string key in ofSomeTypes.Except(own))
        {
            if (reader.Find(key) is YamlEntry entry)
            {
                reader.Problems.Report(Descriptors.Contradiction, entry.Key.Span, reader.Path.Key(key).ToString(), $"a field of type '{type}' has no '{key}'");
            }
        }
    }

    private static int? ReadScale(MappingReader reader)
    {
        if (reader.Scalar("scale") is not YamlScalar scalar)
        {
            return null;
        }

        if (int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int scale) && scale <= MaxScale)
        {
            return scale;
        }

        reader.Report(Descriptors.Malformed, "scale", scalar, scalar.Text, $"is not a number of digits from 0 to {MaxScale}");
        return null;
    }

    private static string? ReadFormat(MappingReader reader, string type)
    {
        if (reader.RequireScalar("format") is not YamlScalar scalar)
        {
            return null;
        }

        if (!IsCustomFormat(scalar.Text))
        {
            reader.Report(Descriptors.Malformed, "format", scalar, scalar.Text, "is not a custom date and time format of .NET, for example yyyy-MM-ddTHH:mm:sszzz");
            return null;
        }

        if (type == "date" && HasSpecifier(scalar.Text, "hHmsfFtzK"))
        {
            reader.Report(Descriptors.Malformed, "format", scalar, scalar.Text, "has a time of day, and the type 'date' has none; use 'datetime'");
            return null;
        }

        return scalar.Text;
    }

    /// <summary>A format that .NET writes and reads back. One letter alone would be a standard format.</summary>
    private static bool IsCustomFormat(string format)
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

    /// <summary>Whether one of the letters stands in the format outside of quotation marks and not after a backslash.</summary>
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
