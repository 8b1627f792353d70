using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>
/// The order in which the values of a message are signed: at each level ordinally by name, and in message order for equal names. A field
/// with children is replaced by them, and <c>pg_sig</c> is left out at every level.
/// </summary>
internal static class SignedOrder
{
    /// <summary>For up to ten items all known list orders are the same.</summary>
    private const int FirstCountWhereListsDiffer = 11;

    /// <summary>Insertion sort is quadratic: anyone may send a form with a hundred thousand fields, and refusing it must not take minutes.</summary>
    private const int MostToInsert = 64;

    /// <summary>The low bits of a key are the position among the names to sort.</summary>
    private const int PlaceBits = 8;
    private const long PlaceMask = (1L << PlaceBits) - 1;

    /// <summary>Writes the indexes of the text nodes in the order in which they are signed.</summary>
    /// <param name="table">The message.</param>
    /// <param name="listOrder">The order of lists with eleven or more items.</param>
    /// <param name="order">Has room for as many indexes as the table has nodes.</param>
    /// <returns>The number of indexes written.</returns>
    public static int Write(scoped in FieldTable table, ListOrder listOrder, Span<int> order)
    {
        IComparer<int>? byName = null;
        return WriteLevel(in table, first: 0, end: table.Count, isList: false, listOrder, order, ref byName);
    }

    private static int WriteLevel(
        scoped in FieldTable table, int first, int end, bool isList, ListOrder listOrder, Span<int> order, ref IComparer<int>? byName)
    {
        ReadOnlySpan<FieldNode> nodes = table.Nodes;
        int count = 0;
        bool isFlat = true;
        for (int node = first; node < end; node = nodes[node].End)
        {
            if (isList || !table.IsNamed(node, "pg_sig"u8))
            {
                order[count++] = node;
            }

            isFlat &= nodes[node].Kind == MessageFieldKind.Text;
        }

        if (!isList)
        {
            SortByName(in table, order[..count], ref byName);
        }
        else if (count >= FirstCountWhereListsDiffer)
        {
            SortItems(order[..count], listOrder);
        }

        return isFlat ? count : WriteChildren(in table, order[..count], listOrder, order, ref byName);
    }

    /// <summary>Replaces the nodes of a level that have children by the signed nodes within them.</summary>
    [SkipLocalsInit]
    private static int WriteChildren(
        scoped in FieldTable table, ReadOnlySpan<int> level, ListOrder listOrder, Span<int> order, ref IComparer<int>? byName)
    {
        ReadOnlySpan<FieldNode> nodes = table.Nodes;
        int[]? rented = level.Length > MostToInsert ? ArrayPool<int>.Shared.Rent(level.Length) : null;
        Span<int> copy = (rented ?? stackalloc int[MostToInsert])[..level.Length];
        level.CopyTo(copy);
        int written = 0;
        foreach (int node in copy)
        {
            MessageFieldKind kind = nodes[node].Kind;
            if (kind == MessageFieldKind.Text)
            {
                order[written++] = node;
            }
            else
            {
                written += WriteLevel(
                    in table, node + 1, nodes[node].End, isList: kind == MessageFieldKind.List, listOrder, order[written..], ref byName);
            }
        }

        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }

        return written;
    }

    private static void SortByName(scoped in FieldTable table, Span<int> level, ref IComparer<int>? byName)
    {
        if (level.Length > MostToInsert)
        {
            // Created once per message: the comparer copies the message, which may have thousands of such levels.
            level.Sort(byName ??= table.NameOrder());
        }
        else
        {
            InsertByName(in table, level);
        }
    }

    /// <summary>
    /// Insertion sort: stable, fast for the 10 to 40 fields of a message, no allocation. It moves one number per name, made of the head of the
    /// name and its position; whole names are compared only if their heads are equal.
    /// </summary>
    [SkipLocalsInit]
    private static void InsertByName(scoped in FieldTable table, Span<int> level)
    {
        // A key for pg_amount as the fourth field of its level (i = 3):
        //
        //   bit    63      58 57      56 55                            8 7        0
        //          [ zeros  ] [ group  ] [ head of the name, 6 bytes    ] [ i      ]
        //           000000     01          'a' 'm' 'o' 'u' 'n' 't'        00000011
        //
        // 0x01_616D6F756E74_03. The group (NodeNameComparer.Head) is 01 for names that start with "pg_". Keys sort by head, then by position,
        // which keeps the sort stable. pg_order_id and pg_order_time have the same head, "order_": InsertAmongEqualHeads compares these by whole name.
        Span<long> keys = stackalloc long[MostToInsert];
        Span<int> nodes = stackalloc int[MostToInsert];
        level.CopyTo(nodes);
        for (int i = 0; i < level.Length; i++)
        {
            long key = (NodeNameComparer.Head(table.Name(level[i])) << PlaceBits) | (uint)i;
            int place = i;
            while (place > 0 && keys[place - 1] > key)
            {
                keys[place] = keys[place - 1];
                place--;
            }

            keys[place] = key;
        }

        for (int i = 0; i < level.Length; i++)
        {
            level[i] = nodes[(int)(keys[i] & PlaceMask)];
        }

        InsertAmongEqualHeads(in table, level, keys);
    }

    /// <summary>Sorts the names with equal heads, which are adjacent by now.</summary>
    private static void InsertAmongEqualHeads(scoped in FieldTable table, Span<int> level, ReadOnlySpan<long> keys)
    {
        int first = 0;
        for (int i = 1; i < level.Length; i++)
        {
            if ((keys[i - 1] >> PlaceBits) != (keys[i] >> PlaceBits))
            {
                first = i;
                continue;
            }

            int node = level[i];
            ReadOnlySpan<byte> name = table.Name(node);
            int place = i;
            while (place > first && table.Name(level[place - 1]).SequenceCompareTo(name) > 0)
            {
                level[place] = level[place - 1];
                place--;
            }

            level[place] = node;
        }
    }

    /// <summary>Returns the indexes of a list's items in the order in which they are signed; <see langword="null"/> if that is their own order.</summary>
    public static int[]? OfItemsWhereListsDiffer(int count, ListOrder listOrder) =>
        count < FirstCountWhereListsDiffer || listOrder == ListOrder.Position ? null : OfItems(count, listOrder);

    /// <summary>Returns the indexes of a list's items in the order in which they are signed.</summary>
    public static int[] OfItems(int count, ListOrder listOrder)
    {
        int[] items = new int[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = i;
        }

        if (count >= FirstCountWhereListsDiffer)
        {
            SortItems(items, listOrder);
        }

        return items;
    }

    private static void SortItems(Span<int> items, ListOrder listOrder)
    {
        if (listOrder == ListOrder.Position)
        {
            return;
        }

        string[] keys = new string[items.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = SortKey(i, listOrder);
        }

        keys.AsSpan().Sort(items, StringComparer.Ordinal);
    }

    /// <summary>Returns the key by which the gateway's PHP sorts the item at an index.</summary>
    private static string SortKey(int index, ListOrder listOrder) => listOrder == ListOrder.Documented
        ? string.Create(CultureInfo.InvariantCulture, $"{index}{index + 1:000}")
        : string.Create(CultureInfo.InvariantCulture, $"{index}]");
}
