namespace FreedomPay.Contracts.CompilerServices;

/// <content>Reads nested fields and lists.</content>
public ref partial struct FieldReader
{
    /// <summary>Reads nested fields.</summary>
    /// <typeparam name="T">The record type.</typeparam>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="expected">Whether the spec says that the field is always present.</param>
    /// <returns>The record; <see langword="null"/> if the field is missing or empty.</returns>
    public T? Object<T>(int index, string name, bool expected = false)
        where T : class, IFieldGroup<T>
    {
        int node = Find(index, name);
        if (node < 0)
        {
            AddProblemIf(expected, name, FieldProblemKind.Missing, "object", rawText: null);
            return null;
        }

        return ReadGroup<T>(node, expected);
    }

    /// <summary>Reads a list of objects: the items of a form list, the items within a wrapper element, or repeated elements.</summary>
    /// <typeparam name="T">The record type of the items.</typeparam>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="item">The name of the elements within the wrapper; empty if the elements repeat under the field's own name.</param>
    /// <param name="expected">Whether the spec says that the field is always present.</param>
    /// <returns>The items; <see langword="null"/> if the list is missing or empty.</returns>
    public ValueList<T>? Objects<T>(int index, string name, ReadOnlySpan<byte> item = default, bool expected = false)
        where T : class, IFieldGroup<T>
    {
        ItemBuffer<T> items = default;
        ItemCursor cursor = new(index, name, item);
        while (TryTakeItem(ref cursor, out int node))
        {
            if (ReadGroup<T>(node, expected: true) is { } group)
            {
                items.Add(group);
            }
        }

        return EndList(items, name, expected);
    }

    internal ValueList<T>? ListOrNull<T, TConverter>(int index, string name, WireFormat format, ReadOnlySpan<byte> item, bool expected)
        where T : notnull
        where TConverter : IWireConverter<T>
    {
        ItemBuffer<T> items = default;
        ItemCursor cursor = new(index, name, item);
        while (TryTakeItem(ref cursor, out int node))
        {
            if (!IsText(node, TConverter.NameOf(format)))
            {
                continue;
            }

            if (TConverter.TryParse(TextOf(node), format, out T value))
            {
                items.Add(value);
            }
            else
            {
                AddUnconvertible(node, TConverter.NameOf(format));
            }
        }

        return EndList(items, name, expected);
    }

    private T? ReadGroup<T>(int node, bool expected)
        where T : class, IFieldGroup<T>
    {
        if (_nodes[node].Kind == MessageFieldKind.Text)
        {
            ReadOnlySpan<byte> value = Value(node);
            if (!value.IsEmpty)
            {
                AddUnconvertible(node, "object");
            }
            else
            {
                AddProblemIf(expected, NameText(node), FieldProblemKind.Empty, "object", string.Empty);
            }

            return null;
        }

        FieldReader inner = new(_nodes, _text, _isAscii, node + 1, _nodes[node].End);
        T? group = T.ReadFrom(ref inner);
        TakeNotes(in inner, node);

        // A record without a field it requires would contain a value that nobody sent.
        return inner.IsRequiredFieldUnusable ? null : group;
    }

    /// <summary>Adds the findings of a nested reader, prefixed with the name of the field.</summary>
    private void TakeNotes(scoped in FieldReader inner, int node)
    {
        IsRequiredFieldUnusable |= inner.IsRequiredFieldUnusable;
        if (inner.RepeatedName is { } repeated)
        {
            RepeatedName ??= $"{NameText(node)}/{repeated}";
        }

        foreach (FieldProblem problem in inner.Problems)
        {
            (_problems ??= []).Add(problem.Within(NameText(node)));
        }
    }

    /// <summary>Takes the next item of a list, in whichever form the message has it.</summary>
    private bool TryTakeItem(scoped ref ItemCursor cursor, out int node)
    {
        if (!cursor.IsStarted)
        {
            node = Find(cursor.Index, cursor.ContractName);
            if (node < 0)
            {
                return false;
            }

            Start(ref cursor, node);
            if (!cursor.IsWithin)
            {
                return true;
            }
        }

        while (!TryTakeNext(ref cursor, out node))
        {
            // The gateway may wrap each item separately: continue with the next wrapper.
            int wrapper = cursor.IsWithin ? FindFrom(cursor.End, _end, cursor.Name) : -1;
            if (wrapper < 0)
            {
                return false;
            }

            _nodes[wrapper].IsTaken = true;
            Start(ref cursor, wrapper);
        }

        return true;
    }

    private void Start(scoped ref ItemCursor cursor, int node)
    {
        cursor.Start(node, Name(node), isList: _nodes[node].Kind == MessageFieldKind.List, _nodes[node].End, _end);
        bool isWrapperWithText = cursor.IsWithin && _nodes[node].Kind == MessageFieldKind.Text && Value(node).ContainsAnyExcept(" \t\r\n"u8);
        if (isWrapperWithText)
        {
            AddUnconvertible(node, "list");
        }
    }

    private bool TryTakeNext(scoped ref ItemCursor cursor, out int node)
    {
        for (node = cursor.Next; node < cursor.End; node = _nodes[node].End)
        {
            bool isItem = cursor.IsList || Name(node).SequenceEqual(cursor.ItemName);
            if (isItem)
            {
                _nodes[node].IsTaken = true;
                cursor.Next = _nodes[node].End;
                return true;
            }

            if (cursor.IsWithin)
            {
                AddProblem(NameText(node), FieldProblemKind.NotConvertible, "item", _nodes[node].Kind == MessageFieldKind.Text ? Utf16(node) : null);
            }
        }

        cursor.Next = cursor.End;
        return false;
    }

    private bool IsText(int node, string type)
    {
        if (_nodes[node].Kind == MessageFieldKind.Text && _nodes[node].ValueLength > 0)
        {
            return true;
        }

        bool isEmpty = _nodes[node].Kind == MessageFieldKind.Text;
        AddProblem(NameText(node), isEmpty ? FieldProblemKind.Empty : FieldProblemKind.NotConvertible, type, isEmpty ? string.Empty : null);
        return false;
    }

    private ValueList<T>? EndList<T>(ItemBuffer<T> items, string name, bool expected)
    {
        if (items.Count > 0)
        {
            return items.ToList();
        }

        AddProblemIf(expected, name, FieldProblemKind.Missing, "list", rawText: null);
        return null;
    }
}
