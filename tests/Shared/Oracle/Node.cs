namespace FreedomPay.Contracts.Tests.Oracle;

/// <summary>A field as the reference walk sees it. It shares nothing with the types under test.</summary>
internal sealed record Node(string Name, string? Text, IReadOnlyList<Node> Children, bool IsList)
{
    public static Node Of(string name, string text) => new(name, text, [], IsList: false);

    public static Node Object(string name, params Node[] children) => new(name, null, children, IsList: false);

    /// <summary>The items' names are their indexes, as in a PHP array.</summary>
    public static Node List(string name, params Node[] items) =>
        new(name, null, [.. items.Select(static (item, index) => item with { Name = Invariant(index) })], IsList: true);

    public static Node List(string name, IEnumerable<string> items) => List(name, [.. items.Select(static item => Of(string.Empty, item))]);

    /// <summary>The same field as the runtime's own type: the way in for the code under test.</summary>
    public MessageField ToField() => Text is not null
        ? MessageField.Text(Name, Text)
        : IsList ? MessageField.List(Name, ToFields(Children)) : MessageField.Object(Name, ToFields(Children));

    public static MessageField[] ToFields(IEnumerable<Node> nodes) => [.. nodes.Select(static node => node.ToField())];

    private static string Invariant(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
