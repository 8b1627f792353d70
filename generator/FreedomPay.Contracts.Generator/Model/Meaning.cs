namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What an answer says of its request. The runtime's <c>Outcome</c> has the same names.</summary>
internal enum Meaning
{
    Done,
    Pending,
    NotDone,
}
