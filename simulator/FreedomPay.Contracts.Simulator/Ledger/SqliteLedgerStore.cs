using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>Keeps the ledger in a file of SQLite. The ledger calls it under its lock.</summary>
internal sealed class SqliteLedgerStore : ILedgerStore, IDisposable
{
    private const int Busy = 5;
    private const int Locked = 6;

    private readonly string _file;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _savePayment;
    private readonly SqliteCommand _saveCard;
    private readonly SqliteCommand _removeCard;

    /// <exception cref="IOException">The file cannot be used; the message says why.</exception>
    public SqliteLedgerStore(string file)
    {
        _file = file;

        // A pool would keep the file open after the simulator has ended.
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 1 }.ConnectionString);
        try
        {
            _connection.Open();

            // The ledger has all of it in memory: of two simulators with one file, each would write over the payments of the other.
            Execute("PRAGMA locking_mode = EXCLUSIVE");
            Execute("PRAGMA journal_mode = WAL");
            Execute("PRAGMA synchronous = NORMAL");
            Execute("CREATE TABLE IF NOT EXISTS payments (id INTEGER PRIMARY KEY, entry TEXT NOT NULL)");
            Execute("CREATE TABLE IF NOT EXISTS cards (token TEXT PRIMARY KEY, entry TEXT NOT NULL)");
            Execute("CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)");
        }
        catch (SqliteException exception)
        {
            _connection.Dispose();
            throw new IOException(
                exception.SqliteErrorCode is Busy or Locked
                    ? $"The database {file} is in use: another simulator has it, or another program."
                    : $"The database {file} cannot be used. {exception.Message}",
                exception);
        }

        _savePayment = Command("INSERT INTO payments (id, entry) VALUES ($key, $entry) ON CONFLICT (id) DO UPDATE SET entry = $entry");
        _saveCard = Command("INSERT INTO cards (token, entry) VALUES ($key, $entry) ON CONFLICT (token) DO UPDATE SET entry = $entry");
        _removeCard = Command("DELETE FROM cards WHERE token = $key");
    }

    public IEnumerable<LedgerPayment> LoadPayments() => Load<LedgerPayment>("SELECT entry FROM payments ORDER BY id");

    public IEnumerable<LedgerCard> LoadCards() => Load<LedgerCard>("SELECT entry FROM cards");

    public void Save(LedgerPayment payment) => Save(_savePayment, payment.Id, payment);

    public void Save(LedgerCard card) => Save(_saveCard, card.Token!, card);

    public void Remove(LedgerCard card)
    {
        _removeCard.Parameters.Clear();
        _removeCard.Parameters.AddWithValue("$key", card.Token);
        _removeCard.ExecuteNonQuery();
    }

    /// <summary>Returns a setting; creates it the first time.</summary>
    /// <returns>The value, and whether it is new.</returns>
    public (string Value, bool IsNew) Setting(string name, Func<string> create)
    {
        using SqliteCommand read = Command("SELECT value FROM settings WHERE name = $name");
        read.Parameters.AddWithValue("$name", name);
        if (read.ExecuteScalar() is string known)
        {
            return (known, false);
        }

        string value = create();
        using SqliteCommand write = Command("INSERT INTO settings (name, value) VALUES ($name, $value)");
        write.Parameters.AddWithValue("$name", name);
        write.Parameters.AddWithValue("$value", value);
        write.ExecuteNonQuery();
        return (value, true);
    }

    public void Dispose()
    {
        _savePayment.Dispose();
        _saveCard.Dispose();
        _removeCard.Dispose();
        _connection.Dispose();
    }

    private static void Save<T>(SqliteCommand command, object key, T entry)
    {
        command.Parameters.Clear();
        command.Parameters.AddWithValue("$key", key);
        command.Parameters.AddWithValue("$entry", JsonSerializer.Serialize(entry));
        command.ExecuteNonQuery();
    }

    private List<T> Load<T>(string query)
    {
        try
        {
            using SqliteCommand command = Command(query);
            using SqliteDataReader reader = command.ExecuteReader();
            List<T> entries = [];
            while (reader.Read())
            {
                entries.Add(JsonSerializer.Deserialize<T>(reader.GetString(0))!);
            }

            return entries;
        }
        catch (Exception exception) when (exception is SqliteException or JsonException)
        {
            throw new IOException($"The database {_file} is not one of this version of the simulator. Name another file, or delete it.", exception);
        }
    }

    private void Execute(string text)
    {
        using SqliteCommand command = Command(text);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string text)
    {
        SqliteCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // All texts are constants of this class.
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }
}
