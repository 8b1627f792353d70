namespace FreedomPay.Contracts.CompilerServices;

/// <content>Lists that an incoming request cannot do without.</content>
public ref partial struct FieldReader
{
    /// <summary>Reads a list of objects without which an incoming request is refused.</summary>
    /// <typeparam name="T">The items' record.</typeparam>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<T> RequiredObjects<T>(int field, string name, ReadOnlySpan<byte> item = default)
        where T : class, IFieldGroup<T> => Objects<T>(field, name, item, expected: true) ?? Unusable(ValueList.Create<T>([]));

    /// <summary>Reads a list of texts without which an incoming request is refused.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<string> RequiredTexts(int field, string name, ReadOnlySpan<byte> item = default) =>
        Texts(field, name, item, expected: true) ?? Unusable(ValueList.Create<string>([]));

    /// <summary>Reads a list of texts that are masked wherever they are shown, and without which an incoming request is refused.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<SensitiveText> RequiredSensitiveTexts(int field, string name, ReadOnlySpan<byte> item = default) =>
        SensitiveTexts(field, name, item, expected: true) ?? Unusable(ValueList.Create<SensitiveText>([]));

    /// <summary>Reads a list of integers without which an incoming request is refused.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<long> RequiredIntegers(int field, string name, ReadOnlySpan<byte> item = default) =>
        Integers(field, name, item, expected: true) ?? Unusable(ValueList.Create<long>([]));

    /// <summary>Reads a list of decimal numbers without which an incoming request is refused.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<decimal> RequiredDecimals(int field, string name, ReadOnlySpan<byte> item = default) =>
        Decimals(field, name, item, expected: true) ?? Unusable(ValueList.Create<decimal>([]));

    /// <summary>Reads a list of booleans without which an incoming request is refused.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<bool> RequiredBooleans(int field, string name, ReadOnlySpan<byte> item = default) =>
        Booleans(field, name, item, expected: true) ?? Unusable(ValueList.Create<bool>([]));

    /// <summary>Reads a list of moments without which an incoming request is refused.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<DateTimeOffset> RequiredDateTimeOffsets(int field, string name, string format, ReadOnlySpan<byte> item = default) =>
        DateTimeOffsets(field, name, format, item, expected: true) ?? Unusable(ValueList.Create<DateTimeOffset>([]));

    /// <summary>Reads a list of dates and times without which an incoming request is refused.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<DateTime> RequiredDateTimes(int field, string name, string format, ReadOnlySpan<byte> item = default) =>
        DateTimes(field, name, format, item, expected: true) ?? Unusable(ValueList.Create<DateTime>([]));

    /// <summary>Reads a list of dates without which an incoming request is refused.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<DateOnly> RequiredDates(int field, string name, string format, ReadOnlySpan<byte> item = default) =>
        Dates(field, name, format, item, expected: true) ?? Unusable(ValueList.Create<DateOnly>([]));

    /// <summary>Reads a list of texts of which the specification knows some values, and without which an incoming request is refused.</summary>
    /// <typeparam name="TEnum">The items' type.</typeparam>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<TEnum> RequiredEnums<TEnum>(int field, string name, ReadOnlySpan<byte> item = default)
        where TEnum : struct, IOpenEnum<TEnum> => Enums<TEnum>(field, name, item, expected: true) ?? Unusable(ValueList.Create<TEnum>([]));
}
