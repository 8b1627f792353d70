using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FreedomPay.Contracts.EntityFrameworkCore.Probe;

/// <summary>
/// The points of a message's turn at which a program can end or lose its database: before and after each command, each step of a transaction and each step of a
/// connection, and where the handler itself waits. They are counted while one message is looked at.
/// </summary>
public sealed class TurnPoints : IDbCommandInterceptor, IDbTransactionInterceptor, IDbConnectionInterceptor
{
    /// <summary>Old decisions are removed in the background, beside the turns.</summary>
    private readonly AsyncLocal<bool> _isTurn = new();
    private readonly object _lock = new();
    private readonly List<string> _passed = [];
    private int _at;
    private Action<DbConnection?>? _act;

    /// <summary>The points that were passed since <see cref="Arm"/>.</summary>
    public IReadOnlyList<string> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _passed];
            }
        }
    }

    /// <summary>Acts at a point, counted from 1, of what comes now.</summary>
    public void Arm(int at, Action<DbConnection?> act)
    {
        lock (_lock)
        {
            _passed.Clear();
            (_at, _act) = (at, act);
        }
    }

    /// <summary>Says that what follows in this request belongs to a turn.</summary>
    public void BeginTurn() => _isTurn.Value = true;

    public void Disarm()
    {
        lock (_lock)
        {
            _act = null;
        }
    }

    public void Pass(string point, DbConnection? connection = null)
    {
        Action<DbConnection?>? act = null;
        lock (_lock)
        {
            if (_act is not null && _isTurn.Value)
            {
                _passed.Add(point);
                act = _passed.Count == _at ? _act : null;
            }
        }

        act?.Invoke(connection);
    }

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        Passed($"before {Verb(command)}", command?.Connection, result);

    public ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) =>
        Passed($"after {Verb(command)}", command?.Connection, result);

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        Passed($"before {Verb(command)}", command?.Connection, result);

    public ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        Passed($"after {Verb(command)}", command?.Connection, result);

    public ValueTask<InterceptionResult> DataReaderClosingAsync(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result) =>
        Passed($"rows of {Verb(command)}", command?.Connection, result);

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
        Passed("before BEGIN", connection, result);

    public ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default) =>
        Passed("after BEGIN", connection, result);

    public ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        Passed("before COMMIT", transaction?.Connection, result);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        Passed("after COMMIT", null, 0).AsTask();

    public ValueTask<InterceptionResult> TransactionRollingBackAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        Passed("before ROLLBACK", transaction?.Connection, result);

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        Passed("after ROLLBACK", null, 0).AsTask();

    public ValueTask<InterceptionResult> CreatingSavepointAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        Passed("before SAVEPOINT", transaction?.Connection, result);

    public Task CreatedSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default) =>
        Passed("after SAVEPOINT", transaction?.Connection, 0).AsTask();

    public ValueTask<InterceptionResult> ReleasingSavepointAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        Passed("before RELEASE", transaction?.Connection, result);

    public Task ReleasedSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default) =>
        Passed("after RELEASE", transaction?.Connection, 0).AsTask();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        Passed("before open", connection, result);

    public Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
        Passed("after open", connection, 0).AsTask();

    public ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        Passed("before close", connection, result);

    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData) => Passed("after close", null, 0).AsTask();

    private static string Verb(DbCommand? command) => command!.CommandText.Split([' ', '\n'], 2)[0];

    private ValueTask<T> Passed<T>(string point, DbConnection? connection, T result)
    {
        Pass(point, connection);
        return ValueTask.FromResult(result);
    }
}
