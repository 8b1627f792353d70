namespace FreedomPay.Contracts;

/// <summary>What something between the client and the network tried to do with a request that may be sent only once.</summary>
internal enum RefusedSend
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Send it again.</summary>
    Repeat = 1,

    /// <summary>Read or copy its content.</summary>
    Copy = 2,
}
