namespace FreedomPay.Contracts.CompilerServices;

/// <content>Lists of single values.</content>
public ref partial struct FieldReader
{
    /// <summary>Reads a list of texts.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The items; <see langword="null"/> for a list that is missing or empty.</returns>
    public ValueList<string>? Texts(int field, string name, ReadOnlySpan<byte> item = default, bool expected = false)
    {
        ItemBuffer<string> items = default;
        ItemCursor cursor = new(field, name, item);
        while (TryTakeItem(ref cursor, out int node))
        {
            if (IsText(node, "string"))
            {
                items.Add(Utf16(node));
            }
        }

        return EndList(items, name, expected);
    }

    /// <summary>Reads a list of texts that are masked wherever they are shown.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The items; <see langword="null"/> for a list that is missing or empty.</returns>
    public ValueList<SensitiveText>? SensitiveTexts(int field, string name, ReadOnlySpan<byte> item = default, bool expected = false) =>
        Items<SensitiveText>(field, name, item, expected, "string", static (scoped ref FieldReader reader, int node, string _) => reader.Utf16(node));

    /// <summary>Reads a list of integers.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The items that are integers; <see langword="null"/> for a list that is missing or empty.</returns>
    public ValueList<long>? Integers(int field, string name, ReadOnlySpan<byte> item = default, bool expected = false) =>
        Items(field, name, item, expected, "integer", static (scoped ref FieldReader reader, int node, string _) => reader.ToInteger(node));

    /// <summary>Reads a list of decimal numbers.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The items that are such numbers; <see langword="null"/> for a list that is missing or empty.</returns>
    public ValueList<decimal>? Decimals(int field, string name, ReadOnlySpan<byte> item = default, bool expected = false) =>
        Items(field, name, item, expected, "decimal", static (scoped ref FieldReader reader, int node, string _) => reader.ToDecimal(node));

    /// <summary>Reads a list of <c>1</c> and <c>0</c>.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The items that are such values; <see langword="null"/> for a list that is missing or empty.</returns>
    public ValueList<bool>? Booleans(int field, string name, ReadOnlySpan<byte> item = default, bool expected = false) =>
        Items(field, name, item, expected, BooleanName, static (scoped ref FieldReader reader, int node, string _) => reader.ToBoolean(node));

    /// <summary>Reads a list of moments with their offsets.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format; each text must fit it exactly, in invariant culture.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The items that fit; <see langword="null"/> for a list that is missing or empty.</returns>
    public ValueList<DateTimeOffset>? DateTimeOffsets(int field, string name, string format, ReadOnlySpan<byte> item = default, bool expected = false) =>
        Items(field, name, item, expected, format, static (scoped ref FieldReader reader, int node, string type) => reader.ToDateTimeOffset(node, type));

    /// <summary>Reads a list of dates and times without offset; their kind is unspecified.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format; each text must fit it exactly, in invariant culture.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The items that fit; <see langword="null"/> for a list that is missing or empty.</returns>
    public ValueList<DateTime>? DateTimes(int field, string name, string format, ReadOnlySpan<byte> item = default, bool expected = false) =>
        Items(field, name, item, expected, format, static (scoped ref FieldReader reader, int node, string type) => reader.ToDateTime(node, type));

    /// <summary>Reads a list of dates.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format; each text must fit it exactly, in invariant culture.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The items that fit; <see langword="null"/> for a list that is missing or empty.</returns>
    public ValueList<DateOnly>? Dates(int field, string name, string format, ReadOnlySpan<byte> item = default, bool expected = false) =>
        Items(field, name, item, expected, format, static (scoped ref FieldReader reader, int node, string type) => reader.ToDate(node, type));

    /// <summary>Reads a list of texts of which the specification knows some values.</summary>
    /// <typeparam name="TEnum">The items' type.</typeparam>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The items, known or not; <see langword="null"/> for a list that is missing or empty.</returns>
    public ValueList<TEnum>? Enums<TEnum>(int field, string name, ReadOnlySpan<byte> item = default, bool expected = false)
        where TEnum : struct, IOpenEnum<TEnum> =>
        Items<TEnum>(field, name, item, expected, "string", static (scoped ref FieldReader reader, int node, string _) => reader.ToEnum<TEnum>(node));

    private ValueList<T>? Items<T>(int field, string name, ReadOnlySpan<byte> item, bool expected, string type, ItemReader<T> read)
        where T : struct
    {
        ItemBuffer<T> items = default;
        ItemCursor cursor = new(field, name, item);
        while (TryTakeItem(ref cursor, out int node))
        {
            if (IsText(node, type) && read(ref this, node, type) is { } value)
            {
                items.Add(value);
            }
        }

        return EndList(items, name, expected);
    }
}
