namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What a response says about its request. The runtime's <c>Outcome</c> has the same names.</summary>
internal enum Meaning
{
    Done,
    Pending,
    NotDone,
}
