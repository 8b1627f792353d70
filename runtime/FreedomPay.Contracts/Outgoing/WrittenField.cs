namespace FreedomPay.Contracts;

/// <summary>A step in writing a message: a text with its position in the signed bytes, or the start or end of a field with children.</summary>
/// <param name="Kind">The kind of step.</param>
/// <param name="Name">The wire name; empty for an end.</param>
/// <param name="Start">For a text, its position. For the start of a field, the index of the step after the field.</param>
/// <param name="Length">For a text, its length.</param>
/// <param name="IsSensitive">Whether the text is masked wherever it is shown.</param>
internal readonly record struct WrittenField(WrittenFieldKind Kind, string Name, int Start, int Length, bool IsSensitive);
