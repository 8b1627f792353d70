using FreedomPay.Contracts.Simulator.Faults;

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

    /// <summary>
    /// Gets the name of the endpoint in its spec, with or without its namespace: <c>CardPayment</c>, <c>FreedomPay.Gateway.Purchase.CardPayment</c>. Messages to the
    /// merchant have names too: <c>PaymentCheck</c>, <c>ResultNotify</c>.
    /// </summary>
    public string? Endpoint { get; init; }

    /// <summary>Gets the merchant's id for the order.</summary>
    public string? OrderId { get; init; }

    /// <summary>Gets how many messages are broken; <see langword="null"/> for all, until the fault is taken away.</summary>
    public int? Times { get; init; } = 1;

    /// <summary>Gets after how many bytes an answer is cut.</summary>
    public int Bytes { get; init; } = 20;

    /// <summary>Gets how long an answer takes, from its first byte to its last.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets how many attempts of a notification get lost; <see langword="null"/> for all of them.</summary>
    public int? Attempts { get; init; }

    /// <summary>Gets where a redirect leads; <see langword="null"/> for an address of the simulator that counts what arrives (<see cref="GatewaySimulator.FollowedRedirects"/>).</summary>
    public Uri? Location { get; init; }

    internal FaultPlace Place => Kind switch
    {
        FaultKind.NotificationBeforeAnswer => FaultPlace.Sequence,
        FaultKind.DoubledNotification or FaultKind.LostNotification or FaultKind.WrongAmount => FaultPlace.Notification,
        _ => FaultPlace.Answer,
    };

    internal bool Matches(string? merchantId, string endpointName, string? orderId) =>
        (MerchantId is null || MerchantId == merchantId)
        && (Endpoint is null || Endpoint == endpointName || endpointName.EndsWith("." + Endpoint, StringComparison.Ordinal))
        && (OrderId is null || OrderId == orderId);
}
