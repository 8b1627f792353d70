namespace FreedomPay.Contracts;

/// <summary>
/// The order in which the items of a list in a form are signed. For up to ten items all orders are the same;
/// for eleven or more the public sources differ, and no recorded message settles it (docs/signing.md).
/// </summary>
public enum ListOrder
{
    /// <summary>
    /// The order of the function that the gateway documents (<c>makeFlatParamsArray</c>): items are sorted by their index as text
    /// followed by their three-digit position: 0, 10, 1, 11, 2, 3. The default.
    /// </summary>
    Documented = 0,

    /// <summary>By position: 0, 1, 2, …, 10, 11. Newer Platron code signs this way.</summary>
    Position = 1,

    /// <summary>By the literal names, <c>x[0]</c>, <c>x[10]</c>, <c>x[11]</c>, <c>x[1]</c>, as clients that do not nest sort them.</summary>
    LiteralName = 2,
}
