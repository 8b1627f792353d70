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

    /// <summary>The answer comes slowly, in pieces: its last byte is late (<see cref="Fault.Delay"/>).</summary>
    SlowAnswer = 3,

    /// <summary>The request is carried out, and a proxy answers with HTTP 502 and a page.</summary>
    BadGateway = 4,

    /// <summary>The request is carried out, and a redirect (307) leads elsewhere (<see cref="Fault.Location"/>).</summary>
    Redirect = 5,

    /// <summary>The request is carried out, and an error without a signature is answered.</summary>
    UnsignedError = 6,

    /// <summary>The answer's signature does not fit. Answers in JSON have none, and stay as they are.</summary>
    WrongSignature = 7,

    /// <summary>A digit of the answer is changed after it was signed.</summary>
    ChangedDigit = 8,

    /// <summary>The answer is genuine, and about another payment: an earlier one to a request of this kind, if there was one.</summary>
    WrongPayment = 9,

    /// <summary>The dates in the answer are those of a clock that is a day ahead.</summary>
    WrongClock = 10,

    /// <summary>A notification is sent twice at once.</summary>
    DoubledNotification = 11,

    /// <summary>The notification arrives before the answer to the request that caused it.</summary>
    NotificationBeforeAnswer = 12,

    /// <summary>A notification gets lost, with all its repeats or some of them (<see cref="Fault.Attempts"/>).</summary>
    LostNotification = 13,

    /// <summary>A genuine notification has another amount than the payment.</summary>
    WrongAmount = 14,
}
