using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A field within a <see cref="FieldTable"/>: where its name and value stand, and where its children end.</summary>
internal struct FieldNode
{
    public int NameStart;
    public int NameLength;

    public int ValueStart;
    public int ValueLength;

    /// <summary>Index of the first node behind this one and its descendants.</summary>
    public int End;

    public MessageFieldKind Kind;

    /// <summary>Whether the field is one of the contract or of the protocol; what is left over goes to the extra fields.</summary>
    public bool IsTaken;

    /// <summary>Whether a field has a name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsNamed(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text) =>
        NameLength == name.Length && text.Slice(NameStart, name.Length).SequenceEqual(name);
}
