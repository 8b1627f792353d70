namespace FreedomPay.Contracts;

/// <summary>A step in writing a decided reply: a text, or the start or the end of a field with children.</summary>
/// <param name="Kind">The kind of step.</param>
/// <param name="Name">The wire name; empty for an end.</param>
/// <param name="Value">The text; empty for all else.</param>
/// <param name="IsSensitive">Whether the text is masked wherever it is shown.</param>
internal readonly record struct DecidedField(WrittenFieldKind Kind, string Name, string Value, bool IsSensitive);
