using System.Diagnostics;

namespace FreedomPay.Contracts.Tool.Signatures.Keys;

/// <summary>A secret key with what people call it. It is a class, so that nothing prints its members.</summary>
/// <param name="name"><c>payment key</c> or <c>payout key</c>.</param>
/// <param name="isPayout">Whether it signs payouts.</param>
/// <param name="text">The key.</param>
[DebuggerDisplay("***")]
internal sealed class NamedKey(string name, bool isPayout, string text)
{
    public string Name => name;

    public bool IsPayout => isPayout;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Text => text;

    public override string ToString() => name;
}
