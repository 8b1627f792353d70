namespace FreedomPay.Contracts.Simulator;

/// <summary>What the simulator breaks on command.</summary>
public enum FaultKind
{
    /// <summary>The request is carried out, and the connection breaks before the answer.</summary>
    NoAnswer = 0,

    /// <summary>The connection breaks before the request is carried out.</summary>
    NotCarriedOut = 1,

    /// <summary>The answer is cut after some bytes (<see cref="Fault.Bytes"/>).</summary>
    CutAnswer = 2,

    /// <summary>The answer comes late (<see cref="Fault.Delay"/>), and byte by byte.</summary>
    SlowAnswer = 3,

    /// <summary>The request is carried out, and a proxy answers with HTTP 502 and a page.</summary>
    BadGateway = 4,

    /// <summary>The request is carried out, and a redirect (307) leads elsewhere.</summary>
    Redirect = 5,

    /// <summary>The request is carried out, and an error without a signature is answered.</summary>
    UnsignedError = 6,

    /// <summary>The answer's signature does not fit.</summary>
    WrongSignature = 7,

    /// <summary>A digit of the answer is changed after it was signed.</summary>
    ChangedDigit = 8,

    /// <summary>The answer is genuine, and about another payment.</summary>
    WrongPayment = 9,

    /// <summary>The gateway's clock is a day ahead.</summary>
    WrongClock = 10,

    /// <summary>A notification is sent twice at once.</summary>
    DoubledNotification = 11,

    /// <summary>The notification arrives before the answer to the request that caused it.</summary>
    NotificationBeforeAnswer = 12,

    /// <summary>A notification, and all its repeats, get lost.</summary>
    LostNotification = 13,

    /// <summary>A genuine notification has another amount than the payment.</summary>
    WrongAmount = 14,
}
