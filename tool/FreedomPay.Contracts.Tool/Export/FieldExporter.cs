using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;

namespace FreedomPay.Contracts.Tool.Export;

/// <summary>Writes fields as schemas.</summary>
internal static class FieldExporter
{
    public static JsonObject Export(FieldModel field, ExportContext context)
    {
        JsonObject schema = SchemaExporter.Of(field.Type, context);
        SchemaExporter.Describe(schema, field.Summary, field.Deprecated);
        Value(schema, "default", field.Type, field.Default);
        Value(schema, "const", field.Type, field.Constant);
        if (field.Example is string example)
        {
            schema["examples"] = new JsonArray(ScalarExporter.Value(field.Type, example));
        }

        Bounds(schema, field);
        schema.Set("name", field.PropertyName == CSharpNames.PropertyOf(field.WireName) ? null : field.PropertyName);
        schema.Set("alias", field.Alias);
        schema.Set("sensitive", field.Sensitive ? true : null);
        schema.Set("allowEmpty", field.AllowEmpty ? true : null);
        schema.Set("means", SpecWords.Means(field.Means));
        schema.Set("echoes", field.Echoes);
        schema.Set("callback", field.Callback);
        schema.Set("requiredWhen", SpecWords.RequiredWhen(field.RequiredWhen));
        schema.Set("countField", field.CountField?.WireName);
        schema.Set("sources", SpecWords.Texts(field.Sources));
        schema.Set("notes", SpecWords.Texts(field.Notes));
        return schema;
    }

    private static void Value(JsonObject schema, string key, FieldType type, string? text)
    {
        if (text is not null)
        {
            schema[key] = ScalarExporter.Value(type, text);
        }
    }

    private static void Bounds(JsonObject schema, FieldModel field)
    {
        FieldBounds bounds = field.Bounds;
        bool isList = field.Type is ListType;
        Add(schema, "minimum", "min", bounds.Min);
        Add(schema, "maximum", "max", bounds.Max);
        Add(schema, isList ? "minItems" : "minLength", bounds.MinCount);
        Add(schema, isList ? "maxItems" : "maxLength", bounds.MaxCount);
        if (bounds.Pattern is string pattern)
        {
            schema["pattern"] = pattern;
        }
    }

    /// <summary>Adds a bound; one whose digits no number of JSON keeps, and that of a number in a string, as an extension.</summary>
    private static void Add(JsonObject schema, string key, string word, string? text)
    {
        if (text is not null && ScalarExporter.Value(new DecimalType(Scale: null), text) is JsonNode number)
        {
            bool isNumber = number.GetValueKind() == System.Text.Json.JsonValueKind.Number && schema["type"]?.GetValue<string>() != "string";
            schema[isNumber ? key : Extensions.Of(word)] = number;
        }
    }

    private static void Add(JsonObject schema, string key, int? count)
    {
        if (count is int number)
        {
            schema[key] = number;
        }
    }
}
