namespace FreedomPay.Contracts.Hosting;

/// <summary>An <see cref="INotificationStore"/> on another machine that can say whether it is reachable. The health check asks.</summary>
public interface INotificationStoreProbe
{
    /// <summary>Asks the store for a sign of life, and changes nothing in it.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>A task that completes if the store is reachable, and otherwise fails with whatever is wrong.</returns>
    ValueTask ProbeAsync(CancellationToken cancellationToken);
}
