using System.Text.Json.Nodes;
using FreedomPay.Contracts.Tool.Import.Model;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Reads an object whose alternatives a discriminator tells apart.</summary>
internal static class UnionImporter
{
    /// <summary>Reads the field as a union, if the page says which text stands for which alternative, or shows it.</summary>
    public static bool TryRead(ImportedField field, IOpenApiSchema schema, JsonNode[] values, MessageScope scope, FieldImporter fields, int level)
    {
        IList<IOpenApiSchema> alternatives = schema.OneOf is { Count: > 0 } ? schema.OneOf : schema.AnyOf ?? [];
        if ((schema.Discriminator?.PropertyName ?? ByOf(schema, alternatives)) is not string by)
        {
            return false;
        }

        List<(string Text, IOpenApiSchema Schema)> cases = [.. alternatives.Select(alternative => (TextOf(schema, by, alternative), alternative)).OfType<(string, IOpenApiSchema)>()];
        if (!scope.IsJson || cases.Count < 2 || cases.Count < alternatives.Count || cases.Select(static one => one.Text).Distinct(StringComparer.Ordinal).Count() < cases.Count)
        {
            return false;
        }

        if (schema.Discriminator is null)
        {
            field.Report(ImportRules.SchemaNotRepresentable, $"The page describes alternatives without saying what tells them apart; each has a value of '{by}' of its own, and a union was taken. Check 'by'.");
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

    /// <summary>Returns the member that can have one value in each alternative, and another one in each; null if there is none, or if the alternatives share fields that a union has no place for.</summary>
    private static string? ByOf(IOpenApiSchema schema, IList<IOpenApiSchema> alternatives) =>
        alternatives.Count < 2 || schema.Properties is { Count: > 0 } || schema.AllOf is { Count: > 0 } ? null
        : alternatives[0].Properties?.Keys.FirstOrDefault(name => alternatives.All(alternative => OnlyTextOf(alternative, name) is not null) && alternatives.Select(alternative => OnlyTextOf(alternative, name)).Distinct(StringComparer.Ordinal).Count() == alternatives.Count);

    private static string? OnlyTextOf(IOpenApiSchema alternative, string name)
    {
        IOpenApiSchema? own = null;
        _ = alternative.Properties?.TryGetValue(name, out own);
        return own?.Const ?? (own?.Enum is [JsonNode only] ? SchemaTypes.TextOf(only) : null);
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

        return OnlyTextOf(alternative, by) ?? id;
    }
}
