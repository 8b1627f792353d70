using System.Data.Common;
using System.Transactions;
using FreedomPay.Contracts.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests;

/// <summary>What handlers and middleware do to the transaction of a message: it is refused with what to do, and no decision is kept that does not belong to what was saved.</summary>
public class MisuseTests
{
    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Commit_by_the_handler_is_refused_and_so_are_the_repeats(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For(database);
        await using (AsyncServiceScope scope = services.CreateAsyncScope())
        {
            INotificationLease lease = await scope.OwnAsync();
            await scope.Context().Database.CommitTransactionAsync();

            Assert.Contains("The library ends it", await FailsAsync(lease), StringComparison.Ordinal);
        }

        await using AsyncServiceScope next = services.CreateAsyncScope();
        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await next.Store().BeginAsync("message", CancellationToken.None));
        Assert.Contains("committed without a decision", exception.Message, StringComparison.Ordinal);
        Assert.Contains("remove the row", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Rollback_by_the_handler_is_refused(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For(database);
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        INotificationLease lease = await scope.OwnAsync();
        await scope.Context().Database.RollbackTransactionAsync();

        Assert.Contains("savepoints", await FailsAsync(lease), StringComparison.Ordinal);

        await scope.OwnAsync();
    }

    /// <summary>It ended the transaction and began one of its own: the decision must not be committed with that.</summary>
    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Transaction_in_the_place_of_the_turn_is_refused_and_rolled_back(string kind)
    {
        await using OpenTurn turn = await OpenTurn.BeginAsync(kind);
        await turn.Context.Database.RollbackTransactionAsync();
        await using IDbContextTransaction own = await turn.Context.Database.BeginTransactionAsync();
        (await turn.Context.Orders.FindAsync("1"))!.Delivered++;
        await turn.Context.SaveChangesAsync();

        Assert.Contains("The library ends it", await FailsAsync(turn.Lease), StringComparison.Ordinal);

        Assert.Null(turn.Context.Database.CurrentTransaction);
        await Assert.ThrowsAnyAsync<Exception>(() => own.CommitAsync());
        Assert.Equal((0, 0, null), await turn.Database.DeliveriesAsync("1"));
        Assert.Empty(await turn.Database.DecisionsAsync());
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Transaction_of_the_handler_is_refused_by_Entity_Framework_Core(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For(database);
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        await scope.OwnAsync();

        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => scope.Context().Database.BeginTransactionAsync());

        // docs/exactly-once.md quotes it.
        Assert.Contains("already in a transaction", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Transaction_scope_of_the_handler_fails_and_saves_nothing(string kind)
    {
        await using OpenTurn turn = await OpenTurn.BeginAsync(kind);
        Exception? exception = await Record.ExceptionAsync(async () =>
        {
            using TransactionScope own = new(TransactionScopeAsyncFlowOption.Enabled);
            (await turn.Context.Orders.FindAsync("1"))!.Delivered++;
            await turn.Context.SaveChangesAsync();
            own.Complete();
        });
        await turn.Lease.AbandonAsync();

        Assert.NotNull(exception);
        Assert.Equal((0, 0, null), await turn.Database.DeliveriesAsync("1"));
        Assert.Empty(await turn.Database.DecisionsAsync());
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Changes_that_are_not_saved_are_refused(string kind)
    {
        await using OpenTurn turn = await OpenTurn.BeginAsync(kind);
        (await turn.Context.Orders.FindAsync("1"))!.Delivered++;

        Assert.Contains("SaveChangesAsync", await FailsAsync(turn.Lease), StringComparison.Ordinal);

        Assert.Empty(turn.Context.ChangeTracker.Entries());
        Assert.Empty(await turn.Database.DecisionsAsync());
        Assert.Equal((0, 0, null), await turn.Database.DeliveriesAsync("1"));
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Transaction_scope_or_tracked_entities_from_before_the_turn_are_refused(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await database.AddOrdersAsync(1);
        await using ServiceProvider services = StoreServices.For(database);
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        ShopDatabase context = scope.Context();

        await using (IDbContextTransaction transaction = await context.Database.BeginTransactionAsync())
        {
            Assert.Contains("already open", await BeginFailsAsync(scope), StringComparison.Ordinal);
            Assert.Same(transaction, context.Database.CurrentTransaction);
        }

        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            Assert.Contains("TransactionScope", await BeginFailsAsync(scope), StringComparison.Ordinal);
        }

        await context.Orders.FindAsync("1");
        Assert.Contains("(Order)", await BeginFailsAsync(scope), StringComparison.Ordinal);

        context.ChangeTracker.Clear();
        await context.Orders.AsNoTracking().SingleAsync();
        await scope.OwnAsync();
    }

    /// <summary>What other libraries do on the same connection and transaction, such as Dapper, is in the turn.</summary>
    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Commands_on_the_transaction_itself_are_part_of_the_turn(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await database.AddOrdersAsync(1);
        await using ServiceProvider services = StoreServices.For(database);
        await using (AsyncServiceScope scope = services.CreateAsyncScope())
        {
            INotificationLease lease = await scope.OwnAsync();
            await CountAsync(scope.Context(), "\"Delivered\" + 1");
            await lease.AbandonAsync();
            Assert.Equal((0, 0, null), await database.DeliveriesAsync("1"));

            lease = await scope.OwnAsync();
            await CountAsync(scope.Context(), "\"Delivered\" + 1");
            await lease.FinishAsync(StoreServices.Decision(), CancellationToken.None);
        }

        Assert.Equal((1, 0, null), await database.DeliveriesAsync("1"));
    }

    /// <summary>A handler that catches an error of the database: Entity Framework Core has undone what failed, and what was saved before it counts.</summary>
    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Handler_may_catch_what_it_could_not_save(string kind)
    {
        await using OpenTurn turn = await OpenTurn.BeginAsync(kind);
        (await turn.Context.Orders.FindAsync("1"))!.Delivered++;
        await turn.Context.SaveChangesAsync();
        turn.Context.ChangeTracker.Clear();
        turn.Context.Orders.Add(new Order { Id = "1" });
        await Assert.ThrowsAsync<DbUpdateException>(() => turn.Context.SaveChangesAsync());
        turn.Context.ChangeTracker.Clear();

        await turn.Lease.FinishAsync(StoreServices.Decision(), CancellationToken.None);

        Assert.Equal((1, 0, null), await turn.Database.DeliveriesAsync("1"));
        Assert.Single(await turn.Database.DecisionsAsync());
    }

    /// <summary>PostgreSQL undoes the whole transaction when a command fails outside of a savepoint: then there is no decision either.</summary>
    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Command_that_fails_never_leaves_half_a_turn(string kind)
    {
        await using OpenTurn turn = await OpenTurn.BeginAsync(kind);
        await CountAsync(turn.Context, "1");
        await Assert.ThrowsAnyAsync<DbException>(() => CountAsync(turn.Context, "no_such_column"));

        Exception? exception = await Record.ExceptionAsync(async () => await turn.Lease.FinishAsync(StoreServices.Decision(), CancellationToken.None));

        Assert.Equal(kind == DatabaseKind.Postgres, exception is not null);
        Assert.Equal(exception is null ? 1 : 0, (await turn.Database.DeliveriesAsync("1")).Counted);
        Assert.Equal(exception is null ? 1 : 0, (await turn.Database.DecisionsAsync()).Length);
    }

    private static async Task CountAsync(ShopDatabase context, string value)
    {
        await using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // The texts are those above.
        command.CommandText = $"UPDATE \"Orders\" SET \"Delivered\" = {value} WHERE \"Id\" = '1'";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> FailsAsync(INotificationLease lease) =>
        (await Assert.ThrowsAsync<InvalidOperationException>(async () => await lease.FinishAsync(StoreServices.Decision(), CancellationToken.None))).Message;

    private static async Task<string> BeginFailsAsync(AsyncServiceScope scope) =>
        (await Assert.ThrowsAsync<InvalidOperationException>(async () => await scope.Store().BeginAsync("message", CancellationToken.None))).Message;
}
