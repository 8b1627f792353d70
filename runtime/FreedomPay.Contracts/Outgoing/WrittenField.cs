namespace FreedomPay.Contracts;

/// <summary>A step in writing a message: a text with its place among the signed bytes, or the begin or end of a field with children.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Name">The name on the wire; empty for an end.</param>
/// <param name="Start">Of a text: where it begins. Of a begin: the index of the step behind the field.</param>
/// <param name="Length">Of a text.</param>
/// <param name="IsSensitive">Whether the text is masked wherever it is shown.</param>
internal readonly record struct WrittenField(WrittenFieldKind Kind, string Name, int Start, int Length, bool IsSensitive);
