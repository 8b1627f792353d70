using System.Diagnostics.CodeAnalysis;

namespace FreedomPay.Contracts.Hosting;

/// <summary>What a store answers about a message: exactly one of <see cref="Own"/>, <see cref="Decided"/> and <see cref="Refused"/>.</summary>
[SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "The three cases belong to the turn; nothing else can be one.")]
public abstract class NotificationTurn
{
    private NotificationTurn()
    {
    }

    /// <summary>The message is the caller's to decide. Finish or abandon the lease: until then, repeats of the message wait.</summary>
    /// <param name="lease">The right to decide.</param>
    public sealed class Own(INotificationLease lease) : NotificationTurn
    {
        /// <summary>Gets the right to decide.</summary>
        public INotificationLease Lease { get; } = lease ?? throw new ArgumentNullException(nameof(lease));
    }

    /// <summary>The message was decided before.</summary>
    /// <param name="decision">What was decided.</param>
    public sealed class Decided(NotificationDecision decision) : NotificationTurn
    {
        /// <summary>Gets what was decided.</summary>
        public NotificationDecision Decision { get; } = decision ?? throw new ArgumentNullException(nameof(decision));
    }

    /// <summary>The store cannot promise that the message is decided once: let the gateway repeat it.</summary>
    /// <param name="reason">Why, for the log.</param>
    public sealed class Refused(string reason) : NotificationTurn
    {
        /// <summary>Gets the reason, for the log.</summary>
        public string Reason { get; } = reason ?? throw new ArgumentNullException(nameof(reason));
    }
}
