namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>A difference that concerns the whole message: which fields are signed, in which order, and how their values are written.</summary>
/// <param name="Group">Two variants of a group exclude each other.</param>
/// <param name="Apply">Returns the other fields and what is said of them; null if there is no difference.</param>
internal sealed record WholeVariant(int Group, Func<Draft, (Draft Draft, Change Change)?> Apply);
