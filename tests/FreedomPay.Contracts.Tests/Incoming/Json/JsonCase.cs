namespace FreedomPay.Contracts.Tests.Incoming.Json;

/// <summary>A document of the corpus with the verdict that is expected.</summary>
internal sealed record JsonCase(string Name, JsonVerdict Verdict, byte[] Body);
