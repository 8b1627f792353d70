namespace FreedomPay.Contracts.Tool.Tests.Signatures.Broken;

/// <summary>Breaks a message in one way.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Break">Breaks the message; returns what has to be found, or null if this message cannot be broken so.</param>
internal sealed record Breaker(string Name, Func<SampleMessage, Random, Expected?> Break)
{
    public override string ToString() => Name;
}
