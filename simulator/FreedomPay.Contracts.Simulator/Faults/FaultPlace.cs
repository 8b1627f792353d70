namespace FreedomPay.Contracts.Simulator.Faults;

/// <summary>Where a fault is played.</summary>
internal enum FaultPlace
{
    /// <summary>In the answer to a request.</summary>
    Answer = 0,

    /// <summary>In a message to a merchant.</summary>
    Notification = 1,

    /// <summary>Between both: in the order of a request's answer and the messages that the request causes.</summary>
    Sequence = 2,
}
