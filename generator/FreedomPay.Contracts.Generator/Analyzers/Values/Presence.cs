namespace FreedomPay.Contracts.Generator.Analyzers.Values;

internal enum Presence
{
    /// <summary>It may be given or not.</summary>
    Unknown,

    /// <summary>Null, or empty, which is not sent either.</summary>
    Missing,

    Given,
}
