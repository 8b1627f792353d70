using System.Text.Json.Nodes;
using FreedomPay.Contracts.Tool.Import.Model;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Reads an object whose alternatives a discriminator tells apart.</summary>
internal static class UnionImporter
{
    /// <summary>Reads the field as a union, if the page says which text stands for which alternative.</summary>
    public static bool TryRead(ImportedField field, IOpenApiSchema schema, JsonNode[] values, MessageScope scope, FieldImporter fields, int level)
    {
        string by = schema.Discriminator!.PropertyName!;
        IList<IOpenApiSchema> alternatives = schema.OneOf is { Count: > 0 } ? schema.OneOf : schema.AnyOf ?? [];
        List<(string Text, IOpenApiSchema Schema)> cases = [.. alternatives.Select(alternative => (TextOf(schema, by, alternative), alternative)).OfType<(string, IOpenApiSchema)>()];
        if (!scope.IsJson || cases.Count < 2 || cases.Count < alternatives.Count || cases.Select(static one => one.Text).Distinct(StringComparer.Ordinal).Count() < cases.Count)
        {
            return false;
        }

        field.Type = "union";
        field.By = by;
        field.Cases = [.. cases.Select(one => (one.Text, FieldsOf(one.Schema, one.Text)))];
        return true;

        IReadOnlyList<ImportedField> FieldsOf(IOpenApiSchema alternative, string text)
        {
            JsonNode[] own = [.. values.OfType<JsonObject>().Where(value => SchemaTypes.TextOf(value[by]) == text)];
            return [.. fields.Fields(alternative, own, field.Doubts, level + 1).Where(inner => inner.Name != by)];
        }
    }

    /// <summary>Returns the text of an alternative: as the mapping says, or the only value that its own discriminator can have, or its name.</summary>
    private static string? TextOf(IOpenApiSchema union, string by, IOpenApiSchema alternative)
    {
        string? id = alternative is OpenApiSchemaReference reference ? reference.Reference.Id : null;
        string? mapped = id is null ? null : union.Discriminator?.Mapping?.FirstOrDefault(pair => pair.Value.Reference.Id == id).Key;
        if (mapped is not null)
        {
            return mapped;
        }

        IOpenApiSchema? own = null;
        _ = alternative.Properties?.TryGetValue(by, out own);
        return own?.Const ?? (own?.Enum is [JsonNode only] ? SchemaTypes.TextOf(only) : null) ?? id;
    }
}
