namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>The rules by which people sign fields and leave others out.</summary>
internal static class FieldSetVariants
{
    /// <summary>Whoever reads the other of the two believes what nobody signed.</summary>
    private const string Doubled = "refuse such a message, and find out what doubles a field: the gateway signed one of the two, and anybody can have added the other";

    public static IReadOnlyList<FieldSetVariant> All { get; } =
    [
        new(ChangeKind.EmptyValues, "without the empty values", "leave empty fields out of what is sent too", "verify without the empty fields: the sender does not sign them", static nodes => Where(nodes, static node => node.Value is not { Length: 0 })),
        new(ChangeKind.OwnFields, "without the fields whose names do not begin with pg_", "sign every field that is sent, also those of your own", "leave out the fields that the gateway did not send, such as your framework's own", static nodes => [.. nodes.Where(static node => node.Name.StartsWith(ProtocolNames.Prefix, StringComparison.Ordinal))]),
        new(ChangeKind.NestedFields, "without the fields that have others in them", "sign the values in lists and objects too, at the place of the field that they are in", "leave out what is nested: the sender does not sign it", static nodes => [.. nodes.Where(static node => node.Value is not null)]),
        new(ChangeKind.NestedFields, "without the first item of each list", "sign all items: under PHP before 8, 'pg_sig' == 0 is true and drops the first one", "verify all items", static nodes => WithoutFirst(nodes)),
        new(ChangeKind.RepeatedFields, "with the first of the fields that repeat", "send each field once", Doubled, static nodes => [.. nodes.DistinctBy(static node => node.Name, StringComparer.Ordinal)]),
        new(ChangeKind.RepeatedFields, "with the last of the fields that repeat", "send each field once", Doubled, static nodes => [.. nodes.Reverse().DistinctBy(static node => node.Name, StringComparer.Ordinal).Reverse()]),
    ];

    public static int Count(IReadOnlyList<SignedNode> nodes) => nodes.Sum(static node => 1 + Count(node.Children));

    private static SignedNode[] Where(IReadOnlyList<SignedNode> nodes, Func<SignedNode, bool> isSigned) =>
        [.. nodes.Where(isSigned).Select(node => node.Value is null ? node with { Children = Where(node.Children, isSigned) } : node)];

    private static SignedNode[] WithoutFirst(IReadOnlyList<SignedNode> nodes) =>
        [.. nodes.Select(static node => node.Value is null ? node with { Children = WithoutFirst(node.IsList ? [.. node.Children.Skip(1)] : node.Children) } : node)];
}
