namespace FreedomPay.Contracts.Tool.Tests.Import.Comparison;

/// <summary>One fact in which an imported endpoint differs from the one of the catalog.</summary>
/// <param name="Endpoint">The name of the catalog's endpoint.</param>
/// <param name="Fact">The place, and what is said there.</param>
/// <param name="Imported">What the import says; a hyphen if it says nothing.</param>
/// <param name="Written">What the catalog says; a hyphen if it says nothing.</param>
internal sealed record Difference(string Endpoint, string Fact, string Imported, string Written)
{
    public const string Nothing = "-";

    /// <summary>Returns the differences between two endpoints.</summary>
    public static IEnumerable<Difference> Between(string endpoint, IReadOnlyDictionary<string, string> imported, IReadOnlyDictionary<string, string> written)
    {
        foreach (string fact in imported.Keys.Union(written.Keys).Order(StringComparer.Ordinal))
        {
            // Of a field that only one of the two has, the rest says nothing new.
            string field = fact[..fact.LastIndexOf(' ')];
            bool isNew = !fact.EndsWith(" type", StringComparison.Ordinal) && !fact.StartsWith("endpoint ", StringComparison.Ordinal) && imported.ContainsKey($"{field} type") != written.ContainsKey($"{field} type");
            bool isInside = IsInsideMissing(field, imported) || IsInsideMissing(field, written);
            string left = imported.GetValueOrDefault(fact, Nothing);
            string right = written.GetValueOrDefault(fact, Nothing);
            if (!isNew && !isInside && left != right)
            {
                yield return new Difference(endpoint, fact, left, right);
            }
        }
    }

    private static bool IsInsideMissing(string field, IReadOnlyDictionary<string, string> facts)
    {
        for (int dot = field.LastIndexOf('.'); dot > field.IndexOf('.', StringComparison.Ordinal); dot = field.LastIndexOf('.', dot - 1))
        {
            string outer = field[..dot];
            if (outer.Contains('.', StringComparison.Ordinal) && !facts.ContainsKey($"{outer} type"))
            {
                return true;
            }
        }

        return false;
    }
}
