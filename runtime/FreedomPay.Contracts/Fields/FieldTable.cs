using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>
/// A message's fields as a flat table in pooled memory: one node a field, in message order, each followed by its children; names and
/// values as UTF-8. What reads a message fills it, signature check and typed reading work on it.
/// </summary>
internal ref struct FieldTable
{
    private byte[] _text;
    private FieldNode[] _nodes;
    private int _textLength;
    private int _count;

    public FieldTable(int textCapacity, int nodeCapacity = 32)
    {
        _text = ArrayPool<byte>.Shared.Rent(Math.Max(textCapacity, 256));
        _nodes = ArrayPool<FieldNode>.Shared.Rent(nodeCapacity);
    }

    public readonly int Count => _count;

    public readonly Span<FieldNode> Nodes => _nodes.AsSpan(0, _count);

    public readonly ReadOnlySpan<byte> Text => _text.AsSpan(0, _textLength);

    public static FieldTable From(MessageFields fields)
    {
        FieldTable table = new(textCapacity: 1024, nodeCapacity: Math.Max(fields.Count, 16));
        table.Add(fields);
        return table;
    }

    public readonly ReadOnlySpan<byte> Name(int node) => _text.AsSpan(_nodes[node].NameStart, _nodes[node].NameLength);

    public readonly ReadOnlySpan<byte> Value(int node) => _text.AsSpan(_nodes[node].ValueStart, _nodes[node].ValueLength);

    /// <summary>Begins a field; what is added until <see cref="End"/> belongs to it.</summary>
    /// <returns>The node's index.</returns>
    public int Begin(ReadOnlySpan<char> name)
    {
        if (_count == _nodes.Length)
        {
            GrowNodes();
        }

        int start = _textLength;
        Append(name);
        _nodes[_count] = new FieldNode
        {
            NameStart = start,
            NameLength = _textLength - start,
            ValueStart = _textLength,
            End = _count + 1,
            Kind = MessageFieldKind.Text,
        };
        return _count++;
    }

    /// <summary>Adds to the text of a field that has no children so far.</summary>
    public void AppendValue(int node, ReadOnlySpan<char> value)
    {
        Append(value);
        _nodes[node].ValueLength = _textLength - _nodes[node].ValueStart;
    }

    /// <summary>Makes a field one that has children; text it may hold no longer counts.</summary>
    public readonly void SetKind(int node, MessageFieldKind kind)
    {
        _nodes[node].Kind = kind;
        _nodes[node].ValueLength = 0;
    }

    public readonly void End(int node) => _nodes[node].End = _count;

    /// <summary>Copies a node with its children out of the pooled memory.</summary>
    public static MessageField ToField(ReadOnlySpan<FieldNode> nodes, ReadOnlySpan<byte> text, int node)
    {
        ref readonly FieldNode current = ref nodes[node];
        string name = Encoding.UTF8.GetString(text.Slice(current.NameStart, current.NameLength));
        if (current.Kind == MessageFieldKind.Text)
        {
            return MessageField.Text(name, Encoding.UTF8.GetString(text.Slice(current.ValueStart, current.ValueLength)));
        }

        List<MessageField> children = [];
        for (int child = node + 1; child < current.End; child = nodes[child].End)
        {
            children.Add(ToField(nodes, text, child));
        }

        return current.Kind == MessageFieldKind.List
            ? MessageField.List(name, [.. children])
            : MessageField.Object(name, [.. children]);
    }

    /// <summary>Copies all fields out of the pooled memory.</summary>
    public readonly MessageFields ToFields()
    {
        List<MessageField> fields = [];
        for (int node = 0; node < _count; node = _nodes[node].End)
        {
            fields.Add(ToField(Nodes, Text, node));
        }

        return [.. fields];
    }

    /// <summary>The order of nodes by the bytes of their names. Valid until a field is added.</summary>
    public readonly IComparer<int> NameOrder() => new NodeNameComparer(_text, _nodes);

    public void Dispose()
    {
        if (_text is not null)
        {
            CryptographicOperations.ZeroMemory(_text.AsSpan(0, _textLength));
            ArrayPool<byte>.Shared.Return(_text);
            ArrayPool<FieldNode>.Shared.Return(_nodes);
        }

        this = default;
    }

    private void Add(MessageFields fields)
    {
        foreach (MessageField field in fields.Span)
        {
            int node = Begin(field.Name);
            if (field.Kind == MessageFieldKind.Text)
            {
                AppendValue(node, field.Value);
            }
            else
            {
                SetKind(node, field.Kind);
                Add(field.Children);
            }

            End(node);
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        int needed = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length - _textLength < needed)
        {
            GrowText(needed);
        }

        _textLength += Encoding.UTF8.GetBytes(text, _text.AsSpan(_textLength));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowText(int needed)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(_text.Length * 2, _textLength + needed)));
        Text.CopyTo(larger);
        CryptographicOperations.ZeroMemory(_text.AsSpan(0, _textLength));
        ArrayPool<byte>.Shared.Return(_text);
        _text = larger;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowNodes()
    {
        FieldNode[] larger = ArrayPool<FieldNode>.Shared.Rent(_nodes.Length * 2);
        Nodes.CopyTo(larger);
        ArrayPool<FieldNode>.Shared.Return(_nodes);
        _nodes = larger;
    }
}
