namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>A card as it is kept: its number is masked, and its code was never written down.</summary>
internal sealed record LedgerCard(string Mask, string Brand, string Month, string Year, string Owner, string TestCard)
{
    /// <summary>Gets the token, if the card is saved.</summary>
    public string? Token { get; init; }

    /// <summary>Gets who may pay with the saved card.</summary>
    public string? UserId { get; init; }

    public string? MerchantId { get; init; }

    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>Gets whether it was saved for payouts.</summary>
    public bool IsForPayouts { get; init; }
}
