namespace FreedomPay.Contracts;

/// <summary>Whether what a request asked for has happened.</summary>
/// <remarks>
/// For a request that moves money, the outcome decides what to do next: deliver the goods after <see cref="Done"/>, try again after
/// <see cref="NotDone"/>, and after the other two do neither until you have asked the gateway again.
/// </remarks>
public enum Outcome
{
    /// <summary>It may or may not have happened. Do not repeat the request: find out first.</summary>
    Unknown = 0,

    /// <summary>It has not happened and will not happen. You can make the request again.</summary>
    NotDone = 1,

    /// <summary>Accepted by the gateway, but not final. Do not repeat the request: a notification or a later question gives the outcome.</summary>
    Pending = 2,

    /// <summary>It has happened, and that is final.</summary>
    Done = 3,
}
