namespace FreedomPay.Contracts.EntityFrameworkCore;

/// <summary>
/// A row of your database for each message of the gateway that was decided. It is written and removed by the library; read it, or map it to another table or other columns,
/// but do not change it.
/// </summary>
/// <remarks>Not sealed, and its properties are virtual: contexts with proxies ask that of all their entities.</remarks>
public class DecidedNotification
{
    /// <summary>Initializes a new instance of the <see cref="DecidedNotification"/> class.</summary>
    protected DecidedNotification()
    {
    }

    /// <summary>Gets the SHA-256 hash of what the message and its repeats have in common. The primary key: bytes, which no database compares without regard to case.</summary>
    public virtual byte[] Key { get; protected set; } = [];

    /// <summary>
    /// Gets the decision, as <see cref="NotificationDecision.ToBytes"/> writes it. It may contain personal data, such as a text for the payer. <see langword="null"/> only while the
    /// message is being decided, which nobody else sees.
    /// </summary>
    public virtual byte[]? Decision { get; protected set; }

    /// <summary>Gets the time of the decision in UTC, by the clock of the machine that decided.</summary>
    public virtual DateTime DecidedAt { get; protected set; }
}
