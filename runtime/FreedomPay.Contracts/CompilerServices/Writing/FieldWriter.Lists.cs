using System.Globalization;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.CompilerServices;

/// <content>Fields within fields, and lists.</content>
public ref partial struct FieldWriter
{
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
        Items(name, items, item, required, default, property, static (ref FieldWriter writer, string itemName, T value, in ItemStyle _, string path) =>
            writer.WriteGroup(itemName, value, path));

    private void Items<T>(
        string name, ValueList<T>? items, string? item, bool required, in ItemStyle style, string property, ItemWriter<T> write)
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
            WriteFormItems(name, items, style, property, write);
        }
        else if (item is null)
        {
            WriteXmlItems(name, items, style, property, write);
        }
        else if (TryBegin(name, isList: false, property))
        {
            WriteXmlItems(item, items, style, property, write);
            End();
        }

        _extraFields = outer;
    }

    private void WriteXmlItems<T>(string name, ValueList<T> items, in ItemStyle style, string property, ItemWriter<T> write)
    {
        for (int i = 0; i < items.Count; i++)
        {
            WriteItem(name, name, items[i], i, style, property, write);
        }
    }

    private void WriteFormItems<T>(string name, ValueList<T> items, in ItemStyle style, string property, ItemWriter<T> write)
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
            WriteItem(name, itemName, items[index], index, style, property, write);
        }

        End();
    }

    private void WriteItem<T>(string name, string itemName, T item, int index, in ItemStyle style, string property, ItemWriter<T> write)
    {
        int violations = _violations?.Count ?? 0;
        write(ref this, itemName, item, style, string.Empty);
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

    private void WriteGroup<T>(string name, T group, string property)
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
        End();
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

    /// <summary>
    /// Begins a field that holds others. Objects can hold their like without end, and nothing that reads a message takes more levels than
    /// <see cref="MessageField.MaxDepth"/>: what holds others may only stand above the last.
    /// </summary>
    /// <returns>Whether it may; then <see cref="End"/> has to follow.</returns>
    private bool TryBegin(string name, bool isList, string property)
    {
        if (_depth >= MessageField.MaxDepth - 1)
        {
            AddViolation(property, name, $"nests deeper than {MessageField.MaxDepth} levels, which no message may.");
            return false;
        }

        _depth++;
        _record?.Begin(name, isList);
        return true;
    }

    private void End()
    {
        _depth--;
        _record?.End();
    }
}
