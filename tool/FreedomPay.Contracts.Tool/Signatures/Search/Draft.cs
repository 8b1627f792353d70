namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>Fields with the order in which they are signed, before they are put in it.</summary>
/// <param name="Nodes">The fields.</param>
/// <param name="Order">The order.</param>
internal sealed record Draft(IReadOnlyList<SignedNode> Nodes, FieldOrder Order)
{
    public SignedLeaf[] Leaves() => FieldOrders.Leaves(Nodes, Order);
}
