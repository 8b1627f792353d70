using System.Globalization;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Formats;
using FreedomPay.Contracts.Generator.Parsing.Habits;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses a field's <c>type</c> and the keys that only some types have.</summary>
internal static class FieldTypeParser
{
    private const int MaxScale = 28; // System.Decimal has no more

    // One instance of each for all fields: they have nothing to tell them apart.
    public static readonly StringType SensitiveString = new(IsSensitive: true);
    public static readonly StringType SensitiveInteger = new(IsSensitive: true, IsNumber: true);
    private static readonly StringType String = new();
    private static readonly StringType Url = new(IsUrl: true);
    private static readonly UuidType Uuid = new();
    private static readonly IntegerType Integer = new();
    private static readonly IntegerType IntegerText = new(IsText: true);
    private static readonly BooleanType Boolean = new();
    private static readonly BooleanType JsonBoolean = new(IsJson: true);
    private static readonly AnyType Any = new();
    private static readonly DecimalType Decimal = new(Scale: null);

    /// <param name="parser">The field.</param>
    /// <param name="typeName">The name, after the scope's prefix, of a type that the field declares inline, unless the field gives another.</param>
    /// <param name="scope">Where the field is.</param>
    /// <param name="context">The unit.</param>
    public static FieldType? Read(MappingParser parser, string typeName, FieldScope scope, UnitContext context)
    {
        // A constant is a string unless the field says otherwise.
        if (parser.Find("type") is null && parser.Find("const") is not null)
        {
            RefuseForeignKeys(parser, "string", "string", OfField);
            return String;
        }

        return ReadType(parser, SpecKeywords.Types, OfField, typeName, scope, context);
    }

    /// <summary>Returns the span of the type's name that a field or a list gives.</summary>
    public static TextSpan PlaceOfName(MappingParser parser, string key)
    {
        YamlNode node = parser.Find(key)!.Value.Value;
        if (node is YamlMapping mapping)
        {
            node = mapping.Entries.First(static entry => entry.Key.Text == "type").Value;
        }

        return node.Span;
    }

    private static string OfField(string type) => $"a field of type '{type}' has";

    /// <summary>Determines whether a type is one of a spec: those begin with a capital letter, those of the format are lowercase.</summary>
    private static bool IsTypeName(string type) => CSharpNames.IsMemberName(type);

    private static FieldType? ReadType(
        MappingParser parser, string[] allowed, Func<string, string> subject, string typeName, FieldScope scope, UnitContext context)
    {
        if (parser.RequireScalar("type") is not YamlScalar scalar)
        {
            return null;
        }

        string type = scalar.Text;
        bool isNamed = IsTypeName(type) && !SpecKeywords.IsTypeButForCase(type);
        if (!isNamed && !allowed.Contains(type))
        {
            parser.Report(SpecDescriptors.NotAllowed, "type", scalar, scalar.Shown, ForeignTypes.Advice(type) ?? NamedAdvice(type, allowed) ?? Suggested(type, allowed, context));
            return null;
        }

        RefuseForeignKeys(parser, isNamed ? SpecKeywords.NamedType : type, type, subject);
        return type switch
        {
            "string" => String,
            "url" => Url,
            "uuid" => Uuid,
            "integer" => IsText(parser, context) ? IntegerText : Integer,
            "boolean" => context.Header.Protocol == Protocol.SignedForm ? Boolean : JsonBoolean,
            "decimal" => ReadDecimal(parser, context),
            "datetime" => FormatParser.Read(parser, type) is string dateTime ? new DateTimeType(dateTime, FormatParser.HasOffset(dateTime)) : null,
            "date" => FormatParser.Read(parser, type) is string date ? new DateType(date) : null,
            "enum" => TypeParser.ReadInlineEnum(parser, scope.TypePrefix + typeName, context),
            "object" => TypeParser.ReadInlineObject(parser, scope.TypePrefix + typeName, scope, context),
            "union" => IsOfJson(parser, type, context) ? TypeParser.ReadInlineUnion(parser, scope.TypePrefix + typeName, scope, context) : null,
            "any" => IsOfJson(parser, type, context) ? Any : null,
            "list" => ReadList(parser, typeName, scope, context),
            _ => context.FileTypes.Find(type) ?? new UnresolvedType(type),
        };
    }

    private static string Suggested(string type, string[] allowed, UnitContext context) =>
        Suggestions.For(type, [.. allowed.Where(known => context.Header.IsJson || !SpecKeywords.TypesOfJson.Contains(known)), .. context.FileTypes.Names]);

    private static bool IsOfJson(MappingParser parser, string type, UnitContext context)
    {
        if (context.Header.Protocol == Protocol.SignedForm)
        {
            parser.Refuse("type", $"only a JSON family has fields of type '{type}' ('protocol: signed-json' or 'json')");
            return false;
        }

        return true;
    }

    /// <summary>Returns how the name of a type is written that begins in lower case, such as <c>pageLanguage</c>; null if it may be none.</summary>
    private static string? NamedAdvice(string type, string[] allowed)
    {
        string name = type.Length == 0 ? "" : char.ToUpperInvariant(type[0]) + type.Substring(1);
        return name.Skip(1).Any(char.IsUpper) && IsTypeName(name) && Suggestions.Closest(type, allowed) is null ? $"; names of types begin with a capital letter: {name}" : null;
    }

    private static void RefuseForeignKeys(MappingParser parser, string kind, string type, Func<string, string> subject)
    {
        foreach (YamlEntry entry in parser.Entries)
        {
            string key = entry.Key.Text;
            if (SpecKeywords.KeysOfTypes.TryGetValue(key, out string[]? types) && !types.Contains(kind))
            {
                parser.Refuse(key, $"{subject(type)} no '{key}'{KeysOfOtherTypes.Advice(key, kind, entry.Value)}");
            }
        }
    }

    private static ListType? ReadList(MappingParser parser, string typeName, FieldScope scope, UnitContext context)
    {
        string? itemName = parser.Text("item");
        if (itemName is not null && context.Header.IsJson)
        {
            parser.Refuse("item", "the items of a list have no names in JSON");
        }
        else if (itemName is not null && !CSharpNames.IsWireName(itemName))
        {
            parser.Report(SpecDescriptors.BadName, "item", parser.Find("item")!.Value.Value, itemName, "the name of an element", Lookalikes.In(itemName), CSharpNames.WireNameRule);
        }

        if (parser.Require("items") is not YamlEntry items)
        {
            return null;
        }

        FieldType? type = ReadItems(parser, items, $"{typeName}Item", scope, context);
        return type is null ? null : new ListType(type, itemName);
    }

    private static FieldType? ReadItems(MappingParser list, YamlEntry items, string typeName, FieldScope scope, UnitContext context)
    {
        YamlNode body = items.Value is YamlScalar { IsNothing: false } bareType
            ? new YamlMapping(bareType.Span, [new YamlEntry(new YamlScalar(bareType.Span, "type", isPlain: true), bareType)])
            : items.Value;
        return MappingParser.Open(body, SpecKeywords.Items, list.Path.Key("items"), items.Key.Span, list.Problems) is MappingParser parser
            ? ReadType(parser, SpecKeywords.ItemTypes, static type => $"items of type '{type}' have", typeName, scope, context)
            : null;
    }

    private static DecimalType ReadDecimal(MappingParser parser, UnitContext context)
    {
        int? scale = ReadScale(parser);
        bool isText = IsText(parser, context);
        return scale is null && !isText ? Decimal : new DecimalType(scale, isText);
    }

    /// <summary>Determines whether JSON has a number as a string.</summary>
    private static bool IsText(MappingParser parser, UnitContext context)
    {
        if (parser.Scalar("wire") is not YamlScalar scalar)
        {
            return false;
        }

        if (!SpecKeywords.WireForms.Contains(scalar.Text))
        {
            parser.Report(SpecDescriptors.NotAllowed, "wire", scalar, scalar.Text, "; 'wire: text' is a number that JSON has as a string; any other is written as a number");
        }
        else if (context.Header.Protocol == Protocol.SignedForm)
        {
            parser.Refuse("wire", "forms and XML have texts only, so every number is one");
        }

        return true;
    }

    private static int? ReadScale(MappingParser parser)
    {
        if (parser.Scalar("scale") is not YamlScalar scalar)
        {
            return null;
        }

        if (int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int scale) && scale <= MaxScale && scalar.Text == scale.ToString(CultureInfo.InvariantCulture))
        {
            return scale;
        }

        parser.Report(SpecDescriptors.Malformed, "scale", scalar, scalar.Text, $"is not a number of digits from 0 to {MaxScale}");
        return null;
    }
}
