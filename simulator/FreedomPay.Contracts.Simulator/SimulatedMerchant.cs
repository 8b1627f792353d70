namespace FreedomPay.Contracts.Simulator;

/// <summary>A merchant of the simulator: what a real one finds and sets in the gateway's cabinet.</summary>
public sealed class SimulatedMerchant
{
    private readonly Lock _gate = new();

    /// <summary>Gets or sets the id (<c>pg_merchant_id</c>), 1 to 19 decimal digits.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>Gets or sets the name that the payer sees.</summary>
    public string Name { get; set; } = "Shop";

    /// <summary>Gets or sets the secret key for accepting payments. Use one that is made for tests, never the key of a real merchant.</summary>
    public string PaymentKey { get; set; } = string.Empty;

    /// <summary>Gets or sets the secret key for payouts; <see langword="null"/> if the merchant makes none.</summary>
    public string? PayoutKey { get; set; }

    /// <summary>Gets or sets the URL for check requests, for payments whose request names none.</summary>
    public string? CheckUrl { get; set; }

    /// <summary>Gets or sets the URL for results, for payments whose request names none.</summary>
    public string? ResultUrl { get; set; }

    /// <summary>Gets or sets where the browser goes after a payment, if its request does not say.</summary>
    public string? SuccessUrl { get; set; }

    /// <summary>Gets or sets where the browser goes after a failed payment, if its request does not say.</summary>
    public string? FailureUrl { get; set; }

    /// <summary>Gets or sets a value indicating whether a payment that does not say so is captured at once (the default), and not held.</summary>
    public bool AutoClearing { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether a payment that does not say so is a test payment. The default is no: a shop does not deliver for test payments.</summary>
    public bool TestingMode { get; set; }

    /// <summary>Gets or sets the balance for payouts, in tenge.</summary>
    public decimal PayoutBalance
    {
        get
        {
            lock (_gate)
            {
                return field;
            }
        }

        set
        {
            lock (_gate)
            {
                field = value;
            }
        }
    } = 1_000_000;

    internal MerchantCredentials Credentials => field ??= new MerchantCredentials(Id, PaymentKey, PayoutKey);
}
