using System.Text.Json.Nodes;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Import.Rules;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Finds the values of a field: in the schema, in the site's own list with explanations, or in the description.</summary>
internal static class EnumImporter
{
    private const string ListOfSite = "x-apidog-enum";

    /// <summary>Returns the known values; none if the page lists none, or if they are numbers or booleans of JSON.</summary>
    public static IReadOnlyList<ImportedValue> Values(ImportedField field, IOpenApiSchema? schema, string? type, MessageScope scope)
    {
        if (schema is null || type is "boolean" && scope.IsJson)
        {
            return [];
        }

        IReadOnlyList<ImportedValue> values = [.. Listed(schema).Where(static value => value.Text.Length > 0).DistinctBy(static value => value.Text)];
        bool isOfDescription = values.Count == 0;
        if (isOfDescription)
        {
            values = FieldNames.IsUrl(field.Name) ? [] : DescribedValues.In(schema.Description);
            values = type is "number" && !IsFlag(values) ? [] : values;
        }

        if (values.Count == 0)
        {
            return [];
        }

        if (scope.IsJson && type is "integer" or "number")
        {
            field.Report(ImportRules.BoundLeftOut, $"The page lists the numbers {string.Join(", ", values.Take(20).Select(static value => value.Text))}; an enum of a spec has texts, so they are not in it.");
            return [];
        }

        if (isOfDescription)
        {
            field.Report(ImportRules.ValuesOfDescription, "The values are those of the description; others may come.");
        }

        return values;
    }

    /// <summary>Returns the type of a field with known values: in a form, <c>0</c> and <c>1</c> are a boolean.</summary>
    public static string TypeOf(ImportedField field, IReadOnlyList<ImportedValue> values, string? type, MessageScope scope)
    {
        bool isFlag = !scope.IsJson && IsFlag(values);
        if (isFlag && type is not "boolean")
        {
            field.Report(ImportRules.GuessedType, "Its values are 0 and 1; a boolean was taken.");
        }

        return isFlag ? "boolean" : "enum";
    }

    private static bool IsFlag(IReadOnlyList<ImportedValue> values) => values.Count == 2 && values.All(static value => value.Text is "0" or "1");

    private static IEnumerable<ImportedValue> Listed(IOpenApiSchema schema)
    {
        if (schema.Extensions is { } extensions && extensions.TryGetValue(ListOfSite, out IOpenApiExtension? list) && list is JsonNodeExtension { Node: JsonArray explained })
        {
            foreach (JsonObject value in explained.OfType<JsonObject>())
            {
                if (SchemaTypes.TextOf(value["value"]) is string text)
                {
                    yield return new ImportedValue(text.Trim(), PageTexts.Summary(SchemaTypes.TextOf(value["description"]) is { Length: > 0 } description ? description : SchemaTypes.TextOf(value["name"])));
                }
            }
        }

        string? constant = schema.Const;
        foreach (string? text in (schema.Enum ?? []).Select(SchemaTypes.TextOf).Append(constant))
        {
            if (text is not null)
            {
                yield return new ImportedValue(text.Trim());
            }
        }
    }
}
