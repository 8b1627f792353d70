using System.Buffers.Binary;

namespace FreedomPay.Contracts;

/// <summary>Orders nodes of a <see cref="FieldTable"/> by the bytes of their names, equal ones by their place in the message.</summary>
internal sealed class NodeNameComparer(byte[] text, FieldNode[] nodes) : IComparer<int>
{
    /// <summary>Compares by bytes, the first eight at once: the names of a message mostly differ there.</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length >= sizeof(ulong) && right.Length >= sizeof(ulong))
        {
            ulong leftHead = BinaryPrimitives.ReadUInt64BigEndian(left);
            ulong rightHead = BinaryPrimitives.ReadUInt64BigEndian(right);
            if (leftHead != rightHead)
            {
                return leftHead < rightHead ? -1 : 1;
            }
        }

        return left.SequenceCompareTo(right);
    }

    public int Compare(int x, int y)
    {
        int order = Compare(Name(x), Name(y));
        return order != 0 ? order : x.CompareTo(y);
    }

    private ReadOnlySpan<byte> Name(int node) => text.AsSpan(nodes[node].NameStart, nodes[node].NameLength);
}
