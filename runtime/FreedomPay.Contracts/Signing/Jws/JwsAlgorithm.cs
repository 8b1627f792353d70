namespace FreedomPay.Contracts;

/// <summary>How the digest of an <c>X-JWS-Signature</c> is made. The names are those of the header's member <c>alg</c> (RFC 7518, section 3.2).</summary>
public enum JwsAlgorithm
{
    /// <summary>HMAC with SHA-256: Async API, Partner API, and the newer endpoints of Invoice.</summary>
    HS256 = 0,

    /// <summary>HMAC with SHA-512: Card API, and the older endpoints of Invoice.</summary>
    HS512 = 1,
}
