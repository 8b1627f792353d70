using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;

namespace FreedomPay.Contracts.Tool.Check.Patch;

/// <summary>Says what specs get from what was found: fields that they do not have, and values that their enums do not have.</summary>
internal static class SpecAdditions
{
    private const string Summary = "Not documented; seen in recorded messages.";
    private const int MostDepth = 8;

    public static IEnumerable<SpecAddition> Of(DriftGroup group, bool isJson)
    {
        string count = group.Count == 1 ? "once" : $"{group.Count} times";
        if (group.Drift.Home is not { File: not null } home)
        {
            yield break;
        }

        if (group.Drift.Problem == DriftProblem.Unknown)
        {
            string name = group.Drift.Field[(group.Drift.Field.LastIndexOf('/') + 1)..];
            yield return new SpecAddition(home, name, Field(name, group.Sketch, isJson, depth: 0), $"Seen {count} in recorded messages. The type is a guess.");
        }
        else if (group.Drift.Problem == DriftProblem.UnknownValue)
        {
            foreach (string value in group.Values.Where(static value => SecretValues.Of(value) is null && !value.Any(char.IsControl)))
            {
                yield return new SpecAddition(home, value, Value(value), "Seen in recorded messages. What it means is not documented.");
            }
        }
    }

    private static string Value(string text)
    {
        string name = CSharpNames.PropertyOf(text);
        string given = CSharpNames.IsMemberName(name) && CSharpNames.TakenInEnumBy(name) is null ? string.Empty : $"name: Value{string.Concat(text.Where(char.IsAsciiLetterOrDigit))}, ";
        return $"{{ {given}certainty: recorded, summary: {Summary} }}";
    }

    /// <summary>Returns a field as specs write it.</summary>
    private static string Field(string name, TypeSketch sketch, bool isJson, int depth)
    {
        string property = CSharpNames.PropertyOf(name);
        string own = !CSharpNames.IsMemberName(property) || CSharpNames.TakenBy(property) is not null ? $", name: {(CSharpNames.IsMemberName($"Field{property}") ? $"Field{property}" : "UnnamedField")}" : string.Empty;
        return $"{{ {Type(name, sketch, isJson, depth)}{own}, summary: {Summary} }}";
    }

    private static string Type(string name, TypeSketch sketch, bool isJson, int depth)
    {
        string type = sketch.Type(isJson);
        if (depth > MostDepth)
        {
            return isJson ? "type: any" : "type: string";
        }

        if (type == "object")
        {
            return $"type: object, fields: {Fields(sketch, isJson, depth)}";
        }

        if (type == "list")
        {
            return $"type: list, items: {Items(name, sketch.Items!, isJson, depth)}";
        }

        // Better masked once too often: whoever knows the field can show it.
        return sketch.IsMasked || SecretNames.WarnsOf(name, new StringType()) && type is not ("boolean" or "decimal") ? "type: string, sensitive: true"
            : type.Split(' ', 2) is [string dated, string format] ? $"type: {dated}, format: \"{format}\""
            : $"type: {type}";
    }

    private static string Items(string name, TypeSketch items, bool isJson, int depth)
    {
        string type = items.Type(isJson);
        return type == "object" ? $"{{ type: object, fields: {Fields(items, isJson, depth)} }}"
            : type is "list" or "any" ? "string"
            : $"{{ {Type(name, items, isJson, depth).Replace(", sensitive: true", string.Empty, StringComparison.Ordinal)} }}";
    }

    private static string Fields(TypeSketch sketch, bool isJson, int depth) =>
        $"{{ {string.Join(", ", sketch.Fields.Where(static field => CSharpNames.IsJsonName(field.Key)).Select(field => $"{field.Key}: {Field(field.Key, field.Value, isJson, depth + 1)}"))} }}";
}
