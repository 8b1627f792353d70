using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FreedomPay.Contracts.EntityFrameworkCore;

/// <summary>What a context must be for a message to be decided in one transaction of it. Each mistake is named with what to do.</summary>
internal static class ContextRequirements
{
    /// <summary>Returns what is wrong with every instance of a context; <see langword="null"/> if nothing is.</summary>
    public static string? FindMistake(DbContext context)
    {
        string name = context.GetType().Name;
        if (!context.Database.IsRelational())
        {
            return $"The database of {name} has no transactions ({context.Database.ProviderName}). For tests, SQLite in memory has them: UseSqlite(connection) with a connection that stays open.";
        }

        if (context.Model.FindEntityType(typeof(DecidedNotification)) is not { } entity)
        {
            return $"The model of {name} has no table for decisions. Call modelBuilder.AddFreedomPay() in OnModelCreating of {name}, and add a migration.";
        }

        if (entity.GetProperties().FirstOrDefault(static property => !property.IsNullable && property.PropertyInfo?.DeclaringType != typeof(DecidedNotification) && NeedsValue(property)) is { } foreign)
        {
            return $"The table of decisions has a column {foreign.Name} that is required and is not the library's. Leave {nameof(DecidedNotification)} out of what {name} adds to all entities, or give the column a default value.";
        }

        return context.Database.CreateExecutionStrategy().RetriesOnFailure
            ? $"{name} retries what fails (EnableRetryOnFailure), and Entity Framework Core cannot repeat a transaction that has the handler in it. The gateway repeats the message instead: "
                + $"leave EnableRetryOnFailure out, or derive a context of its own for messages, class PaymentDatabase(DbContextOptions<PaymentDatabase> options) : {name}(options), registered without it."
            : null;
    }

    /// <summary>Throws if the context of this request cannot begin a transaction whose contents are those of one message.</summary>
    public static void Demand(DbContext context)
    {
        string name = context.GetType().Name;
        if (context.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException(
                $"A transaction of {name} is already open, for example by a middleware for all requests. The library begins and ends the transaction in which a message is decided: except the gateway's routes from yours.");
        }

        if (Transaction.Current is not null || context.Database.GetEnlistedTransaction() is not null)
        {
            throw new InvalidOperationException(
                "A TransactionScope is open. The library begins and ends the transaction in which a message is decided: read and decide the message outside of the scope.");
        }

        if (context.ChangeTracker.Entries().Select(static entry => entry.Metadata.DisplayName()).Distinct().Take(5).ToArray() is { Length: > 0 } tracked)
        {
            throw new InvalidOperationException(
                $"{name} tracks entities from before the message's turn ({string.Join(", ", tracked)}). The handler would work on what another may have changed since: read in the handler, and use AsNoTracking() before it.");
        }
    }

    private static bool NeedsValue(IReadOnlyProperty property) => property.FindAnnotation(RelationalAnnotationNames.DefaultValue) is null
        && property.FindAnnotation(RelationalAnnotationNames.DefaultValueSql) is null
        && property.FindAnnotation(RelationalAnnotationNames.ComputedColumnSql) is null;
}
