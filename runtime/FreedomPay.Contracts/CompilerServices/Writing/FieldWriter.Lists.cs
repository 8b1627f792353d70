using System.Globalization;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.CompilerServices;

/// <content>Writes nested fields and lists.</content>
public ref partial struct FieldWriter
{
    /// <summary>Writes nested fields.</summary>
    /// <typeparam name="T">The record type.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The record; <see langword="null"/> is not sent.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    public void Object<T>(string name, T? value, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : class, IFieldGroup<T>
    {
        WriteExtraFieldsBefore(name);
        if (value is not null)
        {
            WriteGroup(name, value, property);
        }
    }

    /// <summary>
    /// Writes a list of objects: in a form as <c>name[0][…]</c>, in XML within a wrapper element or as repeated elements, in JSON as an array.
    /// </summary>
    /// <typeparam name="T">The record type of the items.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="items">The items; <see langword="null"/> is not sent, nor, but for JSON, an empty list.</param>
    /// <param name="item">In XML the name of the elements within the wrapper; <see langword="null"/> repeats elements with the field's name.</param>
    /// <param name="required">Whether the message is refused without items.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    public void Objects<T>(
        string name,
        ValueList<T>? items,
        string? item = null,
        bool required = false,
        [CallerArgumentExpression(nameof(items))] string property = "")
        where T : class, IFieldGroup<T> => WriteList<T, GroupConverter<T>>(name, items, format: default, item, required, property);

    internal void WriteList<T, TConverter>(string name, ValueList<T>? items, WireFormat format, string? item, bool required, string property)
        where T : notnull
        where TConverter : IWireConverter<T>
    {
        WriteExtraFieldsBefore(name);

        // An empty list of JSON is a value.
        if (items is null || (items.Count == 0 && _format != MessageFormat.Json))
        {
            if (required)
            {
                AddMissing(property, name, allowEmpty: false);
            }

            return;
        }

        // Item names are not fields of this level, and no extra field may come between them.
        ExtraFieldQueue? outer = _extraFields;
        _extraFields = null;
        if (_format == MessageFormat.Json)
        {
            WriteJsonItems<T, TConverter>(name, items, format, property);
        }
        else if (_format == MessageFormat.Form)
        {
            WriteFormItems<T, TConverter>(name, items, format, property);
        }
        else if (item is null)
        {
            WriteXmlItems<T, TConverter>(name, items, format, property);
        }
        else if (TryBegin(name, isList: false, property))
        {
            WriteXmlItems<T, TConverter>(item, items, format, property);
            End(isList: false);
        }

        _extraFields = outer;
    }

    private void WriteXmlItems<T, TConverter>(string name, ValueList<T> items, WireFormat format, string property)
        where T : notnull
        where TConverter : IWireConverter<T>
    {
        for (int i = 0; i < items.Count; i++)
        {
            WriteItem<T, TConverter>(name, name, items[i], i, format, property);
        }
    }

    private void WriteFormItems<T, TConverter>(string name, ValueList<T> items, WireFormat format, string property)
        where T : notnull
        where TConverter : IWireConverter<T>
    {
        if (!TryBegin(name, isList: true, property))
        {
            return;
        }

        int[]? order = SignedOrder.OfItemsWhereListsDiffer(items.Count, _listOrder);
        for (int i = 0; i < items.Count; i++)
        {
            int index = order is null ? i : order[i];
            string itemName = _record is null ? string.Empty : index.ToString(CultureInfo.InvariantCulture);
            WriteItem<T, TConverter>(name, itemName, items[index], index, format, property);
        }

        End(isList: true);
    }

    private void WriteItem<T, TConverter>(string name, string itemName, T item, int index, WireFormat format, string property)
        where T : notnull
        where TConverter : IWireConverter<T>
    {
        int violations = _violations?.Count ?? 0;
        if (item is null || TConverter.IsEmpty(item))
        {
            AddMissing(string.Empty, itemName, allowEmpty: false);
        }
        else
        {
            TConverter.Write(ref this, itemName, item, format, string.Empty);
        }

        if (_violations is not null && _violations.Count > violations)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"[{index}]");
            for (int i = violations; i < _violations.Count; i++)
            {
                FieldViolation violation = _violations[i];
                _violations[i] = new FieldViolation(
                    $"{property}{place}{violation.PropertyName}", $"{name}{place}{violation.WireName[itemName.Length..]}", violation.Message);
            }
        }
    }

    internal void WriteGroup<T>(string name, T group, string property)
        where T : class, IFieldGroup<T>
    {
        if (!TryBegin(name, isList: false, property))
        {
            return;
        }

        int violations = _violations?.Count ?? 0;
        ExtraFieldQueue? outer = _extraFields;
        TakeExtraFields(group.ExtraFields);
        group.WriteTo(ref this);
        WriteExtraFieldsBefore(name: null);
        End(isList: false);
        _extraFields = outer;
        if (_violations is null)
        {
            return;
        }

        for (int i = violations; i < _violations.Count; i++)
        {
            _violations[i] = MessageValidator.Within(_violations[i], name, property);
        }
    }

    /// <summary>
    /// Begins a field that contains others. Objects can nest without limit, and no reader of messages accepts more levels than
    /// <see cref="MessageField.MaxDepth"/>: a field that contains others must be above the last level.
    /// </summary>
    /// <returns><see langword="true"/> if it is; <see cref="End"/> must follow in this case.</returns>
    internal bool TryBegin(string name, bool isList, string property)
    {
        if (_depth >= MessageField.MaxDepth - 1)
        {
            AddViolation(property, name, $"nests deeper than {MessageField.MaxDepth} levels, which no message may.");
            return false;
        }

        _depth++;
        if (_format == MessageFormat.Json)
        {
            OpenJson(name, isList);
        }

        _record?.Begin(name, isList);
        return true;
    }

    internal void End(bool isList)
    {
        _depth--;
        if (_format == MessageFormat.Json)
        {
            CloseJson(isList);
        }

        _record?.End();
    }
}
