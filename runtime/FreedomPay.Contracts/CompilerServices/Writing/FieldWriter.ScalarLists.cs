using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.CompilerServices;

/// <content>Lists of single values.</content>
public ref partial struct FieldWriter
{
    /// <summary>Writes a list of texts: in a form as <c>name[]</c>, in XML within a wrapping element or as repeated elements.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="items">The items; <see langword="null"/> and empty lists are not sent.</param>
    /// <param name="item">In XML the name of the elements within the wrapping element; <see langword="null"/> repeats elements of the field's name.</param>
    /// <param name="required">Whether the message is refused without items.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void Texts(
        string name,
        ValueList<string>? items,
        string? item = null,
        bool required = false,
        [CallerArgumentExpression(nameof(items))] string property = "") =>
        Items(name, items, item, required, default, property, static (ref FieldWriter writer, string itemName, string value, in ItemStyle _, string path) =>
            writer.Text(itemName, value, required: true, path));

    /// <summary>Writes a list of texts that are masked wherever they are shown: in a form as <c>name[]</c>, in XML within a wrapping element or as repeated elements.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="items">The items; <see langword="null"/> and empty lists are not sent.</param>
    /// <param name="item">In XML the name of the elements within the wrapping element; <see langword="null"/> repeats elements of the field's name.</param>
    /// <param name="required">Whether the message is refused without items.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void SensitiveTexts(
        string name,
        ValueList<SensitiveText>? items,
        string? item = null,
        bool required = false,
        [CallerArgumentExpression(nameof(items))] string property = "") =>
        Items(name, items, item, required, default, property, static (ref FieldWriter writer, string itemName, SensitiveText value, in ItemStyle _, string path) =>
            writer.SensitiveText(itemName, value, required: true, path));

    /// <summary>Writes a list of integers: in a form as <c>name[]</c>, in XML within a wrapping element or as repeated elements.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="items">The items; <see langword="null"/> and empty lists are not sent.</param>
    /// <param name="item">In XML the name of the elements within the wrapping element; <see langword="null"/> repeats elements of the field's name.</param>
    /// <param name="required">Whether the message is refused without items.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void Integers(
        string name,
        ValueList<long>? items,
        string? item = null,
        bool required = false,
        [CallerArgumentExpression(nameof(items))] string property = "") =>
        Items(name, items, item, required, default, property, static (ref FieldWriter writer, string itemName, long value, in ItemStyle _, string _) =>
            writer.Integer(itemName, value));

    /// <summary>Writes a list of decimal numbers: in a form as <c>name[]</c>, in XML within a wrapping element or as repeated elements.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="items">The items; <see langword="null"/> and empty lists are not sent.</param>
    /// <param name="scale">How many decimals are written; a number with more is refused, never rounded. -1: as many as each number has.</param>
    /// <param name="item">In XML the name of the elements within the wrapping element; <see langword="null"/> repeats elements of the field's name.</param>
    /// <param name="required">Whether the message is refused without items.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void Decimals(
        string name,
        ValueList<decimal>? items,
        int scale = -1,
        string? item = null,
        bool required = false,
        [CallerArgumentExpression(nameof(items))] string property = "") =>
        Items(name, items, item, required, new(Scale: scale), property, static (ref FieldWriter writer, string itemName, decimal value, in ItemStyle style, string path) =>
            writer.Decimal(itemName, value, style.Scale, path));

    /// <summary>Writes a list of <c>1</c> and <c>0</c>: in a form as <c>name[]</c>, in XML within a wrapping element or as repeated elements.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="items">The items; <see langword="null"/> and empty lists are not sent.</param>
    /// <param name="item">In XML the name of the elements within the wrapping element; <see langword="null"/> repeats elements of the field's name.</param>
    /// <param name="required">Whether the message is refused without items.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void Booleans(
        string name,
        ValueList<bool>? items,
        string? item = null,
        bool required = false,
        [CallerArgumentExpression(nameof(items))] string property = "") =>
        Items(name, items, item, required, default, property, static (ref FieldWriter writer, string itemName, bool value, in ItemStyle _, string _) =>
            writer.Boolean(itemName, value));

    /// <summary>Writes a list of moments with their offsets: in a form as <c>name[]</c>, in XML within a wrapping element or as repeated elements.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="items">The items; <see langword="null"/> and empty lists are not sent.</param>
    /// <param name="format">A .NET custom format, applied in invariant culture.</param>
    /// <param name="item">In XML the name of the elements within the wrapping element; <see langword="null"/> repeats elements of the field's name.</param>
    /// <param name="required">Whether the message is refused without items.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void DateTimeOffsets(
        string name,
        ValueList<DateTimeOffset>? items,
        string format,
        string? item = null,
        bool required = false,
        [CallerArgumentExpression(nameof(items))] string property = "") =>
        Items(name, items, item, required, new(format), property, static (ref FieldWriter writer, string itemName, DateTimeOffset value, in ItemStyle style, string _) =>
            writer.DateTimeOffset(itemName, value, style.Format));

    /// <summary>Writes a list of dates and times as their clocks show them, without offset: in a form as <c>name[]</c>, in XML within a wrapping element or as repeated elements.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="items">The items; <see langword="null"/> and empty lists are not sent.</param>
    /// <param name="format">A .NET custom format, applied in invariant culture.</param>
    /// <param name="item">In XML the name of the elements within the wrapping element; <see langword="null"/> repeats elements of the field's name.</param>
    /// <param name="required">Whether the message is refused without items.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void DateTimes(
        string name,
        ValueList<DateTime>? items,
        string format,
        string? item = null,
        bool required = false,
        [CallerArgumentExpression(nameof(items))] string property = "") =>
        Items(name, items, item, required, new(format), property, static (ref FieldWriter writer, string itemName, DateTime value, in ItemStyle style, string _) =>
            writer.DateTime(itemName, value, style.Format));

    /// <summary>Writes a list of dates: in a form as <c>name[]</c>, in XML within a wrapping element or as repeated elements.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="items">The items; <see langword="null"/> and empty lists are not sent.</param>
    /// <param name="format">A .NET custom format, applied in invariant culture.</param>
    /// <param name="item">In XML the name of the elements within the wrapping element; <see langword="null"/> repeats elements of the field's name.</param>
    /// <param name="required">Whether the message is refused without items.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void Dates(
        string name,
        ValueList<DateOnly>? items,
        string format,
        string? item = null,
        bool required = false,
        [CallerArgumentExpression(nameof(items))] string property = "") =>
        Items(name, items, item, required, new(format), property, static (ref FieldWriter writer, string itemName, DateOnly value, in ItemStyle style, string _) =>
            writer.Date(itemName, value, style.Format));

    /// <summary>Writes a list of texts of which the specification knows some values.</summary>
    /// <typeparam name="TEnum">The items' type.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="items">The items; <see langword="null"/> and empty lists are not sent.</param>
    /// <param name="item">In XML the name of the elements within the wrapping element; <see langword="null"/> repeats elements of the field's name.</param>
    /// <param name="required">Whether the message is refused without items.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void Enums<TEnum>(
        string name,
        ValueList<TEnum>? items,
        string? item = null,
        bool required = false,
        [CallerArgumentExpression(nameof(items))] string property = "")
        where TEnum : struct, IOpenEnum<TEnum> =>
        Items(name, items, item, required, default, property, static (ref FieldWriter writer, string itemName, TEnum value, in ItemStyle _, string path) =>
            writer.Text(itemName, value.Value, required: true, path));
}
