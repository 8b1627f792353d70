using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>What schemas and examples say in words.</summary>
internal static class SchemaTypes
{
    private const int MostAlternatives = 8;

    /// <summary>Returns the type of a schema without <c>null</c>: string, integer, number, boolean, object, array; null if it names none, or several.</summary>
    public static string? Of(IOpenApiSchema? schema)
    {
        JsonSchemaType? type = schema?.Type & ~JsonSchemaType.Null;
        return type switch
        {
            JsonSchemaType.String => "string",
            JsonSchemaType.Integer => "integer",
            JsonSchemaType.Number => "number",
            JsonSchemaType.Boolean => "boolean",
            JsonSchemaType.Object => "object",
            JsonSchemaType.Array => "array",
            _ when schema?.Properties is { Count: > 0 } || schema?.AllOf is { Count: > 0 } => "object",
            _ when schema?.Items is not null => "array",
            _ => null,
        };
    }

    /// <summary>Returns the schema itself, or the only one that it stands for: OpenAPI 3.1 writes "this or null" as alternatives.</summary>
    public static IOpenApiSchema? Plain(IOpenApiSchema? schema)
    {
        IOpenApiSchema? plain = schema;
        for (int level = 0; level < MostAlternatives && plain is { Type: null, Properties: null or { Count: 0 }, Discriminator: null }; level++)
        {
            IOpenApiSchema[] alternatives = [.. Alternatives(plain)];
            if (alternatives is not [IOpenApiSchema only])
            {
                break;
            }

            plain = only;
        }

        return plain;
    }

    /// <summary>Returns the alternatives of a schema, without <c>null</c>.</summary>
    public static IEnumerable<IOpenApiSchema> Alternatives(IOpenApiSchema schema) => (schema.OneOf ?? []).Concat(schema.AnyOf ?? []).Where(static alternative => alternative.Type is not JsonSchemaType.Null);

    /// <summary>Returns the example that a schema has under <c>example</c>, which the pages write; OpenAPI 3.1 has <c>examples</c> instead.</summary>
    public static JsonNode? ExampleOf(IOpenApiSchema? schema) =>
#pragma warning disable CS0618 // The library tells authors to write 'examples'; this reads what others wrote.
        schema?.Example;
#pragma warning restore CS0618

    /// <summary>Returns the text of a single value; null for an object, a list or null.</summary>
    public static string? TextOf(JsonNode? node) => node is not JsonValue value ? null : value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.ToJsonString(),
        _ => null,
    };

    public static bool IsNumber(JsonNode node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.Number;

    public static bool IsInteger(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    public static bool IsDecimal(string text) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    /// <summary>Determines whether digits have a zero before them, which a number would lose.</summary>
    public static bool HasLeadingZero(string text) => text.Length > 1 && text[0] == '0' && text.All(char.IsAsciiDigit);
}
