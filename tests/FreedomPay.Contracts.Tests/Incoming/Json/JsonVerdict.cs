namespace FreedomPay.Contracts.Tests.Incoming.Json;

/// <summary>What must become of a document.</summary>
public enum JsonVerdict
{
    /// <summary>It is read.</summary>
    Read,

    /// <summary>It is no message, and Newtonsoft.Json says so too.</summary>
    Refused,

    /// <summary>It is no message, although Newtonsoft.Json reads it: it is not strict.</summary>
    RefusedAlone,
}
