namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>Where money is.</summary>
internal enum LedgerState
{
    /// <summary>Nothing was tried yet.</summary>
    New = 0,

    /// <summary>The cardholder has to pass 3DS.</summary>
    AwaitingCardholder = 1,

    /// <summary>The payer has to enter a code, or the payment system takes its time.</summary>
    Processing = 2,

    /// <summary>The money is held on the card.</summary>
    Held = 3,

    /// <summary>The money was taken, or paid out.</summary>
    Done = 4,

    /// <summary>It was declined, refused, or its time is over.</summary>
    Failed = 5,

    /// <summary>The held money was released.</summary>
    Cancelled = 6,
}
