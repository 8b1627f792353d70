using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A field within a <see cref="FieldTable"/>: the positions of its name and value, and the end of its children.</summary>
internal struct FieldNode
{
    public int NameStart;
    public int NameLength;

    public int ValueStart;
    public int ValueLength;

    /// <summary>Index of the first node after this one and its descendants.</summary>
    public int End;

    /// <summary>How JSON has the value.</summary>
    public JsonToken Token;

    /// <summary>Whether the field belongs to the contract or the protocol; the remaining fields become extra fields.</summary>
    public bool IsTaken;

    /// <summary>A byte instead of an int: a node is three quarters as long.</summary>
    private byte _kind;

    /// <summary>Gets or sets what the field contains. Every single value of JSON is a text here; <see cref="Token"/> says which one.</summary>
    public MessageFieldKind Kind
    {
        readonly get => (MessageFieldKind)_kind;
        set => _kind = (byte)value;
    }

    /// <summary>Determines whether the field has a certain name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsNamed(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text) =>
        NameLength == name.Length && text.Slice(NameStart, name.Length).SequenceEqual(name);
}
