namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>A way in which the signed values can differ from those that came.</summary>
/// <param name="Kind">What the difference is.</param>
/// <param name="Condition">With what the signature fits; <c>{0}</c> is what it is about: "the values", or a field.</param>
/// <param name="RequestRemedy">What to change where the merchant signs.</param>
/// <param name="ReceivedRemedy">What to change where the merchant receives.</param>
/// <param name="Map">Returns the other bytes of a value; null or the same if there is no difference.</param>
internal sealed record ValueVariant(ChangeKind Kind, string Condition, string RequestRemedy, string ReceivedRemedy, Func<SignedNode, byte[]?> Map)
{
    /// <summary>Returns the other bytes; null if they are the same.</summary>
    public byte[]? Of(SignedNode node) => node.Value is { } value && Map(node) is { } mapped && !mapped.AsSpan().SequenceEqual(value) ? mapped : null;

    public Change ChangeOf(IReadOnlyList<string> fields, string what, MessageRole role) => new(
        Kind, fields, string.Format(System.Globalization.CultureInfo.InvariantCulture, Condition, what), role == MessageRole.Request ? RequestRemedy : ReceivedRemedy);
}
