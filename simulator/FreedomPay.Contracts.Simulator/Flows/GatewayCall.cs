using FreedomPay.Contracts.Simulator.Catalog;
using FreedomPay.Contracts.Simulator.Http;
using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>A request of a merchant that was verified and read.</summary>
internal sealed class GatewayCall
{
    public required SimulatedMerchant Merchant { get; init; }

    public required SimulatedEndpoint Endpoint { get; init; }

    /// <summary>Gets the record of the request.</summary>
    public required object Request { get; init; }

    /// <summary>Gets all fields as received.</summary>
    public required MessageFields Fields { get; init; }

    public required IncomingRequest Http { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Gets or sets the payment that the request is about: it names the timeline that the messages belong to.</summary>
    public LedgerPayment? Payment { get; set; }

    /// <summary>Gets what is to be told to the merchant once the answer has left.</summary>
    public List<Notifications.PlannedNotification> Notifications { get; } = [];

    /// <summary>Gets the id that the merchant has given a request of the Async API.</summary>
    public Guid? RequestId => Endpoint.Contract.IdempotencyHeader is { } header && Guid.TryParse(Http.Header(header), out Guid id) ? id : null;

    /// <summary>Gets the key with which a merchant names a request: the same key gives the same answer again.</summary>
    public string? IdempotencyKey => Endpoint.Contract.IdempotencyHeader is not null ? RequestId?.ToString() : Fields["pg_idempotency_key"] is { Length: > 0 } key ? key : null;

    /// <summary>Gets the fields that are not the gateway's own: they come back in the messages to the merchant. They are kept until then, and those with card data are not.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> CustomFields =>
    [
        .. Fields
            .Where(static one => !one.Name.StartsWith("pg_", StringComparison.Ordinal) && one.GetText() is { } text && !CardData.IsIn(one.Name, text))
            .Select(static one => KeyValuePair.Create(one.Name, one.GetText()!)),
    ];
}
