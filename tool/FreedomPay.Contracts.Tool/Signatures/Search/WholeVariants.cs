namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>The differences that concern a whole message.</summary>
internal static class WholeVariants
{
    /// <summary>In front of the sets of fields: they can leave out parameters of the URL.</summary>
    private const int QueryGroup = -1;

    private const int SetGroup = 0;
    private const int OrderGroup = 100;
    private const int ValueGroup = 200;
    private const int MostNames = 3;

    public static IReadOnlyList<WholeVariant> Of(SearchInput input)
    {
        List<WholeVariant> variants = [];
        AddSets(variants, input.Role);
        AddQuery(variants, input);
        foreach ((FieldOrder order, Change change) in OrderVariants.All(input.Role))
        {
            variants.Add(new WholeVariant(OrderGroup, draft => (draft with { Order = order }, change)));
        }

        int group = ValueGroup;
        foreach (ValueVariant variant in ValueVariants.All)
        {
            variants.Add(new WholeVariant(group++, draft => Map(draft, variant, input)));
        }

        return variants;
    }

    private static void AddSets(List<WholeVariant> variants, MessageRole role)
    {
        int group = SetGroup;
        foreach (FieldSetVariant variant in FieldSetVariants.All)
        {
            Change change = new(variant.Kind, [], variant.Condition, role == MessageRole.Request ? variant.RequestRemedy : variant.ReceivedRemedy);
            variants.Add(new WholeVariant(group++, draft => variant.Map(draft.Nodes) is { } nodes && FieldSetVariants.Count(nodes) != FieldSetVariants.Count(draft.Nodes)
                ? (draft with { Nodes = nodes }, change)
                : null));
        }
    }

    private static void AddQuery(List<WholeVariant> variants, SearchInput input)
    {
        bool isRequest = input.Role == MessageRole.Request;
        if (input.NodesWithQuery is { } more)
        {
            Change change = new(ChangeKind.QueryParameters, [], "with the parameters of the URL among the fields", isRequest
                ? "sign the fields of the body alone"
                : "verify the parameters of the URL together with the fields of the body");
            variants.Add(new WholeVariant(QueryGroup, draft => ReferenceEquals(draft.Nodes, input.Nodes) ? (draft with { Nodes = more }, change) : null));
        }
    }

    private static (Draft Draft, Change Change)? Map(Draft draft, ValueVariant variant, SearchInput input)
    {
        List<string> names = [];
        SignedNode[] nodes = Map(draft.Nodes, variant, names);
        if (names.Count == 0)
        {
            return null;
        }

        string[] shown = [.. names.Distinct(StringComparer.Ordinal).Select(name => Shown.Name(name, input.Keys))];
        string what = shown.Length > MostNames ? "the values" : shown.Length == 1 ? shown[0] : $"{string.Join(", ", shown[..^1])} and {shown[^1]}";
        return (draft with { Nodes = nodes }, variant.ChangeOf(shown, what, input.Role));
    }

    private static SignedNode[] Map(IReadOnlyList<SignedNode> nodes, ValueVariant variant, List<string> names)
    {
        SignedNode[] mapped = new SignedNode[nodes.Count];
        for (int index = 0; index < mapped.Length; index++)
        {
            SignedNode node = nodes[index];
            if (node.Name == ProtocolNames.Signature)
            {
                mapped[index] = node;
            }
            else if (node.Value is null)
            {
                mapped[index] = node with { Children = Map(node.Children, variant, names) };
            }
            else if (variant.Of(node) is { } value)
            {
                names.Add(node.Name);
                mapped[index] = node.With(value);
            }
            else
            {
                mapped[index] = node;
            }
        }

        return mapped;
    }
}
