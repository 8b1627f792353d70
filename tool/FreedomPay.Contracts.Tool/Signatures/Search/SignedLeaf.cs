namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>A value at its place in the signed text.</summary>
/// <param name="Name">The name of the field, with those that it is in.</param>
/// <param name="Node">The field.</param>
internal sealed record SignedLeaf(string Name, SignedNode Node)
{
    public byte[] Value => Node.Value!;
}
