namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Writes a list item that contains fields through the same interface as values.</summary>
/// <typeparam name="T">The record type.</typeparam>
internal readonly struct GroupConverter<T> : IWireConverter<T>
    where T : class, IFieldGroup<T>
{
    static string IWireConverter<T>.NameOf(WireFormat format) => "object";

    static bool IWireConverter<T>.TryParse(in WireText text, WireFormat format, out T value)
    {
        // A text contains no fields: lists of objects are read from their nodes.
        value = null!;
        return false;
    }

    static void IWireConverter<T>.Write(ref FieldWriter writer, string name, T value, WireFormat format, string expression) =>
        writer.WriteGroup(name, value, expression);
}
