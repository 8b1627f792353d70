using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Writes and reads lists of a type of the spec format.</summary>
/// <typeparam name="T">The C# type of the items.</typeparam>
/// <typeparam name="TConverter">The converter of the type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WireList<T, TConverter>
    where T : notnull
    where TConverter : IWireConverter<T>
{
    private protected WireList()
    {
    }

    /// <summary>Writes a list of values: in a form as <c>name[]</c>, in XML within a wrapper element or as repeated elements, in JSON as an array.</summary>
    /// <param name="writer">Receives the values.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="items">The items, none of which may be empty; <see langword="null"/> is not sent, nor, but for JSON, an empty list.</param>
    /// <param name="format">The format of each item, for types that have one.</param>
    /// <param name="item">In XML the name of the elements within the wrapper; <see langword="null"/> repeats elements with the field's name.</param>
    /// <param name="required">Whether the message is refused without items.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    public static void WriteList(
        ref FieldWriter writer,
        string name,
        ValueList<T>? items,
        string? format = null,
        string? item = null,
        bool required = false,
        [CallerArgumentExpression(nameof(items))] string property = "") =>
        writer.WriteList<T, TConverter>(name, items, new WireFormat(format), item, required, property);

    /// <summary>Reads a list of values: the items of a form list, the items within a wrapper element, or repeated elements.</summary>
    /// <param name="reader">The reader of the message.</param>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="format">The format of each item, for types that have one.</param>
    /// <param name="item">The name of the elements within the wrapper; empty if the elements repeat under the field's own name.</param>
    /// <param name="expected">Whether the spec says that the field is always present.</param>
    /// <returns>The items that are of the type; <see langword="null"/> if the list is missing or empty.</returns>
    public static ValueList<T>? ReadList(
        ref FieldReader reader, int index, string name, string? format = null, ReadOnlySpan<byte> item = default, bool expected = false) =>
        reader.ListOrNull<T, TConverter>(index, name, new WireFormat(format), item, expected);

    /// <summary>Reads a list of values that an incoming request must have.</summary>
    /// <param name="reader">The reader of the message.</param>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="format">The format of each item, for types that have one.</param>
    /// <param name="item">The name of the elements within the wrapper; empty if the elements repeat under the field's own name.</param>
    /// <returns>The items; an empty list if it is unusable, which makes the request malformed.</returns>
    public static ValueList<T> ReadRequiredList(ref FieldReader reader, int index, string name, string? format = null, ReadOnlySpan<byte> item = default) =>
        ReadList(ref reader, index, name, format, item, expected: true) ?? reader.Unusable(ValueList.Create<T>([]));
}
