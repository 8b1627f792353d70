namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>How what breaks is worded.</summary>
internal static class ChangeWords
{
    /// <summary>Returns <c>source</c>, <c>binary</c> and <c>wire</c>, insofar as they break.</summary>
    public static IReadOnlyList<string> Of(Breaks breaks) =>
        [.. new[] { Breaks.Source, Breaks.Binary, Breaks.Wire }.Where(one => breaks.HasFlag(one)).Select(static one => one.ToString().ToLowerInvariant())];

    /// <summary>Returns who is affected, and how: <c>breaks source, wire for merchants</c>; nothing if nothing breaks.</summary>
    public static string Sentence(SpecChange change)
    {
        if (change.Merchant == change.Gateway)
        {
            return change.Merchant == Breaks.None ? "" : $"breaks {Listed(change.Merchant)} for both sides";
        }

        string[] parts =
        [
            .. change.Merchant == Breaks.None ? (string[])[] : [$"breaks {Listed(change.Merchant)} for merchants"],
            .. change.Gateway == Breaks.None ? (string[])[] : [$"breaks {Listed(change.Gateway)} for the gateway's side"],
        ];
        return string.Join(", ", parts);
    }

    private static string Listed(Breaks breaks) => string.Join(", ", Of(breaks));
}
