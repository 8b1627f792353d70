namespace FreedomPay.Contracts;

/// <summary>Which of the merchant's secret keys signs a message.</summary>
public enum KeyKind
{
    /// <summary>The key for accepting payments and for stored cards ("receive" key).</summary>
    Payment = 0,

    /// <summary>The key for payouts and their notifications.</summary>
    Payout = 1,
}
