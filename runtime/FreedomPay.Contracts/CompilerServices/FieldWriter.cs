using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>
/// Takes the fields of a message in ordinal order of their names and builds the text that is signed. Called by generated code;
/// extra fields are merged in at their places.
/// </summary>
public ref struct FieldWriter
{
    /// <summary>Enough for every number and date.</summary>
    private const int MaxScalarLength = 128;

    private readonly string? _merchantId;
    private readonly string? _salt;
    private readonly WrittenFields? _record;
    private readonly ListOrder _listOrder;
    private readonly bool _isXml;
    private ExtraFieldQueue? _extraFields;
    private SignedText _text;
    private List<FieldViolation>? _violations;

    internal FieldWriter(
        string scriptName, string? merchantId, string? salt, MessageFields extraFields, ListOrder listOrder, bool isXml, WrittenFields? record)
    {
        _merchantId = merchantId;
        _salt = salt;
        _listOrder = listOrder;
        _isXml = isXml;
        _record = record;
        _extraFields = ExtraFieldQueue.Create(extraFields, isXml);
        _text = new SignedText(scriptName);
    }

    /// <summary>Writes a text; <see langword="null"/> and empty ones are not sent.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The text.</param>
    /// <param name="required">Whether the message is refused without it.</param>
    /// <param name="sensitive">Whether the value is masked wherever it is shown.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void Text(
        string name,
        string? value,
        bool required = false,
        bool sensitive = false,
        [CallerArgumentExpression(nameof(value))] string property = "")
    {
        WriteExtraFieldsBefore(name);
        if (string.IsNullOrEmpty(value))
        {
            if (required)
            {
                AddViolation(property, name, "is required and must not be empty.");
            }

            return;
        }

        Span<byte> destination = _text.BeginValue(checked(value.Length * 3));
        OperationStatus status = Utf8.FromUtf16(value, destination, out _, out int written, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
        {
            AddViolation(property, name, "holds half of a surrogate pair, which no message can carry.");
            return;
        }

        EndValue(name, written, sensitive);
    }

    /// <summary>Writes an integer in decimal digits.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The number; <see langword="null"/> is not sent.</param>
    /// <param name="sensitive">Whether the value is masked wherever it is shown.</param>
    public void Integer(string name, long? value, bool sensitive = false)
    {
        WriteExtraFieldsBefore(name);
        if (value is { } number)
        {
            number.TryFormat(_text.BeginValue(MaxScalarLength), out int written, provider: CultureInfo.InvariantCulture);
            EndValue(name, written, sensitive);
        }
    }

    /// <summary>Writes a decimal number with a dot, without thousands separators.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The number; <see langword="null"/> is not sent.</param>
    /// <param name="scale">How many decimals are written; a number with more is refused, never rounded. -1: as many as the number has.</param>
    /// <param name="sensitive">Whether the value is masked wherever it is shown.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void Decimal(
        string name,
        decimal? value,
        int scale = -1,
        bool sensitive = false,
        [CallerArgumentExpression(nameof(value))] string property = "")
    {
        WriteExtraFieldsBefore(name);
        if (value is not { } number)
        {
            return;
        }

        if (scale >= 0 && decimal.Round(number, scale) != number)
        {
            AddViolation(property, name, string.Create(CultureInfo.InvariantCulture, $"has more than {scale} decimals; round it as your books demand."));
            return;
        }

        // Zero has a sign in decimal; the wire has none for it.
        number = number == 0 ? Math.Abs(number) : number;
        ReadOnlySpan<char> format = scale >= 0 ? string.Create(CultureInfo.InvariantCulture, $"F{scale}") : [];
        number.TryFormat(_text.BeginValue(MaxScalarLength), out int written, format, CultureInfo.InvariantCulture);
        EndValue(name, written, sensitive);
    }

    /// <summary>Writes <c>1</c> or <c>0</c>.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/> is not sent.</param>
    /// <param name="sensitive">Whether the value is masked wherever it is shown.</param>
    public void Boolean(string name, bool? value, bool sensitive = false)
    {
        WriteExtraFieldsBefore(name);
        if (value is { } flag)
        {
            _text.BeginValue(1)[0] = flag ? (byte)'1' : (byte)'0';
            EndValue(name, 1, sensitive);
        }
    }

    /// <summary>Writes a moment with its offset.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The moment; <see langword="null"/> is not sent.</param>
    /// <param name="format">A .NET custom format, applied in invariant culture.</param>
    /// <param name="sensitive">Whether the value is masked wherever it is shown.</param>
    public void DateTimeOffset(string name, DateTimeOffset? value, string format, bool sensitive = false) =>
        Formatted(name, value, format, sensitive);

    /// <summary>Writes a date and time as its clock shows them, without offset.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The date and time; <see langword="null"/> is not sent.</param>
    /// <param name="format">A .NET custom format, applied in invariant culture.</param>
    /// <param name="sensitive">Whether the value is masked wherever it is shown.</param>
    public void DateTime(string name, DateTime? value, string format, bool sensitive = false) =>
        Formatted(name, value, format, sensitive);

    /// <summary>Writes a date.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The date; <see langword="null"/> is not sent.</param>
    /// <param name="format">A .NET custom format, applied in invariant culture.</param>
    /// <param name="sensitive">Whether the value is masked wherever it is shown.</param>
    public void Date(string name, DateOnly? value, string format, bool sensitive = false) =>
        Formatted(name, value, format, sensitive);

    /// <summary>Writes a text of which the specification knows some values.</summary>
    /// <typeparam name="TEnum">Its type.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/> is not sent.</param>
    /// <param name="required">Whether the message is refused without it.</param>
    /// <param name="sensitive">Whether the value is masked wherever it is shown.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void Enum<TEnum>(
        string name,
        TEnum? value,
        bool required = false,
        bool sensitive = false,
        [CallerArgumentExpression(nameof(value))] string property = "")
        where TEnum : struct, IOpenEnum<TEnum> => Text(name, value?.Value, required, sensitive, property);

    /// <summary>Writes fields within a field.</summary>
    /// <typeparam name="T">Their record.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The record; <see langword="null"/> is not sent.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void Object<T>(string name, T? value, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : class, IFieldGroup<T>
    {
        WriteExtraFieldsBefore(name);
        if (value is not null)
        {
            WriteGroup(name, value, property);
        }
    }

    /// <summary>Writes a list of objects: in a form as <c>name[0][…]</c>, in XML within a wrapping element or as repeated elements.</summary>
    /// <typeparam name="T">The items' record.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="items">The items; <see langword="null"/> and empty lists are not sent.</param>
    /// <param name="item">In XML the name of the elements within the wrapping element; <see langword="null"/> repeats elements of the field's name.</param>
    /// <param name="required">Whether the message is refused without items.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void Objects<T>(
        string name,
        ValueList<T>? items,
        string? item = null,
        bool required = false,
        [CallerArgumentExpression(nameof(items))] string property = "")
        where T : class, IFieldGroup<T> =>
        Items(name, items, item, required, sensitive: false, property, static (ref FieldWriter writer, string itemName, T value, bool _, string path) =>
            writer.WriteGroup(itemName, value, path));

    /// <summary>Writes a list of texts: in a form as <c>name[]</c>, in XML within a wrapping element or as repeated elements.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="items">The items; <see langword="null"/> and empty lists are not sent.</param>
    /// <param name="item">In XML the name of the elements within the wrapping element; <see langword="null"/> repeats elements of the field's name.</param>
    /// <param name="required">Whether the message is refused without items.</param>
    /// <param name="sensitive">Whether the values are masked wherever they are shown.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void Texts(
        string name,
        ValueList<string>? items,
        string? item = null,
        bool required = false,
        bool sensitive = false,
        [CallerArgumentExpression(nameof(items))] string property = "") =>
        Items(name, items, item, required, sensitive, property, static (ref FieldWriter writer, string itemName, string value, bool isSensitive, string path) =>
            writer.Text(itemName, value, required: true, isSensitive, path));

    /// <summary>Writes a list of integers: in a form as <c>name[]</c>, in XML within a wrapping element or as repeated elements.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="items">The items; <see langword="null"/> and empty lists are not sent.</param>
    /// <param name="item">In XML the name of the elements within the wrapping element; <see langword="null"/> repeats elements of the field's name.</param>
    /// <param name="required">Whether the message is refused without items.</param>
    /// <param name="sensitive">Whether the values are masked wherever they are shown.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void Integers(
        string name,
        ValueList<long>? items,
        string? item = null,
        bool required = false,
        bool sensitive = false,
        [CallerArgumentExpression(nameof(items))] string property = "") =>
        Items(name, items, item, required, sensitive, property, static (ref FieldWriter writer, string itemName, long value, bool isSensitive, string _) =>
            writer.Integer(itemName, value, isSensitive));

    /// <summary>Writes a list of decimal numbers: in a form as <c>name[]</c>, in XML within a wrapping element or as repeated elements.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="items">The items; <see langword="null"/> and empty lists are not sent.</param>
    /// <param name="item">In XML the name of the elements within the wrapping element; <see langword="null"/> repeats elements of the field's name.</param>
    /// <param name="required">Whether the message is refused without items.</param>
    /// <param name="sensitive">Whether the values are masked wherever they are shown.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void Decimals(
        string name,
        ValueList<decimal>? items,
        string? item = null,
        bool required = false,
        bool sensitive = false,
        [CallerArgumentExpression(nameof(items))] string property = "") =>
        Items(name, items, item, required, sensitive, property, static (ref FieldWriter writer, string itemName, decimal value, bool isSensitive, string path) =>
            writer.Decimal(itemName, value, scale: -1, isSensitive, path));

    /// <summary>Writes a list of texts of which the specification knows some values.</summary>
    /// <typeparam name="TEnum">The items' type.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="items">The items; <see langword="null"/> and empty lists are not sent.</param>
    /// <param name="item">In XML the name of the elements within the wrapping element; <see langword="null"/> repeats elements of the field's name.</param>
    /// <param name="required">Whether the message is refused without items.</param>
    /// <param name="sensitive">Whether the values are masked wherever they are shown.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void Enums<TEnum>(
        string name,
        ValueList<TEnum>? items,
        string? item = null,
        bool required = false,
        bool sensitive = false,
        [CallerArgumentExpression(nameof(items))] string property = "")
        where TEnum : struct, IOpenEnum<TEnum> =>
        Items(name, items, item, required, sensitive, property, static (ref FieldWriter writer, string itemName, TEnum value, bool isSensitive, string path) =>
            writer.Text(itemName, value.Value, required: true, isSensitive, path));

    /// <summary>Writes the merchant's id at its place.</summary>
    public void MerchantId() => Text(ProtocolFields.MerchantId, _merchantId);

    /// <summary>Writes the salt at its place; an unsigned message has none.</summary>
    public void Salt() => Text(ProtocolFields.Salt, _salt);

    /// <summary>Writes the status of an answer at its place.</summary>
    /// <param name="value">The status.</param>
    public void Status(string value) => Text(ProtocolFields.Status, value);

    /// <summary>Checks the bounds and conditions of a message, so that all that is wrong with it is told at once.</summary>
    internal void Validate(IWritableMessage message)
    {
        if (message is IValidatable validatable)
        {
            MessageValidator validator = default;
            validatable.Validate(ref validator);
            _violations = validator.Violations;
        }
    }

    /// <summary>Writes the extra fields that come last; throws if something was wrong.</summary>
    internal void Complete(string messageName)
    {
        WriteExtraFieldsBefore(name: null);
        if (_violations is not null)
        {
            throw new MessageValidationException(messageName, _violations);
        }

        _record?.TakeText(_text.Bytes);
    }

    internal void ComputeDigest(SecretKey key, scoped Span<byte> digest) => _text.ComputeDigest(key, digest);

    internal void Dispose() => _text.Dispose();

    private void Formatted<T>(string name, T? value, string format, bool sensitive)
        where T : struct, IUtf8SpanFormattable
    {
        WriteExtraFieldsBefore(name);
        if (value is { } moment)
        {
            // No character of a format grows beyond six ("K" becomes "+05:00").
            moment.TryFormat(_text.BeginValue(MaxScalarLength + (6 * format.Length)), out int written, format, CultureInfo.InvariantCulture);
            EndValue(name, written, sensitive);
        }
    }

    private void EndValue(string name, int length, bool sensitive)
    {
        _record?.AddText(name, start: _text.Length + 1, length, sensitive);
        _text.EndValue(length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteExtraFieldsBefore(string? name)
    {
        if (_extraFields is not null)
        {
            MergeExtraFields(name);
        }
    }

    private void MergeExtraFields(string? name)
    {
        while (_extraFields!.TryTakeBefore(name, out MessageField? field, out string? violation))
        {
            if (violation is not null)
            {
                AddViolation(string.Empty, field.Name, violation);
            }
            else
            {
                WriteExtraField(field);
            }
        }
    }

    private void WriteExtraField(MessageField field)
    {
        if (field.Kind == MessageFieldKind.Text)
        {
            WriteExtraText(field.Name, field.Value!);
            return;
        }

        _record?.Begin(field.Name, isList: field.Kind == MessageFieldKind.List);
        foreach (MessageField child in ExtraFieldQueue.ChildrenInSignedOrder(field, _listOrder))
        {
            WriteExtraField(child);
        }

        _record?.End();
    }

    private void WriteExtraText(string name, string value)
    {
        if (value.Length == 0 && !_isXml)
        {
            return;
        }

        Span<byte> destination = _text.BeginValue(checked(value.Length * 3));
        if (Utf8.FromUtf16(value, destination, out _, out int written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            AddViolation(string.Empty, name, "holds half of a surrogate pair, which no message can carry.");
            return;
        }

        EndValue(name, written, sensitive: true);
    }

    private void Items<T>(
        string name, ValueList<T>? items, string? item, bool required, bool sensitive, string property, ItemWriter<T> write)
    {
        WriteExtraFieldsBefore(name);
        if (items is not { Count: > 0 })
        {
            if (required)
            {
                AddViolation(property, name, "is required and must not be empty.");
            }

            return;
        }

        // Names of items are no fields of this level, so that no extra field can come between them.
        ExtraFieldQueue? outer = _extraFields;
        _extraFields = null;
        if (!_isXml)
        {
            WriteFormItems(name, items, sensitive, property, write);
        }
        else if (item is null)
        {
            WriteXmlItems(name, items, sensitive, property, write);
        }
        else
        {
            _record?.Begin(name, isList: false);
            WriteXmlItems(item, items, sensitive, property, write);
            _record?.End();
        }

        _extraFields = outer;
    }

    private void WriteXmlItems<T>(string name, ValueList<T> items, bool sensitive, string property, ItemWriter<T> write)
    {
        for (int i = 0; i < items.Count; i++)
        {
            WriteItem(name, items[i], i, sensitive, property, write);
        }
    }

    private void WriteFormItems<T>(string name, ValueList<T> items, bool sensitive, string property, ItemWriter<T> write)
    {
        _record?.Begin(name, isList: true);
        int[]? order = SignedOrder.OfItemsWhereListsDiffer(items.Count, _listOrder);
        for (int i = 0; i < items.Count; i++)
        {
            int index = order is null ? i : order[i];
            string itemName = _record is null ? string.Empty : index.ToString(CultureInfo.InvariantCulture);
            WriteItem(itemName, items[index], index, sensitive, property, write);
        }

        _record?.End();
    }

    private void WriteItem<T>(string name, T item, int index, bool sensitive, string property, ItemWriter<T> write)
    {
        int violations = _violations?.Count ?? 0;
        write(ref this, name, item, sensitive, string.Empty);
        if (_violations is not null && _violations.Count > violations)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"[{index}]");
            for (int i = violations; i < _violations.Count; i++)
            {
                FieldViolation violation = _violations[i];
                _violations[i] = violation with { PropertyName = $"{property}{place}{violation.PropertyName}" };
            }
        }
    }

    private void WriteGroup<T>(string name, T group, string property)
        where T : class, IFieldGroup<T>
    {
        int violations = _violations?.Count ?? 0;
        ExtraFieldQueue? outer = _extraFields;
        _extraFields = ExtraFieldQueue.Create(group.ExtraFields, _isXml);
        _record?.Begin(name, isList: false);
        group.WriteTo(ref this);
        WriteExtraFieldsBefore(name: null);
        _record?.End();
        _extraFields = outer;
        if (_violations is null)
        {
            return;
        }

        for (int i = violations; i < _violations.Count; i++)
        {
            FieldViolation violation = _violations[i];
            _violations[i] = new FieldViolation($"{property}.{violation.PropertyName}", $"{name}[{violation.WireName}]", violation.Message);
        }
    }

    private void AddViolation(string property, string name, string message) =>
        (_violations ??= []).Add(new FieldViolation(property, name, message));
}
