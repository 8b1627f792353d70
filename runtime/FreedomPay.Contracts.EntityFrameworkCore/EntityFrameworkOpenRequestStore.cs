using FreedomPay.Contracts.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FreedomPay.Contracts.EntityFrameworkCore;

/// <summary>Open requests in the shop's database. Each change is one statement, which changes a row only while the lease is the caller's.</summary>
/// <typeparam name="TContext">The context.</typeparam>
internal sealed class EntityFrameworkOpenRequestStore<TContext>(TContext context) : IOpenRequestStore
    where TContext : DbContext
{
    public async ValueTask<IReadOnlyList<OpenRequestLease>> TakeAsync(int count, DateTimeOffset now, TimeSpan leaseTime, CancellationToken cancellationToken)
    {
        MappedTable<KeptOpenRequest> table = new(context);
        DateTime time = now.UtcDateTime;
        byte[][] keys = await table.Rows
            .Where(row => row.DueAt <= time && (row.LeaseEnd == null || row.LeaseEnd <= time))
            .OrderBy(static row => row.DueAt)
            .Select(static row => row.Key)
            .Take(count)
            .ToArrayAsync(cancellationToken)
            .ConfigureAwait(false);
        List<OpenRequestLease> taken = [];
        foreach (byte[] key in keys)
        {
            if (await TakeAsync(table, key, time, time + leaseTime, cancellationToken).ConfigureAwait(false) is { } lease)
            {
                taken.Add(lease);
            }
        }

        return taken;
    }

    public ValueTask<bool> PostponeAsync(OpenRequestLease lease, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        ChangeAsync(lease, dueAt.UtcDateTime, reason: null, cancellationToken);

    public ValueTask<bool> HandOverAsync(OpenRequestLease lease, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(lease, dueAt: null, reason, cancellationToken);

    public async ValueTask<bool> EndAsync(OpenRequestLease lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        MappedTable<KeptOpenRequest> table = new(context);
        (MappedTable<KeptOpenRequest>.Column key, MappedTable<KeptOpenRequest>.Column token) = (table.Of(nameof(KeptOpenRequest.Key)), table.Of(nameof(KeptOpenRequest.LeaseToken)));
        return await table.ExecuteAsync(
            $"DELETE FROM {table.Name} WHERE {key.Name} = {{0}} AND {token.Name} = {{1}}",
            [(key, RowKey.Of(lease.Request.Id)), (token, lease.Token)], cancellationToken).ConfigureAwait(false) != 0;
    }

    /// <returns>The lease; <see langword="null"/> if another runner was faster.</returns>
    private static async Task<OpenRequestLease?> TakeAsync(MappedTable<KeptOpenRequest> table, byte[] key, DateTime now, DateTime end, CancellationToken cancellationToken)
    {
        string token = Guid.NewGuid().ToString("N");
        MappedTable<KeptOpenRequest>.Column keyColumn = table.Of(nameof(KeptOpenRequest.Key));
        MappedTable<KeptOpenRequest>.Column tokenColumn = table.Of(nameof(KeptOpenRequest.LeaseToken));
        MappedTable<KeptOpenRequest>.Column endColumn = table.Of(nameof(KeptOpenRequest.LeaseEnd));
        MappedTable<KeptOpenRequest>.Column dueColumn = table.Of(nameof(KeptOpenRequest.DueAt));
        string questions = table.Of(nameof(KeptOpenRequest.Questions)).Name;

        // Counted before the question: one that ends the program counts too.
        int changed = await table.ExecuteAsync(
            $"UPDATE {table.Name} SET {tokenColumn.Name} = {{0}}, {endColumn.Name} = {{1}}, {questions} = {questions} + 1 "
                + $"WHERE {keyColumn.Name} = {{2}} AND {dueColumn.Name} <= {{3}} AND ({endColumn.Name} IS NULL OR {endColumn.Name} <= {{4}})",
            [(tokenColumn, token), (endColumn, end), (keyColumn, key), (dueColumn, now), (endColumn, now)],
            cancellationToken).ConfigureAwait(false);

        // Read afterwards: the request may have been sent again since it was found to be due.
        KeptOpenRequest? row = changed == 0 ? null : await table.Rows.SingleOrDefaultAsync(row => row.Key == key && row.LeaseToken == token, cancellationToken).ConfigureAwait(false);
        return row is null ? null : new OpenRequestLease(row.ToOpenRequest(), token);
    }

    private async ValueTask<bool> ChangeAsync(OpenRequestLease lease, DateTime? dueAt, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        MappedTable<KeptOpenRequest> table = new(context);
        MappedTable<KeptOpenRequest>.Column key = table.Of(nameof(KeptOpenRequest.Key));
        MappedTable<KeptOpenRequest>.Column token = table.Of(nameof(KeptOpenRequest.LeaseToken));
        MappedTable<KeptOpenRequest>.Column due = table.Of(nameof(KeptOpenRequest.DueAt));
        MappedTable<KeptOpenRequest>.Column why = table.Of(nameof(KeptOpenRequest.Reason));
        return await table.ExecuteAsync(
            $"UPDATE {table.Name} SET {due.Name} = {{0}}, {why.Name} = {{1}}, {token.Name} = NULL, {table.Of(nameof(KeptOpenRequest.LeaseEnd)).Name} = NULL WHERE {key.Name} = {{2}} AND {token.Name} = {{3}}",
            [(due, dueAt), (why, reason), (key, RowKey.Of(lease.Request.Id)), (token, lease.Token)],
            cancellationToken).ConfigureAwait(false) != 0;
    }
}
