namespace FreedomPay.Contracts.Catalog.Tests.Settling;

/// <summary>What became of a request.</summary>
/// <param name="Delivered">How often the gateway got it.</param>
/// <param name="Open">How many requests are still open.</param>
/// <param name="Told">How often a person was told.</param>
/// <param name="Outcome">The last outcome.</param>
internal sealed record MovingRun(int Delivered, int Open, int Told, Outcome Outcome);
