using Microsoft.EntityFrameworkCore;

namespace FreedomPay.Contracts.EntityFrameworkCore.Probe;

/// <summary>Which database a connection string is for.</summary>
public static class DatabaseKind
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";

    public static DbContextOptionsBuilder Use(this DbContextOptionsBuilder options, string kind, string connection)
    {
        ArgumentNullException.ThrowIfNull(options);
        return kind switch
        {
            Sqlite => options.UseSqlite(connection),
#if NET10_0_OR_GREATER
            Postgres => options.UseNpgsql(connection),
#endif
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }
}
