using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Gathers fields that a page lists as forms have them, <c>positions[0][name]</c>, into lists and objects.</summary>
internal static partial class BracketedNames
{
    private const int MostLevels = 6;

    /// <summary>Returns the fields, those with brackets gathered where the first of them stood.</summary>
    public static IReadOnlyList<FieldSource> Gather(IReadOnlyList<FieldSource> fields) => fields.Any(static field => field.Name.Contains('[', StringComparison.Ordinal)) ? Gather(fields, 0) : fields;

    private static List<FieldSource> Gather(IReadOnlyList<FieldSource> fields, int level)
    {
        List<FieldSource> gathered = [];
        foreach (IGrouping<string, FieldSource> group in fields.GroupBy(static field => BaseOf(field.Name), StringComparer.Ordinal))
        {
            FieldSource[] bracketed = [.. group.Where(static field => Bracketed().IsMatch(field.Name.Trim()))];
            if (bracketed.Length == 0 || level > MostLevels)
            {
                gathered.AddRange(group);
                continue;
            }

            gathered.Add(new FieldSource(group.Key, Schema(bracketed, level), bracketed.Any(static field => field.Required), []));
        }

        return gathered;
    }

    private static OpenApiSchema Schema(FieldSource[] fields, int level)
    {
        (string Index, string Inner, FieldSource Field)[] parts = [.. fields.Select(Part)];
        bool isList = parts.All(static part => part.Index.Length == 0 || part.Index.All(char.IsAsciiDigit));
        if (isList && parts.All(static part => part.Inner.Length == 0))
        {
            return new OpenApiSchema { Type = JsonSchemaType.Array, Items = parts[0].Field.Schema };
        }

        List<FieldSource> inner = Gather([.. parts.Where(part => !isList || part.Inner.Length > 0).Select(part => part.Field with { Name = isList ? InnerName(part.Inner) : part.Index + part.Inner }).DistinctBy(static field => field.Name)], level + 1);
        OpenApiSchema item = new()
        {
            Type = JsonSchemaType.Object,
            Properties = inner.ToDictionary(static field => field.Name, static field => field.Schema ?? new OpenApiSchema(), StringComparer.Ordinal),
            Required = inner.Where(static field => field.Required).Select(static field => field.Name).ToHashSet(StringComparer.Ordinal),
        };
        return isList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = item } : item;
    }

    private static (string Index, string Inner, FieldSource Field) Part(FieldSource field)
    {
        Match match = Bracketed().Match(field.Name.Trim());
        return (match.Groups["index"].Value, match.Groups["rest"].Value, field);
    }

    /// <summary><c>[name][x]</c> becomes <c>name[x]</c>.</summary>
    private static string InnerName(string rest)
    {
        int end = rest.IndexOf(']', StringComparison.Ordinal);
        return string.Concat(rest.AsSpan(1, end - 1), rest.AsSpan(end + 1));
    }

    private static string BaseOf(string name) => Bracketed().Match(name.Trim()) is { Success: true } match ? match.Groups["base"].Value : name;

    [GeneratedRegex(@"^(?<base>[A-Za-z0-9_]+)\[(?<index>[A-Za-z0-9_]*)\](?<rest>(?:\[[A-Za-z0-9_]+\])*(?:\[\])?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
