using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>
/// Gives the fields of a message and converts them. Called by generated code: first for each field that came, whose number in the contract
/// is then known, next for each field of the contract, last for what is left over, the <see cref="ExtraFields"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct FieldReader
{
    private readonly Span<FieldNode> _nodes;
    private readonly ReadOnlySpan<byte> _text;
    private readonly bool _isAscii;
    private readonly ReadOnlySpan<char> _path;
    private List<FieldProblem>? _problems;

    /// <summary>The fields of this level begin and end here: the message's own, or those within a field.</summary>
    private readonly int _first;
    private readonly int _end;

    private readonly ProtocolFieldSet _protocol;

    /// <summary>The field that came whose number is asked for, and the one behind it.</summary>
    private int _current;
    private int _following;

    /// <summary>Where the fields of the contract stand.</summary>
    private FieldPositions _positions;
    private ProtocolFieldSet _protocolFieldsFound;

    /// <summary>Whether a field has no number, comes once more, or has one that is too high for <see cref="FieldPositions"/>.</summary>
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

    /// <summary>The name of a single-valued field that came more than once.</summary>
    internal string? RepeatedName { get; private set; }

    internal bool IsRequiredFieldUnusable { get; private set; }

    /// <summary>All fields that came have been gone through, and none comes twice.</summary>
    private readonly bool IsEachFound => _current >= _end && !_mayHaveExtraFields;

    /// <summary>Goes to the next field that came; <see cref="SetIndex"/> takes its index.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <returns>Whether there is one.</returns>
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

    /// <summary>Says which field of the contract the current field is.</summary>
    /// <param name="index">Its number in the contract, counted from 0; negative when it is none of it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetIndex(int index)
    {
        if ((uint)index < FieldPositions.Count && _positions[index] == 0)
        {
            _positions[index] = _current + 1;
        }
        else
        {
            SetOther(isOfContract: index >= 0);
        }
    }

    /// <summary>Gives the fields that are none of the contract. Call it last: it also finds fields that came more than once.</summary>
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

                (left ??= []).Add(FieldTable.ToField(_nodes, _text, node));
            }
        }

        return left is null ? MessageFields.Empty : [.. left];
    }

    /// <summary>Gives a field of the protocol.</summary>
    /// <returns>Its text; empty when it is missing, repeated or holds other fields.</returns>
    internal readonly ReadOnlySpan<byte> ProtocolField(ReadOnlySpan<byte> name, out bool isPresent)
    {
        int node = FindFrom(_first, _end, name);
        isPresent = node >= 0;
        return isPresent && _nodes[node].Kind == MessageFieldKind.Text && FindFrom(_nodes[node].End, _end, name) < 0 ? Value(node) : [];
    }

    /// <summary>The current field is one of the protocol, or may be an extra field.</summary>
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

    /// <summary>Finds a field that holds a text which is not empty; notes what else it finds.</summary>
    private bool TryFind(int field, string name, ReadOnlySpan<byte> alias, bool expected, string type, out int node)
    {
        node = alias.IsEmpty ? Find(field, name) : FindUnderBothNames(field, name, alias, type);
        if (node < 0)
        {
            AddProblemIf(expected, name, FieldProblemKind.Missing, type, rawText: null);
            return false;
        }

        return (_nodes[node].Kind == MessageFieldKind.Text && _nodes[node].ValueLength > 0) || IsUsable(node, name, expected, type);
    }

    /// <summary>Notes why a field cannot be used.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsUsable(int node, string name, bool expected, string type)
    {
        if (_nodes[node].Kind != MessageFieldKind.Text)
        {
            AddProblem(name, FieldProblemKind.NotConvertible, type, rawText: null);
        }
        else
        {
            AddProblemIf(expected, name, FieldProblemKind.Empty, type, string.Empty);
        }

        return false;
    }

    /// <summary>Finds a field by its number.</summary>
    private readonly int Find(int field, string name) =>
        (uint)field < FieldPositions.Count ? _positions[field] - 1 : FindByName(Encoding.UTF8.GetBytes(name));

    /// <summary>Looks for the alias too, which has no number. What came under the field's own name counts unless it is empty.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindUnderBothNames(int field, string name, ReadOnlySpan<byte> alias, string type)
    {
        int node = Find(field, name);
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

    /// <summary>As few as a contract has fields, however many a stranger sends: each field that is left over is compared with them.</summary>
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

    private readonly ReadOnlySpan<byte> Value(int node) => _text.Slice(_nodes[node].ValueStart, _nodes[node].ValueLength);

    /// <summary>Nearly all values are ASCII, which needs no counting before.</summary>
    private readonly string Utf16(int node)
    {
        ReadOnlySpan<byte> value = Value(node);
        return _isAscii || Ascii.IsValid(value) ? Encoding.Latin1.GetString(value) : Encoding.UTF8.GetString(value);
    }

    private void AddUnconvertible(int node, string type) =>
        AddProblem(NameText(node), FieldProblemKind.NotConvertible, type, Utf16(node));

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
