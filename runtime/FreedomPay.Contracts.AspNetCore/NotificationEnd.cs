namespace FreedomPay.Contracts.AspNetCore;

/// <summary>How a message ended, as telemetry counts it.</summary>
internal enum NotificationEnd : byte
{
    /// <summary>Decided, and the decision is kept.</summary>
    Decided,

    /// <summary>Decided before; the repeat got the same decision.</summary>
    Repeated,

    /// <summary>Handled; no reply to such a message is known.</summary>
    Handled,

    /// <summary>The payer's browser brought it, and it is verified.</summary>
    Returned,

    /// <summary>The body is longer than any message.</summary>
    TooLarge,

    /// <summary>The body has a content type that no message has.</summary>
    OtherMediaType,

    /// <summary>The body cannot be read.</summary>
    Unreadable,

    /// <summary>The message is not signed by the gateway for this merchant.</summary>
    Untrusted,

    /// <summary>The message is signed and is not as the spec says.</summary>
    Malformed,

    /// <summary>The sender left before the message had arrived, or before its turn came.</summary>
    CallerLeft,

    /// <summary>The handler threw.</summary>
    HandlerFailed,

    /// <summary>The store of decisions refused, or was not available.</summary>
    StoreFailed,

    /// <summary>The program stopped while the handler ran.</summary>
    Stopping,

    /// <summary>Decided, and the decision was not kept.</summary>
    NotKept,
}
