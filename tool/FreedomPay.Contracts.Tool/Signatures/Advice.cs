using System.Globalization;
using FreedomPay.Contracts.Tool.Signatures.Search;

namespace FreedomPay.Contracts.Tool.Signatures;

/// <summary>Puts what was found into one sentence.</summary>
internal static class Advice
{
    private const string TriedForFields = "script names of the URL, near it and of the catalog, the keys, ways to put the text together, orders of fields and lists, rules for empty, own, nested and repeated fields, "
        + "parameters of the URL, single fields left out, lost, moved or doubled, blanks, encodings, entities, line breaks, escapes, numbers, charsets and letter case";

    private const string TriedForJson = "texts of the key, ways to put the signed text together, other headers, and the body as other programs write it, without single members, and in other charsets";

    public static string Of(IReadOnlyList<Change> changes)
    {
        string conditions = string.Join(" and ", changes.Select(static change => change.Condition));
        string remedies = string.Join("; ", changes.Select(static change => change.Remedy).Distinct(StringComparer.Ordinal));
        return $"The signature fits {conditions}: {remedies}.";
    }

    public static string Nothing(MessageKind kind, SearchBudget budget, bool isScriptOpen)
    {
        string end = budget.IsSpent ? "the search was ended by its bounds (--seconds, --tries)" : "nothing fits, alone or in pairs";
        string open = isScriptOpen ? " Say which URL was called with --url." : string.Empty;
        string tried = kind == MessageKind.Json ? TriedForJson : TriedForFields;
        return string.Create(CultureInfo.InvariantCulture, $"The signature does not fit, and {end}: the key is another one, a value was changed, or there are more than two mistakes. {budget.Tries} texts were tried: {tried}.{open}");
    }
}
