namespace FreedomPay.Contracts;

/// <summary>
/// In which order the items of a form's list take part in the signature. Up to ten items all orders are the same;
/// for eleven and more the public sources differ and no recorded message decides (docs/signing.md).
/// </summary>
public enum ListOrder
{
    /// <summary>
    /// The order of the function that the gateway documents (<c>makeFlatParamsArray</c>): items are sorted by the text of their
    /// index followed by their three-digit position, so 0, 10, 1, 11, 2, 3. The default.
    /// </summary>
    Documented = 0,

    /// <summary>By position: 0, 1, 2, …, 10, 11. Newer Platron code signs so.</summary>
    Position = 1,

    /// <summary>By the literal names, <c>x[0]</c>, <c>x[10]</c>, <c>x[11]</c>, <c>x[1]</c>, as clients sort that do not nest.</summary>
    LiteralName = 2,
}
