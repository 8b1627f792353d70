using FreedomPay.Contracts.EntityFrameworkCore;
using FreedomPay.Contracts.Hosting;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Writes open requests down in your database.</summary>
public static class OpenRequestDbContextExtensions
{
    /// <summary>
    /// Writes down that a request is about to be sent. Save it together with what you change for it, in one <c>SaveChangesAsync</c>, before you send: then its outcome is found out
    /// whatever happens. You need not remove it: the first question about a request that has ended removes it.
    /// </summary>
    /// <remarks>
    /// Do not send in a handler of the gateway's messages: with <c>AddFreedomPayEntityFramework</c>, what the handler saves is committed after it, and rolled back with it. What was sent
    /// in between would be forgotten. If two write down one id at the same moment, the <c>SaveChangesAsync</c> of one throws <see cref="DbUpdateException"/>.
    /// </remarks>
    /// <param name="context">The context.</param>
    /// <param name="request">The request. If one is open under the same id, it begins anew, and a person who was told about it is forgotten.</param>
    /// <param name="firstQuestionAfter">How long after <see cref="OpenRequest.SentAt"/> the gateway is asked for the first time; <see langword="null"/> for one minute, in which an answer usually arrives.</param>
    /// <param name="cancellationToken">Cancels the reading of a row that is there already.</param>
    /// <returns>A task for the completion.</returns>
    public static async Task AddOpenRequestAsync(this DbContext context, OpenRequest request, TimeSpan? firstQuestionAfter = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(request);
        DateTimeOffset dueAt = request.SentAt + (firstQuestionAfter ?? TimeSpan.FromMinutes(1));
        byte[] key = RowKey.Of(request.Id);
        DbSet<KeptOpenRequest> rows = context.Set<KeptOpenRequest>();

        // Without the shop's own filters, which the runners do not apply either.
        KeptOpenRequest? known = rows.Local.FirstOrDefault(row => row.Key.AsSpan().SequenceEqual(key))
            ?? await rows.IgnoreQueryFilters().SingleOrDefaultAsync(row => row.Key == key, cancellationToken).ConfigureAwait(false);
        if (known is not null && context.Entry(known).State != EntityState.Added)
        {
            // A runner changes and removes rows by statements of its own, also since the context has read this one.
            await context.Entry(known).ReloadAsync(cancellationToken).ConfigureAwait(false);
            known = context.Entry(known).State == EntityState.Detached ? null : known;
        }

        if (known is null)
        {
            context.Add(new KeptOpenRequest(key, request, dueAt));
            return;
        }

        known.Begin(request, dueAt);
        if (context.Entry(known).State != EntityState.Added)
        {
            context.Entry(known).State = EntityState.Modified;
        }
    }
}
