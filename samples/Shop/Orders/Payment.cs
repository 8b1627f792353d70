namespace Shop.Orders;

/// <summary>One attempt to pay an order. Its id is the gateway's.</summary>
internal sealed class Payment : Transfer
{
    /// <summary>Gets whether it is a payment by card, and not one on the gateway's page.</summary>
    public required bool IsByCard { get; init; }

    /// <summary>Gets or sets whether the gateway has asked, and may take the money. Until this payment has an end, no other one of the order may be paid.</summary>
    public bool IsAllowed { get; set; }
}
