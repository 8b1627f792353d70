using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A field within a <see cref="FieldTable"/>: where its name and value stand, and where its children end.</summary>
internal struct FieldNode
{
    public int NameStart;
    public int NameLength;

    /// <summary>The name's last four bytes, by which most other names differ; they all begin alike.</summary>
    public uint NameTail;
    public int ValueStart;
    public int ValueLength;

    /// <summary>Index of the first node behind this one and its descendants.</summary>
    public int End;

    public MessageFieldKind Kind;

    /// <summary>Whether a contract's property has taken the field; what is left over goes to the extra fields.</summary>
    public bool IsTaken;

    /// <summary>Where the next field stands whose name falls into the same bucket of <see cref="CompilerServices.NameBuckets"/>.</summary>
    public byte NextOfBucket;

    /// <summary>Whether a field has a name, whose tail the caller knows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsNamed(ReadOnlySpan<byte> name, uint tail, ReadOnlySpan<byte> text) =>
        NameTail == tail && NameLength == name.Length && text.Slice(NameStart, name.Length).SequenceEqual(name);

    /// <summary>What is compared before a name as a whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint TailOf(ReadOnlySpan<byte> name) =>
        name.Length >= sizeof(uint) ? BinaryPrimitives.ReadUInt32LittleEndian(name[^sizeof(uint)..]) : 0;
}
