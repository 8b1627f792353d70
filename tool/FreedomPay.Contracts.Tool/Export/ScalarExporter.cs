using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Export;

/// <summary>Writes single values as schemas. The text on the wire counts: a boolean of a form is <c>1</c> or <c>0</c>.</summary>
internal static partial class ScalarExporter
{
    public static JsonObject Export(FieldType type)
    {
        JsonObject schema = type switch
        {
            StringType { IsNumber: true } => new() { ["type"] = "integer" },
            StringType { IsUrl: true } => new() { ["type"] = "string", ["format"] = "uri" },
            StringType { IsSensitive: true } => new() { ["type"] = "string", ["format"] = "password" },
            StringType => new() { ["type"] = "string" },
            UuidType => new() { ["type"] = "string", ["format"] = "uuid" },
            IntegerType { IsText: true } => new() { ["type"] = "string", [Extensions.Type] = "integer" },
            IntegerType => new() { ["type"] = "integer", ["format"] = "int64" },
            DecimalType { IsText: true } => new() { ["type"] = "string", [Extensions.Type] = "decimal" },
            DecimalType => new() { ["type"] = "number" },
            BooleanType { IsJson: true } => new() { ["type"] = "boolean" },
            BooleanType => new() { ["type"] = "string", ["enum"] = new JsonArray("1", "0"), [Extensions.Type] = "boolean" },
            DateTimeType { Format: "rfc3339" } => new() { ["type"] = "string", ["format"] = "date-time", [Extensions.Type] = "datetime" },
            DateTimeType => new() { ["type"] = "string", [Extensions.Type] = "datetime" },
            DateType { Format: "yyyy-MM-dd" } => new() { ["type"] = "string", ["format"] = "date", [Extensions.Type] = "date" },
            DateType => new() { ["type"] = "string", [Extensions.Type] = "date" },
            AnyType => new() { [Extensions.Type] = "any" },
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no schema for this type of field."),
        };
        schema.Set("format", type switch { DateTimeType moment => moment.Format, DateType day => day.Format, _ => null });
        schema.Set("wire", type is IntegerType { IsText: true } or DecimalType { IsText: true } ? "text" : null);
        schema.Set("scale", type is DecimalType { Scale: int scale } ? JsonValue.Create(scale) : null);
        return schema;
    }

    /// <summary>Returns the schema of a header for readers; what a spec says of it stands with the shape.</summary>
    public static JsonObject Plain(FieldType type) => type is EnumType known ? new JsonObject { ["type"] = "string", ["enum"] = SpecWords.Texts(known.Texts) } : Export(type);

    /// <summary>Returns a text as a value of the schema: as a number where that has the same digits.</summary>
    public static JsonNode Value(FieldType type, string text) => type switch
    {
        IntegerType { IsText: false } or DecimalType { IsText: false } or StringType { IsNumber: true } when Number().IsMatch(text) => JsonNode.Parse(text)!,
        BooleanType { IsJson: true } when text is "true" or "false" => JsonValue.Create(text == "true"),
        _ => JsonValue.Create(text),
    };

    /// <summary>No more digits than a decimal has, so that every reader keeps them.</summary>
    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,9})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
