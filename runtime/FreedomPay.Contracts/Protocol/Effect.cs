namespace FreedomPay.Contracts;

/// <summary>What a request can change.</summary>
public enum Effect
{
    /// <summary>It can move money. The client never sends it twice, and an error proves nothing unless its code is documented to do so.</summary>
    Moves = 0,

    /// <summary>
    /// It changes something but moves no money, such as creating a payment page or removing a card. The client never sends it twice either.
    /// </summary>
    Prepares = 1,

    /// <summary>It changes nothing. It may be repeated at will.</summary>
    Reads = 2,
}
