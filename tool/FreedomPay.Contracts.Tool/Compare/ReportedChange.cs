namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>One change, as JSON.</summary>
internal sealed record ReportedChange(
    string Rule, ChangeKind Kind, string Unit, string? Part, string Message, IReadOnlyList<string> Merchant, IReadOnlyList<string> Gateway, string? File, int? Line, int? Column)
{
    public static ReportedChange Of(SpecChange change) => new(
        change.Rule.Id,
        change.Kind,
        change.Unit.FullName,
        change.Part.Length == 0 ? null : change.Part,
        change.Message,
        ChangeWords.Of(change.Merchant),
        ChangeWords.Of(change.Gateway),
        change.Place?.FilePath,
        change.Place?.Line,
        change.Place is null ? null : change.Place.Lines.Start.Character + 1);
}
