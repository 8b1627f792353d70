namespace FreedomPay.Contracts.Tool.Signatures;

/// <summary>How a message is written.</summary>
internal enum MessageKind
{
    /// <summary>Fields of a form or a query string.</summary>
    Form,

    /// <summary>An XML document.</summary>
    Xml,

    /// <summary>JSON, signed in a header.</summary>
    Json,
}
