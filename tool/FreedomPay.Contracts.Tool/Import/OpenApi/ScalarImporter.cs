using System.Text.Json;
using System.Text.Json.Nodes;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Import.Rules;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Decides the type of a field with a single value.</summary>
internal static class ScalarImporter
{
    private const int MostShown = 40;

    public static void Read(ImportedField field, string? type, IOpenApiSchema? schema, IReadOnlyList<JsonNode> values, MessageScope scope)
    {
        // What a site generates, and empty elements, say nothing about a type.
        JsonNode[] spoken = [.. values.Where(static value => SchemaTypes.TextOf(value) is string text && text.Length > 0 && !PageTexts.IsGenerated(text))];
        string[] texts = [.. spoken.Select(static value => SchemaTypes.TextOf(value)!).Distinct(StringComparer.Ordinal)];
        IReadOnlyList<ImportedValue> known = EnumImporter.Values(field, schema, type, scope);
        field.Type = known.Count > 0 ? EnumImporter.TypeOf(field, known, type, scope) : TypeOf(field, type, schema, spoken, texts, scope);
        if (field.Type == "enum")
        {
            field.Values = known;
            ReportOtherValues(field, texts);
        }

        Mask(field, PageTexts.SpeaksOfCardNumber(schema?.Description), scope);
        if (!(field.Type == "boolean" && IsBoundedFlag(schema, scope)))
        {
            BoundsImporter.Read(field, schema, type);
        }

        TakeExample(field, schema, texts, scope);
        TakeDefault(field, schema, scope);
    }

    private static string TypeOf(ImportedField field, string? type, IOpenApiSchema? schema, JsonNode[] spoken, string[] texts, MessageScope scope)
    {
        string? byName = ByName(field, type, texts, PageTexts.SpeaksOfCardNumber(schema?.Description), scope);
        if (byName is not null)
        {
            return byName;
        }

        return type switch
        {
            "string" => TextImporter.TypeOf(field, schema, texts, spoken, scope),
            "integer" when IsBoundedFlag(schema, scope) => Flag(field),
            "integer" => NumberType(field, "integer", texts, spoken, scope),
            "number" => NumberType(field, FieldNames.IsId(field.Name) && texts.All(SchemaTypes.IsInteger) ? "integer" : "decimal", texts, spoken, scope),
            "boolean" => BooleanType(field, texts, scope),
            _ => Guess(field, schema, texts, spoken, scope),
        };
    }

    /// <summary>Returns the type that the name demands: in a form every value is a text, and a number would lose what it is not.</summary>
    private static string? ByName(ImportedField field, string? type, string[] texts, bool isCardNumber, MessageScope scope)
    {
        if (type is not ("string" or null) && !scope.IsJson && isCardNumber)
        {
            field.Report(ImportRules.NameContradicts, $"The page's type is '{type}', and the description speaks of a card number; a masked text was taken.");
            return "string";
        }

        if (type is "string" or null || scope.IsJson || texts.Any(SchemaTypes.HasLeadingZero) || (!FieldNames.IsUrl(field.Name) && !FieldNames.IsText(field.Name)))
        {
            return null;
        }

        string taken = FieldNames.IsUrl(field.Name) ? "url" : "string";
        field.Report(ImportRules.NameContradicts, $"The page's type is '{type}', and by its name the field is a text, of which a number would lose letters or zeros; '{taken}' was taken.");
        return taken;
    }

    /// <summary>An integer from 0 to 1 is what forms have for a boolean.</summary>
    private static bool IsBoundedFlag(IOpenApiSchema? schema, MessageScope scope) => !scope.IsJson && schema is { Minimum: "0", Maximum: "1" };

    private static string Flag(ImportedField field)
    {
        field.Report(ImportRules.GuessedType, "Its bounds are 0 and 1; a boolean was taken.");
        return "boolean";
    }

    private static string NumberType(ImportedField field, string taken, string[] texts, JsonNode[] spoken, MessageScope scope)
    {
        string page = taken == "decimal" || !FieldNames.IsId(field.Name) ? taken : "integer";
        if (texts.FirstOrDefault(static text => !SchemaTypes.IsDecimal(text)) is string word)
        {
            field.Report(ImportRules.ExampleContradicts, $"The page's type is a number, and an example has {Shown(field, word)}; a text was taken.");
            return "string";
        }

        if (texts.FirstOrDefault(SchemaTypes.HasLeadingZero) is string digits)
        {
            field.Report(ImportRules.ExampleContradicts, $"The page's type is a number, and an example has {Shown(field, digits)}, whose zero a number would lose; a text was taken.");
            return "string";
        }

        if (taken == "integer" && texts.Any(static text => !SchemaTypes.IsInteger(text)))
        {
            field.Report(ImportRules.ExampleContradicts, "The page's type is an integer, and an example has decimals; a decimal was taken.");
            page = "decimal";
        }
        else if (taken == "integer" && FieldNames.IsAmount(field.Name))
        {
            field.Report(ImportRules.NameContradicts, "The page's type is an integer, and the name is one of an amount; a decimal was taken.");
            page = "decimal";
        }

        if (scope.IsJson && spoken.Any(static value => !SchemaTypes.IsNumber(value)))
        {
            bool isAlways = spoken.All(static value => !SchemaTypes.IsNumber(value));
            field.Wire = isAlways ? "text" : null;
            field.Report(ImportRules.ExampleContradicts, isAlways ? "The page's type is a number, and its examples have it as a string; it is sent and read as one." : "The page's type is a number, and an example has it as a string; both are read.");
        }

        return page;
    }

    private static string BooleanType(ImportedField field, string[] texts, MessageScope scope)
    {
        string[] words = scope.IsJson ? ["true", "false"] : ["0", "1"];
        if (texts.FirstOrDefault(text => !words.Contains(text) && text is not ("true" or "false" or "0" or "1")) is string other)
        {
            field.Report(ImportRules.ExampleContradicts, $"The page's type is a boolean, and an example has {Shown(field, other)}; a text was taken.");
            return "string";
        }

        if (texts.FirstOrDefault(text => !words.Contains(text)) is string foreign)
        {
            field.Report(ImportRules.ExampleContradicts, $"An example has {foreign}, and a boolean of this family is {words[0]} or {words[1]}. Decide which of the two comes.");
        }

        return "boolean";
    }

    private static string Guess(ImportedField field, IOpenApiSchema? schema, string[] texts, JsonNode[] spoken, MessageScope scope)
    {
        if (schema is not null)
        {
            field.Report(ImportRules.GuessedType, "The page has no type for this field; it was taken from its name and its examples.");
        }

        bool isNumber = scope.IsJson && spoken.Length > 0 && spoken.All(SchemaTypes.IsNumber);
        return isNumber ? texts.All(SchemaTypes.IsInteger) && !FieldNames.IsAmount(field.Name) ? "integer" : "decimal"
            : scope.IsJson && spoken.Length > 0 && spoken.All(static value => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False) ? "boolean"
            : !scope.IsJson && FieldNames.IsAmount(field.Name) && texts.Length > 0 && texts.All(SchemaTypes.IsDecimal) ? "decimal"
            : TextImporter.TypeOf(field, schema, texts, spoken, scope);
    }

    private static void ReportOtherValues(ImportedField field, string[] texts)
    {
        if (texts.FirstOrDefault(text => !field.Values.Any(value => value.Text == text)) is string other)
        {
            field.Report(ImportRules.ExampleContradicts, $"An example has {Shown(field, other)}, which is not among the values that the page lists.");
        }
    }

    /// <summary>Masks what nobody should see.</summary>
    private static void Mask(ImportedField field, bool isCardNumber, MessageScope scope)
    {
        string type = field.Type is "url" or "enum" ? "string" : field.Type;
        if (!FieldNames.IsSecret(field.Name, type) && !(isCardNumber && (type is "string" or "integer")))
        {
            return;
        }

        if (field.In is not null)
        {
            field.Report(ImportRules.NotMasked, $"The name is one of a secret, and a field in a {field.In} cannot be masked.");
            return;
        }

        if (field.Type == "url" || (field.Type == "integer" && !scope.IsJson) || field.Type is "uuid" or "enum")
        {
            field.Type = "string";
            field.Values = [];
        }

        field.Sensitive = true;
    }

    private static void TakeExample(ImportedField field, IOpenApiSchema? schema, string[] texts, MessageScope scope)
    {
        bool isWanted = !field.Sensitive && field.Type is "string" or "url" or "uuid" or "integer" or "decimal" or "datetime" or "date" or "enum";
        field.Example = !isWanted || (scope.IsRequest && schema?.Const is not null) ? null
            : texts.FirstOrDefault(text => PageTexts.IsShowable(text) && (field.Type != "enum" || field.Values.Any(value => value.Text == text)));
    }

    private static void TakeDefault(ImportedField field, IOpenApiSchema? schema, MessageScope scope)
    {
        if (!scope.IsRequest || field.Sensitive || SchemaTypes.TextOf(schema?.Default) is not { Length: > 0 } value || PageTexts.IsGenerated(value))
        {
            return;
        }

        if (scope.KeepsDefaults)
        {
            field.Default = value;
            return;
        }

        // A default that the library sent would be a choice that nobody made; the gateway has it anyway.
        field.Report(ImportRules.BoundLeftOut, $"The page has the default {Shown(field, value)}, which the gateway takes if nothing is sent; it was not made the library's own.");
    }

    /// <summary>Returns a value as a report may show it.</summary>
    public static string Shown(ImportedField field, string text) =>
        FieldNames.IsSecret(field.Name, "string") || !PageTexts.IsShowable(text) ? "a value of another kind"
        : text.Length > MostShown ? $"'{text[..MostShown]}…'"
        : $"'{text}'";
}
