using System.Buffers.Binary;

namespace FreedomPay.Contracts;

/// <summary>Orders nodes of a <see cref="FieldTable"/> by the bytes of their names, equal ones by their place in the message.</summary>
internal sealed class NodeNameComparer(byte[] text, FieldNode[] nodes) : IComparer<int>
{
    private const long SixBytes = 0xFFFF_FFFF_FFFF;
    private const long Among = 1L << 48;
    private const long Behind = 2L << 48;

    /// <summary>
    /// A number of 50 bits by which names are ordered as by their bytes, unless it is equal: whether the name stands before, among or behind
    /// those with the prefix that nearly all have, and the next six bytes, or the first six of another name.
    /// </summary>
    public static long Head(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> prefix = "pg_"u8;
        if (name.StartsWith(prefix))
        {
            // The last six of the eight bytes behind the first.
            return Among | (name.Length > sizeof(ulong) ? BinaryPrimitives.ReadInt64BigEndian(name[1..]) & SixBytes : SixOf(name[prefix.Length..]));
        }

        return (name.SequenceCompareTo(prefix) < 0 ? 0 : Behind) | SixOf(name);
    }

    /// <summary>The first six bytes as a number; fewer are filled up with zeros.</summary>
    private static long SixOf(ReadOnlySpan<byte> name)
    {
        Span<byte> filled = stackalloc byte[sizeof(ulong)];
        filled.Clear();
        name[..Math.Min(name.Length, 6)].CopyTo(filled[2..]);
        return BinaryPrimitives.ReadInt64BigEndian(filled);
    }

    public int Compare(int x, int y)
    {
        int order = Name(x).SequenceCompareTo(Name(y));
        return order != 0 ? order : x.CompareTo(y);
    }

    private ReadOnlySpan<byte> Name(int node) => text.AsSpan(nodes[node].NameStart, nodes[node].NameLength);
}
