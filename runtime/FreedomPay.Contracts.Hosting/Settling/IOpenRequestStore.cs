namespace FreedomPay.Contracts.Hosting;

/// <summary>
/// Keeps open requests in the shop's database. The shop adds them itself, in the transaction in which it writes down that it is about to send; the runners of
/// all machines take them from here. <c>FreedomPay.Contracts.EntityFrameworkCore</c> has one for EF Core.
/// </summary>
/// <remarks>
/// <para>What a store promises: a request is with one runner at a time; what a runner does after its lease is lost changes nothing; a runner that was killed leaves the request to others
/// when the time of its lease is up.</para>
/// <para>A request that is added again under the same id is due again, from the beginning, and the lease of a runner that works on it is lost.</para>
/// </remarks>
public interface IOpenRequestStore
{
    /// <summary>Takes requests that are due and that no other runner has, those first that have been due the longest, and counts the question (<see cref="OpenRequest.Questions"/>).</summary>
    /// <param name="count">The most that are taken.</param>
    /// <param name="now">The time by the runner's clock.</param>
    /// <param name="leaseTime">For how long they are this runner's.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The requests; empty if none is due.</returns>
    ValueTask<IReadOnlyList<OpenRequestLease>> TakeAsync(int count, DateTimeOffset now, TimeSpan leaseTime, CancellationToken cancellationToken);

    /// <summary>Gives a request back, to be taken again at a later time.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="dueAt">When it is due again.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns><see langword="false"/> if the lease was lost: nothing is changed.</returns>
    ValueTask<bool> PostponeAsync(OpenRequestLease lease, DateTimeOffset dueAt, CancellationToken cancellationToken);

    /// <summary>Removes a request whose outcome is known.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns><see langword="false"/> if the lease was lost: nothing is changed.</returns>
    ValueTask<bool> EndAsync(OpenRequestLease lease, CancellationToken cancellationToken);

    /// <summary>Keeps a request that a person has been told about, and never gives it to a runner again.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="reason">Why its outcome is not known; safe to show and to log.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns><see langword="false"/> if the lease was lost: nothing is changed.</returns>
    ValueTask<bool> HandOverAsync(OpenRequestLease lease, string reason, CancellationToken cancellationToken);
}
