namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>A rule by which fields are signed or left out, of all that a message has.</summary>
/// <param name="Kind">What the difference is.</param>
/// <param name="Condition">With what the signature fits.</param>
/// <param name="RequestRemedy">What to change where the merchant signs.</param>
/// <param name="ReceivedRemedy">What to change where the merchant receives.</param>
/// <param name="Map">Returns the other fields.</param>
internal sealed record FieldSetVariant(ChangeKind Kind, string Condition, string RequestRemedy, string ReceivedRemedy, Func<IReadOnlyList<SignedNode>, IReadOnlyList<SignedNode>> Map);
