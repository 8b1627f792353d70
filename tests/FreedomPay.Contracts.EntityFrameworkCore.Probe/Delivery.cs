namespace FreedomPay.Contracts.EntityFrameworkCore.Probe;

/// <summary>A row that is added with each delivery, in a statement of its own.</summary>
public sealed class Delivery
{
    public int Id { get; init; }

    public required string OrderId { get; init; }

    public required string DeliveredBy { get; init; }
}
