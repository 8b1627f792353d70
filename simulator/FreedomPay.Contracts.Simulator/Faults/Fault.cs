namespace FreedomPay.Contracts.Simulator;

/// <summary>A fault, and which messages it is for. What is <see langword="null"/> is for all.</summary>
public sealed record Fault
{
    /// <summary>Initializes a new instance of the <see cref="Fault"/> class.</summary>
    /// <param name="kind">What is broken.</param>
    public Fault(FaultKind kind) => Kind = kind;

    /// <summary>Gets what is broken.</summary>
    public FaultKind Kind { get; init; }

    /// <summary>Gets the merchant.</summary>
    public string? MerchantId { get; init; }

    /// <summary>Gets the name of the endpoint in its spec, with or without its namespace: <c>CardPayment</c>, <c>FreedomPay.Gateway.Purchase.CardPayment</c>.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Gets the merchant's id for the order.</summary>
    public string? OrderId { get; init; }

    /// <summary>Gets how many messages are broken; <see langword="null"/> for all, until the fault is taken away.</summary>
    public int? Times { get; init; } = 1;

    /// <summary>Gets after how many bytes an answer is cut.</summary>
    public int Bytes { get; init; } = 20;

    /// <summary>Gets how late an answer comes.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(5);

    internal bool IsOfNotification => Kind is FaultKind.DoubledNotification or FaultKind.NotificationBeforeAnswer or FaultKind.LostNotification or FaultKind.WrongAmount;

    internal bool Matches(string? merchantId, string endpointName, string? orderId) =>
        (MerchantId is null || MerchantId == merchantId)
        && (Endpoint is null || Endpoint == endpointName || endpointName.EndsWith("." + Endpoint, StringComparison.Ordinal))
        && (OrderId is null || OrderId == orderId);
}
