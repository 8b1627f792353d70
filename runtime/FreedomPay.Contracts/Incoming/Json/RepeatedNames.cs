using System.Buffers;

namespace FreedomPay.Contracts;

/// <summary>
/// Finds a name that occurs twice among the members of a large object, by sorting them. Merging compares equal names with each other, and
/// takes as long for names that somebody has chosen to make it slow as for others.
/// </summary>
internal static class RepeatedNames
{
    /// <summary>Finds the second of two members with the same name.</summary>
    /// <param name="table">The table, which contains the whole object.</param>
    /// <param name="first">The node of the first member.</param>
    /// <param name="count">The number of members.</param>
    /// <returns>A node; -1 if all names are different.</returns>
    public static int Find(scoped in FieldTable table, int first, int count)
    {
        int[] rented = ArrayPool<int>.Shared.Rent(count * 2);
        Span<int> from = rented.AsSpan(0, count);
        Span<int> to = rented.AsSpan(count, count);
        for ((int node, int i) = (first, 0); i < count; i++)
        {
            from[i] = node;
            node = table.Nodes[node].End;
        }

        int repeated = -1;
        for (int width = 1; width < count && repeated < 0; width = (int)Math.Min(width * 2L, count))
        {
            for (int start = 0; start < count && repeated < 0; start = (int)Math.Min(start + (width * 2L), count))
            {
                int middle = (int)Math.Min((long)start + width, count);
                int end = (int)Math.Min((long)middle + width, count);
                repeated = Merge(in table, from[start..middle], from[middle..end], to[start..end]);
            }

            Span<int> merged = to;
            to = from;
            from = merged;
        }

        ArrayPool<int>.Shared.Return(rented);
        return repeated;
    }

    private static int Merge(scoped in FieldTable table, ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> merged)
    {
        while (!left.IsEmpty && !right.IsEmpty)
        {
            int order = table.Name(left[0]).SequenceCompareTo(table.Name(right[0]));
            if (order == 0)
            {
                return Math.Max(left[0], right[0]);
            }

            ref ReadOnlySpan<int> lower = ref (order < 0 ? ref left : ref right);
            merged[0] = lower[0];
            merged = merged[1..];
            lower = lower[1..];
        }

        left.CopyTo(merged);
        right.CopyTo(merged[left.Length..]);
        return -1;
    }
}
