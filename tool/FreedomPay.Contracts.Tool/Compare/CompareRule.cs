namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>A kind of change, and what it breaks.</summary>
/// <param name="Id">The id, <c>FPD…</c>.</param>
/// <param name="What">What has changed, as in docs/diff.md.</param>
/// <param name="Writer">What it breaks for the side that writes the message.</param>
/// <param name="Reader">What it breaks for the side that reads it.</param>
/// <param name="Otherwise">How much it matters where it breaks nothing.</param>
internal sealed record CompareRule(string Id, string What, Breaks Writer, Breaks Reader, ChangeKind Otherwise = ChangeKind.Compatible);
