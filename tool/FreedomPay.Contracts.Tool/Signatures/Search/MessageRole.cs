namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>Who has signed a message, and so who can mend it.</summary>
internal enum MessageRole
{
    /// <summary>The merchant: it goes to the gateway.</summary>
    Request,

    /// <summary>The gateway: it is an answer or a notification, and what was received is not what was sent.</summary>
    FromGateway,
}
