namespace FreedomPay.Contracts.CompilerServices;

/// <content>Reads nested fields and lists.</content>
public ref partial struct FieldReader
{
    /// <summary>Reads nested fields.</summary>
    /// <typeparam name="T">The record type.</typeparam>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="expected">Whether the spec says that the field is always present.</param>
    /// <returns>The record; <see langword="null"/> if the field is missing, empty or null.</returns>
    public T? Object<T>(int index, string name, bool expected = false)
        where T : class, IFieldGroup<T>
    {
        int node = Find(index, name);
        if (node < 0)
        {
            AddProblemIf(expected, name, FieldProblemKind.Missing, "object", rawText: null);
            return null;
        }

        return ReadGroup<T>(node, name, expected);
    }

    /// <summary>Reads JSON of which nothing is known.</summary>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="expected">Whether the spec says that the field is always present.</param>
    /// <returns>The field as it came, also if it is <c>null</c>; <see langword="null"/> if it is missing.</returns>
    public MessageField? Any(int index, string name, bool expected = false)
    {
        int node = Find(index, name);
        if (node < 0)
        {
            AddProblemIf(expected, name, FieldProblemKind.Missing, "any JSON", rawText: null);
            return null;
        }

        return FieldTable.ToField(_nodes, _text, node, name);
    }

    /// <summary>Reads a list of objects: the items of a form list, the items within a wrapper element, or repeated elements.</summary>
    /// <typeparam name="T">The record type of the items.</typeparam>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="item">The name of the elements within the wrapper; empty if the elements repeat under the field's own name.</param>
    /// <param name="expected">Whether the spec says that the field is always present.</param>
    /// <returns>The items; <see langword="null"/> if the list is missing or null. Only JSON has empty lists.</returns>
    public ValueList<T>? Objects<T>(int index, string name, ReadOnlySpan<byte> item = default, bool expected = false)
        where T : class, IFieldGroup<T>
    {
        ItemBuffer<T> items = default;
        ItemCursor cursor = new(index, name, item);
        while (TryTakeItem(ref cursor, out int node))
        {
            if (ReadGroup<T>(node, name, expected: true) is { } group)
            {
                Add(ref items, group, in cursor);
            }
        }

        return EndList(items, in cursor, expected);
    }

    internal ValueList<T>? ListOrNull<T, TConverter>(int index, string name, WireFormat format, ReadOnlySpan<byte> item, bool expected)
        where T : notnull
        where TConverter : IWireConverter<T>
    {
        ItemBuffer<T> items = default;
        ItemCursor cursor = new(index, name, item);
        while (TryTakeItem(ref cursor, out int node))
        {
            if (!IsText(node, name, TConverter.NameOf(format), TConverter.HasEmptyText))
            {
                continue;
            }

            if (TConverter.TryParse(TextOf(node), format, out T value))
            {
                Add(ref items, value, in cursor);
                CheckToken<T, TConverter>(node, name, format);
            }
            else
            {
                AddUnconvertible(node, name, TConverter.NameOf(format));
            }
        }

        return EndList(items, in cursor, expected);
    }

    private T? ReadGroup<T>(int node, string name, bool expected)
        where T : class, IFieldGroup<T>
    {
        if (!HasFields(node, name, expected))
        {
            return null;
        }

        FieldReader inner = new(_nodes, _text, _isAscii, node + 1, _nodes[node].End);
        T? group = T.ReadFrom(ref inner);
        TakeNotes(in inner, node, name);

        // A record without a field it requires would contain a value that nobody sent.
        return inner.IsRequiredFieldUnusable ? null : group;
    }

    /// <summary>Determines whether a field has fields of its own, and otherwise adds the problem.</summary>
    private bool HasFields(int node, string name, bool expected)
    {
        bool isJsonList = _nodes[node].Token == JsonToken.List;
        if (_nodes[node].Kind != MessageFieldKind.Text && !isJsonList)
        {
            return true;
        }

        // Some writers of JSON write an object without members as a list without items.
        bool isEmpty = isJsonList ? _nodes[node].End == node + 1 : _nodes[node].ValueLength == 0;
        if (isEmpty)
        {
            AddProblemIf(expected, PathName(node, name), Emptiness(node), "object", isJsonList ? null : EmptyRawText(node));
        }
        else
        {
            AddProblem(PathName(node, name), FieldProblemKind.NotConvertible, "object", isJsonList ? null : Utf16(node));
        }

        return false;
    }

    /// <summary>Adds the findings of a nested reader, prefixed with the name of the field.</summary>
    private void TakeNotes(scoped in FieldReader inner, int node, string name)
    {
        IsRequiredFieldUnusable |= inner.IsRequiredFieldUnusable;
        if (inner.RepeatedName is { } repeated)
        {
            RepeatedName ??= $"{PathName(node, name)}/{repeated}";
        }

        // Nearly every object is without problems.
        if (inner._problems is not { } notes)
        {
            return;
        }

        _problems ??= [];
        foreach (FieldProblem problem in notes)
        {
            _problems.Add(problem.Within(PathName(node, name)));
        }

        foreach (string unknown in notes.UnknownNames)
        {
            _problems.AddUnknown($"{PathName(node, name)}/{unknown}");
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

            if (_nodes[node].Token is not (JsonToken.None or JsonToken.List))
            {
                cursor.StartSingle(node);
                return _nodes[node].Kind != MessageFieldKind.Text || _nodes[node].ValueLength > 0;
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
            AddUnconvertible(node, cursor.ContractName, "list");
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
                string? rawText = _nodes[node].Kind == MessageFieldKind.Text ? Utf16(node) : null;
                (_problems ??= []).Add(new FieldProblem(NameText(node), FieldProblemKind.NotConvertible, "item", rawText) { List = cursor.ContractName });
            }
        }

        cursor.Next = cursor.End;
        return false;
    }

    private bool IsText(int node, string name, string type, bool hasEmptyText)
    {
        ref readonly FieldNode item = ref _nodes[node];
        bool isText = item.Kind == MessageFieldKind.Text;
        if (isText && (item.ValueLength > 0 || (hasEmptyText && item.Token == JsonToken.String)))
        {
            return true;
        }

        AddProblem(PathName(node, name), isText ? Emptiness(node) : FieldProblemKind.NotConvertible, type, isText ? EmptyRawText(node) : null);
        return false;
    }

    private readonly void Add<T>(ref ItemBuffer<T> items, T item, scoped in ItemCursor cursor)
    {
        if (items.Count == 0 && cursor.IsList)
        {
            items.Reserve(CountWithin(cursor.Node));
        }

        items.Add(item);
    }

    private readonly int CountWithin(int list)
    {
        int count = 0;
        for (int node = list + 1; node < _nodes[list].End; node = _nodes[node].End)
        {
            count++;
        }

        return count;
    }

    private ValueList<T>? EndList<T>(ItemBuffer<T> items, scoped in ItemCursor cursor, bool expected)
    {
        if (items.Count > 0)
        {
            if (cursor.IsSingle)
            {
                AddProblem(cursor.ContractName, FieldProblemKind.OtherJsonType, "list", _nodes[cursor.Node].Kind == MessageFieldKind.Text ? Utf16(cursor.Node) : null);
            }

            return items.ToList();
        }

        // Only JSON has lists without items.
        bool isPresent = cursor.IsStarted;
        if (isPresent && _nodes[cursor.Node].Kind == MessageFieldKind.List && _nodes[cursor.Node].End == cursor.Node + 1)
        {
            return items.ToList();
        }

        bool isEmpty = isPresent && cursor.IsSingle && _nodes[cursor.Node] is { Kind: MessageFieldKind.Text, ValueLength: 0 };
        AddProblemIf(expected, cursor.ContractName, isEmpty ? Emptiness(cursor.Node) : FieldProblemKind.Missing, "list", isEmpty ? EmptyRawText(cursor.Node) : null);
        return null;
    }
}
