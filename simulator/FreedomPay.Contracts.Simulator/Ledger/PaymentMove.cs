namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>What can happen to a payment, a payout or a transfer.</summary>
internal enum PaymentMove
{
    /// <summary>The card asks for 3DS.</summary>
    AskCardholder = 0,

    /// <summary>It needs a code, or time.</summary>
    Wait = 1,

    /// <summary>The money is held.</summary>
    Hold = 2,

    /// <summary>The money is taken, or paid out.</summary>
    Finish = 3,

    /// <summary>It is declined.</summary>
    Decline = 4,

    /// <summary>Held money is captured.</summary>
    Clear = 5,

    /// <summary>Held money is released.</summary>
    Cancel = 6,

    /// <summary>Captured money goes back, in part or whole.</summary>
    Refund = 7,

    /// <summary>Its time is over.</summary>
    Expire = 8,
}
