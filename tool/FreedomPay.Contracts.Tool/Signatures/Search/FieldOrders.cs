using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>Puts the values of a message in an order. <c>pg_sig</c> is left out at every level.</summary>
internal static class FieldOrders
{
    /// <summary>For up to ten items all known list orders are the same.</summary>
    private const int FirstCountWhereListsDiffer = 11;

    public static SignedLeaf[] Leaves(IReadOnlyList<SignedNode> nodes, FieldOrder order)
    {
        List<(string Key, SignedLeaf Leaf)> leaves = [];
        Walk(nodes, order, isList: false, prefix: string.Empty, key: string.Empty, leaves);
        return order switch
        {
            FieldOrder.LiteralNames => [.. leaves.Select(static one => one.Leaf).OrderBy(static leaf => leaf.Name, StringComparer.Ordinal)],
            FieldOrder.NameAndPosition => [.. leaves.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => one.Leaf)],
            FieldOrder.ByValue => [.. leaves.Select(static one => one.Leaf).OrderBy(static leaf => leaf.Node.Text, StringComparer.Ordinal)],
            FieldOrder.AllLevelsTogether => [.. leaves.Select(static one => one.Leaf).OrderBy(static leaf => leaf.Node.Name, StringComparer.Ordinal)],
            _ => [.. leaves.Select(static one => one.Leaf)],
        };
    }

    private static void Walk(IReadOnlyList<SignedNode> nodes, FieldOrder order, bool isList, string prefix, string key, List<(string Key, SignedLeaf Leaf)> leaves)
    {
        IEnumerable<(SignedNode Node, int Position)> level = nodes.Select(static (node, index) => (Node: node, Position: index + 1)).Where(one => isList || one.Node.Name != ProtocolNames.Signature);
        foreach ((SignedNode node, int position) in isList ? Items(level, nodes.Count, order) : Sorted(level, order))
        {
            string name = prefix.Length == 0 ? node.Name : $"{prefix}[{node.Name}]";
            string nodeKey = order == FieldOrder.NameAndPosition ? string.Create(CultureInfo.InvariantCulture, $"{key}{node.Name}{position:000}") : string.Empty;
            if (node.Value is not null)
            {
                leaves.Add((nodeKey, new SignedLeaf(name, node)));
            }
            else
            {
                Walk(node.Children, order, node.IsList, name, nodeKey, leaves);
            }
        }
    }

    private static IEnumerable<(SignedNode Node, int Position)> Sorted(IEnumerable<(SignedNode Node, int Position)> level, FieldOrder order) => order switch
    {
        FieldOrder.Unsorted or FieldOrder.ByValue or FieldOrder.NameAndPosition or FieldOrder.AllLevelsTogether or FieldOrder.LiteralNames => level,
        FieldOrder.IgnoringCase => level.OrderBy(static one => one.Node.Name, StringComparer.OrdinalIgnoreCase),
        FieldOrder.Alphabet => level.OrderBy(static one => AlphabetKey(one.Node.Name), StringComparer.Ordinal),
        FieldOrder.Descending => level.OrderByDescending(static one => one.Node.Name, StringComparer.Ordinal),
        _ => level.OrderBy(static one => one.Node.Name, StringComparer.Ordinal),
    };

    private static IEnumerable<(SignedNode Node, int Position)> Items(IEnumerable<(SignedNode Node, int Position)> items, int count, FieldOrder order) => order switch
    {
        _ when count < FirstCountWhereListsDiffer => items,
        FieldOrder.ListByPosition or FieldOrder.Unsorted => items,
        FieldOrder.ListByLiteralName => items.OrderBy(static one => string.Create(CultureInfo.InvariantCulture, $"{one.Position - 1}]"), StringComparer.Ordinal),
        _ => items.OrderBy(static one => string.Create(CultureInfo.InvariantCulture, $"{one.Position - 1}{one.Position:000}"), StringComparer.Ordinal),
    };

    /// <summary>Punctuation, then digits, then letters, and a small letter before its capital only if nothing else differs.</summary>
    private static string AlphabetKey(string name)
    {
        StringBuilder key = new(name.Length * 2);
        foreach (char letter in name)
        {
            key.Append(char.IsLetter(letter) ? 'c' : char.IsAsciiDigit(letter) ? 'b' : 'a').Append(char.ToLowerInvariant(letter));
        }

        return key.Append('\0').Append(string.Concat(name.Select(static letter => char.IsUpper(letter) ? '1' : '0'))).ToString();
    }
}
