using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace FreedomPay.Contracts.EntityFrameworkCore;

/// <summary>
/// A table of ours in the model of a shop's context, and statements about it. Not by tracked entities: these would take part in what the shop's own code saves, clears
/// or intercepts. And not by bulk updates of Entity Framework Core, whose methods differ between its versions.
/// </summary>
/// <typeparam name="TRow">The entity.</typeparam>
internal sealed class MappedTable<TRow>
    where TRow : class
{
    private readonly DbContext _context;
    private readonly IEntityType _entity;
    private readonly StoreObjectIdentifier _table;
    private readonly ISqlGenerationHelper _sql;

    public MappedTable(DbContext context)
    {
        _context = context;
        _entity = context.Model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException(ContextRequirements.FindMistake(context));
        _table = StoreObjectIdentifier.Create(_entity, StoreObjectType.Table) ?? throw new InvalidOperationException($"{typeof(TRow).Name} is not mapped to a table.");
        _sql = context.GetService<ISqlGenerationHelper>();
        Name = Literal(_sql.DelimitIdentifier(_table.Name, _table.Schema));
    }

    /// <summary>Gets the name for a statement.</summary>
    public string Name { get; }

    public IQueryable<TRow> Rows => _context.Set<TRow>().AsNoTracking().IgnoreQueryFilters();

    public Column Of(string property)
    {
        IProperty found = _entity.FindProperty(property)!;
        return new Column(Literal(_sql.DelimitIdentifier(found.GetColumnName(_table)!)), found.GetRelationalTypeMapping());
    }

    /// <summary>Runs a statement, in which <c>{0}</c> is the first value.</summary>
    /// <returns>How many rows it changed.</returns>
    public Task<int> ExecuteAsync(string sql, (Column Column, object? Value)[] values, CancellationToken cancellationToken)
    {
        // With the mapping of the column: a context may convert all times, for example.
        using DbCommand command = _context.Database.GetDbConnection().CreateCommand();
        object[] parameters = [.. values.Select((value, index) => value.Column.Mapping.CreateParameter(command, $"fp{index}", value.Value, nullable: value.Value is null))];
        return _context.Database.ExecuteSqlRawAsync(sql, parameters, cancellationToken);
    }

    /// <summary>Braces in a name are no places for parameters.</summary>
    private static string Literal(string identifier) => identifier.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>A column.</summary>
    /// <param name="Name">Its name for a statement.</param>
    /// <param name="Mapping">How its values become parameters.</param>
    internal sealed record Column(string Name, RelationalTypeMapping Mapping);
}
