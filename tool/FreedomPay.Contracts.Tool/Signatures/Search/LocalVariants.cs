using FreedomPay.Contracts.Tool.Signatures.Keys;

namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>Differences in one place: a field that is not signed, one that got lost, one whose value is another.</summary>
/// <param name="role">Who has signed.</param>
/// <param name="keys">What must not be shown.</param>
internal sealed class LocalVariants(MessageRole role, KeyRing keys)
{
    /// <summary>Moves are tried for messages of a usual size: their number grows with the square.</summary>
    private const int MostFieldsToMove = 60;

    private static readonly SignedNode Nothing = SignedNode.Leaf(string.Empty, string.Empty);
    private static readonly ValueVariant[] EachVariants = [.. ValueVariants.All, .. ValueVariants.CutOff];

    /// <summary>The other values of a field, which pairs of changes ask for again and again.</summary>
    private readonly Dictionary<SignedNode, (ValueVariant Variant, byte[] Value)[]> _others = new(ReferenceEqualityComparer.Instance);

    /// <summary>Returns the usual differences in an order of values.</summary>
    public IEnumerable<(SignedLeaf[] Leaves, Func<Change> Change)> Of(SignedLeaf[] leaves)
    {
        for (int index = 0; index < leaves.Length; index++)
        {
            // Of equal values that follow each other any can be meant; the first stands for all.
            if (index == 0 || !Same(leaves, index, index - 1))
            {
                int place = index;
                yield return (Without(leaves, index), () => NotSigned(leaves, place));
            }
        }

        for (int index = 0; index < leaves.Length; index++)
        {
            SignedLeaf leaf = leaves[index];
            foreach ((ValueVariant variant, byte[] value) in OthersOf(leaf.Node))
            {
                yield return (Replace(leaves, index, value), () => variant.ChangeOf([Name(leaf)], Name(leaf), role));
            }
        }

        for (int index = 0; index <= leaves.Length; index++)
        {
            // An empty value beside another is the same text on both sides of it.
            if (index == 0 || leaves[index - 1].Value.Length > 0)
            {
                int place = index;
                yield return (Insert(leaves, index, Nothing), () => LostEmpty(leaves, place));
            }
        }

        for (int index = 0; index < leaves.Length; index++)
        {
            if (index == 0 || !Same(leaves, index, index - 1))
            {
                int place = index;
                yield return (Insert(leaves, index, leaves[index].Node), () => Twice(leaves, place));
            }
        }
    }

    /// <summary>Returns differences that are rare: a field under another name, which stands at another place.</summary>
    public IEnumerable<(SignedLeaf[] Leaves, Func<Change> Change)> Moves(SignedLeaf[] leaves)
    {
        if (leaves.Length > MostFieldsToMove)
        {
            yield break;
        }

        for (int from = 0; from < leaves.Length; from++)
        {
            SignedLeaf[] rest = Without(leaves, from);
            for (int to = 0; to < leaves.Length; to++)
            {
                if (to != from)
                {
                    (int place, SignedLeaf leaf) = (to, leaves[from]);
                    yield return (Insert(rest, to, leaf.Node), () => Moved(rest, leaf, place));
                }
            }
        }
    }

    /// <summary>Returns the change for a field with a known value that was signed and did not come.</summary>
    public Change Lost(SignedLeaf[] leaves, int place, IReadOnlyList<string> names, string value) => new(
        ChangeKind.FieldLost,
        names,
        $"with one more value '{Shown.Name(value, keys)}' {Place(leaves, place)}, where {string.Join(" or ", names)} has its place",
        role == MessageRole.Request ? "send every field that is signed" : "pass on every field that came");

    private Change NotSigned(SignedLeaf[] leaves, int index)
    {
        IReadOnlyList<string> names = Alike(leaves, index);
        return new Change(ChangeKind.FieldNotSigned, names, $"without {string.Join(" or ", names)}", role == MessageRole.Request
            ? "sign every field that is sent"
            : "verify what the gateway sent and nothing else: the field was added on the way");
    }

    private Change Twice(SignedLeaf[] leaves, int index) => new(ChangeKind.FieldTwice, Alike(leaves, index), $"with {Name(leaves[index])} counted twice", role == MessageRole.Request
        ? "sign each field as often as it is sent"
        : "take each field once: the parameters of your own URL are in the body too");

    private Change Moved(SignedLeaf[] rest, SignedLeaf leaf, int place) => new(
        ChangeKind.FieldMoved,
        [Name(leaf)],
        $"with the value of {Name(leaf)} {Place(rest, place)}",
        role == MessageRole.Request
            ? $"sign and send the field under one name: that of {Name(leaf)} was changed in between, and stands elsewhere in the order"
            : $"pass on names unchanged: that of {Name(leaf)} was another when it was signed");

    private Change LostEmpty(SignedLeaf[] leaves, int index) => new(ChangeKind.FieldLost, [], $"with one more empty value {Place(leaves, index)}", role == MessageRole.Request
        ? "send every field that is signed, or leave fields without a value out of both"
        : "pass on fields without a value too: one got lost");

    private string Place(SignedLeaf[] leaves, int index) => leaves.Length == 0 ? "alone"
        : index == 0 ? $"before {Name(leaves[0])}"
        : index == leaves.Length ? $"after {Name(leaves[^1])}"
        : $"between {Name(leaves[index - 1])} and {Name(leaves[index])}";

    private string[] Alike(SignedLeaf[] leaves, int index)
    {
        int end = index + 1;
        while (end < leaves.Length && Same(leaves, index, end))
        {
            end++;
        }

        return [.. leaves[index..end].Select(Name)];
    }

    private (ValueVariant Variant, byte[] Value)[] OthersOf(SignedNode node)
    {
        if (!_others.TryGetValue(node, out (ValueVariant Variant, byte[] Value)[]? others))
        {
            // Variants that come to the same are tried once, under the name of the likelier one.
            others = [.. EachVariants.Select(variant => (Variant: variant, Value: variant.Of(node)!)).Where(static one => one.Value is not null).DistinctBy(static one => Convert.ToBase64String(one.Value))];
            _others.Add(node, others);
        }

        return others;
    }

    private string Name(SignedLeaf leaf) => leaf.Name.Length == 0 ? "(no name)" : Shown.Name(leaf.Name, keys);

    private static bool Same(SignedLeaf[] leaves, int one, int other) => leaves[one].Value.AsSpan().SequenceEqual(leaves[other].Value);

    public static SignedLeaf[] Insert(SignedLeaf[] leaves, int index, SignedNode node)
    {
        SignedLeaf[] longer = new SignedLeaf[leaves.Length + 1];
        Array.Copy(leaves, longer, index);
        longer[index] = new SignedLeaf(node.Name, node);
        Array.Copy(leaves, index, longer, index + 1, leaves.Length - index);
        return longer;
    }

    private static SignedLeaf[] Without(SignedLeaf[] leaves, int index)
    {
        SignedLeaf[] shorter = new SignedLeaf[leaves.Length - 1];
        Array.Copy(leaves, shorter, index);
        Array.Copy(leaves, index + 1, shorter, index, shorter.Length - index);
        return shorter;
    }

    private static SignedLeaf[] Replace(SignedLeaf[] leaves, int index, byte[] value)
    {
        SignedLeaf[] replaced = [.. leaves];
        replaced[index] = leaves[index] with { Node = leaves[index].Node.With(value) };
        return replaced;
    }
}
