namespace Shop.Orders;

/// <summary>One attempt to pay an order. Its id is the gateway's.</summary>
internal sealed class Payment : Transfer;
