using System.Globalization;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Pages;

/// <summary>What the pages say of fields and values.</summary>
internal static class FieldWords
{
    public static string Requirement(FieldModel field) => field switch
    {
        { Constant: string constant } => $"always {MarkdownPage.CodeCell(constant)}",
        { Deprecated: not null } => "deprecated",
        { Required: true } => "required",
        { RequiredWhen.Count: > 0 } => "required when " + MarkdownPage.Cell(string.Join(" and ", field.RequiredWhen.Select(static condition =>
            $"`{condition.Field.WireName}`{(condition.Texts.Count == 0 ? " is there" : $" = {string.Join(" or ", condition.Texts)}")}"))),
        _ => "",
    };

    public static string Meaning(FieldModel field)
    {
        List<string> parts = [.. field.Summary is null ? [] : new[] { field.Summary }];
        FieldBounds bounds = field.Bounds;
        string? numbers = Range(bounds.Min, bounds.Max);
        string? counts = Range(bounds.MinCount?.ToString(CultureInfo.InvariantCulture), bounds.MaxCount?.ToString(CultureInfo.InvariantCulture));
        AddIf(numbers is not null, $"{numbers}.");
        AddIf(counts is not null, field.Type is ListType ? $"{counts} items." : $"{counts} characters.");
        AddIf(bounds.Pattern is not null, $"Pattern {bounds.Pattern}.");
        AddIf(field.Type is DateTimeType or DateType, $"Format {(field.Type as DateTimeType)?.Format ?? (field.Type as DateType)?.Format}.");
        AddIf(field.Default is not null, $"Begins with {field.Default}.");
        AddIf(field.CountField is not null, $"As many as {field.CountField?.WireName} says.");
        AddIf(field.Alias is not null, $"May come as {field.Alias}.");
        AddIf(field.IsInPath, "Stands in the path.");
        return string.Join(" ", parts);

        void AddIf(bool condition, string text)
        {
            if (condition)
            {
                parts.Add(text);
            }
        }
    }

    public static string Meaning(EnumValueModel value) => value switch
    {
        { Means: ValueMeaning.NotFound } => $"{value.Summary} (`SaysNotFound`)".TrimStart(),
        _ => value.Summary ?? "",
    };

    private static string? Range(string? least, string? greatest) => (least, greatest) switch
    {
        (null, null) => null,
        (_, null) => $"At least {least}",
        (null, _) => $"At most {greatest}",
        _ => $"{least} to {greatest}",
    };

    public static string TypeOf(FieldType type) => type switch
    {
        StringType { IsUrl: true } => "string (URL)",
        UuidType => "Guid",
        AnyType => "MessageField",
        StringType text => text.IsSensitive ? "SensitiveText" : "string",
        IntegerType => "long",
        DecimalType => "decimal",
        BooleanType => "bool",
        DateTimeType moment => moment.HasOffset ? "DateTimeOffset" : "DateTime",
        DateType day => day.IsSensitive ? "SensitiveDate" : "DateOnly",
        EnumType known => known.Name.Name,
        ObjectType group => group.Name.Name,
        UnresolvedType unresolved => unresolved.Name,
        ListType list => $"ValueList<{TypeOf(list.Items)}>",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A kind of field that the page does not know."),
    };
}
