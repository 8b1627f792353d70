namespace FreedomPay.Contracts;

/// <summary>Whether what a request asked for has happened.</summary>
/// <remarks>
/// For a request that moves money it decides what to do next: give the goods after <see cref="Done"/>, try again after
/// <see cref="NotDone"/>, and do neither after the other two before the gateway has been asked again.
/// </remarks>
public enum Outcome
{
    /// <summary>It may have happened or not. Do not repeat the request: find out first.</summary>
    Unknown = 0,

    /// <summary>It has not happened and will not happen. The request may be made again.</summary>
    NotDone = 1,

    /// <summary>The gateway has accepted the request and says nothing final. Do not repeat it: a notification or a later question tells the end.</summary>
    Pending = 2,

    /// <summary>It has happened, and that is final.</summary>
    Done = 3,
}
