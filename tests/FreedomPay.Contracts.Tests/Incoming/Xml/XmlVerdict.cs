namespace FreedomPay.Contracts.Tests.Incoming.Xml;

/// <summary>What must become of a document.</summary>
public enum XmlVerdict
{
    /// <summary>The fast path takes it.</summary>
    Fast,

    /// <summary>The fast path gives it up, XmlReader reads it.</summary>
    Slow,

    /// <summary>It is no message.</summary>
    Refused,
}
