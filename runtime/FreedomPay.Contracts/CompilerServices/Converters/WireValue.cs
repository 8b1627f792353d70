using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>
/// Writes and reads a type of the spec format whose C# type is a struct. The methods are static, and the types are named by their class: generated
/// code compiles faster without type arguments to infer.
/// </summary>
/// <typeparam name="T">The C# type.</typeparam>
/// <typeparam name="TConverter">The converter of the type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WireValue<T, TConverter> : WireList<T, TConverter>
    where T : struct
    where TConverter : IWireConverter<T>
{
    private protected WireValue()
    {
    }

    /// <summary>Writes a value; <see langword="null"/> is not sent, nor is an empty text unless the spec allows it.</summary>
    /// <param name="writer">Receives the value.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="format">The format, for types that have one.</param>
    /// <param name="required">Whether the message is refused without it.</param>
    /// <param name="allowEmpty">Whether an empty text is sent, and signed as an empty value.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    public static void Write(
        ref FieldWriter writer,
        string name,
        T? value,
        string? format = null,
        bool required = false,
        bool allowEmpty = false,
        [CallerArgumentExpression(nameof(value))] string property = "")
    {
        writer.WriteExtraFieldsBefore(name);
        if (value is { } given && (allowEmpty || !TConverter.IsEmpty(given)))
        {
            TConverter.Write(ref writer, name, given, new WireFormat(format), property);
        }
        else if (required)
        {
            writer.AddMissing(property, name, allowEmpty);
        }
    }

    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader of the message.</param>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="format">The format, for types that have one.</param>
    /// <param name="expected">Whether the spec says that the field is always present.</param>
    /// <param name="alias">An alternative wire name.</param>
    /// <param name="allowEmpty">Whether an empty field is read as an empty text rather than as no value.</param>
    /// <returns>The value; <see langword="null"/> if the field is missing, empty or not of the type.</returns>
    public static T? Read(
        ref FieldReader reader,
        int index,
        string name,
        string? format = null,
        bool expected = false,
        ReadOnlySpan<byte> alias = default,
        bool allowEmpty = false)
    {
        if (allowEmpty)
        {
            return reader.ValueOrEmpty<T, TConverter>(index, name, new WireFormat(format), expected, alias);
        }

        return reader.TryRead<T, TConverter>(index, name, new WireFormat(format), expected, alias, out T value) ? value : null;
    }

    /// <summary>Reads a value that an incoming request must have.</summary>
    /// <param name="reader">The reader of the message.</param>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="format">The format, for types that have one.</param>
    /// <param name="allowEmpty">Whether an empty field is read as an empty text rather than as no value.</param>
    /// <returns>The value; the default value if it is unusable, which makes the request malformed.</returns>
    public static T ReadRequired(ref FieldReader reader, int index, string name, string? format = null, bool allowEmpty = false) =>
        Read(ref reader, index, name, format, expected: true, allowEmpty: allowEmpty) ?? reader.Unusable(default(T));
}
