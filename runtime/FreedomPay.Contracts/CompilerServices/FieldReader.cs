using System.Runtime.CompilerServices;
using System.Text;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>
/// Gives the fields of a message by their names and converts them. Called by generated code, once a field; what nobody asked for
/// is left over for <see cref="ExtraFields"/>, which comes last.
/// </summary>
public ref partial struct FieldReader
{
    private readonly Span<FieldNode> _nodes;
    private readonly ReadOnlySpan<byte> _text;
    private readonly ReadOnlySpan<char> _path;
    private List<FieldProblem>? _problems;

    /// <summary>The fields of this level begin and end here: the message's own, or those within a field.</summary>
    private readonly int _first;
    private readonly int _end;

    /// <summary>Where the next search begins: messages mostly come in the order of the documentation.</summary>
    private int _next;

    /// <summary>For fields that come in another order, or not at all; filled when the first one is asked for.</summary>
    private NameBuckets _buckets;
    private bool _hasBuckets;

    internal FieldReader(Span<FieldNode> nodes, ReadOnlySpan<byte> text, ReadOnlySpan<char> path = default)
        : this(nodes, text, first: 0, end: nodes.Length) => _path = path;

    private FieldReader(Span<FieldNode> nodes, ReadOnlySpan<byte> text, int first, int end)
    {
        _nodes = nodes;
        _text = text;
        _first = first;
        _end = end;
        _next = first;
    }

    internal readonly IReadOnlyList<FieldProblem> Problems => (IReadOnlyList<FieldProblem>?)_problems ?? [];

    /// <summary>The name of a single-valued field that came more than once.</summary>
    internal string? RepeatedName { get; private set; }

    internal bool IsRequiredFieldUnusable { get; private set; }

    /// <summary>Gives the fields that nobody asked for. Call it last: it also finds fields that came more than once.</summary>
    /// <returns>The fields in message order.</returns>
    public MessageFields ExtraFields()
    {
        List<MessageField>? left = null;
        List<int>? taken = null;
        for (int node = _first; node < _end; node = _nodes[node].End)
        {
            if (!_nodes[node].IsTaken)
            {
                if (IsNamedAsOneOf(taken ??= FirstOfEachTakenName(), node))
                {
                    RepeatedName ??= LogText.Of(Encoding.UTF8.GetString(Name(node)));
                }

                (left ??= []).Add(FieldTable.ToField(_nodes, _text, node));
            }
        }

        return left is null ? MessageFields.Empty : [.. left];
    }

    /// <summary>Takes a field of the protocol, so that it is no extra field; one that comes twice is found by <see cref="ExtraFields"/>.</summary>
    internal void TakeProtocolField(ReadOnlySpan<byte> name)
    {
        int node = Find(name);
        if (node >= 0)
        {
            _nodes[node].IsTaken = true;
        }
    }

    /// <summary>Takes a field of the protocol.</summary>
    /// <returns>Its text; empty when it is missing, repeated or holds other fields.</returns>
    internal ReadOnlySpan<byte> TakeProtocolField(ReadOnlySpan<byte> name, out bool isPresent)
    {
        int node = Find(name);
        isPresent = node >= 0;
        if (!isPresent)
        {
            return [];
        }

        _nodes[node].IsTaken = true;
        bool isSingle = FindFrom(_nodes[node].End, _end, name) < 0 && FindFrom(_first, node, name) < 0;
        return isSingle && _nodes[node].Kind == MessageFieldKind.Text ? Value(node) : [];
    }

    /// <summary>Finds and takes a field that holds a text which is not empty; notes what else it finds.</summary>
    private bool TryTake(ReadOnlySpan<byte> name, ReadOnlySpan<byte> alias, bool expected, string type, out int node)
    {
        node = Take(name, alias);
        return (node >= 0 && _nodes[node].Kind == MessageFieldKind.Text && _nodes[node].ValueLength > 0)
            || IsUsable(node, name, expected, type);
    }

    /// <summary>Notes why a field cannot be used.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsUsable(int node, ReadOnlySpan<byte> name, bool expected, string type)
    {
        if (node < 0)
        {
            AddProblemIf(expected, name, FieldProblemKind.Missing, type, rawText: null);
        }
        else if (_nodes[node].Kind != MessageFieldKind.Text)
        {
            AddProblem(name, FieldProblemKind.NotConvertible, type, rawText: null);
        }
        else
        {
            AddProblemIf(expected, name, FieldProblemKind.Empty, type, string.Empty);
        }

        return false;
    }

    /// <summary>Finds a field by its name, or else by its alias, and takes it.</summary>
    private int Take(ReadOnlySpan<byte> name, ReadOnlySpan<byte> alias = default)
    {
        int node = Find(name);
        if (node < 0 && !alias.IsEmpty)
        {
            node = Find(alias);
        }

        if (node >= 0)
        {
            _nodes[node].IsTaken = true;
        }

        return node;
    }

    private int Find(ReadOnlySpan<byte> name)
    {
        uint tail = FieldNode.TailOf(name);
        int node = _next < _end && _nodes[_next].IsNamed(name, tail, _text) ? _next : FindAnywhere(name, tail);
        if (node >= 0)
        {
            _next = _nodes[node].End;
        }

        return node;
    }

    /// <summary>The first field of the name.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindAnywhere(ReadOnlySpan<byte> name, uint tail)
    {
        if (_end - _first > NameBuckets.MostNodes)
        {
            return FindFrom(_first, _end, name);
        }

        if (!_hasBuckets)
        {
            _hasBuckets = true;
            _buckets.Fill(_nodes, _first, _end);
        }

        for (int node = _buckets.First(tail, _first); node >= 0; node = NameBuckets.Next(_nodes, node, _first))
        {
            if (_nodes[node].IsNamed(name, tail, _text))
            {
                return node;
            }
        }

        return -1;
    }

    private readonly int FindFrom(int first, int end, ReadOnlySpan<byte> name)
    {
        uint tail = FieldNode.TailOf(name);
        for (int node = first; node < end; node = _nodes[node].End)
        {
            if (_nodes[node].IsNamed(name, tail, _text))
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

    private readonly ReadOnlySpan<byte> Value(int node) => _text.Slice(_nodes[node].ValueStart, _nodes[node].ValueLength);

    /// <summary>Nearly all values are ASCII, which needs no counting before.</summary>
    private readonly string Utf16(int node)
    {
        ReadOnlySpan<byte> value = Value(node);
        return Ascii.IsValid(value) ? Encoding.Latin1.GetString(value) : Encoding.UTF8.GetString(value);
    }

    private void AddUnconvertible(int node, string type) =>
        AddProblem(Name(node), FieldProblemKind.NotConvertible, type, Utf16(node));

    private void AddProblemIf(bool condition, ReadOnlySpan<byte> name, FieldProblemKind kind, string type, string? rawText)
    {
        if (condition)
        {
            AddProblem(name, kind, type, rawText);
        }
    }

    private void AddProblem(ReadOnlySpan<byte> name, FieldProblemKind kind, string type, string? rawText) =>
        (_problems ??= []).Add(new FieldProblem(Encoding.UTF8.GetString(name), kind, type, rawText));
}
