namespace FreedomPay.Contracts;

/// <summary>Why a signature was not accepted.</summary>
public enum SignatureFailure
{
    /// <summary>The signature was accepted.</summary>
    None = 0,

    /// <summary>The message has no signature: no <c>pg_sig</c>, or no header <c>X-JWS-Signature</c>.</summary>
    Missing = 1,

    /// <summary>The message has more than one <c>pg_sig</c>.</summary>
    Repeated = 2,

    /// <summary><c>pg_sig</c> does not consist of 32 hexadecimal digits.</summary>
    NotHexadecimal = 3,

    /// <summary>The signature does not match the message and the key, or for <c>pg_sig</c> the script name.</summary>
    Mismatch = 4,

    /// <summary>The message could not be read: it is too large or nests too deeply (<see cref="MessageFields.Defect"/>).</summary>
    Unreadable = 5,

    /// <summary><c>X-JWS-Signature</c> is not a header and a digest in base64url with two dots between them, or it is too long.</summary>
    NotDetachedJws = 6,

    /// <summary>The header in <c>X-JWS-Signature</c> is not strict JSON, or not an object of texts and numbers whose names differ.</summary>
    JwsHeaderUnreadable = 7,

    /// <summary>The header in <c>X-JWS-Signature</c> does not name the algorithm with which the endpoint signs, or asks for an extension.</summary>
    OtherAlgorithm = 8,

    /// <summary>The header in <c>X-JWS-Signature</c> names another path, another method or another id than those of the request.</summary>
    OtherRequest = 9,
}
