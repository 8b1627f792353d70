namespace FreedomPay.Contracts.Testing;

/// <summary>What is wrong with a response.</summary>
internal enum ReplyFault
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Its signature.</summary>
    Signature = 1,

    /// <summary>Only a part arrives.</summary>
    Cut = 2,
}
