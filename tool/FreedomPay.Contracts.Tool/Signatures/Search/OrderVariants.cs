namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>What is said of a signature that fits in another order.</summary>
internal static class OrderVariants
{
    private const string SignOrdinal = "sort names byte by byte (ordinal) before signing";
    private const string VerifyOrdinal = "sort by another rule than names byte by byte: the sender does";

    /// <summary>The orders with what is said of them.</summary>
    public static IReadOnlyList<(FieldOrder Order, Change Change)> All(MessageRole role) =>
    [
        (FieldOrder.ListByPosition, List("with the items of lists in the order of their positions (0, 1, 2, …, 10, 11)", "Position", role)),
        (FieldOrder.ListByLiteralName, List("with the items of lists sorted by their literal names (0, 10, 11, 1, 2)", "LiteralName", role)),
        (FieldOrder.Unsorted, Order("with the fields in the order of the message", "sort the fields by name before signing", role)),
        (FieldOrder.IgnoringCase, Order("with the names sorted without regard to case", SignOrdinal, role)),
        (FieldOrder.Alphabet, Order("with the names sorted as a dictionary does", SignOrdinal + ", not by a culture", role)),
        (FieldOrder.LiteralNames, Order("with the literal names sorted, brackets included", "sort each level of nested fields by itself", role)),
        (FieldOrder.AllLevelsTogether, Order("with the fields of all levels sorted together", "sort each level of nested fields by itself", role)),
        (FieldOrder.ByValue, Order("with the values sorted", "sort by name, not by value", role)),
        (FieldOrder.NameAndPosition, Order("with names sorted together with their positions (pg_param10 before pg_param1)", "do not use names that differ by a zero at the end", role)),
        (FieldOrder.Descending, Order("with the names sorted from Z to A", "sort the names from A to Z", role)),
    ];

    private static Change Order(string condition, string remedy, MessageRole role) => new(ChangeKind.FieldOrder, [], condition, role == MessageRole.Request ? remedy : VerifyOrdinal);

    private static Change List(string condition, string name, MessageRole role) => new(ChangeKind.ListOrder, [], condition, role == MessageRole.Request
        ? "sign long lists in the order of the documented function (0, 10, 1, 11, 2), unless the gateway accepts yours"
        : $"verify with ListOrder.{name}");
}
