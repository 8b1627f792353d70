namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>What money moves for.</summary>
internal enum PaymentKind
{
    /// <summary>A payment by card or on the payment page.</summary>
    Payment = 0,

    /// <summary>A payment from the balance of a mobile phone.</summary>
    MobilePayment = 1,

    /// <summary>A payment by the Async API.</summary>
    AsyncPayment = 2,

    /// <summary>Money paid out to a card or an account.</summary>
    Payout = 3,

    /// <summary>Money from one card to another.</summary>
    Transfer = 4,

    /// <summary>A card that is saved: no money moves.</summary>
    CardSaving = 5,
}
