namespace FreedomPay.Contracts.Generator.Parsing.Habits;

/// <summary>Knows where a key belongs that is one of the format, but of another mapping: <c>host</c> within an endpoint.</summary>
internal static class KeyLevels
{
    private const string Prefix = "pg_";

    /// <summary>Keys of a list that are often written at its items.</summary>
    private static readonly string[] OfLists =
    [
        "sensitive", "required", "name", "deprecated", "sources", "notes", "minItems", "maxItems", "requiredWhen", "countField", "item",
    ];

    /// <summary>Returns the end of the message about the key; null if it is of no other mapping.</summary>
    public static string? Find(string key, string[] keywords)
    {
        if (key.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return OfField(keywords);
        }

        bool Has(string[] others) => others != keywords && Array.IndexOf(others, key) >= 0;
        if (keywords == SpecKeywords.Items)
        {
            return !Has(SpecKeywords.Field) ? null
                : Array.IndexOf(OfLists, key) >= 0 ? $"; write '{key}' beside 'items', as a key of the list"
                : $"; remove it: the values of a list have no '{key}' of their own";
        }

        if (keywords == SpecKeywords.Overlay || keywords == SpecKeywords.OverlayShape)
        {
            return Has(SpecKeywords.Endpoint) || Has(SpecKeywords.Type) || Has(SpecKeywords.Shape) || Has(SpecKeywords.File)
                ? $"; an overlay changes fields alone, below {string.Join(", ", keywords.Select(static allowed => $"'{allowed}'"))}"
                : null;
        }

        if (keywords == SpecKeywords.File)
        {
            return Has(SpecKeywords.Endpoint) ? $"; '{key}' is a key of each endpoint: write it below the endpoint's name"
                : Has(SpecKeywords.Field) ? $"; '{key}' is a key of a field"
                : null;
        }

        return Has(SpecKeywords.File) ? $"; '{key}' is a key of the file: write it at the left margin"
            : keywords == SpecKeywords.Endpoint && Has(SpecKeywords.Outcome) && !Has(SpecKeywords.Field) ? $"; '{key}' is a key of a question: write it below 'outcome'"
            : keywords == SpecKeywords.Endpoint && Has(SpecKeywords.Shape) ? $"; '{key}' is a key of a shape: write it below the shape's name under 'responses'"
            : keywords == SpecKeywords.Endpoint && Has(SpecKeywords.Field) ? $"; '{key}' is a key of a field: write it below the field's name under 'request' or 'response'"
            : keywords == SpecKeywords.Type && Has(SpecKeywords.Field) ? $"; '{key}' is a key of a field: write it below the field's name under 'fields'"
            : Has(SpecKeywords.Endpoint) ? $"; '{key}' is a key of an endpoint: write it below the endpoint's name"
            : null;
    }

    /// <summary>Returns where to write a field that is among keys.</summary>
    private static string? OfField(string[] keywords) =>
        keywords == SpecKeywords.Endpoint || keywords == SpecKeywords.Overlay ? "; if it is a field, write it below 'request' or 'response'"
        : Array.IndexOf(keywords, "fields") >= 0 && keywords != SpecKeywords.OverlayField ? "; if it is a field, write it below 'fields'"
        : null;
}
