namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>What differs, as JSON.</summary>
/// <param name="Old">The old spec.</param>
/// <param name="New">The new one.</param>
/// <param name="Breaks">Whether something breaks.</param>
/// <param name="Changes">What differs.</param>
internal sealed record ChangeReport(string Old, string New, bool Breaks, IReadOnlyList<ReportedChange> Changes)
{
    public static ChangeReport Of(string old, string current, IReadOnlyList<SpecChange> changes) => new(
        old,
        current,
        changes.Any(static change => change.Kind == ChangeKind.Breaking),
        [.. changes.Select(static change => ReportedChange.Of(change))]);
}
