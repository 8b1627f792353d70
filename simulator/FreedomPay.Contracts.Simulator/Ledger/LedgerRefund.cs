namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>Money that went back to the payer.</summary>
internal sealed record LedgerRefund(long Id, decimal Amount, DateTimeOffset At, string Reference);
