using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>
/// Converts values of a type from and to text, in forms, in XML and in JSON: one small type for each type of the spec format. A new field type is a new
/// converter; <see cref="FieldReader"/> and <see cref="FieldWriter"/> have one generic method for each way in which a field can occur.
/// </summary>
/// <typeparam name="T">The C# type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWireConverter<T>
    where T : notnull
{
    /// <summary>Returns the name of the type for problems: <c>integer</c>, or the format of a date.</summary>
    /// <param name="format">The field's format.</param>
    /// <returns>The name.</returns>
    static abstract string NameOf(WireFormat format);

    /// <summary>Gets the tokens by which JSON has values of the type. A value with another one is converted if its text allows it, and reported.</summary>
    internal static virtual JsonToken Tokens => JsonToken.String;

    /// <summary>Gets whether an empty JSON string is a value of the type. In forms and XML, an empty text counts as missing for every type.</summary>
    internal static virtual bool HasEmptyText => false;

    /// <summary>Determines whether the value is written as an empty text, which counts as no value unless the spec allows it.</summary>
    /// <param name="value">The value.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    static virtual bool IsEmpty(T value) => false;

    /// <summary>Reads a value.</summary>
    /// <param name="text">The received text.</param>
    /// <param name="format">The field's format.</param>
    /// <param name="value">The value.</param>
    /// <returns><see langword="true"/> if the text is of this type.</returns>
    static abstract bool TryParse(in WireText text, WireFormat format, out T value);

    /// <summary>Writes a value, or adds a violation that describes why it cannot be written.</summary>
    /// <param name="writer">Receives the value or the violation.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="format">The field's format.</param>
    /// <param name="expression">The C# expression, for error messages.</param>
    static abstract void Write(ref FieldWriter writer, string name, T value, WireFormat format, string expression);
}
