namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Writes an item of a list.</summary>
internal delegate void ItemWriter<in T>(ref FieldWriter writer, string name, T item, in ItemStyle style, string property);
