namespace FreedomPay.Contracts;

/// <summary>What vouches for a response.</summary>
public enum Authenticity
{
    /// <summary>The response is signed with the merchant's key: whoever wrote it has the key.</summary>
    Signature = 0,

    /// <summary>
    /// Only the connection. The gateway signs no response in JSON, as far as is known: the response is as trustworthy as the TLS connection to the
    /// host that was called, and everything that ends it on the way, such as a proxy. See docs/signing.md.
    /// </summary>
    Channel = 1,
}
