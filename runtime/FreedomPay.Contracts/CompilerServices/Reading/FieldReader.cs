using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>
/// Reads and converts the fields of a message. Called by generated code: first for each field of the message, to record its index in the
/// contract, then for each field of the contract, and finally for the remaining fields, the <see cref="ExtraFields"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct FieldReader
{
    private readonly Span<FieldNode> _nodes;
    private readonly ReadOnlySpan<byte> _text;
    private readonly bool _isAscii;
    private readonly ReadOnlySpan<char> _path;
    private ReaderNotes? _problems;

    /// <summary>The bounds of this level: all fields of the message, or those within a field.</summary>
    private readonly int _first;
    private readonly int _end;

    private readonly ProtocolFieldSet _protocol;

    /// <summary>The field whose index is asked for, and the one after it.</summary>
    private int _current;
    private int _following;

    /// <summary>The positions of the contract's fields.</summary>
    private FieldPositions _positions;
    private ProtocolFieldSet _protocolFieldsFound;

    /// <summary>Whether a field has no index, occurs again, or has an index that is too high for <see cref="FieldPositions"/>.</summary>
    private bool _mayHaveExtraFields;

    internal FieldReader(Span<FieldNode> nodes, ReadOnlySpan<byte> text, bool isAscii, ProtocolFieldSet protocol, ReadOnlySpan<char> path = default)
        : this(nodes, text, isAscii, first: 0, end: nodes.Length)
    {
        _protocol = protocol;
        _path = path;
    }

    private FieldReader(Span<FieldNode> nodes, ReadOnlySpan<byte> text, bool isAscii, int first, int end)
    {
        _nodes = nodes;
        _text = text;
        _isAscii = isAscii;
        _first = first;
        _end = end;
        _following = first;
    }

    internal readonly IReadOnlyList<FieldProblem> Problems => (IReadOnlyList<FieldProblem>?)_problems ?? [];

    /// <summary>Gets the names of fields beyond the contract, with those around them, if somebody listens.</summary>
    internal readonly IReadOnlyList<string> UnknownNames => _problems?.UnknownNames ?? [];

    /// <summary>Gets the name of a single-valued field that occurs more than once.</summary>
    internal string? RepeatedName { get; private set; }

    internal bool IsRequiredFieldUnusable { get; private set; }

    /// <summary>Determines whether the first nodes of the message, those of its body, have a field of the contract that is not null.</summary>
    internal readonly bool HasValueOfContract(int nodes)
    {
        foreach (int place in _positions)
        {
            if (place > 0 && place <= nodes && _nodes[place - 1].Token != JsonToken.Null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gets whether all fields have been visited and none occurs twice.</summary>
    private readonly bool IsEachFound => _current >= _end && !_mayHaveExtraFields;

    /// <summary>Moves to the next field of the message; <see cref="SetIndex"/> then sets its index.</summary>
    /// <param name="name">The wire name of the field.</param>
    /// <returns><see langword="true"/> if there is a next field.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Next(out WireName name)
    {
        _current = _following;
        if (_current >= _end)
        {
            name = default;
            return false;
        }

        ref readonly FieldNode node = ref _nodes[_current];
        _following = node.End;
        name = new WireName(_text.Slice(node.NameStart, node.NameLength));
        return true;
    }

    /// <summary>Sets which field of the contract the current field is.</summary>
    /// <param name="index">The zero-based index of the field in the contract; negative if it does not belong to the contract.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetIndex(int index)
    {
        // A contract of two fields, pg_payment_id (0) and pg_amount (1), reads <pg_status/><pg_amount/><pg_payment_id/>:
        //
        //   Next: node 0, pg_status       SetIndex(-1)   a field of the protocol, or else an extra field
        //   Next: node 1, pg_amount       SetIndex(1)    _positions[1] = 1 + 1
        //   Next: node 2, pg_payment_id   SetIndex(0)    _positions[0] = 2 + 1
        //
        // Find(0) is then _positions[0] - 1 = node 2, without comparing names. A field that is missing leaves 0, and Find returns -1.
        if ((uint)index < FieldPositions.Count && _positions[index] == 0)
        {
            _positions[index] = _current + 1;
        }
        else
        {
            SetOther(isOfContract: index >= 0);
        }
    }

    /// <summary>Returns the fields that do not belong to the contract. Call it last: it also finds fields that occur more than once.</summary>
    /// <returns>The fields in message order.</returns>
    public MessageFields ExtraFields()
    {
        while (Next(out _))
        {
            SetOther(isOfContract: false);
        }

        if (!_mayHaveExtraFields)
        {
            return MessageFields.Empty;
        }

        foreach (int place in _positions)
        {
            if (place > 0)
            {
                _nodes[place - 1].IsTaken = true;
            }
        }

        List<MessageField>? left = null;
        List<int>? taken = null;
        for (int node = _first; node < _end; node = _nodes[node].End)
        {
            if (!_nodes[node].IsTaken)
            {
                if (IsNamedAsOneOf(taken ??= FirstOfEachTakenName(), node))
                {
                    RepeatedName ??= LogText.Of(NameText(node));
                }
                else if (ReadingTelemetry.IsDriftOn)
                {
                    AddUnknown(NameText(node));
                }

                (left ??= []).Add(FieldTable.ToField(_nodes, _text, node));
            }
        }

        return left is null ? MessageFields.Empty : [.. left];
    }

    /// <summary>Returns a field of the protocol.</summary>
    /// <returns>Its text; empty if it is missing, repeated or contains other fields.</returns>
    internal readonly ReadOnlySpan<byte> ProtocolField(ReadOnlySpan<byte> name, out bool isPresent)
    {
        int node = FindFrom(_first, _end, name);
        isPresent = node >= 0;
        return isPresent && _nodes[node].Kind == MessageFieldKind.Text && FindFrom(_nodes[node].End, _end, name) < 0 ? Value(node) : [];
    }

    /// <summary>Notes that the current field belongs to the protocol or may be an extra field.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SetOther(bool isOfContract)
    {
        ProtocolFieldSet field = isOfContract ? ProtocolFieldSet.None : ProtocolFields.Find(Name(_current)) & _protocol & ~_protocolFieldsFound;
        if (field == ProtocolFieldSet.None)
        {
            _mayHaveExtraFields = true;
        }
        else
        {
            _protocolFieldsFound |= field;
            _nodes[_current].IsTaken = true;
        }
    }

    /// <summary>
    /// Finds a field with a text that is not empty, or with an empty string of JSON if that is a value; otherwise adds the problem, if it is one.
    /// </summary>
    private bool TryFind(int index, string name, ReadOnlySpan<byte> alias, bool expected, string type, bool hasEmptyText, out int node)
    {
        node = alias.IsEmpty ? Find(index, name) : FindUnderBothNames(index, name, alias, type);
        if (node < 0)
        {
            AddProblemIf(expected, name, FieldProblemKind.Missing, type, rawText: null);
            return false;
        }

        ref readonly FieldNode found = ref _nodes[node];
        return (found.Kind == MessageFieldKind.Text && found.ValueLength > 0) || IsUsable(node, name, expected, type, hasEmptyText);
    }

    /// <summary>Determines whether a field without a text can be used, and otherwise adds the problem.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsUsable(int node, string name, bool expected, string type, bool hasEmptyText)
    {
        if (_nodes[node].Kind != MessageFieldKind.Text)
        {
            AddProblem(name, FieldProblemKind.NotConvertible, type, rawText: null);
            return false;
        }

        if (hasEmptyText && _nodes[node].Token == JsonToken.String)
        {
            return true;
        }

        AddProblemIf(expected, name, Emptiness(node), type, EmptyRawText(node));
        return false;
    }

    /// <summary>Adds a problem if JSON has a value that was converted as one of another type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CheckToken<T, TConverter>(int node, string name, WireFormat format)
        where T : notnull
        where TConverter : IWireConverter<T>
    {
        if ((_nodes[node].Token & ~TConverter.Tokens) != 0)
        {
            AddOtherJsonType(node, name, TConverter.NameOf(format));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddOtherJsonType(int node, string name, string type) =>
        AddProblem(PathName(node, name), FieldProblemKind.OtherJsonType, type, Utf16(node));

    /// <summary>Returns why a field without a text has no value.</summary>
    private readonly FieldProblemKind Emptiness(int node) => _nodes[node].Token == JsonToken.Null ? FieldProblemKind.Null : FieldProblemKind.Empty;

    private readonly string? EmptyRawText(int node) => _nodes[node].Token == JsonToken.Null ? null : string.Empty;

    /// <summary>Finds a field by its index.</summary>
    private readonly int Find(int index, string name) =>
        (uint)index < FieldPositions.Count ? _positions[index] - 1 : FindByName(Encoding.UTF8.GetBytes(name));

    /// <summary>Searches for the alias too, which has no index. The field under its own name takes precedence unless it is empty.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindUnderBothNames(int index, string name, ReadOnlySpan<byte> alias, string type)
    {
        int node = Find(index, name);
        if (IsEachFound)
        {
            return node;
        }

        int other = FindByName(alias);
        if (other < 0 || IsEmptyText(other))
        {
            return node < 0 ? other : node;
        }

        if (node < 0 || IsEmptyText(node))
        {
            return other;
        }

        bool areTexts = _nodes[node].Kind == MessageFieldKind.Text && _nodes[other].Kind == MessageFieldKind.Text;
        if (!areTexts || !Value(node).SequenceEqual(Value(other)))
        {
            AddProblem(name, FieldProblemKind.Contradictory, type, _nodes[other].Kind == MessageFieldKind.Text ? Utf16(other) : null);
        }

        return node;
    }

    /// <summary>Determines whether a field came with something that its property does not show. Call it after the fields have been read.</summary>
    /// <param name="name">The wire name; for a nested field all names from the outermost to the innermost, separated by <c>/</c>.</param>
    /// <returns><see langword="true"/> if it is not of its type, contradicts itself, or is a list with items that are none.</returns>
    public readonly bool IsUnreadable(string name)
    {
        // Nearly every message is without problems: nothing is allocated for it.
        if (_problems is null)
        {
            return false;
        }

        foreach (FieldProblem problem in _problems)
        {
            if (problem.Conceals(name))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool IsEmptyText(int node) => _nodes[node].Kind == MessageFieldKind.Text && _nodes[node].ValueLength == 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int FindByName(ReadOnlySpan<byte> name)
    {
        int node = FindFrom(_first, _end, name);
        if (node >= 0)
        {
            _nodes[node].IsTaken = true;
        }

        return node;
    }

    private readonly int FindFrom(int first, int end, ReadOnlySpan<byte> name)
    {
        for (int node = first; node < end; node = _nodes[node].End)
        {
            if (_nodes[node].IsNamed(name, _text))
            {
                return node;
            }
        }

        return -1;
    }

    /// <summary>Returns no more nodes than the contract has fields, however many a stranger sends: each remaining field is compared with them.</summary>
    private readonly List<int> FirstOfEachTakenName()
    {
        List<int> firsts = [];
        for (int node = _first; node < _end; node = _nodes[node].End)
        {
            if (_nodes[node].IsTaken && !IsNamedAsOneOf(firsts, node))
            {
                firsts.Add(node);
            }
        }

        return firsts;
    }

    private readonly bool IsNamedAsOneOf(List<int> others, int node)
    {
        ReadOnlySpan<byte> name = Name(node);
        foreach (int other in others)
        {
            if (Name(other).SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private readonly ReadOnlySpan<byte> Name(int node) => _text.Slice(_nodes[node].NameStart, _nodes[node].NameLength);

    private readonly string NameText(int node) => Encoding.UTF8.GetString(Name(node));

    /// <summary>Returns the name by which a problem calls a field. Items of a list in JSON have none and go by that of the list.</summary>
    private readonly string PathName(int node, string list) => _nodes[node].NameLength == 0 ? list : NameText(node);

    private readonly ReadOnlySpan<byte> Value(int node) => _text.Slice(_nodes[node].ValueStart, _nodes[node].ValueLength);

    private readonly WireText TextOf(int node)
    {
        ref readonly FieldNode current = ref _nodes[node];
        return new WireText(_text.Slice(current.ValueStart, current.ValueLength), _isAscii, current.Token);
    }

    private readonly string Utf16(int node) => TextOf(node).GetText();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddUnconvertible(int node, string name, string type) =>
        AddProblem(PathName(node, name), FieldProblemKind.NotConvertible, type, Utf16(node));

    private void AddUnknown(string name) => (_problems ??= []).AddUnknown(name);

    private void AddProblemIf(bool condition, string name, FieldProblemKind kind, string type, string? rawText)
    {
        if (condition)
        {
            AddProblem(name, kind, type, rawText);
        }
    }

    private void AddProblem(string name, FieldProblemKind kind, string type, string? rawText) =>
        (_problems ??= []).Add(new FieldProblem(name, kind, type, rawText));
}
