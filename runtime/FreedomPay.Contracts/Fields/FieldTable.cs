using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>
/// A message's fields as a flat table without objects: one node per field, in message order, each followed by its children; names and
/// values are positions in UTF-8 text. Readers fill it; the signature check and the typed reading work on it.
/// </summary>
internal ref struct FieldTable
{
    /// <summary>The number of nodes that callers keep on their stack: enough for a response with about thirty fields and three refunds.</summary>
    public const int UsualCount = 64;

    /// <summary>Either a document that somebody else owns, or the filled part of the buffer.</summary>
    private ReadOnlySpan<byte> _text;
    private Span<FieldNode> _nodes;
    private byte[]? _buffer;

    /// <summary>The end of what may have been written to the buffer, committed or not.</summary>
    private int _reserved;
    private FieldNode[]? _rentedNodes;
    private int _count;

    /// <param name="nodes">The first nodes, on the caller's stack; more are rented.</param>
    public FieldTable(Span<FieldNode> nodes) => _nodes = nodes;

    public readonly int Count => _count;

    public readonly Span<FieldNode> Nodes => _nodes[.._count];

    public readonly ReadOnlySpan<byte> Text => _text;

    /// <summary>Gets whether the text, and so every name and value in it, is known to be ASCII.</summary>
    public bool IsAscii { get; private set; }

    public readonly ReadOnlySpan<byte> Name(int node) => _text.Slice(_nodes[node].NameStart, _nodes[node].NameLength);

    public readonly ReadOnlySpan<byte> Value(int node) => _text.Slice(_nodes[node].ValueStart, _nodes[node].ValueLength);

    public readonly bool IsNamed(int node, ReadOnlySpan<byte> name) => _nodes[node].IsNamed(name, _text);

    public readonly bool IsText(int node) => _nodes[node].Kind == MessageFieldKind.Text;

    /// <summary>Loads a whole document, which names and values can then refer to. It is not copied unless something must be added.</summary>
    public void Load(ReadOnlySpan<byte> document, bool isAscii)
    {
        _text = document;
        IsAscii = isAscii;
    }

    /// <summary>Empties the table.</summary>
    public void Clear()
    {
        ReturnBuffer();
        _text = default;
        IsAscii = false;
        _count = 0;
    }

    /// <summary>Begins a field whose name is at a position in the loaded document.</summary>
    /// <returns>The node's index.</returns>
    public int Add(int nameStart, int nameLength)
    {
        if (_count == _nodes.Length)
        {
            GrowNodes();
        }

        _nodes[_count] = new FieldNode
        {
            NameStart = nameStart,
            NameLength = nameLength,
            End = _count + 1,
            Kind = MessageFieldKind.Text,
        };
        return _count++;
    }

    /// <summary>Returns the next node, whose content is not defined. The caller sets all of it and then calls <see cref="Take"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref FieldNode Next()
    {
        if (_count == _nodes.Length)
        {
            GrowNodes();
        }

        return ref _nodes[_count];
    }

    /// <summary>Returns the unused nodes, up to a total number of fields. The caller fills some of them and then calls <see cref="Take"/>.</summary>
    public readonly Span<FieldNode> Room(int maxFields) => _nodes[_count..Math.Min(_nodes.Length, maxFields)];

    /// <summary>Adds the first nodes of <see cref="Room"/>, or <see cref="Next"/>, which are fields without children so far.</summary>
    public void Take(int count) => _count += count;

    /// <summary>Begins a field; whatever is added before its end belongs to it.</summary>
    /// <returns>The node's index.</returns>
    public int Begin(ReadOnlySpan<char> name)
    {
        int start = _text.Length;
        Append(name);
        int node = Add(start, _text.Length - start);
        SetValue(node, _text.Length, 0);
        return node;
    }

    /// <summary>Ends a field.</summary>
    public readonly ref FieldNode End(int node)
    {
        ref FieldNode closing = ref _nodes[node];
        closing.End = _count;
        return ref closing;
    }

    /// <summary>Turns a field into one with children; any text it has is ignored.</summary>
    public readonly void SetKind(int node, MessageFieldKind kind)
    {
        _nodes[node].Kind = kind;
        _nodes[node].ValueLength = 0;
    }

    /// <summary>Sets a field's value to a position in the loaded document.</summary>
    public readonly void SetValue(int node, int start, int length)
    {
        _nodes[node].ValueStart = start;
        _nodes[node].ValueLength = length;
    }

    /// <summary>Begins a value that differs from the bytes in the document; its text follows in pieces.</summary>
    public readonly void BeginDecodedValue(int node) => SetValue(node, _text.Length, 0);

    public void AppendDecoded(int node, scoped ReadOnlySpan<byte> piece)
    {
        piece.CopyTo(Reserve(piece.Length));
        Commit(piece.Length);
        _nodes[node].ValueLength += piece.Length;
    }

    /// <summary>Returns room behind the text, for text that differs from the bytes in the document. <see cref="Commit"/> then adds what was written there.</summary>
    public Span<byte> Reserve(int count)
    {
        IsAscii = false;
        if (_buffer is null || _buffer.Length - _text.Length < count)
        {
            GrowBuffer(count);
        }

        _reserved = Math.Max(_reserved, _text.Length + count);
        return _buffer.AsSpan(_text.Length, count);
    }

    public void Commit(int count) => _text = _buffer.AsSpan(0, _text.Length + count);

    /// <summary>Appends to the text of a field that has no children so far.</summary>
    public void AppendValue(int node, ReadOnlySpan<char> value)
    {
        Append(value);
        _nodes[node].ValueLength = _text.Length - _nodes[node].ValueStart;
    }

    public void Add(MessageFields fields)
    {
        foreach (MessageField field in fields.Span)
        {
            int node = Begin(field.Name);
            if (field.Kind is MessageFieldKind.Object or MessageFieldKind.List)
            {
                SetKind(node, field.Kind);
                Add(field.Children);
            }
            else
            {
                AppendValue(node, field.GetText());
                _nodes[node].Token = field.Token;
            }

            End(node);
        }
    }

    /// <summary>Copies a node and its children out of the table.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="text">The text of their names and values.</param>
    /// <param name="node">The index of the node.</param>
    /// <param name="name">The name of the node, if it is at hand; another string is not made of it.</param>
    public static MessageField ToField(ReadOnlySpan<FieldNode> nodes, ReadOnlySpan<byte> text, int node, string? name = null)
    {
        ref readonly FieldNode current = ref nodes[node];
        name ??= Encoding.UTF8.GetString(text.Slice(current.NameStart, current.NameLength));
        if (current.Kind == MessageFieldKind.Text)
        {
            return MessageField.Single(name, current.Token, text.Slice(current.ValueStart, current.ValueLength));
        }

        return MessageField.Container(name, current.Kind, ToFields(nodes, text, node + 1, current.End));
    }

    /// <summary>Copies all fields out of the table.</summary>
    public readonly MessageFields ToFields() => ToFields(Nodes, Text, 0, _count);

    /// <summary>Creates a comparer that orders nodes by the bytes of their names, independent of this table.</summary>
    public readonly IComparer<int> NameOrder() => new NodeNameComparer(_text.ToArray(), Nodes.ToArray());

    public void Dispose()
    {
        ReturnBuffer();
        if (_rentedNodes is not null)
        {
            ArrayPool<FieldNode>.Shared.Return(_rentedNodes);
        }

        this = default;
    }

    private static MessageFields ToFields(ReadOnlySpan<FieldNode> nodes, ReadOnlySpan<byte> text, int first, int end)
    {
        int count = 0;
        for (int node = first; node < end; node = nodes[node].End)
        {
            count++;
        }

        MessageField[] fields = count == 0 ? [] : new MessageField[count];
        for (int node = first, i = 0; node < end; node = nodes[node].End, i++)
        {
            fields[i] = ToField(nodes, text, node);
        }

        return MessageFields.Owning(fields);
    }

    private void Append(ReadOnlySpan<char> text) =>
        Commit(Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length))));

    /// <summary>Moves the text into a larger buffer; positions in it stay the same.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowBuffer(int count)
    {
        int length = _text.Length;
        byte[] larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(1024, Math.Max(length * 2, length + count))));
        _text.CopyTo(larger);
        ReturnBuffer();
        _buffer = larger;
        _text = larger.AsSpan(0, length);
        _reserved = length;
    }

    private void ReturnBuffer()
    {
        if (_buffer is not null)
        {
            CryptographicOperations.ZeroMemory(_buffer.AsSpan(0, _reserved));
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = null;
            _reserved = 0;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowNodes()
    {
        FieldNode[] larger = ArrayPool<FieldNode>.Shared.Rent(Math.Max(UsualCount, _nodes.Length) * 2);
        Nodes.CopyTo(larger);
        if (_rentedNodes is not null)
        {
            ArrayPool<FieldNode>.Shared.Return(_rentedNodes);
        }

        _rentedNodes = larger;
        _nodes = larger;
    }
}
