using FreedomPay.Contracts.Tool.Signatures.Search;

namespace FreedomPay.Contracts.Tool.Tests.Signatures.Broken;

/// <summary>The cause that has to be found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">The field or script name that it is about; null if there is none.</param>
/// <param name="Same">Other kinds that say the same of this message: the signed text is the same.</param>
internal sealed record Expected(ChangeKind Kind, string? Subject = null, params ChangeKind[] Same)
{
    public bool IsMetBy(Change change) => change.Kind == Kind
        ? Subject is null || change.Subjects.Count == 0 || change.Subjects.Contains(Subject, StringComparer.Ordinal)
        : Same.Contains(change.Kind);
}
