namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>One thing that has to be changed for a signature to fit.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subjects">The fields or the script name that it is about, ready to be shown. Of several fields it can be any: the text is the same.</param>
/// <param name="Condition">With what the signature fits: <c>without pg_salt</c>.</param>
/// <param name="Remedy">What to change in the code: <c>sign every field that is sent</c>.</param>
internal sealed record Change(ChangeKind Kind, IReadOnlyList<string> Subjects, string Condition, string Remedy);
