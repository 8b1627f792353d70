using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests.Support;

/// <summary>A new database with the tables of the shop, and what an observer sees in it.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? _file;

    private TestDatabase(string kind, string connection, string? file)
    {
        Kind = kind;
        Connection = connection;
        _file = file;
    }

    public string Kind { get; }

    public string Connection { get; }

    public static async Task<TestDatabase> CreateAsync(string kind, string more = "", PostgresServer? server = null)
    {
        TestDatabase database;
        if (kind == DatabaseKind.Sqlite)
        {
            string file = Path.Combine(Path.GetTempPath(), $"freedompay-shop-{Guid.NewGuid():N}.db");
            database = new TestDatabase(kind, $"Data Source={file};{more}", file);
        }
        else
        {
            database = new TestDatabase(kind, (server ?? PostgresServer.Shared).ConnectionTo($"shop_{Guid.NewGuid():N}", more), file: null);
        }

        await using ShopDatabase context = database.Open();
        await context.Database.EnsureCreatedAsync();
        return database;
    }

    /// <summary>Without the shop's pool: tests have the server end connections that are in it.</summary>
    public ShopDatabase Open() => new(new DbContextOptionsBuilder<ShopDatabase>().Use(Kind, $"{Connection}{(Kind == DatabaseKind.Postgres ? ";Pooling=false" : "")}").Options);

    public async Task AddOrderAsync(string id)
    {
        await using ShopDatabase context = Open();
        context.Orders.Add(new Order { Id = id });
        await context.SaveChangesAsync();
    }

    public async Task AddOrdersAsync(int count)
    {
        await using ShopDatabase context = Open();
        context.Orders.AddRange(Enumerable.Range(1, count).Select(static number => new Order { Id = number.ToString(CultureInfo.InvariantCulture) }));
        await context.SaveChangesAsync();
    }

    /// <summary>How often the order was delivered, by the order and by the rows of deliveries, and by which run of the handler.</summary>
    public async Task<(int Counted, int Rows, string? Run)> DeliveriesAsync(string order)
    {
        await using ShopDatabase context = Open();
        Order row = await context.Orders.SingleAsync(one => one.Id == order);
        return (row.Delivered, await context.Deliveries.CountAsync(one => one.OrderId == order), row.DeliveredBy);
    }

    public async Task<DecidedNotification[]> DecisionsAsync()
    {
        await using ShopDatabase context = Open();
        return await context.Set<DecidedNotification>().AsNoTracking().ToArrayAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_file is not null)
        {
            SqliteConnection.ClearAllPools();
            foreach (string file in (string[])[_file, $"{_file}-wal", $"{_file}-shm"])
            {
                File.Delete(file);
            }
        }
#if NET10_0_OR_GREATER
        else
        {
            await using Npgsql.NpgsqlConnection connection = new(Connection);
            Npgsql.NpgsqlConnection.ClearPool(connection);
        }
#endif

        await ValueTask.CompletedTask;
    }
}
