namespace FreedomPay.Contracts.Generator.Analyzers.Values;

internal enum Presence
{
    /// <summary>It may or may not be given.</summary>
    Unknown,

    /// <summary>Null, or empty, which is not sent either.</summary>
    Missing,

    Given,
}
