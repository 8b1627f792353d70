using System.Globalization;
using FreedomPay.Contracts.Tool.Import.Model;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Takes the bounds of a schema that the type of the field has, and reports the others.</summary>
internal static class BoundsImporter
{
    public static void Read(ImportedField field, IOpenApiSchema? schema, string? type)
    {
        if (schema is null)
        {
            return;
        }

        ReadNumbers(field, schema);
        if (field.Type is "string" or "url")
        {
            field.MinLength = schema.MinLength is > 0 ? schema.MinLength : null;
            field.MaxLength = schema.MaxLength is > 0 ? schema.MaxLength : null;
        }
        else if ((schema.MinLength is > 0 || schema.MaxLength is not null) && (type is not "string" || field.Type is "integer" or "decimal" or "boolean"))
        {
            field.Report(ImportRules.BoundLeftOut, $"The page bounds the length ({Interval(schema.MinLength, schema.MaxLength)}), and the field is no text.");
        }

        if (!string.IsNullOrEmpty(schema.Pattern))
        {
            ReadPattern(field, schema.Pattern);
        }
    }

    private static void ReadNumbers(ImportedField field, IOpenApiSchema schema)
    {
        decimal? min = Number(schema.Minimum) ?? Inclusive(field, schema.ExclusiveMinimum, 1);
        decimal? max = Number(schema.Maximum) ?? Inclusive(field, schema.ExclusiveMaximum, -1);
        if (field is { Type: "integer" or "decimal", Sensitive: false })
        {
            field.Min = min;
            field.Max = max;
        }
        else if (min is not null || max is not null)
        {
            field.Report(ImportRules.BoundLeftOut, $"The page bounds a number ({Interval(min, max)}), and the field is none. Decide whether lengths are meant: minLength, maxLength.");
        }
    }

    /// <summary>Returns the bound that integers may reach, where the page has one that they may not.</summary>
    private static decimal? Inclusive(ImportedField field, string? exclusive, int step)
    {
        if (Number(exclusive) is not decimal bound)
        {
            return null;
        }

        if (field.Type == "integer")
        {
            return decimal.Truncate(bound) + step;
        }

        field.Report(ImportRules.BoundLeftOut, $"The page has a bound that values do not reach ({bound.ToString(CultureInfo.InvariantCulture)}); a spec has only bounds that they may.");
        return null;
    }

    private static void ReadPattern(ImportedField field, string pattern)
    {
        string taken = pattern.Replace("\\d", "[0-9]", StringComparison.Ordinal);
        if (field.Type == "string" && taken.StartsWith('^') && taken.EndsWith('$'))
        {
            field.Pattern = taken;
        }
        else
        {
            field.Report(ImportRules.BoundLeftOut, field.Type == "string" ? "The page has a pattern that does not describe the whole text (^…$); it was left out." : "The page has a pattern, and the field is no text; it was left out.");
        }
    }

    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private static string Interval(decimal? min, decimal? max) => string.Create(CultureInfo.InvariantCulture, $"{(min is null ? "" : $"from {min}")}{(min is null || max is null ? "" : " ")}{(max is null ? "" : $"to {max}")}");
}
