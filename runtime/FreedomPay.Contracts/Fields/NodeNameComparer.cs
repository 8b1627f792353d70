using System.Buffers.Binary;

namespace FreedomPay.Contracts;

/// <summary>Orders nodes of a <see cref="FieldTable"/> by the bytes of their names, equal ones by their place in the message.</summary>
internal sealed class NodeNameComparer(byte[] text, FieldNode[] nodes) : IComparer<int>
{
    /// <summary>The first eight bytes as a number that is ordered as they are; a shorter name is filled up with zeros.</summary>
    public static ulong Head(ReadOnlySpan<byte> name)
    {
        if (name.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(name);
        }

        Span<byte> filled = stackalloc byte[sizeof(ulong)];
        filled.Clear();
        name.CopyTo(filled);
        return BinaryPrimitives.ReadUInt64BigEndian(filled);
    }

    public int Compare(int x, int y)
    {
        int order = Name(x).SequenceCompareTo(Name(y));
        return order != 0 ? order : x.CompareTo(y);
    }

    private ReadOnlySpan<byte> Name(int node) => text.AsSpan(nodes[node].NameStart, nodes[node].NameLength);
}
