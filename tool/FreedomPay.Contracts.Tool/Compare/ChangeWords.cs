namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>How what breaks is worded.</summary>
internal static class ChangeWords
{
    /// <summary>Returns <c>source</c>, <c>binary</c> and <c>wire</c>, insofar as they break.</summary>
    public static IReadOnlyList<string> Of(Breaks breaks) =>
        [.. new[] { Breaks.Source, Breaks.Binary, Breaks.Wire }.Where(one => breaks.HasFlag(one)).Select(static one => one.ToString().ToLowerInvariant())];

    /// <summary>Returns who is affected, and how: <c>breaks source and wire for merchants</c>; nothing if nothing breaks.</summary>
    public static string Sentence(SpecChange change)
    {
        if (change.Merchant == change.Gateway)
        {
            return change.Merchant == Breaks.None ? "" : $"breaks {Listed(change.Merchant)} for both sides";
        }

        string merchants = $"{Listed(change.Merchant)} for merchants";
        string gateway = $"{Listed(change.Gateway)} for the gateway's side";
        return change.Merchant == Breaks.None ? $"breaks {gateway}"
            : change.Gateway == Breaks.None ? $"breaks {merchants}"
            : $"breaks {merchants}, and {gateway}";
    }

    /// <summary>Returns <c>source, binary and wire</c>.</summary>
    private static string Listed(Breaks breaks)
    {
        IReadOnlyList<string> words = Of(breaks);
        return words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";
    }
}
