using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>An object or a list of which the end is not read yet.</summary>
internal struct JsonLevel
{
    /// <summary>Up to so many members of an object are compared with each other one by one.</summary>
    public const int MostToCompare = 64;

    /// <summary>The field that it is the value of; negative for a document that is an object.</summary>
    public int Node;

    /// <summary>The number of members so far.</summary>
    public int Count;

    /// <summary>One bit for each bucket of names that has occurred. A name whose bit is not set is new.</summary>
    public ulong Seen;

    /// <summary>The byte that ends it.</summary>
    public byte Close;

    public readonly bool IsObject => Close == '}';

    /// <summary>Counts a member, and determines whether its name occurred before, unless there are too many members to compare.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsRepeated(scoped in FieldTable table, ReadOnlySpan<byte> name)
    {
        ulong bucket = 1UL << (name.IsEmpty ? 0 : (name.Length + name[0] + (name[^1] * 5) + (name[name.Length / 2] * 11)) & 63);
        bool mayBeRepeated = (Seen & bucket) != 0;
        Seen |= bucket;
        return ++Count <= MostToCompare && mayBeRepeated && IsNamed(in table, name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly bool IsNamed(scoped in FieldTable table, ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<FieldNode> nodes = table.Nodes;
        for (int node = Node + 1; node < nodes.Length; node = nodes[node].End)
        {
            if (nodes[node].IsNamed(name, table.Text))
            {
                return true;
            }
        }

        return false;
    }
}
