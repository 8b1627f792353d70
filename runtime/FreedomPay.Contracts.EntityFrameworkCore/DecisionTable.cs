using Microsoft.EntityFrameworkCore;

namespace FreedomPay.Contracts.EntityFrameworkCore;

/// <summary>Reads and writes rows of decisions.</summary>
internal sealed class DecisionTable
{
    private readonly MappedTable<DecidedNotification> _table;
    private readonly MappedTable<DecidedNotification>.Column _key;
    private readonly MappedTable<DecidedNotification>.Column _decision;
    private readonly MappedTable<DecidedNotification>.Column _decidedAt;

    public DecisionTable(DbContext context)
    {
        _table = new MappedTable<DecidedNotification>(context);
        _key = _table.Of(nameof(DecidedNotification.Key));
        _decision = _table.Of(nameof(DecidedNotification.Decision));
        _decidedAt = _table.Of(nameof(DecidedNotification.DecidedAt));
    }

    /// <summary>Returns the row of a message as it is committed; <see langword="null"/> if there is none.</summary>
    public Task<DecidedNotification?> FindAsync(byte[] key, CancellationToken cancellationToken) => _table.Rows.SingleOrDefaultAsync(row => row.Key == key, cancellationToken);

    /// <summary>Returns the time of the oldest decision before a time; <see langword="null"/> if there is none.</summary>
    public Task<DateTime?> FindOldestAsync(DateTime before, CancellationToken cancellationToken) =>
        _table.Rows.Where(row => row.DecidedAt < before).MinAsync(static row => (DateTime?)row.DecidedAt, cancellationToken);

    /// <summary>Waits while another transaction has a row with this key, and throws if that was committed.</summary>
    public Task InsertAsync(byte[] key, DateTime now, CancellationToken cancellationToken) =>
        _table.ExecuteAsync($"INSERT INTO {_table.Name} ({_key.Name}, {_decidedAt.Name}) VALUES ({{0}}, {{1}})", [(_key, key), (_decidedAt, now)], cancellationToken);

    /// <summary>Returns whether the row was there.</summary>
    public async Task<bool> UpdateAsync(byte[] key, byte[] decision, DateTime now, CancellationToken cancellationToken) =>
        await _table.ExecuteAsync(
            $"UPDATE {_table.Name} SET {_decision.Name} = {{0}}, {_decidedAt.Name} = {{1}} WHERE {_key.Name} = {{2}}", [(_decision, decision), (_decidedAt, now), (_key, key)], cancellationToken).ConfigureAwait(false) != 0;

    public Task DeleteAsync(DateTime before, CancellationToken cancellationToken) =>
        _table.ExecuteAsync($"DELETE FROM {_table.Name} WHERE {_decidedAt.Name} < {{0}}", [(_decidedAt, before)], cancellationToken);
}
