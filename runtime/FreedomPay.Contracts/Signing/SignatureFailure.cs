namespace FreedomPay.Contracts;

/// <summary>Why a signature was not accepted.</summary>
public enum SignatureFailure
{
    /// <summary>The signature was accepted.</summary>
    None = 0,

    /// <summary>The message has no <c>pg_sig</c>.</summary>
    Missing = 1,

    /// <summary>The message has more than one <c>pg_sig</c>.</summary>
    Repeated = 2,

    /// <summary><c>pg_sig</c> does not consist of 32 hexadecimal digits.</summary>
    NotHexadecimal = 3,

    /// <summary><c>pg_sig</c> does not match the message, the script name and the key.</summary>
    Mismatch = 4,

    /// <summary>The message could not be read: it is too large or nests too deeply (<see cref="MessageFields.Defect"/>).</summary>
    Unreadable = 5,
}
