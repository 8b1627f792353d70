using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>
/// The fields of one level of a message by the tails of their names: each bucket leads to its first field, that one to the next of the
/// bucket. Places count from the level's first node plus one; zero is none.
/// </summary>
[InlineArray(Count)]
internal struct NameBuckets
{
    /// <summary>Levels that span more nodes are searched through.</summary>
    public const int MostNodes = byte.MaxValue - 1;

    private const int Count = 64;
    private const int UnusedBits = 32 - 6;

    private byte _first;

    public void Fill(Span<FieldNode> nodes, int first, int end)
    {
        Span<byte> lastOfBucket = stackalloc byte[Count];
        lastOfBucket.Clear();
        for (int node = first; node < end; node = nodes[node].End)
        {
            int bucket = Of(nodes[node].NameTail);
            byte place = (byte)(node - first + 1);
            nodes[node].NextOfBucket = 0;
            if (this[bucket] == 0)
            {
                this[bucket] = place;
            }
            else
            {
                nodes[first + lastOfBucket[bucket] - 1].NextOfBucket = place;
            }

            lastOfBucket[bucket] = place;
        }
    }

    /// <summary>The first node of a name's bucket; negative where there is none.</summary>
    public readonly int First(uint tail, int first) => Node(this[Of(tail)], first);

    /// <summary>The bucket's node behind another; negative where there is none.</summary>
    public static int Next(ReadOnlySpan<FieldNode> nodes, int node, int first) => Node(nodes[node].NextOfBucket, first);

    private static int Node(byte place, int first) => place == 0 ? -1 : first + place - 1;

    /// <summary>Multiplication spreads what the tails differ in over the upper bits.</summary>
    private static int Of(uint tail) => (int)((tail * 0x9E37_79B1u) >> UnusedBits);
}
