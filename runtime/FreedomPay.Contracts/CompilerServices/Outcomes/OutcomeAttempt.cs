namespace FreedomPay.Contracts.CompilerServices;

/// <summary>An attempt as the gateway reports it.</summary>
internal readonly record struct OutcomeAttempt(string? Id, bool Matches, Outcome Outcome);
