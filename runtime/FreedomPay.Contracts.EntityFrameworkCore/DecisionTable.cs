using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace FreedomPay.Contracts.EntityFrameworkCore;

/// <summary>
/// Reads and writes rows of decisions. Not by tracked entities: these would take part in what the handler saves, clears or intercepts. And not by bulk updates
/// of Entity Framework Core, whose methods differ between its versions.
/// </summary>
internal sealed class DecisionTable
{
    private readonly DbContext _context;
    private readonly string _table;
    private readonly Column _key;
    private readonly Column _decision;
    private readonly Column _decidedAt;

    public DecisionTable(DbContext context)
    {
        _context = context;
        IEntityType entity = context.Model.FindEntityType(typeof(DecidedNotification))
            ?? throw new InvalidOperationException(ContextRequirements.FindMistake(context));
        StoreObjectIdentifier table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)
            ?? throw new InvalidOperationException($"{nameof(DecidedNotification)} is not mapped to a table.");
        ISqlGenerationHelper sql = context.GetService<ISqlGenerationHelper>();
        _table = Literal(sql.DelimitIdentifier(table.Name, table.Schema));
        _key = Of(nameof(DecidedNotification.Key));
        _decision = Of(nameof(DecidedNotification.Decision));
        _decidedAt = Of(nameof(DecidedNotification.DecidedAt));

        Column Of(string name)
        {
            IProperty property = entity.FindProperty(name)!;
            return new Column(Literal(sql.DelimitIdentifier(property.GetColumnName(table)!)), property.GetRelationalTypeMapping());
        }
    }

    private IQueryable<DecidedNotification> Rows => _context.Set<DecidedNotification>().AsNoTracking().IgnoreQueryFilters();

    /// <summary>Returns the row of a message as it is committed; <see langword="null"/> if there is none.</summary>
    public Task<DecidedNotification?> FindAsync(byte[] key, CancellationToken cancellationToken) => Rows.SingleOrDefaultAsync(row => row.Key == key, cancellationToken);

    /// <summary>Returns the time of the oldest decision before a time; <see langword="null"/> if there is none.</summary>
    public Task<DateTime?> FindOldestAsync(DateTime before, CancellationToken cancellationToken) =>
        Rows.Where(row => row.DecidedAt < before).MinAsync(static row => (DateTime?)row.DecidedAt, cancellationToken);

    /// <summary>Waits while another transaction has a row with this key, and throws if that was committed.</summary>
    public Task InsertAsync(byte[] key, DateTime now, CancellationToken cancellationToken) =>
        ExecuteAsync($"INSERT INTO {_table} ({_key.Name}, {_decidedAt.Name}) VALUES ({{0}}, {{1}})", [(_key, key), (_decidedAt, now)], cancellationToken);

    /// <summary>Returns whether the row was there.</summary>
    public async Task<bool> UpdateAsync(byte[] key, byte[] decision, DateTime now, CancellationToken cancellationToken) =>
        await ExecuteAsync(
            $"UPDATE {_table} SET {_decision.Name} = {{0}}, {_decidedAt.Name} = {{1}} WHERE {_key.Name} = {{2}}", [(_decision, decision), (_decidedAt, now), (_key, key)], cancellationToken).ConfigureAwait(false) != 0;

    public Task DeleteAsync(DateTime before, CancellationToken cancellationToken) =>
        ExecuteAsync($"DELETE FROM {_table} WHERE {_decidedAt.Name} < {{0}}", [(_decidedAt, before)], cancellationToken);

    /// <summary>Braces in a name are no places for parameters.</summary>
    private static string Literal(string identifier) => identifier.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private Task<int> ExecuteAsync(string sql, (Column Column, object Value)[] values, CancellationToken cancellationToken)
    {
        // With the mapping of the column: a context may convert all times, for example.
        using DbCommand command = _context.Database.GetDbConnection().CreateCommand();
        object[] parameters = [.. values.Select((value, index) => value.Column.Mapping.CreateParameter(command, $"fp{index}", value.Value))];
        return _context.Database.ExecuteSqlRawAsync(sql, parameters, cancellationToken);
    }

    private sealed record Column(string Name, RelationalTypeMapping Mapping);
}
