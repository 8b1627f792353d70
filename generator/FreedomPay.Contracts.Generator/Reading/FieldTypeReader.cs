using System.Globalization;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Reading.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>Reads a field's <c>type</c> with the keys that belong to some types only.</summary>
internal static class FieldTypeReader
{
    private const int MaxScale = 28; // System.Decimal has no more

    /// <param name="reader">The field.</param>
    /// <param name="typeName">How a type is called that the field declares in place, unless it says otherwise.</param>
    /// <param name="scope">Where the field stands.</param>
    /// <param name="context">The unit.</param>
    public static FieldType? Read(MappingReader reader, string typeName, FieldScope scope, UnitContext context)
    {
        // A constant is a text unless the field says otherwise.
        if (reader.Find("type") is null && reader.Find("const") is not null)
        {
            RefuseForeignKeys(reader, "string", "string");
            return new StringType();
        }

        if (reader.RequireScalar("type") is not YamlScalar scalar)
        {
            return null;
        }

        string type = scalar.Text;
        bool isNamed = IsTypeName(type);
        if (!isNamed && !SpecKeywords.Types.Contains(type))
        {
            reader.Report(Descriptors.NotAllowed, "type", scalar, type, Advice.For(type, [.. SpecKeywords.Types, .. context.FileTypes.Names]));
            return null;
        }

        RefuseForeignKeys(reader, isNamed ? SpecKeywords.NamedType : type, type);
        switch (type)
        {
            case "string":
                return new StringType();
            case "integer":
                return new IntegerType();
            case "boolean":
                return new BooleanType();
            case "decimal":
                return new DecimalType(ReadScale(reader));
            case "datetime":
                return ReadFormat(reader, type) is string moment ? new DateTimeType(moment, HasSpecifier(moment, "zK")) : null;
            case "date":
                return ReadFormat(reader, type) is string day ? new DateType(day) : null;
            case "enum":
                return TypeReader.ReadInlineEnum(reader, typeName, context);
            case "object":
                return TypeReader.ReadInlineObject(reader, typeName, scope, context);
            case "list":
                return ReadList(reader, typeName, scope, context);
            default:
                return Named(type, context);
        }
    }

    /// <summary>Where the name of a type stands that a field or a list names.</summary>
    public static TextSpan PlaceOfName(MappingReader reader, string key)
    {
        YamlNode node = reader.Find(key)!.Value.Value;
        if (node is YamlMapping mapping)
        {
            node = mapping.Entries.First(static entry => entry.Key.Text == "type").Value;
        }

        return node.Span;
    }

    /// <summary>Whether a text on the wire is a value of the type.</summary>
    public static bool Accepts(FieldType type, string text) => type switch
    {
        StringType or EnumType or UnresolvedType => true,
        IntegerType => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        DecimalType { Scale: int scale } => IsDecimal(text, out decimal number) && decimal.Round(number, scale) == number,
        DecimalType => IsDecimal(text, out _),
        BooleanType => text is "0" or "1",
        DateTimeType { HasOffset: true } moment => DateTimeOffset.TryParseExact(text, moment.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        DateTimeType moment => DateTime.TryParseExact(text, moment.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        DateType day => DateTime.TryParseExact(text, day.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        ObjectType or ListType => true, // has no text; that it was given one is reported elsewhere
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static bool IsDecimal(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    /// <summary>Types of the format are written small, those of a spec begin with a capital letter.</summary>
    private static bool IsTypeName(string type) => Names.IsMemberName(type);

    private static FieldType Named(string type, UnitContext context) => context.FileTypes.Find(type) ?? new UnresolvedType(type);

    private static void RefuseForeignKeys(MappingReader reader, string type, string shownType)
    {
        foreach (string key in reader.Keys)
        {
            if (SpecKeywords.KeysOfTypes.TryGetValue(key, out string[]? types) && !types.Contains(type))
            {
                reader.Refuse(key, $"a field of type '{shownType}' has no '{key}'");
            }
        }
    }

    private static ListType? ReadList(MappingReader reader, string typeName, FieldScope scope, UnitContext context)
    {
        string? itemName = reader.Text("item");
        if (itemName is not null && !Names.IsWireName(itemName))
        {
            reader.Report(Descriptors.BadName, "item", reader.Find("item")!.Value.Value, itemName, "the name of an element", Names.WireNameRule);
        }

        if (reader.Require("items") is not YamlEntry items)
        {
            return null;
        }

        FieldType? type = ReadItems(reader, items, $"{typeName}Item", scope, context);
        return type is null ? null : new ListType(type, itemName);
    }

    private static FieldType? ReadItems(MappingReader list, YamlEntry items, string typeName, FieldScope scope, UnitContext context)
    {
        YamlNode body = items.Value is YamlScalar { IsNothing: false } bareType
            ? new YamlMapping(bareType.Span, [new YamlEntry(new YamlScalar(bareType.Span, "type", isPlain: true), bareType)])
            : items.Value;
        KeyPath path = list.Path.Key("items");
        if (MappingReader.Open(body, SpecKeywords.Items, path, items.Key.Span, list.Problems) is not MappingReader reader
            || reader.RequireScalar("type") is not YamlScalar scalar)
        {
            return null;
        }

        string type = scalar.Text;
        if (!IsTypeName(type) && !SpecKeywords.ItemTypes.Contains(type))
        {
            reader.Report(Descriptors.NotAllowed, "type", scalar, type, Advice.For(type, [.. SpecKeywords.ItemTypes, .. context.FileTypes.Names]));
            return null;
        }

        foreach (string key in new[] { "fields", "anyOf", "values", "typeName" })
        {
            if (reader.Find(key) is not null && !SpecKeywords.KeysOfTypes[key].Contains(type))
            {
                reader.Refuse(key, $"items of type '{type}' have no '{key}'");
            }
        }

        return type switch
        {
            "string" => new StringType(),
            "integer" => new IntegerType(),
            "decimal" => new DecimalType(Scale: null),
            "enum" => TypeReader.ReadInlineEnum(reader, typeName, context),
            "object" => TypeReader.ReadInlineObject(reader, typeName, scope, context),
            _ => Named(type, context),
        };
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
