namespace FreedomPay.Contracts;

/// <summary>A step in writing a message: a text with its place among the signed bytes, or the begin or end of a field with children.</summary>
internal readonly record struct WrittenField(WrittenFieldKind Kind, string Name, int Start, int Length, bool IsSensitive);
