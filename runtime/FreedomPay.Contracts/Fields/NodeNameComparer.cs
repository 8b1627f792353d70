using System.Buffers.Binary;

namespace FreedomPay.Contracts;

/// <summary>Orders nodes of a <see cref="FieldTable"/> by the bytes of their names; nodes with equal names by their position in the message.</summary>
internal sealed class NodeNameComparer(byte[] text, FieldNode[] nodes) : IComparer<int>
{
    private const long SixBytes = 0xFFFF_FFFF_FFFF;
    private const long Among = 1L << 48;
    private const long Behind = 2L << 48;

    /// <summary>
    /// Returns a number of 50 bits that orders names like their bytes do, unless the numbers are equal: whether the name comes before, among or
    /// after those with the prefix that nearly all have, and the next six bytes, or the first six of a name without the prefix.
    /// </summary>
    public static long Head(ReadOnlySpan<byte> name)
    {
        //   bit  63           50 49     48 47                             0
        //        [ zeros       ] [ group ] [ six bytes, first byte highest ]
        //
        //   pg_amount     01  'a' 'm' 'o' 'u' 'n' 't'    0x1_616D6F756E74
        //   pg_salt       01  's' 'a' 'l' 't'  0   0     0x1_73616C740000
        //   amount        00  'a' 'm' 'o' 'u' 'n' 't'    0x0_616D6F756E74   "amount" sorts before "pg_"
        //   shop_branch   10  's' 'h' 'o' 'p' '_' 'b'    0x2_73686F705F62   "shop_branch" sorts after every "pg_…"
        ReadOnlySpan<byte> prefix = "pg_"u8;
        if (name.StartsWith(prefix))
        {
            // Skips "p" and reads eight bytes in one go; the mask removes "g_" and leaves the six bytes after the prefix.
            return Among | (name.Length > sizeof(ulong) ? BinaryPrimitives.ReadInt64BigEndian(name[1..]) & SixBytes : SixOf(name[prefix.Length..]));
        }

        return (name.SequenceCompareTo(prefix) < 0 ? 0 : Behind) | SixOf(name);
    }

    /// <summary>Returns the first six bytes as a number; a shorter name is padded with zeros.</summary>
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
