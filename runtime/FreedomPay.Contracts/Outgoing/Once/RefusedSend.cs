namespace FreedomPay.Contracts;

/// <summary>What something between the client and the network has tried with a request that may be sent once only.</summary>
internal enum RefusedSend
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>To send it again.</summary>
    Repeat = 1,

    /// <summary>To read or copy its content.</summary>
    Copy = 2,
}
