namespace FreedomPay.Contracts.Hosting;

/// <summary>
/// Decides each message once: the gateway repeats messages, expects the same reply to each repeat, and does not wait until the first one has been
/// decided. The store of a program with several machines must be shared by them.
/// </summary>
/// <remarks>
/// <para>What a store promises: of one key, no two turns are open at a time; a decision is kept for at least three hours (<see cref="MinimumKeepTime"/>), longer than the gateway repeats a
/// message; a store that cannot promise this refuses, and the gateway repeats the message later.</para>
/// <para>A store whose owner of a turn can disappear, because it is on another machine, renews the lease until it is finished or abandoned. If it is lost all the same, another turn may
/// begin: <see cref="INotificationLease.FinishAsync"/> keeps a decision only while the lease is still the caller's, and otherwise returns the decision that another has made.</para>
/// </remarks>
public interface INotificationStore
{
    /// <summary>Gets the shortest time for which a decision is kept: the gateway repeats a message for two hours.</summary>
    static TimeSpan MinimumKeepTime { get; } = TimeSpan.FromHours(3);

    /// <summary>Begins the turn of a message, or finds what has been decided about it. Waits while another turn of the same key is open.</summary>
    /// <param name="key">What the message and its repeats have in common, and no other message has: the gateway's host and <see cref="ReceivedRequest{TRequest}.Verified.RepeatKey"/>.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>A turn of one's own, which must be finished or abandoned; the earlier decision; or a refusal.</returns>
    ValueTask<NotificationTurn> BeginAsync(string key, CancellationToken cancellationToken);
}
