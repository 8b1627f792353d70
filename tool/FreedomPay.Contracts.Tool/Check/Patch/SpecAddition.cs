namespace FreedomPay.Contracts.Tool.Check.Patch;

/// <summary>Something that a spec gets: a field, or a value of an enum.</summary>
/// <param name="Home">Where it is listed.</param>
/// <param name="Key">The name of the field, or the value.</param>
/// <param name="Value">What stands behind it, in braces; null for a value of a list.</param>
/// <param name="Comment">Why it is there.</param>
internal sealed record SpecAddition(SpecHome Home, string Key, string? Value, string Comment);
