namespace FreedomPay.Contracts.Hosting;

/// <summary>The right to decide one message, for as long as it is open.</summary>
public interface INotificationLease
{
    /// <summary>Keeps the decision for the repeats of the message.</summary>
    /// <param name="decision">What has been decided.</param>
    /// <param name="cancellationToken">Ends the attempt. Whether the decision is kept is not known then.</param>
    /// <returns>The decision that counts: this one, unless the lease was lost in the meantime and another has decided.</returns>
    /// <exception cref="InvalidOperationException">The lease was abandoned, or it was lost and nobody has decided yet.</exception>
    ValueTask<NotificationDecision> FinishAsync(NotificationDecision decision, CancellationToken cancellationToken);

    /// <summary>Leaves the message undecided: the next repeat is decided anew. Nothing happens after <see cref="FinishAsync"/>.</summary>
    /// <returns>A task for the completion.</returns>
    ValueTask AbandonAsync();
}
