namespace FreedomPay.Contracts.Hosting;

/// <summary>What only the shop knows about its open requests: how each is asked about, and whom to tell. Resolved from a scope of its own for each request.</summary>
/// <remarks>Both methods may be called again for a request that they have dealt with already, when a program is stopped in between: let doing it twice change nothing more.</remarks>
public interface IOpenRequestSettler
{
    /// <summary>
    /// Asks the gateway once what has become of a request, with <see cref="FreedomPayClient.SettleAsync"/> or with a question for the status, and writes down what it says.
    /// Sends nothing else.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Is canceled when the program stops, and before the lease of the request ends.</param>
    /// <returns><see cref="Outcome.Done"/> and <see cref="Outcome.NotDone"/> end the asking; with the others, the request is asked about again later.</returns>
    Task<Outcome> SettleAsync(OpenRequest request, CancellationToken cancellationToken);

    /// <summary>Tells a person about a request whose outcome could not be found out in time. It is not asked about again.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reason">What is known; safe to show and to log.</param>
    /// <param name="cancellationToken">Is canceled when the program stops, and before the lease of the request ends.</param>
    /// <returns>A task for the completion. If it fails, it is called again later: nothing is left without a message to a person.</returns>
    Task HandOverAsync(OpenRequest request, string reason, CancellationToken cancellationToken);
}
