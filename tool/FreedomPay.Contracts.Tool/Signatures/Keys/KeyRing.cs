namespace FreedomPay.Contracts.Tool.Signatures.Keys;

/// <summary>The keys that a command was given.</summary>
/// <param name="Keys">One or two: the payment key and the payout key.</param>
internal sealed record KeyRing(IReadOnlyList<NamedKey> Keys)
{
    public static KeyRing Empty { get; } = new([]);

    public override string ToString() => string.Join(", ", Keys);
}
