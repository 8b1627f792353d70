namespace FreedomPay.Contracts.CompilerServices;

/// <content>Lists that an incoming request cannot do without.</content>
public ref partial struct FieldReader
{
    /// <summary>Reads a list of objects without which an incoming request is refused.</summary>
    /// <typeparam name="T">The items' record.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<T> RequiredObjects<T>(ReadOnlySpan<byte> name, ReadOnlySpan<byte> item = default)
        where T : class, IFieldGroup<T> => Objects<T>(name, item, expected: true) ?? Unusable(ValueList.Create<T>([]));

    /// <summary>Reads a list of texts without which an incoming request is refused.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<string> RequiredTexts(ReadOnlySpan<byte> name, ReadOnlySpan<byte> item = default) =>
        Texts(name, item, expected: true) ?? Unusable(ValueList.Create<string>([]));

    /// <summary>Reads a list of integers without which an incoming request is refused.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<long> RequiredIntegers(ReadOnlySpan<byte> name, ReadOnlySpan<byte> item = default) =>
        Integers(name, item, expected: true) ?? Unusable(ValueList.Create<long>([]));

    /// <summary>Reads a list of decimal numbers without which an incoming request is refused.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<decimal> RequiredDecimals(ReadOnlySpan<byte> name, ReadOnlySpan<byte> item = default) =>
        Decimals(name, item, expected: true) ?? Unusable(ValueList.Create<decimal>([]));

    /// <summary>Reads a list of booleans without which an incoming request is refused.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<bool> RequiredBooleans(ReadOnlySpan<byte> name, ReadOnlySpan<byte> item = default) =>
        Booleans(name, item, expected: true) ?? Unusable(ValueList.Create<bool>([]));

    /// <summary>Reads a list of moments without which an incoming request is refused.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<DateTimeOffset> RequiredDateTimeOffsets(ReadOnlySpan<byte> name, string format, ReadOnlySpan<byte> item = default) =>
        DateTimeOffsets(name, format, item, expected: true) ?? Unusable(ValueList.Create<DateTimeOffset>([]));

    /// <summary>Reads a list of dates and times without which an incoming request is refused.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<DateTime> RequiredDateTimes(ReadOnlySpan<byte> name, string format, ReadOnlySpan<byte> item = default) =>
        DateTimes(name, format, item, expected: true) ?? Unusable(ValueList.Create<DateTime>([]));

    /// <summary>Reads a list of dates without which an incoming request is refused.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<DateOnly> RequiredDates(ReadOnlySpan<byte> name, string format, ReadOnlySpan<byte> item = default) =>
        Dates(name, format, item, expected: true) ?? Unusable(ValueList.Create<DateOnly>([]));

    /// <summary>Reads a list of texts of which the specification knows some values, and without which an incoming request is refused.</summary>
    /// <typeparam name="TEnum">The items' type.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<TEnum> RequiredEnums<TEnum>(ReadOnlySpan<byte> name, ReadOnlySpan<byte> item = default)
        where TEnum : struct, IOpenEnum<TEnum> => Enums<TEnum>(name, item, expected: true) ?? Unusable(ValueList.Create<TEnum>([]));
}
