using FreedomPay.Contracts.Generator.Analyzers.Values;

namespace FreedomPay.Contracts.Generator.Analyzers.Rules;

/// <summary>Finds conditions that are broken whatever the unknown values are: every possibility is tried.</summary>
internal static class ConditionCheck
{
    /// <summary>More possibilities than a real request has; beyond this, nothing is reported.</summary>
    private const int MostPossibilities = 256;

    public static IReadOnlyList<Condition> Broken(IReadOnlyList<Condition> conditions, IReadOnlyDictionary<string, FieldValue> values)
    {
        List<Condition> alone = [.. conditions.Where(condition => AlwaysBroken([condition], values) is not null)];

        // Each condition can hold on its own, but not all together: a given card number requires a CVC, and without it a token is missing.
        return alone.Count == 0 && conditions.Count > 1 ? AlwaysBroken(conditions, values) ?? [] : alone;
    }

    /// <summary>Returns what is broken if everything that can be given is given, or null if one possibility breaks nothing.</summary>
    private static List<Condition>? AlwaysBroken(IReadOnlyList<Condition> conditions, IReadOnlyDictionary<string, FieldValue> values)
    {
        string[] members = [.. conditions.SelectMany(static condition => condition.Members).Distinct()];
        FieldValue[][] possible = [.. members.Select(member => Possible(values[member], [.. conditions.SelectMany(condition => condition.TextsOf(member)).Distinct()]))];
        long count = possible.Aggregate(1L, static (product, one) => Math.Min(product * one.Length, MostPossibilities + 1));
        if (count > MostPossibilities)
        {
            return null;
        }

        List<Condition>? first = null;
        Dictionary<string, FieldValue> world = new(StringComparer.Ordinal);
        for (long number = 0; number < count; number++)
        {
            long rest = number;
            for (int index = 0; index < members.Length; index++)
            {
                world[members[index]] = possible[index][rest % possible[index].Length];
                rest /= possible[index].Length;
            }

            List<Condition> broken = [.. conditions.Where(condition => condition.IsBroken(world))];
            if (broken.Count == 0)
            {
                return null;
            }

            first ??= broken;
        }

        return first;
    }

    private static FieldValue[] Possible(FieldValue value, IReadOnlyList<string> texts)
    {
        if (value.Presence == Presence.Missing || (value.Presence == Presence.Given && value.Constant is not null))
        {
            return [value];
        }

        // Any value of the condition, in the form that Is compares with text.
        FieldValue[] given = [FieldValue.Given, .. texts.Select(FieldValue.Text)];
        return value.Presence == Presence.Given ? given : [.. given, FieldValue.Missing];
    }
}
