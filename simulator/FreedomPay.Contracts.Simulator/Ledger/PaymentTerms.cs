namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>What a merchant has asked for, apart from the money.</summary>
internal sealed record PaymentTerms
{
    public bool IsTest { get; init; }

    public bool AutoClearing { get; init; } = true;

    public decimal? AmountFrom { get; init; }

    public decimal? AmountTo { get; init; }

    public string? CheckUrl { get; init; }

    public string? ResultUrl { get; init; }

    public string? RefundUrl { get; init; }

    public string? CaptureUrl { get; init; }

    public string? SuccessUrl { get; init; }

    public string? FailureUrl { get; init; }

    /// <summary>Gets the URL for the result of a payout, or for a saved card.</summary>
    public string? PostUrl { get; init; }

    public string? BackUrl { get; init; }

    /// <summary>Gets how the check and result URLs are called: GET, POST or XML.</summary>
    public string? RequestMethod { get; init; }

    public string? SuccessMethod { get; init; }

    public string? FailureMethod { get; init; }

    public string? UserId { get; init; }

    public string? UserPhone { get; init; }

    public string? UserEmail { get; init; }

    public string? Language { get; init; }

    public bool AsksForThreeDSecure { get; init; }

    public bool StartsRecurring { get; init; }

    public int? RecurringMonths { get; init; }

    public bool SavesCard { get; init; }

    /// <summary>Gets whether the card is saved for payouts only.</summary>
    public bool SavesForPayouts { get; init; }

    /// <summary>Gets the fields of the merchant's own, which come back in messages.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> CustomFields { get; init; } = [];
}
