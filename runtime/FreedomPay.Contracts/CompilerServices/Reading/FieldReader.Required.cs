using System.Globalization;

namespace FreedomPay.Contracts.CompilerServices;

/// <content>What an incoming request cannot do without.</content>
public ref partial struct FieldReader
{
    /// <summary>Reads a text without which an incoming request is refused.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="allowEmpty">Whether an empty field is the empty text and not nothing.</param>
    /// <returns>The text; empty when it is not usable, and then the request is malformed.</returns>
    public string RequiredText(int field, string name, bool allowEmpty = false) =>
        Text(field, name, expected: true, allowEmpty: allowEmpty) ?? Unusable(string.Empty);

    /// <summary>Reads a text that is masked wherever it is shown, and without which an incoming request is refused.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="allowEmpty">Whether an empty field is the empty text and not nothing.</param>
    /// <returns>The text; empty when it is not usable, and then the request is malformed.</returns>
    public SensitiveText RequiredSensitiveText(int field, string name, bool allowEmpty = false) =>
        SensitiveText(field, name, expected: true, allowEmpty: allowEmpty) ?? Unusable(default(SensitiveText));

    /// <summary>Reads an integer without which an incoming request is refused.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <returns>The number; 0 when it is not usable, and then the request is malformed.</returns>
    public long RequiredInteger(int field, string name) => Integer(field, name, expected: true) ?? Unusable(0L);

    /// <summary>Reads a decimal number without which an incoming request is refused.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <returns>The number; 0 when it is not usable, and then the request is malformed.</returns>
    public decimal RequiredDecimal(int field, string name) => Decimal(field, name, expected: true) ?? Unusable(0m);

    /// <summary>Reads a boolean without which an incoming request is refused.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <returns>The value; false when it is not usable, and then the request is malformed.</returns>
    public bool RequiredBoolean(int field, string name) => Boolean(field, name, expected: true) ?? Unusable(false);

    /// <summary>Reads a moment without which an incoming request is refused.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format.</param>
    /// <returns>The moment; the default when it is not usable, and then the request is malformed.</returns>
    public DateTimeOffset RequiredDateTimeOffset(int field, string name, string format) =>
        DateTimeOffset(field, name, format, expected: true) ?? Unusable(default(DateTimeOffset));

    /// <summary>Reads a date and time without which an incoming request is refused.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format.</param>
    /// <returns>The date and time; the default when it is not usable, and then the request is malformed.</returns>
    public DateTime RequiredDateTime(int field, string name, string format) =>
        DateTime(field, name, format, expected: true) ?? Unusable(default(DateTime));

    /// <summary>Reads a date without which an incoming request is refused.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format.</param>
    /// <returns>The date; the default when it is not usable, and then the request is malformed.</returns>
    public DateOnly RequiredDate(int field, string name, string format) => Date(field, name, format, expected: true) ?? Unusable(default(DateOnly));

    /// <summary>Reads a date that is masked wherever it is shown, and without which an incoming request is refused.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format.</param>
    /// <returns>The date; the default when it is not usable, and then the request is malformed.</returns>
    public SensitiveDate RequiredSensitiveDate(int field, string name, string format) =>
        SensitiveDate(field, name, format, expected: true) ?? Unusable(default(SensitiveDate));

    /// <summary>Reads a text of which the specification knows some values, and without which an incoming request is refused.</summary>
    /// <typeparam name="TEnum">The type.</typeparam>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <returns>The value; an empty one when it is not usable, and then the request is malformed.</returns>
    public TEnum RequiredEnum<TEnum>(int field, string name)
        where TEnum : struct, IOpenEnum<TEnum> => Enum<TEnum>(field, name, expected: true) ?? Unusable(default(TEnum));

    /// <summary>Reads fields within a field without which an incoming request is refused.</summary>
    /// <typeparam name="T">Their record.</typeparam>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <returns>The record; null when it is not usable, and then the request is malformed and no caller sees it.</returns>
    public T RequiredObject<T>(int field, string name)
        where T : class, IFieldGroup<T> => Object<T>(field, name, expected: true) ?? Unusable<T>(null!);

    /// <summary>Reads a text from a segment of the path that was called.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="segment">Its place among the path's segments, counted from 0.</param>
    /// <returns>The text; empty when it is not usable, and then the request is malformed.</returns>
    public string PathText(string name, int segment)
    {
        string text = Uri.UnescapeDataString(Segment(segment).ToString());
        if (text.Length > 0 && text[0] != '{')
        {
            return text;
        }

        AddProblem(name, FieldProblemKind.Missing, "string", rawText: null);
        return Unusable(string.Empty);
    }

    /// <summary>Reads an integer from a segment of the path that was called.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="segment">Its place among the path's segments, counted from 0.</param>
    /// <returns>The number; 0 when it is not usable, and then the request is malformed.</returns>
    public long PathInteger(string name, int segment)
    {
        // TryParse would let a plus sign and trailing NULs through.
        ReadOnlySpan<char> text = Segment(segment);
        if (text is not ['+', ..] and not [.., '\0'] && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            return number;
        }

        AddProblem(name, FieldProblemKind.NotConvertible, "integer", rawText: null);
        return Unusable(0L);
    }

    private readonly ReadOnlySpan<char> Segment(int index)
    {
        ReadOnlySpan<char> rest = _path.TrimStart('/');
        for (; index > 0; index--)
        {
            int slash = rest.IndexOf('/');
            rest = slash < 0 ? [] : rest[(slash + 1)..];
        }

        int end = rest.IndexOf('/');
        return end < 0 ? rest : rest[..end];
    }

    private T Unusable<T>(T placeholder)
    {
        IsRequiredFieldUnusable = true;
        return placeholder;
    }
}
