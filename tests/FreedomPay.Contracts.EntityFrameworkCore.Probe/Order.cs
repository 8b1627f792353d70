namespace FreedomPay.Contracts.EntityFrameworkCore.Probe;

/// <summary>An order. How often it was delivered is counted: a flag would hide the second time.</summary>
public sealed class Order
{
    public required string Id { get; init; }

    public int Delivered { get; set; }

    /// <summary>The run of the handler that delivered it. Its reply names the same one.</summary>
    public string? DeliveredBy { get; set; }
}
