using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Writes and reads a type of the spec format whose C# type is a class, as <see cref="WireValue{T, TConverter}"/> does with a struct.</summary>
/// <typeparam name="T">The C# type.</typeparam>
/// <typeparam name="TConverter">The converter of the type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WireReference<T, TConverter> : WireList<T, TConverter>
    where T : class
    where TConverter : IWireConverter<T>
{
    private protected WireReference()
    {
    }

    /// <summary>Writes a value; <see langword="null"/> is not sent, nor is an empty text.</summary>
    /// <param name="writer">Receives the value.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="required">Whether the message is refused without it.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    public static void Write(
        ref FieldWriter writer, string name, T? value, bool required = false, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        writer.WriteExtraFieldsBefore(name);
        if (value is not null && !TConverter.IsEmpty(value))
        {
            TConverter.Write(ref writer, name, value, format: default, property);
        }
        else if (required)
        {
            writer.AddMissing(property, name, allowEmpty: false);
        }
    }

    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader of the message.</param>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="expected">Whether the spec says that the field is always present.</param>
    /// <param name="alias">An alternative wire name.</param>
    /// <returns>The value; <see langword="null"/> if the field is missing, empty or not of the type.</returns>
    public static T? Read(ref FieldReader reader, int index, string name, bool expected = false, ReadOnlySpan<byte> alias = default) =>
        reader.TryRead<T, TConverter>(index, name, format: default, expected, alias, out T? value) ? value : null;

    /// <summary>Reads a value that an incoming request must have.</summary>
    /// <param name="reader">The reader of the message.</param>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <returns>The value; null if it is unusable, which makes the request malformed, so that no caller sees it.</returns>
    public static T ReadRequired(ref FieldReader reader, int index, string name) =>
        Read(ref reader, index, name, expected: true) ?? reader.Unusable<T>(null!);
}
