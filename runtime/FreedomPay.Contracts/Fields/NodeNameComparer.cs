namespace FreedomPay.Contracts;

/// <summary>Orders nodes of a <see cref="FieldTable"/> by the bytes of their names, equal ones by their place in the message.</summary>
internal sealed class NodeNameComparer(byte[] text, FieldNode[] nodes) : IComparer<int>
{
    public int Compare(int x, int y)
    {
        int order = Name(x).SequenceCompareTo(Name(y));
        return order != 0 ? order : x.CompareTo(y);
    }

    private ReadOnlySpan<byte> Name(int node) => text.AsSpan(nodes[node].NameStart, nodes[node].NameLength);
}
