using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FreedomPay.Contracts.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;

namespace FreedomPay.Contracts.EntityFrameworkCore;

/// <summary>
/// Decides a message in a transaction of the context that the handler uses. The transaction begins with the row of the message, whose key is unique: the database lets
/// another delivery wait for it, on whatever machine, and rolls everything back when the program ends in between.
/// </summary>
/// <typeparam name="TContext">The context.</typeparam>
internal sealed class EntityFrameworkNotificationStore<TContext> : INotificationStore
    where TContext : DbContext
{
    private readonly TContext _context;
    private readonly ExpiredDecisions<TContext> _expired;
    private readonly FreedomPayEntityFrameworkOptions _options;
    private readonly TimeProvider _time;

    public EntityFrameworkNotificationStore(TContext context, ExpiredDecisions<TContext> expired, IOptions<FreedomPayEntityFrameworkOptions> options, TimeProvider time)
    {
        _context = context;
        _expired = expired;
        _options = options.Value;
        _time = time;
    }

    /// <inheritdoc/>
    public async ValueTask<NotificationTurn> BeginAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        ContextRequirements.Demand(_context);
        byte[] hash = RowKey.Of(key);
        using CancellationTokenSource waiting = new(_options.LongestWait, _time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, waiting.Token);
        int? timeout = _context.Database.GetCommandTimeout();
        try
        {
            // That of the context may be shorter than the wait, and means something else.
            _context.Database.SetCommandTimeout(_options.LongestWait + TimeSpan.FromSeconds(5));
            return await BeginAsync(hash, either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The caller no longer waits for the message's turn.", exception, cancellationToken);
        }
        catch (Exception) when (waiting.IsCancellationRequested)
        {
            return new NotificationTurn.Refused(string.Create(
                CultureInfo.InvariantCulture, $"The database did not give the message its turn for {_options.LongestWait.TotalSeconds:0.#} seconds: another delivery of the message is being decided, or the database is busy."));
        }
        finally
        {
            _context.Database.SetCommandTimeout(timeout);
        }
    }

    /// <summary>A delivery that comes later finds the decision here, without an error in the log of the database.</summary>
    private async Task<NotificationTurn> BeginAsync(byte[] key, CancellationToken cancellationToken)
    {
        DecisionTable table = new(_context);
        NotificationTurn? known;
        try
        {
            known = await FindAsync(table, key, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when ((exception as DbException ?? exception.InnerException as DbException) is { IsTransient: true } && !cancellationToken.IsCancellationRequested)
        {
            // The server was restarted, and the connection came from a pool that does not know it yet. Nothing has begun, and the gateway's next repeat is half an hour away.
            known = await FindAsync(table, key, cancellationToken).ConfigureAwait(false);
        }

        if (known is not null)
        {
            return known;
        }

        IDbContextTransaction transaction = _options.IsolationLevel is { } level
            ? await _context.Database.BeginTransactionAsync(level, cancellationToken).ConfigureAwait(false)
            : await _context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await table.InsertAsync(key, _time.GetUtcNow().UtcDateTime, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Which of a database's errors says that the key exists, each database says differently: its row does.
            await EndAsync(transaction).ConfigureAwait(false);
            if (await TryFindAsync(table, key, cancellationToken).ConfigureAwait(false) is { } decided)
            {
                return decided;
            }

            throw;
        }

        return new NotificationTurn.Own(new TransactionLease(_context, transaction, table, key, _time, _expired.RemoveNowAndThen));
    }

    private static async Task<NotificationTurn?> FindAsync(DecisionTable table, byte[] key, CancellationToken cancellationToken)
    {
        if (await table.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } row)
        {
            return null;
        }

        if (row.Decision is null)
        {
            throw new InvalidOperationException(
                $"The row {Convert.ToHexString(key)} of {nameof(DecidedNotification)} was committed without a decision, by a handler that committed the transaction of its message itself. "
                + "Look at what the handler saved, correct it, and remove the row: the message will be decided again.");
        }

        return NotificationDecision.TryRead(row.Decision, out NotificationDecision? decision)
            ? new NotificationTurn.Decided(decision)
            : throw new InvalidOperationException($"The decision in the row {Convert.ToHexString(key)} of {nameof(DecidedNotification)} cannot be read: it was written by a newer version of the library, or changed.");
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The error before it is what the caller must see.")]
    private static async Task<NotificationTurn?> TryFindAsync(DecisionTable table, byte[] key, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(table, key, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception)
        {
            return null;
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The error before it is what the caller must see. A transaction whose connection is gone is rolled back by the database.")]
    private static async Task EndAsync(IDbContextTransaction transaction)
    {
        try
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
        }
    }
}
