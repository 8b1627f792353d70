namespace DatabaseShop;

internal sealed class Order
{
    public required string Id { get; init; }

    public int Delivered { get; set; }
}
