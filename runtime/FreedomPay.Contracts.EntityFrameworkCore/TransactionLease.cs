using System.Diagnostics.CodeAnalysis;
using FreedomPay.Contracts.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FreedomPay.Contracts.EntityFrameworkCore;

/// <summary>The turn of a message: an open transaction of the context, in which the row of the message already is.</summary>
internal sealed class TransactionLease : INotificationLease
{
    private readonly DbContext _context;
    private readonly IDbContextTransaction _transaction;
    private readonly DecisionTable _table;
    private readonly byte[] _key;
    private readonly TimeProvider _time;
    private readonly Action _afterwards;
    private bool _hasEnded;
    private NotificationDecision? _decision;

    public TransactionLease(DbContext context, IDbContextTransaction transaction, DecisionTable table, byte[] key, TimeProvider time, Action afterwards)
    {
        _context = context;
        _transaction = transaction;
        _table = table;
        _key = key;
        _time = time;
        _afterwards = afterwards;
    }

    public async ValueTask<NotificationDecision> FinishAsync(NotificationDecision decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (_hasEnded)
        {
            return _decision ?? throw new InvalidOperationException("The lease has been abandoned, or its decision could not be kept.");
        }

        _hasEnded = true;
        try
        {
            DemandOpen();
            if (!await _table.UpdateAsync(_key, decision.ToBytes(), _time.GetUtcNow().UtcDateTime, cancellationToken).ConfigureAwait(false))
            {
                throw new InvalidOperationException($"The handler has removed the row of its message from the table of {nameof(DecidedNotification)}.");
            }

            await _transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception)
        {
            await TryRollBackAsync().ConfigureAwait(false);
            throw;
        }

        _decision = decision;
        await TryDisposeAsync().ConfigureAwait(false);
        _afterwards();
        return decision;
    }

    public async ValueTask AbandonAsync()
    {
        if (!_hasEnded)
        {
            _hasEnded = true;
            await TryRollBackAsync().ConfigureAwait(false);
        }
    }

    private void DemandOpen()
    {
        if (!ReferenceEquals(_context.Database.CurrentTransaction, _transaction))
        {
            throw new InvalidOperationException(
                "The handler has ended the transaction in which its message is decided, by a commit or a rollback of its own. The library ends it, after the handler: save changes with SaveChangesAsync, "
                + "and undo part of them with savepoints.");
        }

        if (_context.ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException(
                $"The handler has returned with changes of {_context.GetType().Name} that are not saved. Call SaveChangesAsync before the reply is returned; to drop the changes, call ChangeTracker.Clear().");
        }
    }

    /// <summary>Leaves nothing behind for what runs later in the same request: no transaction, and no entity that the next SaveChanges would save.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A transaction that cannot be rolled back has lost its connection, and the database rolls it back; the error before it is what the caller must see.")]
    private async Task TryRollBackAsync()
    {
        try
        {
            // Also one that the handler has put in the place of the turn's.
            if (_context.Database.CurrentTransaction is { } open)
            {
                await open.RollbackAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception)
        {
        }

        await TryDisposeAsync().ConfigureAwait(false);
        _context.ChangeTracker.Clear();
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "What was committed stays committed, and what was not never is.")]
    private async Task TryDisposeAsync()
    {
        try
        {
            await _transaction.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
        }
    }
}
