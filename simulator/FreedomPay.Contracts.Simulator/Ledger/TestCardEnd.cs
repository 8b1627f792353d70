namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>What becomes of a payment with a test card.</summary>
internal enum TestCardEnd
{
    Paid = 0,
    Declined = 1,
    RefusedByIssuer = 2,
    PaidLater = 3,
    DeclinedLater = 4,
}
